// Files whose inside could not be looked at, for the list of what was not checked.
import type { Part } from "#lib/content/types.ts";
import { listed, type Say, say } from "#lib/text/say.ts";
import type { SaidOpen } from "./tell.ts";

/** By the flags of inspections: why what is inside stays unknown. */
const reasons: readonly { what: Say; codes: ReadonlySet<string>; reason: (names: Say) => Say }[] = [
  {
    what: say`What is behind a password`,
    codes: new Set(["archive-encrypted", "archive-sealed", "document-encrypted"]),
    reason: (names) => say`${names}: encrypted, so only what its list tells was read.`,
  },
  {
    what: say`Files inside of packed files`,
    codes: new Set(["archive-in-archive", "container-unlisted"]),
    reason: (names) => say`${names}: archives are listed, not unpacked, and some forms are only recognised.`,
  },
];

const namesShown = 3;

/** One row for each reason that holds. */
export function describeClosedFiles(parts: readonly Part[]): SaidOpen[] {
  return reasons.flatMap(({ what, codes, reason }) => {
    const closed = parts.filter(({ details }) =>
      details?.inspections?.some(({ flags }) => flags.some(({ code }) => codes.has(code))),
    );
    if (closed.length === 0) return [];
    const names = closed.slice(0, namesShown).map(({ filename, path }) => filename ?? say`part ${path}`);
    const more = closed.length - names.length;
    return [{ what, reason: reason(more > 0 ? say`${listed(names)} and ${more} more` : listed(names)) }];
  });
}
