import { config } from "#lib/server/config.ts";
import { refuseCrossSite } from "#lib/server/http/analyze-request.ts";
import { readBearer, reportNotFound } from "#lib/server/http/bearer.ts";
import { RequestProblem, withProblems } from "#lib/server/http/problem.ts";
import { deleteReport, openReport } from "#lib/server/shared-report.ts";
import { store } from "#lib/server/store/store.ts";

export const dynamic = "force-dynamic";

/** The shared report as JSON. */
export function GET(request: Request): Promise<Response> {
  return withProblems(async () => {
    const opened = await openReport(readBearer(request), store(), config().sharePepper);
    if (!opened) throw reportNotFound();
    return Response.json(opened.report, { headers: { "Cache-Control": "private, no-store" } });
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
    const outcome = await deleteReport(secret, token, store(), config().sharePepper);
    if (outcome === "not-found") throw reportNotFound();
    if (outcome === "wrong-token")
      throw new RequestProblem("wrong-token", "This is not the delete token of this report.");
    return new Response(null, { status: 204, headers: { "Clear-Site-Data": '"cache"' } });
  });
}
