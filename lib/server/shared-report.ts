import "server-only";
// A shared report, sealed. A full one holds the octets and the DNS answers of one analysis; opening it runs the same analysis
// again on the recorded answers, so a shared page shows what the sharer saw, however old DNS has become. A redacted one is a
// document of its own: it holds no octets and nothing that opening could bring back.
import { limits } from "#lib/limits.ts";
import type { RedactedReport } from "#lib/report/redact/schema.ts";
import type { OtherLanguage } from "#lib/report/tell.ts";
import type { Report } from "#lib/report/types.ts";
import { metrics } from "./metrics.ts";
import { deriveId, isSecret, matchesToken } from "./seal.ts";
import type { SharedContent, SharedInput } from "./shared-content.ts";
import type { Store, StoredReport } from "./store/types.ts";
import type { NotMail, Reading, SealedShare } from "./threads/jobs.ts";
import { type JobWorld, runJob } from "./threads/threads.ts";

export const expiries = { "1h": 3_600, "1d": 86_400, "7d": 604_800, "30d": 2_592_000 } as const;
export type Expiry = keyof typeof expiries;

/** What of a report is shared. */
export type ContentChoice = "full" | "headers" | "redacted";

export interface Share {
  secret: string;
  deleteToken: string;
  expiresAt: string;
}

/**
 * Analyzes, seals and stores; the secret and the token are known to nobody but the caller afterwards.
 * @param admit told how many octets will be stored; refuses by throwing
 */
export async function shareReport(
  reading: Reading,
  content: ContentChoice,
  expiry: Expiry,
  { store, pepper }: Keeping,
  world: JobWorld,
  admit: (octets: number) => Promise<void> = async () => {},
): Promise<Share | NotMail> {
  const expiresAt = Math.floor(Date.now() / 1000) + expiries[expiry];
  const sealed = await runJob("share", { reading, content, expiresAt, pepper }, world);
  if ("problem" in sealed) return sealed;
  return keep(sealed, expiresAt, store, admit);
}

/** Where shares are, and the operator's part of every secret. */
export interface Keeping {
  store: Store;
  pepper: string | null;
}

async function keep(
  { id, blob, deleteHash, secret, deleteToken }: SealedShare,
  expiresAt: number,
  store: Store,
  admit: (octets: number) => Promise<void>,
): Promise<Share> {
  await admit(blob.length);
  await store.put({ id, blob, expiresAt, deleteHash });
  metrics().shares.inc({ event: "created" });
  return { secret, deleteToken, expiresAt: new Date(expiresAt * 1000).toISOString() };
}

/** A shared report as it is shown. */
export type ShownReport =
  | { kind: "full"; report: Report; octets: Uint8Array; expiresAt: string }
  | { kind: "redacted"; report: RedactedReport; expiresAt: string };

/** What a secret opens. */
export interface OpenedShare {
  content: SharedContent;
  expiresAt: string;
}

/** What was sealed, as it was; null when the secret is unknown, expired, deleted or malformed alike. */
export async function openShare(secret: string, { store, pepper }: Keeping): Promise<OpenedShare | null> {
  const stored = await findStored(secret, { store, pepper });
  if (!stored) return null;
  const { blob, expiresAt } = stored;
  const world = { octets: blob.length, signal: AbortSignal.timeout(limits.reportMs) };
  const content = await runJob("unseal", { blob, secret, expiresAt, pepper }, world);
  if (!content) return null;
  metrics().shares.inc({ event: "opened" });
  return { content, expiresAt: new Date(expiresAt * 1000).toISOString() };
}

/**
 * The report of what was opened: of an input, by the same analysis on the recorded answers.
 * @param languages in which it is to be told besides English
 */
export async function showShare(
  { content, expiresAt }: OpenedShare,
  languages: readonly OtherLanguage[] = [],
): Promise<ShownReport | null> {
  if ("redacted" in content) return { kind: "redacted", report: content, expiresAt };
  const reading = { ...readingOf(content), recorded: content.dns, languages };
  const world = { octets: content.octets.length, signal: AbortSignal.timeout(limits.reportMs) };
  const analysis = await runJob("report", reading, world);
  return "problem" in analysis ? null : { kind: "full", ...analysis, expiresAt };
}

/** What was shared, to be read again with the options of the sharer. */
export function readingOf({ octets, options, repairs, analyzedAt }: SharedInput): Reading {
  return { octets, options, repairs, now: new Date(analyzedAt) };
}

/** Deletes the report behind a secret. */
export async function deleteReport(
  secret: string,
  token: string,
  keeping: Keeping,
): Promise<"deleted" | "wrong-token" | "not-found"> {
  const stored = await findStored(secret, keeping);
  if (!stored) return "not-found";
  if (!matchesToken(token, stored.deleteHash)) return "wrong-token";
  await keeping.store.remove(stored.id);
  metrics().shares.inc({ event: "deleted" });
  return "deleted";
}

async function findStored(secret: string, { store, pepper }: Keeping): Promise<StoredReport | null> {
  if (!isSecret(secret)) return null;
  return store.get(deriveId(secret, pepper), Math.floor(Date.now() / 1000));
}
