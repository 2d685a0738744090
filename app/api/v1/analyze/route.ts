import { type AnalyzeRequest, readAnalyzeRequest } from "#lib/server/http/analyze-request.ts";
import { describeProblem, notMail, type RequestProblem, readProblem, withProblems } from "#lib/server/http/problem.ts";
import { readChoice } from "#lib/server/http/read-options.ts";
import { runJob } from "#lib/server/threads/threads.ts";

export const dynamic = "force-dynamic";

/** Reads one message and answers with its Report, or with the stream of events (contract §2). Nothing is stored. */
export function POST(request: Request): Promise<Response> {
  return withProblems(async () => {
    const query = new URL(request.url).searchParams;
    const content = readChoice(query, "content", ["full", "redacted"], "full");
    const envelopeOnly = readChoice(query, "rerun", ["all", "envelope"], "all") === "envelope";
    const asked = await readAnalyzeRequest(request, "analyze");
    const headers = { "Cache-Control": "no-store", ...asked.rate };
    const streamed = request.headers.get("accept")?.includes("application/x-ndjson") && content === "full";
    if (streamed) return streamEvents(asked, request.signal, envelopeOnly, headers);
    const json = await asked.run(request.signal, (reading, world) =>
      runJob("json", { ...reading, envelopeOnly, redacted: content === "redacted" }, world),
    );
    if ("problem" in json) throw notMail(json);
    return new Response(json as BodyInit, { headers: { "Content-Type": "application/json", ...headers } });
  });
}

function streamEvents(
  asked: AnalyzeRequest,
  signal: AbortSignal,
  envelopeOnly: boolean,
  headers: HeadersInit,
): Response {
  const gone = new AbortController();
  const left = AbortSignal.any([signal, gone.signal]);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const emit = (octets: Uint8Array) => {
        if (!left.aborted) controller.enqueue(octets);
      };
      const fail = ({ code, message }: RequestProblem) => {
        const event = { event: "error", problem: describeProblem(code, message) };
        emit(encoder.encode(`${JSON.stringify(event)}\n`));
      };
      try {
        const outcome = await asked.run(left, (reading, world) =>
          runJob("events", { ...reading, envelopeOnly }, { ...world, emit }),
        );
        if (outcome) fail(notMail(outcome));
      } catch (error) {
        if (!left.aborted) fail(readProblem(error));
      }
      if (!gone.signal.aborted) controller.close();
    },
    cancel: () => gone.abort(),
  });
  return new Response(body, { headers: { "Content-Type": "application/x-ndjson", ...headers } });
}
