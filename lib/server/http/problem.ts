import "server-only";
// Errors as RFC 9457 problem details: one table of stable types. An answer never holds anything of the mail, and a log line
// about a failure never the words of an exception, which may repeat it.
import type { Problem } from "#lib/report/types.ts";
import { describeError, log } from "../log.ts";
import { countRefusal } from "../metrics.ts";
import { isStoreError } from "../store/types.ts";

const problems = {
  "not-mail": { status: 400, title: "Not a message" },
  malformed: { status: 400, title: "Malformed request" },
  "cross-site": { status: 403, title: "Request from another site" },
  "wrong-token": { status: 403, title: "Wrong delete token" },
  "not-found": { status: 404, title: "Not found" },
  "sharing-off": { status: 404, title: "Sharing is switched off" },
  "too-slow": { status: 408, title: "Upload too slow" },
  "too-large": { status: 413, title: "Message too large" },
  "wrong-type": { status: 415, title: "Unknown content type" },
  "bad-parameter": { status: 422, title: "Bad parameter" },
  "rate-limited": { status: 429, title: "Too many requests" },
  failed: { status: 500, title: "Waybill failed" },
  overloaded: { status: 503, title: "Too busy" },
  "out-of-time": { status: 503, title: "Took too long" },
  "store-down": { status: 503, title: "Sharing does not work at the moment" },
  "store-full": { status: 507, title: "No room for shared reports" },
} as const;

export type ProblemCode = keyof typeof problems;

/** A request that ends in a problem. Thrown by the readers of a request, answered by `withProblems`. */
export class RequestProblem extends Error {
  readonly code: ProblemCode;
  readonly headers: Record<string, string>;
  constructor(code: ProblemCode, detail: string, headers: Record<string, string> = {}) {
    super(detail);
    this.code = code;
    this.headers = headers;
  }
}

/** The problem of input that is not mail. */
export function notMail({ problem }: { problem: string }): RequestProblem {
  return new RequestProblem("not-mail", problem);
}

/** The problem document of a code with one sentence that says what to do. */
export function describeProblem(code: ProblemCode, detail: string): Problem {
  return { type: `urn:waybill:problem:${code}`, title: problems[code].title, status: problems[code].status, detail };
}

/** Every problem this server can answer with, by status. */
export function listProblems(): Omit<Problem, "detail">[] {
  const listed = Object.entries(problems).map(([code, facts]) => ({ type: `urn:waybill:problem:${code}`, ...facts }));
  return listed.sort((a, b) => a.status - b.status);
}

/** The problem of whatever was thrown; what nobody expected is logged without its words. */
export function readProblem(error: unknown): RequestProblem {
  if (error instanceof RequestProblem) return error;
  if (isStoreError(error)) return storeProblems[error.code]();
  if (error instanceof DOMException && error.name === "TimeoutError") {
    return new RequestProblem(
      "out-of-time",
      "Reading this message took too long and was given up. Nothing was stored.",
    );
  }
  // The client has gone: nobody reads the answer.
  const left = error instanceof Error && /^(AbortError|ResponseAborted)$/.test(error.name);
  if (!left) log().error(describeError(error), "request failed");
  return new RequestProblem("failed", "Waybill made a mistake. Nothing was stored. Please report it.");
}

const storeProblems = {
  full: () =>
    new RequestProblem("store-full", "There is no room for more shared reports. Analysis works; try sharing later."),
  down: () =>
    new RequestProblem("store-down", "Shared reports cannot be reached. Analysis works; try again in a minute.", {
      "Retry-After": "60",
    }),
};

/** Runs a handler; whatever it throws becomes a problem document. */
export async function withProblems(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    const { code, message, headers } = readProblem(error);
    countRefusal(code);
    const problem = describeProblem(code, message);
    return new Response(JSON.stringify(problem), {
      status: problem.status,
      headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
    });
  }
}
