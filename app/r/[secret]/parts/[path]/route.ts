import { answerPart } from "#lib/server/http/download.ts";
import { openInput } from "#lib/server/http/open-shared.ts";
import { withProblems } from "#lib/server/http/problem.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ secret: string; path: string }> };

/** One part of a shared report as a download. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return withProblems(async () => {
    const { secret, path } = await params;
    const { octets, options } = await openInput(request.headers, secret);
    return answerPart({ octets, message: options.message, path }, request.signal);
  });
}
