import "server-only";
// How routes and pages open a share: by a secret, with misses counted against the client.
import { config } from "../config.ts";
import { type OpenedReport, openReport } from "../shared-report.ts";
import { store } from "../store/store.ts";
import { reportNotFound } from "./bearer.ts";
import { countMisses } from "./client-limits.ts";

/** @throws RequestProblem rate-limited, and StoreError */
export function findShared(headers: Headers, secret: string): Promise<OpenedReport | null> {
  return countMisses(headers, () => openReport(secret, store(), config().sharePepper));
}

/** @throws RequestProblem not-found, rate-limited, and StoreError */
export async function openShared(headers: Headers, secret: string): Promise<OpenedReport> {
  const opened = await findShared(headers, secret);
  if (!opened) throw reportNotFound();
  return opened;
}

/** One that holds octets. @throws RequestProblem not-found where a redacted report has nothing of the kind */
export async function openFull(headers: Headers, secret: string): Promise<Extract<OpenedReport, { kind: "full" }>> {
  const opened = await openShared(headers, secret);
  if (opened.kind !== "full") throw reportNotFound();
  return opened;
}
