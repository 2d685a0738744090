import { readBearer } from "#lib/server/http/bearer.ts";
import { answerPart } from "#lib/server/http/download.ts";
import { openInput } from "#lib/server/http/open-shared.ts";
import { withProblems } from "#lib/server/http/problem.ts";

export const dynamic = "force-dynamic";

/** The octets that the spans of a shared report count in, or one decoded part of them. */
export function GET(request: Request): Promise<Response> {
  return withProblems(async () => {
    const { octets, options } = await openInput(request.headers, readBearer(request));
    const path = new URL(request.url).searchParams.get("part");
    return answerPart({ octets, message: options.message, path }, request.signal);
  });
}
