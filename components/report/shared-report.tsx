// The page behind a share link, rendered on the server; complete without JavaScript except for the source.
import { Instant } from "#components/values/instant.tsx";
import type { Report } from "#lib/report/types.ts";
import { formatOctets } from "#lib/text/format/octets.ts";
import { ReportSheet } from "./report-sheet.tsx";
import { SharedContext } from "./shared-context.tsx";
import { SharedExport } from "./shared-export.tsx";
import { TopBar } from "./top-bar.tsx";

interface SharedReportProps {
  report: Report;
  /** The secret of the address this page has anyway. */
  secret: string;
  /** RFC 3339. */
  expiresAt: string;
}

export function SharedReport({ report, secret, expiresAt }: SharedReportProps) {
  return (
    <SharedContext secret={secret}>
      <TopBar
        actions={
          <>
            <a className="button bare" href="/">
              New
            </a>
            <SharedExport secret={secret} />
          </>
        }
      >
        <span>Shared report</span>
        <span>{formatOctets(report.source.octets)}</span>
        <span>
          will be deleted <Instant utc={expiresAt} />
        </span>
      </TopBar>
      <ReportSheet report={report} waiting={null} name={null} />
    </SharedContext>
  );
}
