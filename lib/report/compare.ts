// Recorded and now: what the receiver wrote down at delivery beside what Waybill finds today, one row for each identity,
// signature, policy and chain, with one sentence why they differ. Records count from weight medium up; what anybody could
// have written is listed with its row and never decides. Pure: claims, checks and context give the rows.

import type { Checks } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";
import { said } from "#lib/text/said.ts";
import type { Route } from "#lib/trace/types.ts";
import { dkimComparison } from "./comparison/dkim.ts";
import type { Comparison, ComparisonContext } from "./comparison/method.ts";
import { arcComparison, dmarcComparison, plainComparisons } from "./comparison/others.ts";
import { compareMethod } from "./comparison/rows.ts";
import { spfComparison } from "./comparison/spf.ts";

/** How old the message is, when that matters for reading today's DNS. */
export interface Age {
  days: number;
  sentence: string;
}

/**
 * The rows in the order SPF, DKIM in field order, DMARC, ARC, then the smaller methods where somebody recorded them. No
 * row for what neither side mentions.
 */
export function compareRecorded(claims: readonly Claim[], checks: Checks, context: ComparisonContext): Comparison[] {
  const plain = plainComparisons.flatMap((entry) => compareMethod(entry, claims, checks, context));
  return [
    ...compareMethod(spfComparison, claims, checks, context),
    ...compareMethod(dkimComparison, claims, checks, context),
    ...compareMethod(dmarcComparison, claims, checks, context).filter(
      (row) => row.recorded.length > 0 || row.domain !== null,
    ),
    ...compareMethod(arcComparison, claims, checks, context).filter(
      (row) => row.recorded.length > 0 || checks.arc.sets.length > 0,
    ),
    ...plain.filter(({ recorded }) => recorded.length > 0),
  ];
}

/** Younger messages are read with the DNS of their own days. */
const daysThatMatter = 7;

/** Null when the message is at most a week old, or when nobody knows. */
export function describeAge({ receivedAt, now }: Pick<ComparisonContext, "receivedAt" | "now">): Age | null {
  const days = Math.floor((now.getTime() - Date.parse(receivedAt ?? "")) / 86_400_000);
  if (!(days > daysThatMatter)) return null;
  return { days, sentence: said`Received ${days} days ago: what DNS says here is of today.` };
}

/** When the receiving side took the message: the date of the border hop, else of the newest hop that has one. */
export function readReceivedAt({ hops, border }: Route): string | null {
  const taken = hops.find(({ index }) => index === border)?.date?.utc;
  return taken ?? hops.findLast((hop) => hop.date?.utc)?.date?.utc ?? null;
}
