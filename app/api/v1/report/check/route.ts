import { config } from "#lib/server/config.ts";
import { admit, refuseCrossSite } from "#lib/server/http/analyze-request.ts";
import { readBearer } from "#lib/server/http/bearer.ts";
import { openInput } from "#lib/server/http/open-shared.ts";
import { notMail, RequestProblem, withProblems } from "#lib/server/http/problem.ts";
import { liveResolver } from "#lib/server/live-resolver.ts";
import { readingOf } from "#lib/server/shared-report.ts";
import { runJob } from "#lib/server/threads/threads.ts";

export const dynamic = "force-dynamic";

/** The shared message analyzed anew, with DNS as it is now; the share itself stays as it is. */
export function POST(request: Request): Promise<Response> {
  return withProblems(async () => {
    refuseCrossSite(request);
    if (!config().liveChecks) throw new RequestProblem("not-found", "Live checks are switched off on this server.");
    const { place, rate } = await admit(request, "analyze");
    try {
      const input = await openInput(request.headers, readBearer(request));
      const octets = input.octets.length;
      const reading = { ...readingOf(input), options: { ...input.options, live: true }, now: new Date() };
      const json = await place.run(octets, (deadline) => {
        const signal = AbortSignal.any([request.signal, deadline]);
        return runJob("json", { ...reading, redacted: false }, { octets, signal, resolver: liveResolver() });
      });
      if ("problem" in json) throw notMail(json);
      const headers = { "Content-Type": "application/json", "Cache-Control": "private, no-store", ...rate };
      return new Response(json as BodyInit, { headers });
    } finally {
      place.leave();
    }
  });
}
