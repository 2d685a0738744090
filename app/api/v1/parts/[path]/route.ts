import { config } from "#lib/server/config.ts";
import { admit, refuseCrossSite } from "#lib/server/http/analyze-request.ts";
import { answerPart } from "#lib/server/http/download.ts";
import { withProblems } from "#lib/server/http/problem.ts";
import { readMessage } from "#lib/server/http/read-options.ts";
import { readSource } from "#lib/server/http/read-source.ts";

export const dynamic = "force-dynamic";

/** One decoded part of the posted message as a download. Nothing is stored. */
export function POST(request: Request, { params }: { params: Promise<{ path: string }> }): Promise<Response> {
  return withProblems(async () => {
    refuseCrossSite(request);
    const message = readMessage(new URL(request.url).searchParams);
    const { place } = await admit(request, "analyze");
    try {
      const { octets } = await readSource(request, config().maxMessageBytes);
      const { path } = await params;
      return await place.run(octets.length, (deadline) =>
        answerPart({ octets, message, path }, AbortSignal.any([request.signal, deadline])),
      );
    } finally {
      place.leave();
    }
  });
}
