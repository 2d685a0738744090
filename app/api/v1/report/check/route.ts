import { config } from "#lib/server/config.ts";
import { admit, refuseCrossSite } from "#lib/server/http/analyze-request.ts";
import { readBearer } from "#lib/server/http/bearer.ts";
import { openFull } from "#lib/server/http/open-shared.ts";
import { RequestProblem, withProblems } from "#lib/server/http/problem.ts";
import { liveResolver } from "#lib/server/live-resolver.ts";
import { analyzeShared } from "#lib/server/shared-report.ts";

export const dynamic = "force-dynamic";

/** The shared message analyzed anew, with DNS as it is now; the share itself stays as it is. */
export function POST(request: Request): Promise<Response> {
  return withProblems(async () => {
    refuseCrossSite(request);
    if (!config().liveChecks) throw new RequestProblem("not-found", "Live checks are switched off on this server.");
    const { place, rate } = await admit(request, "analyze");
    try {
      const { input } = await openFull(request.headers, readBearer(request));
      const live = { ...input, options: { ...input.options, live: true } };
      const analysis = await place.run(input.octets.length, (deadline) =>
        analyzeShared(live, liveResolver(), new Date(), AbortSignal.any([request.signal, deadline])),
      );
      if ("problem" in analysis) throw new RequestProblem("not-mail", analysis.problem);
      return Response.json(analysis.report, { headers: { "Cache-Control": "private, no-store", ...rate } });
    } finally {
      place.leave();
    }
  });
}
