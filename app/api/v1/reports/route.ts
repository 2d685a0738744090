import { analyze } from "#lib/report/analyze.ts";
import { config } from "#lib/server/config.ts";
import { readAnalyzeRequest } from "#lib/server/http/analyze-request.ts";
import { RequestProblem, withProblems } from "#lib/server/http/problem.ts";
import { readChoice } from "#lib/server/http/read-options.ts";
import { type expiries, shareReport } from "#lib/server/shared-report.ts";
import { store } from "#lib/server/store/store.ts";
import { passTurnstile } from "#lib/server/turnstile.ts";

export const dynamic = "force-dynamic";

/** Analyzes the posted octets again, seals the result and stores it (contract §2). A report is never taken from a client. */
export function POST(request: Request): Promise<Response> {
  return withProblems(async () => {
    const { sharing, sharePepper, publicUrl } = config();
    if (!sharing) throw new RequestProblem("sharing-off", "The operator of this server has switched sharing off.");
    const query = new URL(request.url).searchParams;
    const expiry = readChoice(query, "expires", ["1h", "1d", "7d", "30d"] satisfies (keyof typeof expiries)[], "7d");
    const content = readChoice(query, "content", ["full", "headers"], "full");
    const { octets, env } = await readAnalyzeRequest(request);
    const shared = content === "full" ? octets : headersOnly(octets);
    const analysis = await passTurnstile(() => analyze(shared, env));
    if ("problem" in analysis) throw new RequestProblem("not-mail", analysis.problem);
    const { dns, analyzedAt } = analysis.report;
    const input = { octets: shared, options: env.options, repairs: env.repairs, analyzedAt, dns };
    const share = await shareReport(input, expiry, store(), sharePepper);
    const url = `${publicUrl ?? ""}/r/${share.secret}`;
    return Response.json({ url, ...share }, { status: 201, headers: { "Cache-Control": "no-store" } });
  });
}

/** Everything up to the first empty line. */
function headersOnly(octets: Uint8Array): Uint8Array {
  const text = Buffer.from(octets.buffer, octets.byteOffset, octets.length).toString("latin1");
  const end = /\r?\n\r?\n|\r\r/.exec(text);
  return end ? octets.subarray(0, end.index + end[0].length) : octets;
}
