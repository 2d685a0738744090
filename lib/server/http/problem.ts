import "server-only";
// Errors as RFC 9457 problem details: one table of stable types. An answer never holds anything of the mail.
import type { Problem } from "#lib/report/types.ts";

const problems = {
  "not-mail": { status: 400, title: "Not a message" },
  malformed: { status: 400, title: "Malformed request" },
  "cross-site": { status: 403, title: "Request from another site" },
  "wrong-token": { status: 403, title: "Wrong delete token" },
  "not-found": { status: 404, title: "Not found" },
  "too-large": { status: 413, title: "Message too large" },
  "wrong-type": { status: 415, title: "Unknown content type" },
  "bad-parameter": { status: 422, title: "Bad parameter" },
  overloaded: { status: 503, title: "Too busy" },
  "sharing-off": { status: 404, title: "Sharing is switched off" },
  failed: { status: 500, title: "Waybill failed" },
} as const;

export type ProblemCode = keyof typeof problems;

/** A request that ends in a problem. Thrown by the readers of a request, answered by `answerProblem`. */
export class RequestProblem extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

/** The problem document of a code with one sentence that says what to do. */
export function describeProblem(code: ProblemCode, detail: string): Problem {
  return { type: `urn:waybill:problem:${code}`, title: problems[code].title, status: problems[code].status, detail };
}

/** The answer to a request that failed. */
export function answerProblem(code: ProblemCode, detail: string, headers: HeadersInit = {}): Response {
  const problem = describeProblem(code, detail);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
  });
}

/** Runs a handler; a RequestProblem becomes its answer, anything else an empty-handed 500 that names nothing. */
export async function withProblems(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    if (error instanceof RequestProblem) {
      const retry: HeadersInit = error.code === "overloaded" ? { "Retry-After": "2" } : {};
      return answerProblem(error.code, error.message, retry);
    }
    console.error("waybill: request failed:", error instanceof Error ? error.name : "unknown error");
    return answerProblem("failed", "Waybill made a mistake. Nothing was stored. Please report it.");
  }
}
