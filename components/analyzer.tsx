"use client";
// The page: the form, and from the first event on the report. The form stays mounted, so its text outlives every error.
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Choices, Source } from "#components/analysis/source.ts";
import { useAnalysis } from "#components/analysis/use-analysis.ts";
import { IntakeForm } from "#components/intake/intake-form.tsx";
import type { Sample } from "#components/intake/sample.ts";
import { ExportMenu } from "#components/report/export-menu.tsx";
import { decodePart } from "#components/report/fetch-part.ts";
import { MailboxPicker } from "#components/report/mailbox-picker.tsx";
import { type Override, ReportContext } from "#components/report/report-context.tsx";
import { ReportSheet } from "#components/report/report-sheet.tsx";
import { TopBar } from "#components/report/top-bar.tsx";
import { ShareDialog } from "#components/share/share-dialog.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import { formatOctets } from "#lib/text/format/octets.ts";

export interface AnalyzerProps {
  samples: readonly Sample[];
  version: string;
  /** The operator lets DNS be asked. */
  live: boolean;
  /** The operator lets reports be shared. */
  sharing: boolean;
}

interface Request {
  source: Source;
  choices: Choices;
}

export function Analyzer({ samples, version, live, sharing }: AnalyzerProps) {
  const { analysis, start, cancel, reset } = useAnalysis();
  const [request, setRequest] = useState<Request | null>(null);
  const [outer, setOuter] = useState<Request | null>(null);
  const [shared, setShared] = useState(false);
  const { phase, report } = analysis;
  const running = phase === "sending" || phase === "asking";
  const showsForm = phase !== "asking" && phase !== "done";

  const run = useCallback(
    (source: Source, choices: Choices, around: Request | null = null, again = false) => {
      setRequest({ source, choices });
      setOuter(around);
      setShared(false);
      start(source, choices, again);
    },
    [start],
  );
  const fresh = useCallback(() => {
    reset();
    history.replaceState(history.state, "", location.pathname);
    scrollTo({ top: 0 });
  }, [reset]);

  useWarning(report !== null && !shared);
  useTop(!showsForm);
  const again = useCallback(
    (changed: Partial<Choices>) => request && run(request.source, { ...request.choices, ...changed }, outer, true),
    [request, outer, run],
  );
  const context = useReportActions(report, analysis.octets, request, run, again);

  return (
    <>
      <TopBar
        actions={
          showsForm ? (
            <FormLinks />
          ) : (
            <>
              {running && (
                <button className="button" type="button" onClick={cancel}>
                  Cancel
                </button>
              )}
              <button className="button bare" type="button" onClick={fresh}>
                New
              </button>
              {outer && (
                <button className="button" type="button" onClick={() => run(outer.source, outer.choices)}>
                  Back to the outer message
                </button>
              )}
              {report && phase === "done" && (
                <ExportMenu load={async () => JSON.stringify(report, null, 2)} name={request?.source.name ?? null} />
              )}
              {sharing && request && <ShareDialog {...request} onShared={() => setShared(true)} />}
            </>
          )
        }
      >
        {!showsForm && report && request && (
          <>
            {request.source.name && <bdi className="lit">{request.source.name}</bdi>}
            <span>{formatOctets(report.source.octets)}</span>
            <span role="status">
              {running ? progressText(analysis.progress) : shared ? "shared" : "nothing stored"}
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
        problem={analysis.problem}
        onAnalyze={run}
        onCancel={cancel}
        onReturn={() => {
          const leave = shared || confirm("Leave this report for the file? It is kept nowhere else.");
          if (leave) fresh();
          return leave;
        }}
      />
      {report && (
        <ReportContext value={context}>
          <ReportSheet
            report={report}
            waiting={phase === "done" ? null : phase === "asking" ? "asking" : "stopped"}
            name={request?.source.name ?? null}
            notice={
              <>
                {phase === "interrupted" && <Interrupted problem={analysis.problem} />}
                {report.source.mailbox && (
                  <MailboxPicker {...report.source.mailbox} onPick={(message) => again({ message, border: null })} />
                )}
              </>
            }
          />
        </ReportContext>
      )}
    </>
  );
}

function FormLinks() {
  return (
    <a className="button bare hide-xs" href="/api/v1/openapi.json">
      API
    </a>
  );
}

function progressText(progress: { asked: number; answered: number } | null): string {
  return progress ? `${progress.answered} of ${progress.asked} questions answered` : "asking DNS";
}

function Interrupted({ problem }: { problem: string | null }) {
  return (
    <p className="interrupted say" role="alert">
      <b className="strong">Interrupted.</b> {problem} What follows is what was known by then; cells that were not
      reached say so.
    </p>
  );
}

/** Octets and actions for the leaves of the report. */
function useReportActions(
  report: ReportSoFar | null,
  repaired: Uint8Array | null,
  request: Request | null,
  run: (source: Source, choices: Choices, around: Request | null) => void,
  again: (changed: Partial<Choices>) => void,
) {
  const source = report?.source;
  // Until the repaired octets have arrived, spans count in octets that are not at hand.
  const unchanged = source !== undefined && source.sha256 === source.message.sha256;
  const octets = repaired ?? (unchanged ? (request?.source.octets ?? null) : null);
  return useMemo(() => {
    const choices: Partial<Choices> = request?.choices ?? {};
    const { ip = null, helo = null, mailFrom = null } = choices;
    const load = request ? (path: string) => decodePart(request.source, request.choices, path) : null;
    return {
      octets,
      received: repaired && request ? request.source.octets : null,
      octetsNote: null,
      loadOctets: null,
      moveBorder: request ? (border: number) => again({ border }) : null,
      override: request ? (envelope: Override) => again(envelope) : null,
      overridden: { ip, helo, mailFrom },
      partsHref: null,
      loadPart: load,
      openPart:
        load && request ? (path: string, name: string | null) => openPart(path, name, load, request, run) : null,
    };
  }, [octets, repaired, request, run, again]);
}

/** A message inside the message becomes the message; the way back leads to this one. */
async function openPart(
  path: string,
  name: string | null,
  load: (path: string) => Promise<Uint8Array<ArrayBuffer> | string>,
  outer: Request,
  run: (source: Source, choices: Choices, around: Request | null) => void,
): Promise<string | null> {
  const octets = await load(path);
  if (typeof octets === "string") return octets;
  const inner = { octets, type: "message/rfc822", name: name ?? `part ${path}`, sample: null };
  run(inner, { live: outer.choices.live, border: null, message: null }, outer);
  return null;
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
