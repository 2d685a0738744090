"use client";
// The page: the form, and from the first event on the report. The form stays mounted, so its text outlives every error.
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { takeOver } from "#components/analysis/hand-over.ts";
import { type Choices, changesEnvelope, type Source } from "#components/analysis/source.ts";
import type { Again } from "#components/analysis/state.ts";
import { useAnalysis } from "#components/analysis/use-analysis.ts";
import { IntakeForm } from "#components/intake/intake-form.tsx";
import type { Sample } from "#components/intake/sample.ts";
import { TopBar } from "#components/report/top-bar.tsx";
import type { Request, Run } from "#components/report/use-report-actions.ts";
import { useReportPage } from "#components/report/use-report-page.ts";
import { useBaseTexts } from "#texts";

export interface AnalyzerProps {
  samples: readonly Sample[];
  version: string;
  /** The operator lets DNS be asked. */
  live: boolean;
  /** The operator lets reports be shared. */
  sharing: boolean;
}

export function Analyzer({ samples, version, live, sharing }: AnalyzerProps) {
  const { bar, problems, values } = useBaseTexts();
  const { analysis, start, cancel, reset } = useAnalysis(problems);
  const [page, fetchPage] = useReportPage();
  const [request, setRequest] = useState<Request | null>(null);
  const [shared, setShared] = useState(false);
  const { phase, report, progress } = analysis;
  const running = phase === "sending" || phase === "asking";
  const shown = page && report && request ? { report, request, ...page } : null;
  const showsForm = shown === null || (phase !== "asking" && phase !== "done");

  const run = useCallback(
    (source: Source, choices: Choices, around: Request["around"] = null, again: Again = "no") => {
      setRequest({ source, choices, around });
      setShared(false);
      start(source, choices, again);
      fetchPage().catch(() => cancel(problems.lostConnection));
    },
    [start, cancel, fetchPage, problems],
  );
  const fresh = useCallback(() => {
    reset();
    history.replaceState(history.state, "", location.pathname);
    scrollTo({ top: 0 });
  }, [reset]);
  const approach = useCallback(() => void fetchPage().catch(() => undefined), [fetchPage]);

  useWarning(report !== null && !shared);
  useTop(!showsForm);
  useEffect(() => {
    const handed = takeOver();
    if (handed) run(handed.source, handed.choices, handed.from);
  }, [run]);
  const again = useCallback(
    (changed: Partial<Choices>) => {
      if (!request) return;
      const kind = phase === "done" && changesEnvelope(changed) ? "envelope" : "all";
      run(request.source, { ...request.choices, ...changed }, request.around, kind);
    },
    [request, run, phase],
  );

  return (
    <>
      <TopBar
        actions={
          showsForm ? (
            <FormLinks />
          ) : (
            <>
              {running && (
                <button className="button" type="button" onClick={() => cancel()}>
                  {bar.cancel}
                </button>
              )}
              <button className="button bare" type="button" onClick={fresh}>
                {bar.new}
              </button>
              <WayBack around={shown.request.around} run={run} />
              <shown.ReportActions
                analysis={analysis}
                request={shown.request}
                sharing={sharing}
                onShared={() => setShared(true)}
              />
            </>
          )
        }
      >
        {!showsForm && (
          <>
            {shown.request.source.name && <bdi className="lit">{shown.request.source.name}</bdi>}
            <span>{values.octets(shown.report.source.octets)}</span>
            <span role="status" className={running ? "progress" : undefined}>
              {running
                ? progress
                  ? bar.progress(progress.answered, progress.asked)
                  : bar.asking
                : shared
                  ? bar.shared
                  : bar.notStored}
            </span>
          </>
        )}
      </TopBar>
      <IntakeForm
        hidden={!showsForm}
        compact={phase === "interrupted"}
        samples={samples}
        version={version}
        live={live}
        running={running}
        sent={analysis.sent}
        problem={analysis.problem}
        onAnalyze={run}
        onCancel={() => cancel()}
        onApproach={approach}
        onReturn={() => {
          const leave = shared || confirm(bar.leave);
          if (leave) fresh();
          return leave;
        }}
      />
      {shown && <shown.ReportPage analysis={analysis} request={shown.request} run={run} again={again} />}
    </>
  );
}

/** To the message that this one lies in. */
function WayBack({ around, run }: { around: Request["around"]; run: Run }) {
  const { bar } = useBaseTexts();
  const router = useRouter();
  if (around === null) return null;
  const goBack = () =>
    typeof around === "string" ? router.push(around) : run(around.source, around.choices, around.around);
  return (
    <button className="button" type="button" onClick={goBack}>
      {bar.back}
    </button>
  );
}

function FormLinks() {
  return (
    <a className="button bare hide-xs" href="/api/v1/openapi.json">
      API
    </a>
  );
}

/** Leaving with a result that is kept nowhere else asks first. */
function useWarning(active: boolean) {
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [active]);
}

/** A report begins at its top, wherever the form had been scrolled to. */
function useTop(begins: boolean) {
  useEffect(() => {
    if (!begins) return;
    if (!location.hash) scrollTo({ top: 0 });
    // The form that had the focus is gone from view.
    document.querySelector<HTMLElement>("[data-report-title]")?.focus({ preventScroll: true });
  }, [begins]);
}
