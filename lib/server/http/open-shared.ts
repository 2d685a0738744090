import "server-only";
// How routes and pages open a share: by a secret, with misses counted against the client.
import type { OtherLanguage } from "#lib/report/tell.ts";
import { config } from "../config.ts";
import type { SharedInput } from "../shared-content.ts";
import {
  deleteReport,
  type Keeping,
  type OpenedShare,
  openShare,
  type ShownReport,
  showShare,
} from "../shared-report.ts";
import { store } from "../store/store.ts";
import { reportNotFound } from "./bearer.ts";
import { countMisses } from "./client-limits.ts";

/** The store and the pepper of this server. */
export function keeping(): Keeping {
  return { store: store(), pepper: config().sharePepper };
}

/** @throws RequestProblem rate-limited, and StoreError */
export async function findShared(
  headers: Headers,
  secret: string,
  languages?: readonly OtherLanguage[],
): Promise<ShownReport | null> {
  const opened = await find(headers, secret);
  return opened && showShare(opened, languages);
}

/** @throws RequestProblem not-found, rate-limited, and StoreError */
export async function openShared(headers: Headers, secret: string): Promise<ShownReport> {
  const shown = await findShared(headers, secret);
  if (!shown) throw reportNotFound();
  return shown;
}

/** What was shared, of a share that holds octets. @throws RequestProblem not-found where a redacted one has nothing of the kind */
export async function openInput(headers: Headers, secret: string): Promise<SharedInput> {
  const opened = await find(headers, secret);
  if (!opened || "redacted" in opened.content) throw reportNotFound();
  return opened.content;
}

/** @throws RequestProblem rate-limited, and StoreError */
export function deleteShared(
  headers: Headers,
  secret: string,
  token: string,
): Promise<"deleted" | "wrong-token" | null> {
  return countMisses(headers, async () => {
    const outcome = await deleteReport(secret, token, keeping());
    return outcome === "not-found" ? null : outcome;
  });
}

function find(headers: Headers, secret: string): Promise<OpenedShare | null> {
  return countMisses(headers, () => openShare(secret, keeping()));
}
