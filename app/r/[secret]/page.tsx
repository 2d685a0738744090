import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { readLanguage, readTexts } from "#components/language/use-texts.server.ts";
import { LonePage } from "#components/report/lone-page.tsx";
import { SharedRedacted, SharedReport } from "#components/report/shared-report.tsx";
import { isOther } from "#lib/report/tell.ts";
import { config } from "#lib/server/config.ts";
import { findShared } from "#lib/server/http/open-shared.ts";
import { RequestProblem } from "#lib/server/http/problem.ts";
import { isLinkReader } from "#lib/server/link-readers.ts";
import { isStoreError } from "#lib/server/store/types.ts";

/** Nothing of the message: the title of a tab and the preview of a link are seen by others. */
export const metadata: Metadata = {
  title: "Shared mail report",
  description: "A report about one e-mail.",
  robots: { index: false, follow: false, noarchive: true, nosnippet: true },
};

type Params = { params: Promise<{ secret: string }> };

/** Opening consumes nothing: a link can be opened as often as it lives. */
export default async function Page({ params }: Params) {
  const [{ secret }, asked] = await Promise.all([params, headers()]);
  if (isLinkReader(asked.get("user-agent"))) return <Lone about="gate" />;
  const opened = await find(asked, secret);
  if (opened === "down") return <Lone about="down" />;
  if (!opened) notFound();
  const { expiresAt } = opened;
  if (opened.kind === "redacted")
    return <SharedRedacted report={opened.report} secret={secret} expiresAt={expiresAt} />;
  const live = config().liveChecks;
  return <SharedReport report={opened.report} secret={secret} expiresAt={expiresAt} live={live} />;
}

async function find(asked: Headers, secret: string) {
  try {
    const language = await readLanguage();
    return await findShared(asked, secret, isOther(language) ? [language] : []);
  } catch (error) {
    if (isStoreError(error)) return "down";
    // Too many links that opened nothing: this one opens nothing either, for a while.
    if (error instanceof RequestProblem) return null;
    throw error;
  }
}

async function Lone({ about }: { about: "gate" | "down" }) {
  const { title, text } = (await readTexts()).share[about];
  return (
    <LonePage title={title}>
      <p className="say soft">{text}</p>
    </LonePage>
  );
}
