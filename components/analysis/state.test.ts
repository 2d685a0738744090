import { describe, expect, it } from "vitest";
import type { AnalyzeEvent, Report, ReportSoFar } from "#lib/report/types.ts";
import { type Analysis, advance, idle } from "./state.ts";

// Only what the state reads of them.
const soFar = { checks: {}, dns: [] } as unknown as ReportSoFar;
const whole = { checks: { bimi: null }, dns: [] } as unknown as Report;

function run(...events: AnalyzeEvent[]): Analysis {
  const started = advance(idle, { step: "start", again: "no" });
  return events.reduce((state, event) => advance(state, { step: "event", event }), started);
}

const problem = { type: "about:blank", title: "Overloaded", status: 503, detail: "Try again in 5 seconds." };

const ended = { step: "ended", problem: "The connection ended before the analysis did." } as const;

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
    const state = advance(run({ event: "read", report: soFar }, { event: "done", report: whole }), ended);
    expect(state).toMatchObject({ phase: "done", report: whole, problem: null });
  });
  it("says that a stream without done was interrupted, and keeps what came", () => {
    const state = advance(run({ event: "read", report: soFar }), ended);
    expect(state).toMatchObject({ phase: "interrupted", report: soFar });
    expect(state.problem).toContain("ended before");
  });
  it("fails when nothing came", () => {
    expect(advance(run(), ended).phase).toBe("failed");
    expect(advance(run(), { step: "failed", problem: "No." })).toMatchObject({ phase: "failed", problem: "No." });
  });
  it("shows the problem of an error event", () => {
    expect(run({ event: "error", problem })).toMatchObject({ phase: "failed", problem: problem.detail });
    expect(run({ event: "read", report: soFar }, { event: "error", problem }).phase).toBe("interrupted");
  });
  it("tells how much has been sent until all is", () => {
    const sending = advance(run(), { step: "sent", share: 0.4 });
    expect(sending.sent).toBe(0.4);
    expect(advance(sending, { step: "sent", share: 1 }).sent).toBeNull();
    expect(advance(sending, { step: "event", event: { event: "read", report: soFar } }).sent).toBeNull();
  });
  it("goes back to the beginning", () => {
    expect(advance(run({ event: "read", report: soFar }), { step: "reset" })).toEqual(idle);
  });

  it("keeps the report in sight while the same message is asked again", () => {
    const done = run({ event: "read", report: soFar }, { event: "done", report: whole });
    const again = advance(done, { step: "start", again: "all" });
    expect([again.phase, again.report]).toEqual(["asking", whole]);
    expect(advance(idle, { step: "start", again: "all" }).phase).toBe("sending");
    expect(advance(done, { step: "start", again: "no" }).report).toBeNull();
  });

  it("keeps what another envelope cannot change", () => {
    const arc = { method: "arc", evidence: [0] };
    const first = { ...soFar, checks: { arc }, dns: [{ name: "a", type: "TXT" }], comparisons: [] };
    const second = { ...soFar, dns: [{ name: "b", type: "TXT" }], comparisons: [] } as unknown as ReportSoFar;
    const done = run({ event: "done", report: first as unknown as Report });
    const again = advance(done, { step: "start", again: "envelope" });
    const read = advance(again, { step: "event", event: { event: "read", report: second, kept: ["arc"] } });
    expect(read.report).toMatchObject({ checks: { arc: { evidence: [1] } }, dns: [{ name: "b" }, { name: "a" }] });
    expect(advance(read, { step: "event", event: { event: "done", report: whole } })).toMatchObject({ report: whole });
  });
});
