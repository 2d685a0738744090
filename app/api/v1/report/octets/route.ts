import { parseMessage } from "#lib/message/parse.ts";
import { readBearer } from "#lib/server/http/bearer.ts";
import { answerDownload, answerPart } from "#lib/server/http/download.ts";
import { openFull } from "#lib/server/http/open-shared.ts";
import { withProblems } from "#lib/server/http/problem.ts";

export const dynamic = "force-dynamic";

/** The octets that the spans of a shared report count in, or one decoded part of them. */
export function GET(request: Request): Promise<Response> {
  return withProblems(async () => {
    const { octets } = await openFull(request.headers, readBearer(request));
    const part = new URL(request.url).searchParams.get("part");
    if (part === null) return answerDownload(octets, "message.eml", null);
    return answerPart(parseMessage(octets), part);
  });
}
