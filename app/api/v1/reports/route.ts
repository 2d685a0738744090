import { readInput } from "#lib/intake/read-input.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { analyze } from "#lib/report/analyze.ts";
import { redact } from "#lib/report/redact.ts";
import { config } from "#lib/server/config.ts";
import { readAnalyzeRequest } from "#lib/server/http/analyze-request.ts";
import { countShared } from "#lib/server/http/client-limits.ts";
import { RequestProblem, withProblems } from "#lib/server/http/problem.ts";
import { readChoice } from "#lib/server/http/read-options.ts";
import { type expiries, type SharedInput, shareReport } from "#lib/server/shared-report.ts";
import { store } from "#lib/server/store/store.ts";
import { maskSecrets } from "#lib/session/mask-octets.ts";

export const dynamic = "force-dynamic";

const expiryWords = ["1h", "1d", "7d", "30d"] satisfies (keyof typeof expiries)[];

/** Analyzes the posted octets again, seals the result and stores it (contract §2). A report is never taken from a client. */
export function POST(request: Request): Promise<Response> {
  return withProblems(async () => {
    const { sharing, sharePepper, publicUrl } = config();
    if (!sharing) throw new RequestProblem("sharing-off", "The operator of this server has switched sharing off.");
    const query = new URL(request.url).searchParams;
    const expiry = readChoice(query, "expires", expiryWords, "7d");
    const content = readChoice(query, "content", ["full", "headers", "redacted"], "full");
    const { octets: posted, env, place, rate } = await readAnalyzeRequest(request, "share");
    // What is kept of an SMTP log holds no password.
    const octets = maskSecrets(posted);
    const share = await place.run(octets.length, async (deadline) => {
      const whole = { octets, options: env.options, repairs: env.repairs };
      const kept = content === "headers" ? headersOnly(whole) : whole;
      const signal = AbortSignal.any([env.signal, deadline]);
      const analysis = await analyze(kept.octets, { ...env, ...kept, signal });
      if ("problem" in analysis) throw new RequestProblem("not-mail", analysis.problem);
      const { dns, analyzedAt } = analysis.report;
      const shared = content === "redacted" ? redact(analysis.report) : { ...kept, analyzedAt, dns };
      return shareReport(shared, expiry, store(), sharePepper, (size) => countShared(request.headers, size));
    });
    const url = `${publicUrl ?? ""}/r/${share.secret}`;
    return Response.json({ url, ...share }, { status: 201, headers: { "Cache-Control": "no-store", ...rate } });
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
