// The table of claims: every field in which somebody says what authentication came to. Whoever wrote it, here it is no
// more than claimed; `traceRoute` gives the weight, because only the route tells who could have written a field.
import type { Field } from "#lib/fields/types.ts";
import { limits } from "#lib/limits.ts";
import type { Message } from "#lib/message/types.ts";
import { arcAuthenticationResults } from "./arc-authentication-results.ts";
import { authenticationResults, fastmailResults, originalResults } from "./authentication-results.ts";
import type { ClaimReader } from "./reader.ts";
import { receivedSpf } from "./received-spf.ts";
import type { Claim } from "./types.ts";

export const claimReaders: readonly ClaimReader[] = [
  authenticationResults,
  receivedSpf,
  arcAuthenticationResults,
  originalResults,
  fastmailResults,
];

const byField = new Map(claimReaders.map((reader) => [reader.field, reader]));

/** All claims of the top header section, in field order, all of weight `claimed`; `findClaimsCut` tells what was left out. */
export function readClaims(_message: Message, fields: Field[]): Claim[] {
  const claims: Claim[] = [];
  let characters = 0;
  for (const field of fields) {
    const reader = byField.get(field.name.toLowerCase());
    if (!reader) continue;
    characters += field.raw.length;
    if (characters > limits.claimCharacters) break;
    for (const statement of reader.read(field.raw)) {
      if (claims.length === limits.claims) return claims;
      claims.push({ source: reader.field, ...statement, field: field.index, weight: "claimed" });
    }
  }
  return claims;
}

/** Index of the field at which reading claims met a limit, or null when all were read. */
export function findClaimsCut(fields: readonly Field[], claims: readonly Claim[]): number | null {
  let characters = 0;
  for (const field of fields) {
    if (!byField.has(field.name.toLowerCase())) continue;
    characters += field.raw.length;
    if (characters > limits.claimCharacters) return field.index;
  }
  return claims.length >= limits.claims ? (claims.at(-1)?.field ?? null) : null;
}
