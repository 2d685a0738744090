import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SharedReport } from "#components/report/shared-report.tsx";
import { config } from "#lib/server/config.ts";
import { openReport } from "#lib/server/shared-report.ts";
import { store } from "#lib/server/store/store.ts";

/** Nothing of the message: the title of a tab and the preview of a link are seen by others. */
export const metadata: Metadata = { title: "Shared mail report" };

export default async function Page({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const opened = await openReport(secret, store(), config().sharePepper);
  if (!opened) notFound();
  return <SharedReport report={opened.report} secret={secret} expiresAt={opened.expiresAt} />;
}
