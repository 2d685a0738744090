import "server-only";
// A shared report, sealed. A full one holds the octets and the DNS answers of one analysis; opening it runs the same analysis
// again on the recorded answers, so a shared page shows what the sharer saw, however old DNS has become. A redacted one is a
// document of its own: it holds no octets and nothing that opening could bring back.
import { randomBytes } from "node:crypto";
import { replayResolver } from "#lib/dns/replay.ts";
import type { Answer, Resolver } from "#lib/dns/types.ts";
import type { Repair } from "#lib/intake/types.ts";
import { type AnalyzeOptions, analyze } from "#lib/report/analyze.ts";
import { type RedactedReport, redactedReportSchema } from "#lib/report/redact/schema.ts";
import type { Report } from "#lib/report/types.ts";
import { metrics } from "./metrics.ts";
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

/** What is sealed: an input, or a document that stands for itself. */
export type SharedContent = SharedInput | RedactedReport;

export interface Share {
  secret: string;
  deleteToken: string;
  expiresAt: string;
}

/** Seals and stores; the secret and the token are known to nobody but the caller afterwards. */
export async function shareReport(
  content: SharedContent,
  expiry: Expiry,
  store: Store,
  pepper: string | null,
  admit: (octets: number) => Promise<void> = async () => {},
): Promise<Share> {
  const secret = createSecret();
  const deleteToken = randomBytes(16).toString("base64url");
  const expiresAt = Math.floor(Date.now() / 1000) + expiries[expiry];
  const { id, blob } = seal(packContent(content), secret, expiresAt, pepper);
  await admit(blob.length);
  await store.put({ id, blob, expiresAt, deleteHash: hashToken(deleteToken) });
  metrics().shares.inc({ event: "created" });
  return { secret, deleteToken, expiresAt: new Date(expiresAt * 1000).toISOString() };
}

/** A shared report as it is shown. */
export type OpenedReport =
  | { kind: "full"; report: Report; octets: Uint8Array; input: SharedInput; expiresAt: string }
  | { kind: "redacted"; report: RedactedReport; expiresAt: string };

/** The report behind a secret with its expiry; null when unknown, expired, deleted or malformed alike. */
export async function openReport(secret: string, store: Store, pepper: string | null): Promise<OpenedReport | null> {
  const stored = await findStored(secret, store, pepper);
  const plain = stored && open(stored.blob, secret, stored.expiresAt, pepper);
  if (!stored || !plain) return null;
  metrics().shares.inc({ event: "opened" });
  const expiresAt = new Date(stored.expiresAt * 1000).toISOString();
  const content = unpackContent(plain);
  if ("redacted" in content) return { kind: "redacted", report: content, expiresAt };
  const resolver = replayResolver([...content.dns]);
  const analysis = await analyzeShared(content, resolver, new Date(content.analyzedAt), new AbortController().signal);
  return "problem" in analysis ? null : { kind: "full", ...analysis, input: content, expiresAt };
}

/** Analyzes what was shared, with the options of the sharer. */
export function analyzeShared(input: SharedInput, resolver: Resolver, now: Date, signal: AbortSignal) {
  const { octets, options, repairs } = input;
  return analyze(octets, { resolver, now, signal, pause, options, repairs });
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
  metrics().shares.inc({ event: "deleted" });
  return "deleted";
}

async function findStored(secret: string, store: Store, pepper: string | null): Promise<StoredReport | null> {
  if (!isSecret(secret)) return null;
  return store.get(deriveId(secret, pepper), Math.floor(Date.now() / 1000));
}

/** length(4) | JSON | octets; a redacted document has no octets and is checked against its schema once more. */
function packContent(content: SharedContent): Uint8Array {
  if ("redacted" in content) return packJson(redactedReportSchema.parse(content), new Uint8Array(0));
  const { octets, ...rest } = content;
  return packJson(rest, octets);
}

function packJson(value: object, octets: Uint8Array): Uint8Array {
  const json = Buffer.from(JSON.stringify(value));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json, octets]);
}

function unpackContent(plain: Uint8Array): SharedContent {
  const bytes = Buffer.from(plain.buffer, plain.byteOffset, plain.length);
  const end = 4 + bytes.readUInt32BE(0);
  const value = JSON.parse(bytes.subarray(4, end).toString());
  return value.redacted === true ? value : { ...value, octets: bytes.subarray(end) };
}
