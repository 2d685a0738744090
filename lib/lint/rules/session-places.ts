// Places of a session's findings: lines of the paste.
import type { SessionDefect } from "#lib/session/types.ts";
import type { Say } from "#lib/text/say.ts";
import type { Found, LintView } from "../rule.ts";

/** The defects of some codes as one finding, or null. */
export function foundDefects(
  { session }: LintView,
  codes: readonly SessionDefect["code"][],
  describe: (defects: SessionDefect[]) => Say,
): Found | null {
  const defects = (session?.defects ?? []).filter(({ code }) => codes.includes(code));
  return defects.length === 0 ? null : { at: linesAt(defects), detail: describe(defects) };
}

export const linesAt = (places: readonly { line: number }[]): { line: number }[] =>
  places.map(({ line }) => ({ line }));

export const texts = (defects: readonly SessionDefect[]): string[] => defects.map(({ detail }) => detail);
