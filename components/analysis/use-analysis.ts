"use client";
// One analysis at a time: posts the octets, reads the events, can be cancelled. The text stays where it was typed.
import { startTransition, useCallback, useEffect, useReducer, useRef } from "react";
import type { AnalyzeEvent } from "#lib/report/types.ts";
import { describeRefusal, lostConnection } from "./problem-text.ts";
import { readLines } from "./read-lines.ts";
import { bodyOf, type Choices, queryOf, type Source } from "./source.ts";
import { advance, idle, type Step } from "./state.ts";

/** The state of the analysis and the three things one can do with it. */
export function useAnalysis() {
  const [analysis, dispatch] = useReducer(advance, idle);
  const running = useRef<AbortController | null>(null);

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
  }, []);

  const start = useCallback(
    (source: Source, choices: Choices, again = false) => {
      stop();
      const controller = new AbortController();
      running.current = controller;
      const tell = (step: Step) => {
        // A run that was replaced says nothing any more.
        if (running.current !== controller) return;
        // A large report is rendered in slices, so that the page answers meanwhile; steps keep their order.
        if (step.step === "start") dispatch(step);
        else startTransition(() => dispatch(step));
      };
      tell({ step: "start", again });
      void follow(source, choices, controller.signal, tell);
    },
    [stop],
  );

  const cancel = useCallback(() => {
    stop();
    dispatch({ step: "failed", problem: "Cancelled. Nothing was kept; your text is still in the box." });
  }, [stop]);

  const reset = useCallback(() => {
    stop();
    dispatch({ step: "reset" });
  }, [stop]);

  useEffect(() => stop, [stop]);
  return { analysis, start, cancel, reset };
}

async function follow(source: Source, choices: Choices, signal: AbortSignal, tell: (step: Step) => void) {
  try {
    const response = await send(source, choices, signal);
    if (!response.ok || !response.body) tell({ step: "failed", problem: await describeRefusal(response) });
    else await readEvents(response.body, tell);
  } catch {
    if (!signal.aborted) tell({ step: "failed", problem: lostConnection });
  }
}

function send(source: Source, choices: Choices, signal: AbortSignal): Promise<Response> {
  return fetch(`/api/v1/analyze?${queryOf(source, choices)}`, {
    method: "POST",
    headers: { accept: "application/x-ndjson", "content-type": source.type },
    body: bodyOf(source),
    signal,
  });
}

async function readEvents(stream: ReadableStream<Uint8Array>, tell: (step: Step) => void) {
  try {
    // The shape of events is our own server's contract.
    for await (const event of readLines(stream)) tell({ step: "event", event: event as AnalyzeEvent });
  } finally {
    // Also when the connection broke in the middle of a line: `ended` before `done` is an interruption.
    tell({ step: "ended" });
  }
}
