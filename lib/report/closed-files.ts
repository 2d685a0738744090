// Files whose inside could not be looked at, for the list of what was not checked.
import type { Part } from "#lib/content/types.ts";

/** By the flags of inspections: why what is inside stays unknown. */
const reasons: readonly { what: string; codes: ReadonlySet<string>; reason: (names: string) => string }[] = [
  {
    what: "What is behind a password",
    codes: new Set(["archive-encrypted", "archive-sealed", "document-encrypted"]),
    reason: (names) => `${names}: encrypted, so only what its list tells was read.`,
  },
  {
    what: "Files inside of packed files",
    codes: new Set(["archive-in-archive", "container-unlisted"]),
    reason: (names) => `${names}: archives are listed, not unpacked, and some forms are only recognised.`,
  },
];

const namesShown = 3;

/** One row for each reason that holds. */
export function describeClosedFiles(parts: readonly Part[]): { what: string; reason: string }[] {
  return reasons.flatMap(({ what, codes, reason }) => {
    const closed = parts.filter(({ details }) =>
      details?.inspections?.some(({ flags }) => flags.some(({ code }) => codes.has(code))),
    );
    if (closed.length === 0) return [];
    const names = closed.slice(0, namesShown).map(({ filename, path }) => filename ?? `part ${path}`);
    const more = closed.length > namesShown ? ` and ${closed.length - namesShown} more` : "";
    return [{ what, reason: reason(`${names.join(", ")}${more}`) }];
  });
}
