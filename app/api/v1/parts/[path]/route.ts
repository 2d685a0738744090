import { readInput } from "#lib/intake/read-input.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { config } from "#lib/server/config.ts";
import { admit, refuseCrossSite } from "#lib/server/http/analyze-request.ts";
import { answerPart } from "#lib/server/http/download.ts";
import { RequestProblem, withProblems } from "#lib/server/http/problem.ts";
import { readMessage } from "#lib/server/http/read-options.ts";
import { readSource } from "#lib/server/http/read-source.ts";

export const dynamic = "force-dynamic";

/** One decoded part of the posted message as a download. Nothing is stored. */
export function POST(request: Request, { params }: { params: Promise<{ path: string }> }): Promise<Response> {
  return withProblems(async () => {
    refuseCrossSite(request);
    const wanted = readMessage(new URL(request.url).searchParams);
    const { place } = await admit(request, "analyze");
    try {
      const { octets } = await readSource(request, config().maxMessageBytes);
      const { path } = await params;
      return await place.run(octets.length, async () => {
        const taken = readInput(octets, wanted);
        if ("problem" in taken) throw new RequestProblem("not-mail", taken.problem);
        return answerPart(parseMessage(taken.intake.octets), path);
      });
    } finally {
      place.leave();
    }
  });
}
