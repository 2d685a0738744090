// What the page knows of the analysis that runs: a pure step from one state to the next for each event of the stream.
import { mergeCheck } from "#lib/report/merge-check.ts";
import type { AnalyzeEvent, ReportSoFar } from "#lib/report/types.ts";

export interface Analysis {
  /**
   * `sending` until the first report; `asking` while checks run; `interrupted` when the stream ended before `done`;
   * `failed` when there is nothing to show.
   */
  phase: "idle" | "sending" | "asking" | "done" | "interrupted" | "failed";
  report: ReportSoFar | null;
  /** What spans count in, when repairs changed what was sent. */
  octets: Uint8Array | null;
  progress: { asked: number; answered: number } | null;
  /** What went wrong and what to do, one or two sentences. */
  problem: string | null;
}

export const idle: Analysis = { phase: "idle", report: null, octets: null, progress: null, problem: null };

export type Step =
  /** `again`: of the report in sight, which stays until the new one comes. */
  | { step: "start"; again: boolean }
  | { step: "event"; event: AnalyzeEvent }
  | { step: "ended" }
  | { step: "failed"; problem: string }
  | { step: "reset" };

/** The reducer of the page. */
export function advance(state: Analysis, step: Step): Analysis {
  switch (step.step) {
    case "start":
      if (step.again && state.report) return { ...state, phase: "asking", progress: null, problem: null };
      return { ...idle, phase: "sending" };
    case "reset":
      return idle;
    case "event":
      return applyEvent(state, step.event);
    case "failed":
      return stopped(state, step.problem);
    case "ended":
      if (state.phase !== "sending" && state.phase !== "asking") return state;
      return stopped(state, "The connection ended before the analysis did. Analyze it again.");
    default:
      return step satisfies never;
  }
}

function stopped(state: Analysis, problem: string): Analysis {
  return { ...state, phase: state.report ? "interrupted" : "failed", problem };
}

function applyEvent(state: Analysis, event: AnalyzeEvent): Analysis {
  switch (event.event) {
    case "read":
      return { ...state, phase: "asking", report: event.report, octets: null };
    case "octets":
      return { ...state, octets: fromBase64(event.base64) };
    case "progress":
      return { ...state, progress: { asked: event.asked, answered: event.answered } };
    case "check":
      return state.report ? { ...state, report: mergeCheck(state.report, event) } : state;
    case "error":
      return stopped(state, event.problem.detail);
    case "done":
      return { ...state, phase: "done", report: event.report, problem: null };
    default:
      // An event of a newer server: shown by what comes after it.
      return state;
  }
}

function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
