"use client";
// The input: paste, drop anywhere, pick a file, or take a sample. It says at once what it recognised and what would leave.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Choices, Source } from "#components/analysis/source.ts";
import { Legend } from "#components/report/legend.tsx";
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
  problem: string | null;
  onAnalyze: (source: Source, choices: Choices) => void;
  onCancel: () => void;
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
  problem,
  onAnalyze,
  onCancel,
  onReturn,
}: IntakeFormProps) {
  const box = useBox();
  const [asks, setAsks] = useState(live);
  const [missing, setMissing] = useState<string | null>(null);
  // A problem is about the text that was sent: it goes when the text changes.
  const [edited, setEdited] = useState(false);
  const ready = useReady();

  const analyze = () => {
    const source = box.source();
    setEdited(false);
    setMissing(source ? null : "There is nothing to read yet. Paste the source of an e-mail, or open a file.");
    if (source) onAnalyze(source, { live: asks && live, border: null, message: null });
    else box.area.current?.focus();
  };
  const openSample = useCallback(
    async (sample: Sample) => {
      const held = await loadSample(sample);
      if (typeof held === "string") return setMissing(held);
      setMissing(null);
      setEdited(false);
      box.hold(held);
      onAnalyze({ ...held }, { live: true, border: null, message: null });
    },
    [box.hold, onAnalyze],
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
  useSampleOfAddress(samples, openSample);

  return (
    <>
      {over && <p className="drop-target say">Drop to read it</p>}
      <div className="page-grid intake-grid" hidden={hidden}>
        <aside className="rail intake-rail" aria-label="How sure" hidden={compact}>
          <Legend />
        </aside>
        <div className="sheet" role={compact ? undefined : "main"}>
          <form
            className="panel intake"
            aria-label="Input"
            onSubmit={(event) => {
              event.preventDefault();
              analyze();
            }}
          >
            {!compact && <IntakeHead />}
            <div className="panel-body">
              <SourceBox box={box} onFile={openFile} onSend={analyze} onEdit={onEdit}>
                <Recognised box={box} problem={missing ?? (edited ? null : problem)} running={running} />
                <span className="box-actions">
                  {running && (
                    <button className="button" type="button" onClick={onCancel}>
                      Cancel
                    </button>
                  )}
                  <button className="button primary analyze" type="submit" disabled={!ready || running}>
                    Analyze{" "}
                    <span aria-hidden="true">
                      <kbd>Ctrl ↵</kbd>
                    </span>
                  </button>
                </span>
              </SourceBox>
            </div>
            <aside className="margin" aria-label="What leaves this server">
              <Leaves names={box.glance.names} live={live} asks={asks} onAsks={setAsks} />
            </aside>
          </form>
          {!compact && <Shelf samples={samples} onOpen={openSample} />}
        </div>
        {!compact && <PageFoot version={version} />}
      </div>
    </>
  );
}

function IntakeHead() {
  return (
    <div className="intake-head">
      <h1>
        Which way it came, who vouches for it, <br className="hide-phone" />
        and what is inside.
      </h1>
      <p className="say soft">
        Paste one e-mail. Every statement in the report leads to the octets or the DNS answer behind it.
      </p>
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
