import type { Forms } from "#lib/text/say.ts";

export const fileTypes: Forms = {
  "a Windows program": "un programme Windows",
  "a Linux or Unix program": "un programme Linux ou Unix",
  "a Windows shortcut": "un raccourci Windows",
  "a macOS program": "un programme macOS",
  "a Java class": "une classe Java",
};
