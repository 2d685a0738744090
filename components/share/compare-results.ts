// Pairs the checks of two analyses of one message: the rows of "then and now". Signatures are paired by their field, the rest
// by what they are about. Browser-safe.
import type { Check } from "#lib/checks/types.ts";
import type { Report } from "#lib/report/types.ts";

type Dated = { key: string; before: string | null; after: string | null };

/** One check with both results; null where one of the reports has no such check. */
export type DatedRow = Dated &
  (
    | { kind: "spf"; identity: "mailfrom" | "helo" }
    | { kind: "dkim"; number: number; domain: string | null }
    | { kind: "other"; name: string; domain: string | null }
  );

/** One check with its result, by a key that is the same in every analysis of one message. */
export type ResultRow = DatedRow extends infer R
  ? R extends Dated
    ? Omit<R, "before" | "after"> & { result: string }
    : never
  : never;

/** Rows in the order of the older analysis, then what only the newer one has. */
export function compareResults(before: readonly ResultRow[], after: readonly ResultRow[]): DatedRow[] {
  const resultOf = (rows: readonly ResultRow[], key: string) => rows.find((row) => row.key === key)?.result ?? null;
  const added = after.filter(({ key }) => !before.some((row) => row.key === key));
  return [...before, ...added].map(({ result: _, ...row }) => ({
    ...row,
    before: resultOf(before, row.key),
    after: resultOf(after, row.key),
  }));
}

const names = { reverseDns: "reverse DNS", mx: "MX", mtaSts: "MTA-STS", tlsRpt: "TLS-RPT", dane: "DANE" };

/** The results of an analysis. */
export function readResults(checks: Report["checks"]): ResultRow[] {
  const plain = (name: string, check: Check | null): ResultRow[] => {
    if (check === null) return [];
    const domain = check.domain ?? null;
    return [{ kind: "other", key: `${name} ${domain}`, name, domain, result: check.result }];
  };
  return [
    ...plain("DMARC", checks.dmarc),
    ...checks.spf.map(({ identity, result }): ResultRow => ({ kind: "spf", key: `spf ${identity}`, identity, result })),
    ...checks.dkim.map(
      ({ field, domain, result }, at): ResultRow => ({
        kind: "dkim",
        key: `dkim ${field}`,
        number: at + 1,
        domain,
        result,
      }),
    ),
    ...(checks.arc.sets.length > 0 ? plain("ARC", checks.arc) : []),
    ...plain("BIMI", checks.bimi),
    ...plain(names.reverseDns, checks.reverseDns),
    ...checks.mx.flatMap((check) => plain(names.mx, check)),
    ...checks.mtaSts.flatMap((check) => plain(names.mtaSts, check)),
    ...checks.tlsRpt.flatMap((check) => plain(names.tlsRpt, check)),
    ...checks.dane.flatMap((check) => plain(names.dane, check)),
  ];
}
