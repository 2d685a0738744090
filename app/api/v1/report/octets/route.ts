import { parseMessage } from "#lib/message/parse.ts";
import { config } from "#lib/server/config.ts";
import { readBearer, reportNotFound } from "#lib/server/http/bearer.ts";
import { answerDownload, answerPart } from "#lib/server/http/download.ts";
import { withProblems } from "#lib/server/http/problem.ts";
import { openReport } from "#lib/server/shared-report.ts";
import { store } from "#lib/server/store/store.ts";

export const dynamic = "force-dynamic";

/** The octets that the spans of a shared report count in, or one decoded part of them. */
export function GET(request: Request): Promise<Response> {
  return withProblems(async () => {
    const opened = await openReport(readBearer(request), store(), config().sharePepper);
    if (!opened) throw reportNotFound();
    const part = new URL(request.url).searchParams.get("part");
    if (part === null) return answerDownload(opened.octets, "message.eml", null);
    return answerPart(parseMessage(opened.octets), part);
  });
}
