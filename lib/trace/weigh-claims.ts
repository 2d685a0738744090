// Who could have written each claim (RFC 8601 §5 and §7.1): above the border only the receiving side could, directly below it
// the receiving side or the sender, deeper anybody. A claim in another organisation's name is that organisation's word; a name
// that is only known inside a site is the receiving side's own where one of its hosts has it.
import type { Claim } from "#lib/claims/types.ts";
import { type Border, type Home, isHomeService } from "./find-border.ts";
import { isReceiver, type PlacedHop, zoneOf } from "./find-sender.ts";
import { organisationOf } from "./organisation.ts";

/**
 * The same claims with `weight` set.
 * @param at place of the border in `hops` (newest first), or null
 */
export function weighClaims(
  claims: readonly Claim[],
  hops: readonly PlacedHop[],
  at: number | null,
  border: Pick<Border, "home" | "foreign">,
): Claim[] {
  return claims.map((claim) => ({ ...claim, weight: weightOf(claim, hops, at, border) }));
}

function weightOf(
  claim: Claim,
  hops: readonly PlacedHop[],
  at: number | null,
  { home, foreign }: { home: Home; foreign: number | null },
): Claim["weight"] {
  const ours = isHomeService(home, claim.by) || isReceiver(claim.by, hops, at);
  if (at === null) {
    // What home wrote above its own Received, or above the first one of somebody else, is still most likely its own.
    return ours && hops.length > 0 && claim.field < hops[foreign ?? 0]!.field ? "medium" : "claimed";
  }
  const zone = zoneOf(claim.field, hops, at);
  if (zone === "above") return ours ? "high" : organisationOf(claim.by) === null ? "medium" : "claimed";
  return zone === "below" && ours ? "medium" : "claimed";
}
