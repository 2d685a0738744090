// What the page knows of the analysis that runs: a pure step from one state to the next for each event of the stream.
import { mergeCheck, mergeKept } from "#lib/report/merge-check.ts";
import type { AnalyzeEvent, ReportSoFar } from "#lib/report/types.ts";

export interface Analysis {
  /**
   * `sending` until the first report; `asking` while checks run; `interrupted` when the stream ended before `done`;
   * `failed` when there is nothing to show.
   */
  phase: "idle" | "sending" | "asking" | "done" | "interrupted" | "failed";
  report: ReportSoFar | null;
  /** The report of the run before, while one for another envelope goes on. */
  before: ReportSoFar | null;
  /** What spans count in, when repairs changed what was sent. */
  octets: Uint8Array | null;
  progress: { asked: number; answered: number } | null;
  /** How much of the message has left this page, 0 to 1; null when it is too short to be told, and once it has arrived. */
  sent: number | null;
  /** What went wrong and what to do, one or two sentences. */
  problem: string | null;
}

export const idle: Analysis = {
  phase: "idle",
  report: null,
  before: null,
  octets: null,
  progress: null,
  sent: null,
  problem: null,
};

/**
 * Whether the report in sight stays until the new one comes; `envelope`: what does not depend on the envelope stays also then.
 */
export type Again = "no" | "all" | "envelope";

export type Step =
  | { step: "start"; again: Again }
  | { step: "event"; event: AnalyzeEvent }
  | { step: "sent"; share: number }
  /** `problem`: what to say if this was too early. */
  | { step: "ended"; problem: string }
  | { step: "failed"; problem: string }
  | { step: "reset" };

/** The reducer of the page. */
export function advance(state: Analysis, step: Step): Analysis {
  switch (step.step) {
    case "start":
      if (step.again === "no" || !state.report) return { ...idle, phase: "sending" };
      return {
        ...state,
        phase: "asking",
        before: step.again === "envelope" ? state.report : null,
        progress: null,
        sent: null,
        problem: null,
      };
    case "reset":
      return idle;
    case "event":
      return applyEvent(state, step.event);
    case "failed":
      return stopped(state, step.problem);
    case "ended":
      if (state.phase !== "sending" && state.phase !== "asking") return state;
      return stopped(state, step.problem);
    case "sent":
      return { ...state, sent: step.share < 1 ? step.share : null };
    default:
      return step satisfies never;
  }
}

function stopped(state: Analysis, problem: string): Analysis {
  return { ...state, sent: null, phase: state.report ? "interrupted" : "failed", problem };
}

function applyEvent(state: Analysis, event: AnalyzeEvent): Analysis {
  switch (event.event) {
    case "read":
      return { ...state, phase: "asking", report: withKept(state, event), octets: null, sent: null };
    case "octets":
      return { ...state, octets: fromBase64(event.base64) };
    case "progress":
      return { ...state, progress: { asked: event.asked, answered: event.answered } };
    case "check":
      return state.report ? { ...state, report: mergeCheck(state.report, event) } : state;
    case "error":
      return stopped(state, event.problem.detail);
    case "done":
      return { ...state, phase: "done", report: event.report, before: null, problem: null };
    default:
      // An event of a newer server: shown by what comes after it.
      return state;
  }
}

/** What has been read, with what stands of the run before. */
function withKept({ before }: Analysis, { report, kept }: ReadEvent): ReportSoFar {
  return before && kept ? mergeKept(report, before, kept) : report;
}

type ReadEvent = Extract<AnalyzeEvent, { event: "read" }>;

function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
