"use client";
// The input: paste, drop anywhere, pick a file, or take a sample. It says at once what it recognised and what would leave.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Choices, Source } from "#components/analysis/source.ts";
import { Legend } from "#components/report/legend.tsx";
import { useBaseTexts } from "#texts";
import { Leaves } from "./leaves.tsx";
import { loadSample } from "./load-sample.ts";
import { Recognised } from "./recognised.tsx";
import type { Sample } from "./sample.ts";
import { PageFoot, Shelf } from "./shelf.tsx";
import { SourceBox } from "./source-box.tsx";
import { useBox } from "./use-box.ts";
import { useDrop } from "./use-drop.ts";

interface IntakeFormProps {
  hidden: boolean;
  /** Above an interrupted report: the box alone. */
  compact: boolean;
  samples: readonly Sample[];
  version: string;
  live: boolean;
  running: boolean;
  /** How much of the message has left, 0 to 1, while that is told. */
  sent: number | null;
  problem: string | null;
  onAnalyze: (source: Source, choices: Choices) => void;
  onCancel: () => void;
  /** Something is in the box, or about to be: a report will follow. */
  onApproach: () => void;
  /** Leaves the report for the form; false when the reader would not. */
  onReturn: () => boolean;
}

export function IntakeForm({
  hidden,
  compact,
  samples,
  version,
  live,
  running,
  sent,
  problem,
  onAnalyze,
  onCancel,
  onApproach,
  onReturn,
}: IntakeFormProps) {
  const { intake, problems, bar, values } = useBaseTexts();
  const box = useBox();
  const [asks, setAsks] = useState(live);
  const [missing, setMissing] = useState<string | null>(null);
  // A problem is about the text that was sent: it goes when the text changes.
  const [edited, setEdited] = useState(false);
  const ready = useReady();

  const analyze = () => {
    const source = box.source();
    setEdited(false);
    setMissing(source ? null : intake.nothing);
    if (source) onAnalyze(source, { live: asks && live, border: null, message: null });
    else box.area.current?.focus();
  };
  const openSample = useCallback(
    async (sample: Sample) => {
      onApproach();
      const held = await loadSample(sample, problems);
      if (typeof held === "string") return setMissing(held);
      setMissing(null);
      setEdited(false);
      box.hold(held);
      onAnalyze({ ...held }, { live: true, border: null, message: null });
    },
    [box.hold, onAnalyze, onApproach, problems],
  );
  const openFile = useCallback(
    (file: File) => {
      // Dropped onto a report: the form comes back with the file, if the reader lets go of the report.
      if (hidden && !onReturn()) return;
      setMissing(null);
      setEdited(true);
      void box.openFile(file);
    },
    [box.openFile, hidden, onReturn],
  );
  const onEdit = () => {
    setMissing(null);
    setEdited(true);
    box.onInput();
  };
  const over = useDrop(openFile);
  const holdsText = box.text !== "" || box.held !== null;
  useEffect(() => {
    if (holdsText) onApproach();
  }, [holdsText, onApproach]);
  useSampleOfAddress(samples, openSample);

  return (
    <>
      {over && <p className="drop-target say">{intake.drop}</p>}
      <div className="page-grid intake-grid" hidden={hidden}>
        <aside className="rail intake-rail" aria-label={values.legend.title} hidden={compact}>
          <Legend />
        </aside>
        <div
          className="sheet"
          role={compact ? undefined : "main"}
          id={hidden || compact ? undefined : "content"}
          tabIndex={-1}
        >
          <form
            className="panel intake"
            aria-label={intake.form}
            onSubmit={(event) => {
              event.preventDefault();
              analyze();
            }}
          >
            {!compact && <IntakeHead />}
            <div className="panel-body">
              <SourceBox box={box} onFile={openFile} onSend={analyze} onEdit={onEdit}>
                <Recognised box={box} problem={missing ?? (edited ? null : problem)} running={running} sent={sent} />
                <span className="box-actions">
                  {running && (
                    <button className="button" type="button" onClick={() => onCancel()}>
                      {bar.cancel}
                    </button>
                  )}
                  <button className="button primary analyze" type="submit" disabled={!ready || running}>
                    {intake.analyze}{" "}
                    <span aria-hidden="true">
                      <kbd>Ctrl ↵</kbd>
                    </span>
                  </button>
                </span>
              </SourceBox>
            </div>
            <aside className="margin" aria-label={intake.leaves.title}>
              <Leaves names={box.glance?.names ?? []} live={live} asks={asks} onAsks={setAsks} />
            </aside>
          </form>
          {!compact && <Shelf samples={samples} onOpen={openSample} onApproach={onApproach} />}
        </div>
        {!compact && <PageFoot version={version} />}
      </div>
    </>
  );
}

function IntakeHead() {
  const { intake } = useBaseTexts();
  return (
    <div className="intake-head">
      <h1>{intake.title}</h1>
      <p className="say soft">{intake.lead}</p>
    </div>
  );
}

/** The page has woken up: before that, a press would send the form to nowhere. */
function useReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready;
}

/** `/?sample=ID` opens that sample. */
function useSampleOfAddress(samples: readonly Sample[], open: (sample: Sample) => void) {
  const done = useRef(false);
  useEffect(() => {
    const id = new URLSearchParams(location.search).get("sample");
    const sample = samples.find((one) => one.id === id);
    if (!sample || done.current) return;
    done.current = true;
    open(sample);
  }, [samples, open]);
}
