import { config } from "#lib/server/config.ts";
import { readAnalyzeRequest } from "#lib/server/http/analyze-request.ts";
import { countShared } from "#lib/server/http/client-limits.ts";
import { keeping } from "#lib/server/http/open-shared.ts";
import { notMail, RequestProblem, withProblems } from "#lib/server/http/problem.ts";
import { readChoice } from "#lib/server/http/read-options.ts";
import { type expiries, shareReport } from "#lib/server/shared-report.ts";

export const dynamic = "force-dynamic";

const expiryWords = ["1h", "1d", "7d", "30d"] satisfies (keyof typeof expiries)[];

/** Analyzes the posted octets again, seals the result and stores it (contract §2). A report is never taken from a client. */
export function POST(request: Request): Promise<Response> {
  return withProblems(async () => {
    const { sharing, publicUrl } = config();
    if (!sharing) throw new RequestProblem("sharing-off", "The operator of this server has switched sharing off.");
    const query = new URL(request.url).searchParams;
    const expiry = readChoice(query, "expires", expiryWords, "7d");
    const content = readChoice(query, "content", ["full", "headers", "redacted"], "full");
    const { run, rate } = await readAnalyzeRequest(request, "share");
    const share = await run(request.signal, (reading, world) =>
      shareReport(reading, content, expiry, keeping(), world, (size) => countShared(request.headers, size)),
    );
    if ("problem" in share) throw notMail(share);
    const url = `${publicUrl ?? ""}/r/${share.secret}`;
    return Response.json({ url, ...share }, { status: 201, headers: { "Cache-Control": "no-store", ...rate } });
  });
}
