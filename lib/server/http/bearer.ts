import "server-only";
import { RequestProblem } from "./problem.ts";

/**
 * The secret of `Authorization: Bearer` (RFC 6750 §2.1). Whether it is one of ours is for the store to say.
 * @throws RequestProblem not-found, as for a secret that is unknown
 */
export function readBearer(request: Request): string {
  const match = /^Bearer ([\w-]+)$/i.exec(request.headers.get("authorization") ?? "");
  if (!match) throw reportNotFound();
  return match[1]!;
}

/** One answer for unknown, expired and deleted alike, so that it tells nothing. */
export function reportNotFound(): RequestProblem {
  return new RequestProblem("not-found", "There is no such report: it may have expired or been deleted.");
}
