import { type AnalyzeEnv, analyze } from "#lib/report/analyze.ts";
import type { AnalyzeEvent } from "#lib/report/types.ts";
import { readAnalyzeRequest } from "#lib/server/http/analyze-request.ts";
import { describeProblem, RequestProblem, withProblems } from "#lib/server/http/problem.ts";
import { passTurnstile } from "#lib/server/turnstile.ts";

export const dynamic = "force-dynamic";

/** Reads one message and answers with its Report, or with the stream of events (contract §2). Nothing is stored. */
export function POST(request: Request): Promise<Response> {
  return withProblems(async () => {
    const { octets, env } = await readAnalyzeRequest(request);
    if (request.headers.get("accept")?.includes("application/x-ndjson")) return streamEvents(octets, env);
    const analysis = await passTurnstile(() => analyze(octets, env));
    if ("problem" in analysis) throw new RequestProblem("not-mail", analysis.problem);
    return Response.json(analysis.report, { headers: { "Cache-Control": "no-store" } });
  });
}

function streamEvents(octets: Uint8Array, env: AnalyzeEnv): Response {
  const stop = new AbortController();
  const signal = AbortSignal.any([env.signal, stop.signal]);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (event: AnalyzeEvent) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
      };
      const fail = (problem: Parameters<typeof describeProblem>) =>
        send({ event: "error", problem: describeProblem(...problem) });
      try {
        const analysis = await passTurnstile(() => analyze(octets, { ...env, signal }, send));
        if ("problem" in analysis) fail(["not-mail", analysis.problem]);
      } catch (error) {
        if (error instanceof RequestProblem) fail([error.code, error.message]);
        else if (!signal.aborted) fail(["failed", "Waybill made a mistake. Nothing was stored. Please report it."]);
      }
      if (!stop.signal.aborted) controller.close();
    },
    cancel: () => stop.abort(),
  });
  return new Response(body, { headers: { "Content-Type": "application/x-ndjson", "Cache-Control": "no-store" } });
}
