import type { Metadata } from "next";
import { Analyzer } from "#components/analyzer.tsx";
import { version } from "#lib/report/version.ts";
import { samples } from "#lib/samples.ts";
import { config } from "#lib/server/config.ts";

/** The form may be found by search engines; every other page says that it may not. */
export const metadata: Metadata = { robots: { index: true, follow: true } };

export default function Page() {
  const { liveChecks, sharing } = config();
  const shelf = samples.map(({ id, group, title, teaches, kind }) => ({ id, group, title, teaches, kind }));
  return <Analyzer samples={shelf} version={version} live={liveChecks} sharing={sharing} />;
}
