import { describe, expect, it } from "vitest";
import type { AnalyzeEvent, Report, ReportSoFar } from "#lib/report/types.ts";
import { type Analysis, advance, idle } from "./state.ts";

// Only what the state reads of them.
const soFar = { checks: {}, dns: [] } as unknown as ReportSoFar;
const whole = { checks: { bimi: null }, dns: [] } as unknown as Report;

function run(...events: AnalyzeEvent[]): Analysis {
  const started = advance(idle, { step: "start", again: false });
  return events.reduce((state, event) => advance(state, { step: "event", event }), started);
}

const problem = { type: "about:blank", title: "Overloaded", status: 503, detail: "Try again in 5 seconds." };

describe("advance", () => {
  it("shows the report as soon as it is read, and takes octets and checks", () => {
    const state = run(
      { event: "read", report: soFar },
      { event: "octets", base64: "AP8=" },
      { event: "progress", asked: 3, answered: 1 },
      { event: "check", method: "bimi", value: null, dns: [] },
    );
    expect(state.phase).toBe("asking");
    expect(state.octets).toEqual(new Uint8Array([0, 255]));
    expect(state.progress).toEqual({ asked: 3, answered: 1 });
    expect(state.report?.checks).toEqual({ bimi: null });
  });
  it("ends with done", () => {
    const state = advance(run({ event: "read", report: soFar }, { event: "done", report: whole }), { step: "ended" });
    expect(state).toMatchObject({ phase: "done", report: whole, problem: null });
  });
  it("says that a stream without done was interrupted, and keeps what came", () => {
    const state = advance(run({ event: "read", report: soFar }), { step: "ended" });
    expect(state).toMatchObject({ phase: "interrupted", report: soFar });
    expect(state.problem).toContain("ended before");
  });
  it("fails when nothing came", () => {
    expect(advance(run(), { step: "ended" }).phase).toBe("failed");
    expect(advance(run(), { step: "failed", problem: "No." })).toMatchObject({ phase: "failed", problem: "No." });
  });
  it("shows the problem of an error event", () => {
    expect(run({ event: "error", problem })).toMatchObject({ phase: "failed", problem: problem.detail });
    expect(run({ event: "read", report: soFar }, { event: "error", problem }).phase).toBe("interrupted");
  });
  it("goes back to the beginning", () => {
    expect(advance(run({ event: "read", report: soFar }), { step: "reset" })).toEqual(idle);
  });

  it("keeps the report in sight while the same message is asked again", () => {
    const done = run({ event: "read", report: soFar }, { event: "done", report: whole });
    const again = advance(done, { step: "start", again: true });
    expect([again.phase, again.report]).toEqual(["asking", whole]);
    expect(advance(idle, { step: "start", again: true }).phase).toBe("sending");
    expect(advance(done, { step: "start", again: false }).report).toBeNull();
  });
});
