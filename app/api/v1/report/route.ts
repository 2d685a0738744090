import { refuseCrossSite } from "#lib/server/http/analyze-request.ts";
import { readBearer, reportNotFound } from "#lib/server/http/bearer.ts";
import { deleteShared, openShared } from "#lib/server/http/open-shared.ts";
import { RequestProblem, withProblems } from "#lib/server/http/problem.ts";

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
    const outcome = await deleteShared(request.headers, secret, token);
    if (outcome === null) throw reportNotFound();
    if (outcome === "wrong-token")
      throw new RequestProblem("wrong-token", "This is not the delete token of this report.");
    return new Response(null, {
      status: 204,
      headers: { "Clear-Site-Data": '"cache"', "Cache-Control": "private, no-store" },
    });
  });
}
