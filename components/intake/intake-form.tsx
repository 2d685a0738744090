"use client";
// The input: paste, drop anywhere, pick a file, or take a sample. It says at once what it recognised and what would leave.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Choices, Source } from "#components/analysis/source.ts";
import { Legend } from "#components/report/legend.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { formatOctets } from "#lib/text/format/octets.ts";
import { Leaves } from "./leaves.tsx";
import { loadSample } from "./load-sample.ts";
import { recognise } from "./recognise.ts";
import { Recognised } from "./recognised.tsx";
import type { Sample } from "./sample.ts";
import { PageFoot, Shelf } from "./shelf.tsx";
import { type Box, useBox } from "./use-box.ts";
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
}: IntakeFormProps) {
  const box = useBox();
  const [asks, setAsks] = useState(live);
  const [missing, setMissing] = useState<string | null>(null);
  const ready = useReady();

  const analyze = () => {
    const source = box.source();
    setMissing(source ? null : "There is nothing to read yet. Paste the source of an e-mail, or open a file.");
    if (source) onAnalyze(source, { live: asks && live, border: null });
    else box.area.current?.focus();
  };
  const openSample = useCallback(
    async (sample: Sample) => {
      const held = await loadSample(sample);
      if (typeof held === "string") return setMissing(held);
      setMissing(null);
      box.hold(held);
      onAnalyze({ ...held }, { live: true, border: null });
    },
    [box.hold, onAnalyze],
  );
  const openFile = useCallback(
    (file: File) => {
      setMissing(null);
      void box.openFile(file);
    },
    [box.openFile],
  );
  const over = useDrop(openFile);
  useSampleOfAddress(samples, openSample);

  return (
    <div className="grid intake-grid" hidden={hidden}>
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
            <SourceBox box={box} over={over} onFile={openFile} onSend={analyze}>
              <Recognised text={box.text} held={box.held} problem={missing ?? problem} running={running} />
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
            <Leaves names={recognise(box.text).names} live={live} asks={asks} onAsks={setAsks} />
          </aside>
        </form>
        {!compact && (
          <>
            <Shelf samples={samples} onOpen={openSample} />
            <PageFoot version={version} />
          </>
        )}
      </div>
    </div>
  );
}

function IntakeHead() {
  return (
    <div className="intake-head">
      <h1>Which way it came, who vouches for it, and what is inside.</h1>
      <p className="say soft">
        Paste one e-mail. Every statement in the report leads to the octets or the DNS answer behind it.
      </p>
    </div>
  );
}

interface SourceBoxProps {
  box: Box;
  over: boolean;
  onFile: (file: File) => void;
  onSend: () => void;
  children: React.ReactNode;
}

const placeholder = `Paste here, drop a file anywhere on this page, or open one.

.eml  .msg  .mbox  .txt     a whole message, headers only, or an SMTP session`;

function SourceBox({ box, over, onFile, onSend, children }: SourceBoxProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="box" data-over={over || undefined}>
      <div className="box-head">
        <label className="label" htmlFor="source-text">
          Message source
        </label>
        <button className="button bare" type="button" onClick={() => picker.current?.click()}>
          <Icon name="upload" />
          Open a file
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label="Message file"
          accept=".eml,.msg,.mbox,.mbx,.txt,message/rfc822,text/plain,application/vnd.ms-outlook"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file) onFile(file);
          }}
        />
      </div>
      {box.held && box.held.shown === "" && (
        <p className="held">
          <bdi className="lit">{box.held.name}</bdi>, {formatOctets(box.held.octets.length)}, read as it is.{" "}
          <button className="button" type="button" onClick={box.clear}>
            Remove
          </button>
        </p>
      )}
      <textarea
        id="source-text"
        ref={box.area}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        dir="auto"
        aria-describedby="recognised"
        placeholder={placeholder}
        onInput={box.onInput}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            onSend();
          }
        }}
      />
      <div className="box-foot">{children}</div>
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
