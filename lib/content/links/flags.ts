// The table of flags of addresses. A flag is a fact and no verdict; most stand in ordinary mail too. Which of them become findings
// is decided by lib/lint/rules/links.ts. Finders add `tracker-pixel`, `hidden` and `outlook-only`, which only the place tells.
import { hostFlags } from "./host-flags.ts";
import type { LinkFlag } from "./link-flag.ts";
import { purposeFlags } from "./purpose-flags.ts";
import { writingFlags } from "./writing-flags.ts";

export const linkFlags: readonly LinkFlag[] = [...hostFlags, ...writingFlags, ...purposeFlags];
