import { parseMessage } from "#lib/message/parse.ts";
import { answerPart } from "#lib/server/http/download.ts";
import { openFull } from "#lib/server/http/open-shared.ts";
import { withProblems } from "#lib/server/http/problem.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ secret: string; path: string }> };

/** One part of a shared report as a download. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return withProblems(async () => {
    const { secret, path } = await params;
    const { octets } = await openFull(request.headers, secret);
    return answerPart(parseMessage(octets), path);
  });
}
