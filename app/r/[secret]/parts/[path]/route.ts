import { parseMessage } from "#lib/message/parse.ts";
import { config } from "#lib/server/config.ts";
import { reportNotFound } from "#lib/server/http/bearer.ts";
import { answerPart } from "#lib/server/http/download.ts";
import { withProblems } from "#lib/server/http/problem.ts";
import { openReport } from "#lib/server/shared-report.ts";
import { store } from "#lib/server/store/store.ts";

export const dynamic = "force-dynamic";

/** One part of a shared report as a download. */
export function GET(_: Request, { params }: { params: Promise<{ secret: string; path: string }> }): Promise<Response> {
  return withProblems(async () => {
    const { secret, path } = await params;
    const opened = await openReport(secret, store(), config().sharePepper);
    if (!opened) throw reportNotFound();
    return answerPart(parseMessage(opened.octets), path);
  });
}
