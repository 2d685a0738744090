"use client";
// All of the page that a form does not need: fetched when something is in the box, or at the first sign of a reader.
import { type ReactNode, useState } from "react";
import type { Analysis } from "#components/analysis/state.ts";
import { ReportTexts } from "#components/language/texts-provider.tsx";
import { late } from "#components/ui/late.tsx";
import { useTexts } from "#texts";
import { ExportMenu } from "./export-menu.tsx";
import { ReportContext } from "./report-context.tsx";
import { ReportSheet } from "./report-sheet.tsx";
import { ShareButton } from "./share-button.tsx";
import { type Request, type Run, useReportActions } from "./use-report-actions.ts";

/** Few sources are mailboxes. */
const MailboxPicker = late(async () => (await import("./mailbox-picker.tsx")).MailboxPicker);

interface ReportPageProps {
  analysis: Analysis;
  request: Request;
  run: Run;
  again: (changed: Partial<Request["choices"]>) => void;
}

/** The report with what can be done to it. */
export function ReportPage(props: ReportPageProps) {
  return (
    <ReportTexts>
      <ReportOf {...props} />
    </ReportTexts>
  );
}

function ReportOf({ analysis, request, run, again }: ReportPageProps) {
  const { phase, report, octets, problem } = analysis;
  // Whose checks came after it: the room they need is kept from the beginning, and stays.
  const [streamed, setStreamed] = useState(false);
  if (phase === "asking" && !streamed) setStreamed(true);
  const context = useReportActions(report, octets, request, run, again);
  if (!report) return null;
  const { mailbox } = report.source;
  return (
    <ReportContext value={context}>
      <div className={streamed ? "streamed" : undefined}>
        <ReportSheet
          report={report}
          waiting={phase === "done" ? null : phase === "asking" ? "asking" : "stopped"}
          name={request.source.name}
          notice={
            <>
              {phase === "interrupted" && <Interrupted problem={problem} onResume={() => again({})} />}
              {mailbox && <MailboxPicker {...mailbox} onPick={(message) => again({ message, border: null })} />}
            </>
          }
        />
      </div>
    </ReportContext>
  );
}

function Interrupted({ problem, onResume }: { problem: string | null; onResume: () => void }) {
  const { problems } = useTexts();
  return (
    <div className="interrupted say" role="alert">
      <p>
        <b className="strong">{problems.interrupted}</b> {problem} {problems.soFar}
      </p>
      <button className="button" type="button" onClick={onResume}>
        {problems.resume}
      </button>
    </div>
  );
}

interface ReportActionsProps {
  analysis: Analysis;
  request: Request;
  /** The operator lets reports be shared. */
  sharing: boolean;
  onShared: () => void;
}

/** What the bar offers beside a report. */
export function ReportActions({ analysis, request, sharing, onShared }: ReportActionsProps): ReactNode {
  const { phase, report } = analysis;
  return (
    <ReportTexts>
      {report && phase === "done" && <ExportMenu load={async () => report} name={request.source.name} />}
      {sharing && <ShareButton request={request} onShared={onShared} />}
    </ReportTexts>
  );
}
