import { type AnalyzeEnv, analyze } from "#lib/report/analyze.ts";
import { redact } from "#lib/report/redact.ts";
import type { AnalyzeEvent } from "#lib/report/types.ts";
import { readAnalyzeRequest } from "#lib/server/http/analyze-request.ts";
import { describeProblem, RequestProblem, readProblem, withProblems } from "#lib/server/http/problem.ts";
import { readChoice } from "#lib/server/http/read-options.ts";
import type { Place } from "#lib/server/turnstile.ts";

export const dynamic = "force-dynamic";

/** Reads one message and answers with its Report, or with the stream of events (contract §2). Nothing is stored. */
export function POST(request: Request): Promise<Response> {
  return withProblems(async () => {
    const query = new URL(request.url).searchParams;
    const content = readChoice(query, "content", ["full", "redacted"], "full");
    const envelopeOnly = readChoice(query, "rerun", ["all", "envelope"], "all") === "envelope";
    const { octets, env: asked, place, rate } = await readAnalyzeRequest(request, "analyze");
    const env = { ...asked, envelopeOnly };
    const headers = { "Cache-Control": "no-store", ...rate };
    const streamed = request.headers.get("accept")?.includes("application/x-ndjson") && content === "full";
    if (streamed) return streamEvents(octets, env, place, headers);
    const analysis = await place.run(octets.length, (deadline) =>
      analyze(octets, { ...env, signal: AbortSignal.any([env.signal, deadline]) }),
    );
    if ("problem" in analysis) throw new RequestProblem("not-mail", analysis.problem);
    return Response.json(content === "full" ? analysis.report : redact(analysis.report), { headers });
  });
}

function streamEvents(octets: Uint8Array, env: AnalyzeEnv, place: Place, headers: HeadersInit): Response {
  const gone = new AbortController();
  const left = AbortSignal.any([env.signal, gone.signal]);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (event: AnalyzeEvent) => {
        if (!left.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
      };
      const fail = (problem: RequestProblem) =>
        send({ event: "error", problem: describeProblem(problem.code, problem.message) });
      try {
        const analysis = await place.run(octets.length, (deadline) =>
          analyze(octets, { ...env, signal: AbortSignal.any([left, deadline]) }, send),
        );
        if ("problem" in analysis) fail(new RequestProblem("not-mail", analysis.problem));
      } catch (error) {
        if (!left.aborted) fail(readProblem(error));
      }
      if (!gone.signal.aborted) controller.close();
    },
    cancel: () => gone.abort(),
  });
  return new Response(body, { headers: { "Content-Type": "application/x-ndjson", ...headers } });
}
