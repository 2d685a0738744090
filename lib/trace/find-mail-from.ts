// The envelope sender (MAIL FROM), from the field that most surely has it: Return-Path, then what receivers and hops wrote. The
// From field is never taken for it: after a forward or a list they differ, and a forger sets it freely.
// `<>` stays `<>`: the sender is known to be nobody (RFC 5321 §4.5.5), so that SPF takes the HELO (RFC 7208 §2.4).
import type { Claim } from "#lib/claims/types.ts";
import type { Field } from "#lib/fields/types.ts";
import { readPath } from "#lib/text/paths.ts";
import type { HopFacts } from "./dialects/dialect.ts";

/**
 * The MAIL FROM address without brackets, `<>` for the null path, null when nothing tells it.
 * @param hops newest first
 * @param at place of the border among them, or null
 */
export function findMailFrom(
  fields: readonly Field[],
  claims: readonly Claim[],
  hops: readonly HopFacts[],
  at: number | null,
): string | null {
  // RFC 5321 §4.4: the delivering server puts one Return-Path at the top; among several the topmost is its own.
  for (const field of fields) {
    const path = field.name.toLowerCase() === "return-path" ? readPath(field.raw) : null;
    if (path !== null) return path;
  }
  return claimed(claims, "received-spf") ?? claimed(claims, "authentication-results") ?? inHops(hops, at);
}

const properties = ["envelope-from", "smtp.mailfrom", "smtp.mail", "smtp.envelope-from"];

function claimed(claims: readonly Claim[], source: Claim["source"]): string | null {
  for (const claim of claims) {
    if (claim.source !== source) continue;
    for (const name of properties) {
      // RFC 8601 §2.7.2 lets a receiver write the domain alone; that is no path.
      const path = readPath(claim.properties[name]?.replace(/^"(.*)"$/, "$1") ?? "");
      if (path === "<>" || path?.includes("@")) return path;
    }
  }
  return null;
}

/** The border's own note first, then the older hops (they passed the same envelope on), then the newer ones. */
function inHops(hops: readonly HopFacts[], at: number | null): string | null {
  const start = at ?? 0;
  const ordered = [...hops.slice(start), ...hops.slice(0, start)];
  return ordered.find((hop) => hop.envelopeFrom !== null)?.envelopeFrom ?? null;
}
