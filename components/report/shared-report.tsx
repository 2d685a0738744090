// The page behind a share link, rendered on the server; complete without JavaScript except for what asks the server again.
import type { ReactNode } from "react";
import { CheckAgain } from "#components/share/check-again.tsx";
import { readResults } from "#components/share/compare-results.ts";
import { RedactedView } from "#components/share/redacted-view.tsx";
import { RemoveShare } from "#components/share/remove-share.tsx";
import { Instant } from "#components/values/instant.tsx";
import type { RedactedReport } from "#lib/report/redact/schema.ts";
import type { Report } from "#lib/report/types.ts";
import { formatOctets } from "#lib/text/format/octets.ts";
import { useActTexts, useTexts } from "#texts";
import { ReportSheet } from "./report-sheet.tsx";
import { SharedContext } from "./shared-context.tsx";
import { RedactedExport, SharedExport } from "./shared-export.tsx";
import { TopBar } from "./top-bar.tsx";

interface SharedProps {
  /** The secret of the address this page has anyway. */
  secret: string;
  /** RFC 3339. */
  expiresAt: string;
}

interface SharedReportProps extends SharedProps {
  report: Report;
  /** Whether this server asks DNS. */
  live: boolean;
}

export function SharedReport({ report, live, ...shared }: SharedReportProps) {
  const { secret } = shared;
  const first = { analyzedAt: report.analyzedAt, results: readResults(report.checks) };
  return (
    <SharedContext secret={secret} live={live && report.dns.length > 0}>
      <SharedBar expiresAt={shared.expiresAt} title={useActTexts().share.page.title} octets={report.source.octets}>
        <SharedExport secret={secret} />
      </SharedBar>
      <ReportSheet
        report={report}
        waiting={null}
        name={null}
        notice={<SharedNotice secret={secret}>{live && <CheckAgain secret={secret} first={first} />}</SharedNotice>}
      />
    </SharedContext>
  );
}

/** The page of a redacted report: one document, no panels, for it holds nothing they could show. */
export function SharedRedacted({ report, ...shared }: SharedProps & { report: RedactedReport }) {
  const { redacted, page } = useActTexts().share;
  return (
    <>
      <SharedBar expiresAt={shared.expiresAt} title={page.redactedTitle} octets={report.source.octets}>
        <RedactedExport secret={shared.secret} />
      </SharedBar>
      <div className="page-grid">
        <main className="sheet" id="content" tabIndex={-1}>
          <h1>{redacted.heading}</h1>
          <SharedNotice secret={shared.secret} />
          <RedactedView report={report} level={2} />
        </main>
      </div>
    </>
  );
}

function SharedNotice({ secret, children }: { secret: string; children?: ReactNode }) {
  const { page } = useActTexts().share;
  return (
    <div className="shared-notice">
      {children}
      <RemoveShare secret={secret} />
      <noscript>
        <p className="soft">{page.noScript}</p>
      </noscript>
    </div>
  );
}

interface BarProps extends Pick<SharedProps, "expiresAt"> {
  title: string;
  octets: number;
  /** How to take the report along. */
  children: ReactNode;
}

function SharedBar({ expiresAt, title, octets, children }: BarProps) {
  const { share } = useActTexts();
  const { values } = useTexts();
  return (
    <TopBar
      actions={
        <>
          <a className="button bare" href="/">
            {share.page.fresh}
          </a>
          {children}
        </>
      }
    >
      <span>{title}</span>
      <span>{formatOctets(octets, values.size)}</span>
      <span>
        {share.page.willBeDeleted} <Instant utc={expiresAt} />
      </span>
    </TopBar>
  );
}
