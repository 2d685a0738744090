"use client";
// One analysis at a time: posts the octets, reads the events, can be cancelled. The text stays where it was typed.
import { startTransition, useCallback, useEffect, useReducer, useRef } from "react";
import { languages } from "#components/language/languages.ts";
import type { AnalyzeEvent } from "#lib/report/types.ts";
import { post } from "./post.ts";
import { describeRefusal, type ProblemWords } from "./problem-text.ts";
import { readLines } from "./read-lines.ts";
import { bodyOf, type Choices, queryOf, type Source } from "./source.ts";
import { type Again, advance, idle, type Step } from "./state.ts";

/** The state of the analysis and the three things one can do with it. */
export function useAnalysis(words: ProblemWords) {
  const [analysis, dispatch] = useReducer(advance, idle);
  const running = useRef<AbortController | null>(null);

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
  }, []);

  const start = useCallback(
    (source: Source, choices: Choices, again: Again = "no") => {
      stop();
      const controller = new AbortController();
      running.current = controller;
      const tell = (step: Step) => {
        // A run that was replaced says nothing any more.
        if (running.current !== controller) return;
        // A large report is rendered in slices, so that the page answers meanwhile; steps keep their order.
        if (step.step === "start" || step.step === "sent") dispatch(step);
        else startTransition(() => dispatch(step));
      };
      tell({ step: "start", again });
      void follow(source, choices, again, controller.signal, tell, words);
    },
    [stop, words],
  );

  const cancel = useCallback(
    (why: string = words.cancelled) => {
      stop();
      dispatch({ step: "failed", problem: why });
    },
    [stop, words],
  );

  const reset = useCallback(() => {
    stop();
    dispatch({ step: "reset" });
  }, [stop]);

  useEffect(() => stop, [stop]);
  return { analysis, start, cancel, reset };
}

async function follow(
  source: Source,
  choices: Choices,
  again: Again,
  signal: AbortSignal,
  tell: (step: Step) => void,
  words: ProblemWords,
) {
  const headers = { accept: "application/x-ndjson", "content-type": source.type };
  const onSent = (share: number) => tell({ step: "sent", share });
  try {
    const query = queryOf(source, choices);
    // English comes anyway; with the others the page can change its language and keep the report.
    query.set("languages", languages.slice(1).join());
    if (again === "envelope") query.set("rerun", "envelope");
    const address = `/api/v1/analyze?${query}`;
    const response = await post(address, headers, bodyOf(source), signal, onSent);
    if (!response.ok || !response.body) tell({ step: "failed", problem: await describeRefusal(response, words) });
    else await readEvents(response.body, tell, words.ended);
  } catch {
    if (!signal.aborted) tell({ step: "failed", problem: words.lostConnection });
  }
}

/** So long a report waits for its checks: one that is whole at first sight has no room to keep free. */
const patience = 300;

async function readEvents(stream: ReadableStream<Uint8Array>, tell: (step: Step) => void, problem: string) {
  let held: Step[] | null = [];
  const release = () => {
    const steps = held ?? [];
    held = null;
    for (const step of steps) tell(step);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    for await (const event of readLines(stream)) {
      // The shape of events is our own server's contract.
      const step: Step = { step: "event", event: event as AnalyzeEvent };
      timer ??= setTimeout(release, patience);
      if (held) held.push(step);
      else tell(step);
    }
  } finally {
    clearTimeout(timer);
    release();
    // Also when the connection broke in the middle of a line: `ended` before `done` is an interruption.
    tell({ step: "ended", problem });
  }
}
