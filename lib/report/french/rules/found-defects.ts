import type { Forms } from "#lib/text/say.ts";

export const foundDefects: Forms = {
  "{0} and {1}": "{0} et {1}",
};
