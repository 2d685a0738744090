import { readInput } from "#lib/intake/read-input.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { config } from "#lib/server/config.ts";
import { refuseCrossSite } from "#lib/server/http/analyze-request.ts";
import { answerPart } from "#lib/server/http/download.ts";
import { RequestProblem, withProblems } from "#lib/server/http/problem.ts";
import { readMessage } from "#lib/server/http/read-options.ts";
import { readSource } from "#lib/server/http/read-source.ts";
import { passTurnstile } from "#lib/server/turnstile.ts";

export const dynamic = "force-dynamic";

/** One decoded part of the posted message as a download. Nothing is stored. */
export function POST(request: Request, { params }: { params: Promise<{ path: string }> }): Promise<Response> {
  return withProblems(async () => {
    refuseCrossSite(request);
    const { octets } = await readSource(request, config().maxMessageBytes);
    const { path } = await params;
    return passTurnstile(async () => {
      const taken = readInput(octets, readMessage(new URL(request.url).searchParams));
      if ("problem" in taken) throw new RequestProblem("not-mail", taken.problem);
      return answerPart(parseMessage(taken.intake.octets), path);
    });
  });
}
