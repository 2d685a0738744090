// Which of the mail's claims stand beside which check: the receiver's own word first, never mixed with what was found now.
// The comparisons of a whole report say it; what reads claims by itself here serves rows whose check still runs.
import type { DkimCheck, SpfCheck } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";
import type { Comparison } from "#lib/report/comparison/method.ts";

const order: Record<Claim["weight"], number> = { high: 0, medium: 1, claimed: 2 };

/**
 * The claims of a comparison, the weightiest first, each result of a writer once; `early` while there is no comparison.
 * What ARC recorded of an earlier hop stands behind what was said of this message.
 */
export function recordedIn(comparison: Comparison | null, claims: readonly Claim[], early: Claim | null): Claim[] {
  if (!comparison) return early ? [early] : [];
  const sorted = comparison.recorded
    .flatMap(({ claim }) => claims[claim] ?? [])
    .sort((a, b) => order[a.weight] - order[b.weight] || Number(isResult(b)) - Number(isResult(a)));
  const same = (a: Claim) => (b: Claim) => a.by === b.by && a.result === b.result && a.weight === b.weight;
  return sorted.filter((claim, at) => sorted.findIndex(same(claim)) === at);
}

/** The row of a method that `fits`; null while checks run. */
export function compared(
  rows: readonly Comparison[],
  method: Comparison["method"],
  fits: (row: Comparison) => boolean,
): Comparison | null {
  return rows.find((row) => row.method === method && fits(row)) ?? null;
}

/** The weightiest claim of a method that `fits`; those of the receiving side before those anybody could have written. */
function weightiest(claims: readonly Claim[], fits: (claim: Claim) => boolean): Claim | null {
  return claims.filter(fits).sort((a, b) => order[a.weight] - order[b.weight])[0] ?? null;
}

/** ARC-Authentication-Results tell of an earlier hop; they have a place of their own. */
const isResult = (claim: Claim): boolean => claim.source !== "arc-authentication-results";

export function recordedSpf(claims: readonly Claim[], identity: SpfCheck["identity"]): Claim | null {
  return weightiest(claims, (claim) => isResult(claim) && claim.method === "spf" && spfIdentity(claim) === identity);
}

/** RFC 8601 §2.7.2: `smtp.mailfrom` or `smtp.helo`; RFC 7208 §9.1: `identity`. Said without either, it is MAIL FROM. */
function spfIdentity({ properties }: Claim): SpfCheck["identity"] {
  if (properties.identity) return properties.identity.toLowerCase() === "helo" ? "helo" : "mailfrom";
  return !("smtp.mailfrom" in properties) && "smtp.helo" in properties ? "helo" : "mailfrom";
}

/** By the start of `b=` (RFC 8601 §2.7.1, RFC 6008), else by domain and selector, else by domain. */
export function recordedDkim(claims: readonly Claim[], check: DkimCheck, signature: string | null): Claim | null {
  const ofMethod = (claim: Claim) => isResult(claim) && claim.method === "dkim";
  const byValue = weightiest(claims, (claim) => {
    const start = claim.properties["header.b"]?.replaceAll('"', "");
    return ofMethod(claim) && start !== undefined && start !== "" && signature?.startsWith(start) === true;
  });
  if (byValue) return byValue;
  const unbound = (claim: Claim) => ofMethod(claim) && !claim.properties["header.b"];
  const domain = (claim: Claim) => sameName(signer(claim), check.domain);
  return (
    weightiest(
      claims,
      (claim) => unbound(claim) && domain(claim) && sameName(claim.properties["header.s"], check.selector),
    ) ?? weightiest(claims, (claim) => unbound(claim) && domain(claim) && !claim.properties["header.s"])
  );
}

/** `header.d`, or the domain of `header.i` where only that is written. */
function signer({ properties }: Claim): string | undefined {
  return properties["header.d"] ?? properties["header.i"]?.split("@").at(-1);
}

function sameName(a: string | null | undefined, b: string | null): boolean {
  return a != null && b !== null && a.toLowerCase() === b.toLowerCase();
}

/** DMARC, ARC and methods of which a message has one result. */
export function recordedMethod(claims: readonly Claim[], method: string): Claim | null {
  return weightiest(claims, (claim) => isResult(claim) && claim.method === method);
}

/** Said in their row anyway, or in no words a reader knows. */
const untold = ["i", "header.b", "header.a", "header.d", "header.from"];

/** The most telling property as written, for the line under the verdict. */
export function propertiesText({ properties }: Claim): string {
  const [name, value] = Object.entries(properties).find(([key]) => !untold.includes(key)) ?? [];
  return name === undefined ? "" : `${name}=${value}`;
}
