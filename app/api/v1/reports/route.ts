import { readInput } from "#lib/intake/read-input.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { analyze } from "#lib/report/analyze.ts";
import { config } from "#lib/server/config.ts";
import { readAnalyzeRequest } from "#lib/server/http/analyze-request.ts";
import { RequestProblem, withProblems } from "#lib/server/http/problem.ts";
import { readChoice } from "#lib/server/http/read-options.ts";
import { type expiries, type SharedInput, shareReport } from "#lib/server/shared-report.ts";
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
    const whole = { octets, options: env.options, repairs: env.repairs };
    const kept = content === "full" ? whole : headersOnly(whole);
    const analysis = await passTurnstile(() => analyze(kept.octets, { ...env, ...kept }));
    if ("problem" in analysis) throw new RequestProblem("not-mail", analysis.problem);
    const { dns, analyzedAt } = analysis.report;
    const input = { ...kept, analyzedAt, dns };
    const share = await shareReport(input, expiry, store(), sharePepper);
    const url = `${publicUrl ?? ""}/r/${share.secret}`;
    return Response.json({ url, ...share }, { status: 201, headers: { "Cache-Control": "no-store" } });
  });
}

type Kept = Pick<SharedInput, "octets" | "options" | "repairs">;

/**
 * The header section alone, as it stands after the repairs: what was pasted may be a mailbox, a compressed file or a page
 * around the message. A mailbox has been chosen from by then.
 */
function headersOnly({ octets, options, repairs }: Kept): Kept {
  const taken = readInput(octets, options.message);
  if ("problem" in taken) throw new RequestProblem("not-mail", taken.problem);
  const { intake } = taken;
  const [start, end] = parseMessage(intake.octets).header;
  return {
    octets: intake.octets.subarray(start, end),
    options: { ...options, message: null },
    repairs: [...repairs, ...intake.repairs],
  };
}
