// The table of claims: every field in which somebody says what authentication came to. Whoever wrote it, here it is no
// more than claimed; `traceRoute` gives the weight, because only the route tells who could have written a field.
import type { Field } from "#lib/fields/types.ts";
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

/** Claims kept of one message. A header of forged results alone would otherwise make a report of megabytes. */
const claimsKept = 1_000;

/** Characters of such fields read in all; the longest honest header seen has a tenth of it. */
const charactersRead = 262_144;

/** All claims of the top header section, in field order, all of weight `claimed`. */
export function readClaims(_message: Message, fields: Field[]): Claim[] {
  const claims: Claim[] = [];
  let characters = 0;
  for (const field of fields) {
    const reader = byField.get(field.name.toLowerCase());
    if (!reader) continue;
    characters += field.raw.length;
    if (characters > charactersRead) break;
    for (const statement of reader.read(field.raw)) {
      if (claims.length === claimsKept) return claims;
      claims.push({ source: reader.field, ...statement, field: field.index, weight: "claimed" });
    }
  }
  return claims;
}
