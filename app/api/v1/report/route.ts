import { config } from "#lib/server/config.ts";
import { refuseCrossSite } from "#lib/server/http/analyze-request.ts";
import { readBearer, reportNotFound } from "#lib/server/http/bearer.ts";
import { countMisses } from "#lib/server/http/client-limits.ts";
import { openShared } from "#lib/server/http/open-shared.ts";
import { RequestProblem, withProblems } from "#lib/server/http/problem.ts";
import { deleteReport } from "#lib/server/shared-report.ts";
import { store } from "#lib/server/store/store.ts";

export const dynamic = "force-dynamic";

/** The shared report as JSON: a Report, or the redacted document. */
export function GET(request: Request): Promise<Response> {
  return withProblems(async () => {
    const { report } = await openShared(request.headers, readBearer(request));
    return Response.json(report, { headers: { "Cache-Control": "private, no-store" } });
  });
}

/** Deletes the shared report with the token its creator was given. */
export function DELETE(request: Request): Promise<Response> {
  return withProblems(async () => {
    refuseCrossSite(request);
    const secret = readBearer(request);
    const body: unknown = await request.json().catch(() => null);
    const token = typeof body === "object" && body !== null && "deleteToken" in body ? body.deleteToken : null;
    if (typeof token !== "string") throw new RequestProblem("malformed", 'Send JSON: {"deleteToken": "..."}.');
    const outcome = await countMisses(request.headers, async () => {
      const deleted = await deleteReport(secret, token, store(), config().sharePepper);
      return deleted === "not-found" ? null : deleted;
    });
    if (outcome === null) throw reportNotFound();
    if (outcome === "wrong-token")
      throw new RequestProblem("wrong-token", "This is not the delete token of this report.");
    return new Response(null, {
      status: 204,
      headers: { "Clear-Site-Data": '"cache"', "Cache-Control": "private, no-store" },
    });
  });
}
