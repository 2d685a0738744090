// The panels, in their order on the page. Adding one is a file and a line here.
import { use } from "react";
import { tracked } from "#components/ui/tracked.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { answer } from "./answer.tsx";
import { authentication } from "./authentication.tsx";
import { contents } from "./contents.tsx";
import { dnsLog } from "./dns-log.tsx";
import { domain } from "./domain.tsx";
import { findings } from "./findings.tsx";
import { headers } from "./headers.tsx";
import { indicators } from "./indicators.tsx";
import type { PanelEntry } from "./panel-entry.ts";
import { route } from "./route.tsx";
import { source } from "./source.tsx";

/** A panel that few reports have: its code comes with the first that does. */
interface RarePanel {
  when: (report: ReportSoFar) => boolean;
  load: () => Promise<PanelEntry>;
}

export const panelTable: readonly (PanelEntry | RarePanel)[] = [
  answer,
  rare(
    (report) => report.session !== null,
    async () => (await import("./session.tsx")).session,
  ),
  route,
  authentication,
  contents,
  headers,
  findings,
  domain,
  indicators,
  dnsLog,
  source,
];

/** The panels that this report has. To be called while rendering: it waits for code that is not here yet. */
export function panelsOf(report: ReportSoFar): PanelEntry[] {
  return panelTable
    .filter((entry) => entry.when?.(report) ?? true)
    .map((entry) => ("load" in entry ? use(entry.load()) : entry));
}

function rare(when: RarePanel["when"], load: RarePanel["load"]): RarePanel {
  let loaded: Promise<PanelEntry> | undefined;
  return {
    when,
    load: () => {
      loaded ??= tracked(load());
      return loaded;
    },
  };
}
