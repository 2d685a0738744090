// The panels, in their order on the page. Adding one is a file and a line here.
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
import { session } from "./session.tsx";
import { source } from "./source.tsx";

export const panelTable: readonly PanelEntry[] = [
  answer,
  session,
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

/** The panels that this report has. */
export function panelsOf(report: ReportSoFar): PanelEntry[] {
  return panelTable.filter((entry) => entry.when?.(report) ?? true);
}
