// The three grades as the page shows them (contract §5): a check is proven; a hop, field or claim written by the receiving
// side is recorded; the rest is claimed.
import type { Claim } from "#lib/claims/types.ts";
import type { Certainty, ReportSoFar } from "#lib/report/types.ts";
import type { Hop } from "#lib/trace/types.ts";

/** A hop on the receiver's side or at the border was written by the receiving side. */
export function hopCertainty(hop: Hop): Certainty {
  return hop.side === "claimed" ? "claimed" : "recorded";
}

/** Who could have written it: `high` and `medium` mean the receiving side did. */
export function claimCertainty(claim: Claim): Certainty {
  return claim.weight === "claimed" ? "claimed" : "recorded";
}

/** Fields at or above the border's Received field were put there by the receiving side (RFC 5321 §4.4). */
export function fieldCertainty(report: ReportSoFar, index: number): Certainty {
  const claims = report.claims.filter((claim) => claim.field === index);
  if (claims.length > 0) return claims.some((claim) => claim.weight !== "claimed") ? "recorded" : "claimed";
  const border = report.route.hops.find((hop) => hop.index === report.route.border);
  return border && index <= border.field ? "recorded" : "claimed";
}

/** `fieldCertainty` of every field, in one pass: a header may have thousands. */
export function fieldCertainties(report: ReportSoFar): Certainty[] {
  const claimed = new Map<number, Certainty>();
  for (const claim of report.claims) {
    if (claimed.get(claim.field) !== "recorded") claimed.set(claim.field, claimCertainty(claim));
  }
  const border = report.route.hops.find((hop) => hop.index === report.route.border)?.field ?? -1;
  return report.fields.map(({ index }) => claimed.get(index) ?? (index <= border ? "recorded" : "claimed"));
}

/** The grade of what a link of this page leads to. */
export function linkCertainty(report: ReportSoFar, href: string): Certainty {
  const hop = /^#hop-([0-9]+)$/.exec(href);
  const found = hop && report.route.hops.find((one) => one.index === Number(hop[1]));
  if (found) return hopCertainty(found);
  const field = /^#field-([0-9]+)$/.exec(href);
  return field ? fieldCertainty(report, Number(field[1])) : "proven";
}
