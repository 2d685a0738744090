import "server-only";
// A shared report: the octets and the DNS answers of one analysis, sealed. Opening it runs the same analysis again on the
// recorded answers, so a shared page shows what the sharer saw, however old DNS has become.
import { randomBytes } from "node:crypto";
import { replayResolver } from "#lib/dns/replay.ts";
import type { Answer } from "#lib/dns/types.ts";
import type { Repair } from "#lib/intake/types.ts";
import { type AnalyzeOptions, analyze } from "#lib/report/analyze.ts";
import type { Report } from "#lib/report/types.ts";
import { pause } from "./pause.ts";
import { createSecret, deriveId, hashToken, isSecret, matchesToken, open, seal } from "./seal.ts";
import type { Store, StoredReport } from "./store/types.ts";

export const expiries = { "1h": 3_600, "1d": 86_400, "7d": 604_800, "30d": 2_592_000 } as const;
export type Expiry = keyof typeof expiries;

/** Everything an analysis can be repeated from. */
export interface SharedInput {
  /** The octets as received, or the header section alone. */
  octets: Uint8Array;
  options: AnalyzeOptions;
  repairs: readonly Repair[];
  analyzedAt: string;
  dns: readonly Answer[];
}

export interface Share {
  secret: string;
  deleteToken: string;
  expiresAt: string;
}

/** Seals and stores an analysis; the secret and the token are known to nobody but the caller afterwards. */
export async function shareReport(
  input: SharedInput,
  expiry: Expiry,
  store: Store,
  pepper: string | null,
): Promise<Share> {
  const secret = createSecret();
  const deleteToken = randomBytes(16).toString("base64url");
  const expiresAt = Math.floor(Date.now() / 1000) + expiries[expiry];
  const { id, blob } = seal(packInput(input), secret, expiresAt, pepper);
  await store.put({ id, blob, expiresAt, deleteHash: hashToken(deleteToken) });
  return { secret, deleteToken, expiresAt: new Date(expiresAt * 1000).toISOString() };
}

/** The report behind a secret with its octets and expiry; null when unknown, expired, deleted or malformed alike. */
export async function openReport(
  secret: string,
  store: Store,
  pepper: string | null,
): Promise<{ report: Report; octets: Uint8Array; expiresAt: string } | null> {
  const stored = await findStored(secret, store, pepper);
  const plain = stored && open(stored.blob, secret, stored.expiresAt, pepper);
  if (!stored || !plain) return null;
  const { octets, options, repairs, analyzedAt, dns } = unpackInput(plain);
  const resolver = replayResolver([...dns]);
  const now = new Date(analyzedAt);
  const signal = new AbortController().signal;
  const analysis = await analyze(octets, { resolver, now, signal, pause, options, repairs });
  if ("problem" in analysis) return null;
  return { ...analysis, expiresAt: new Date(stored.expiresAt * 1000).toISOString() };
}

/** Deletes the report behind a secret. */
export async function deleteReport(
  secret: string,
  token: string,
  store: Store,
  pepper: string | null,
): Promise<"deleted" | "wrong-token" | "not-found"> {
  const stored = await findStored(secret, store, pepper);
  if (!stored) return "not-found";
  if (!matchesToken(token, stored.deleteHash)) return "wrong-token";
  await store.remove(stored.id);
  return "deleted";
}

async function findStored(secret: string, store: Store, pepper: string | null): Promise<StoredReport | null> {
  if (!isSecret(secret)) return null;
  return store.get(deriveId(secret, pepper), Math.floor(Date.now() / 1000));
}

/** length(4) | JSON | octets */
function packInput({ octets, ...rest }: SharedInput): Uint8Array {
  const json = Buffer.from(JSON.stringify(rest));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json, octets]);
}

function unpackInput(plain: Uint8Array): SharedInput {
  const bytes = Buffer.from(plain.buffer, plain.byteOffset, plain.length);
  const end = 4 + bytes.readUInt32BE(0);
  return { ...JSON.parse(bytes.subarray(4, end).toString()), octets: bytes.subarray(end) };
}
