import { describe, expect, it } from "vitest";
import { emptyAnswer } from "./answers.ts";
import { createAsker } from "./asker.ts";
import { budgetResolver } from "./budget.ts";
import { closeEvidence } from "./evidence.ts";
import { replayResolver } from "./replay.ts";
import type { Answer, Resolver } from "./types.ts";
import { parseZone, zoneResolver } from "./zone.ts";

const now = new Date("2026-11-22T10:00:00Z");
const zone = zoneResolver(parseZone("a.example\tA\t192.0.2.1\nb.example\tTXT\tx\nc.example\tSERVFAIL"), now);

/** Counts what reaches it and answers when told to. */
function heldResolver() {
  const waiting: (() => void)[] = [];
  const questions: string[] = [];
  const resolver: Resolver = {
    async query(name, type, signal) {
      questions.push(`${type} ${name}`);
      await new Promise<void>((resolve) => waiting.push(resolve));
      signal?.throwIfAborted();
      return emptyAnswer(name, type, "nodata", now);
    },
  };
  return { resolver, questions, waiting };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("createAsker", () => {
  it("asks each question once, also while it waits", async () => {
    const { resolver, questions, waiting } = heldResolver();
    const asker = createAsker(resolver);
    const both = Promise.all([asker.ask("A.example.", "A"), asker.ask("a.example", "A"), asker.ask("a.example", "MX")]);
    await turn();
    expect([asker.asked, asker.answered, asker.answers()]).toEqual([2, 0, []]);
    for (const answer of waiting) answer();
    const [first, second, third] = await both;
    expect([first, second, third?.id]).toEqual([second, first, 1]);
    expect(await asker.ask("a.EXAMPLE", "A")).toEqual(first);
    expect(questions).toEqual(["A a.example", "MX a.example"]);
  });

  it("numbers answers as they arrive, so that the record never has gaps", async () => {
    const { resolver, waiting } = heldResolver();
    const asker = createAsker(resolver);
    const slow = asker.ask("slow.example", "A");
    const fast = asker.ask("fast.example", "A");
    await turn();
    waiting[1]!();
    expect((await fast).id).toBe(0);
    expect(asker.answers().map(({ name }) => name)).toEqual(["fast.example"]);
    waiting[0]!();
    expect((await slow).id).toBe(1);
  });

  it("records a name that cannot be asked as blocked", async () => {
    const asker = createAsker(zone, undefined, undefined, now);
    const { answer } = await asker.ask("Not..A Name", "TXT");
    expect(answer).toEqual({ ...emptyAnswer("not..a name", "TXT", "blocked", now) });
    expect(await asker.ask("not..a name", "TXT")).toEqual({ id: 0, answer });
  });

  it("tells how far it is", async () => {
    const seen: string[] = [];
    const asker = createAsker(zone, undefined, (asked, answered) => seen.push(`${answered}/${asked}`));
    await Promise.all([asker.ask("a.example", "A"), asker.ask("b.example", "A")]);
    expect(seen).toEqual(["0/1", "0/2", "1/2", "2/2"]);
  });

  it("rejects after the signal, and records nothing more", async () => {
    const { resolver, waiting } = heldResolver();
    const controller = new AbortController();
    const asker = createAsker(resolver, controller.signal);
    const asked = asker.ask("a.example", "A");
    await turn();
    controller.abort(new Error("enough"));
    waiting[0]!();
    await expect(asked).rejects.toThrow("enough");
    await expect(asker.ask("b.example", "A")).rejects.toThrow("enough");
    expect(asker.answers()).toEqual([]);
  });
});

describe("budgetResolver", () => {
  it("answers limit after so many different questions", async () => {
    const resolver = budgetResolver(zone, now, { questions: 2, inFlight: 16, recordText: 9_999 });
    const names = ["a.example", "b.example", "A.example", "c.example", "b.example"];
    const answers = await Promise.all(names.map((name) => resolver.query(name, "A")));
    expect(answers.map(({ outcome }) => outcome)).toEqual(["found", "nodata", "found", "limit", "nodata"]);
    expect(answers[3]?.at).toBe(now.toISOString());
  });

  it("leaves out records that do not fit any more", async () => {
    const large = zoneResolver(parseZone(`a.example\tTXT\t${"x".repeat(60)}\nb.example\tTXT\ty`));
    const resolver = budgetResolver(large, now, { questions: 9, inFlight: 9, recordText: 150 });
    const outcomes: string[] = [];
    for (const name of ["a.example", "a.example", "b.example"]) {
      outcomes.push((await resolver.query(name, "TXT")).outcome);
    }
    expect(outcomes).toEqual(["found", "limit", "found"]);
  });

  it("lets so many wait at once, in order", async () => {
    const { resolver, questions, waiting } = heldResolver();
    const narrow = budgetResolver(resolver, now, { questions: 10, inFlight: 2, recordText: 9_999 });
    const all = Promise.all([1, 2, 3, 4].map((n) => narrow.query(`n${n}.example`, "A")));
    await turn();
    expect(questions).toEqual(["A n1.example", "A n2.example"]);
    for (let next = 0; next < 4; next++) {
      waiting[next]!();
      await turn();
    }
    expect(questions.length).toBe(4);
    expect((await all).length).toBe(4);
  });

  it("makes room when a question fails", async () => {
    const failing: Resolver = { query: () => Promise.reject(new Error("aborted")) };
    const narrow = budgetResolver(failing, now, { questions: 10, inFlight: 1, recordText: 9_999 });
    await expect(narrow.query("a.example", "A")).rejects.toThrow("aborted");
    await expect(narrow.query("b.example", "A")).rejects.toThrow("aborted");
  });

  it("leaves a replay alone", async () => {
    const stored = [1, 2, 3].map((n) => emptyAnswer(`n${n}.example`, "A", "nodata", now));
    const resolver = budgetResolver(replayResolver(stored), now, { questions: 1, inFlight: 1, recordText: 0 });
    expect((await resolver.query("n1.example", "A")).outcome).toBe("nodata");
    expect((await resolver.query("n2.example", "A")).outcome).toBe("nodata");
  });
});

describe("replayResolver", () => {
  it("gives the stored answers back, and nothing else", async () => {
    const stored: Answer[] = [];
    for (const name of ["a.example", "b.example", "c.example", "d.example"]) stored.push(await zone.query(name, "A"));
    const resolver = replayResolver(stored, now);
    for (const answer of stored) expect(await resolver.query(answer.name.toUpperCase(), "A")).toEqual(answer);
    expect(await resolver.query("a.example", "MX")).toEqual(emptyAnswer("a.example", "MX", "unrecorded", now));
  });
});

describe("closeEvidence", () => {
  const answers = ["z", "y", "x", "w"].map((name) => emptyAnswer(`${name}.example`, "A", "nodata", now));
  const names = (dns: Answer[]) => dns.map(({ name }) => name[0]).join("");

  it("numbers by first appearance, wherever the answers stand", () => {
    const checks = {
      spf: [{ evidence: [2, 0], tree: { evidence: [2], child: null } }],
      mx: [],
      dmarc: { evidence: [0] },
    };
    const closed = closeEvidence(checks, answers);
    expect(closed.checks).toEqual({
      spf: [{ evidence: [0, 1], tree: { evidence: [0], child: null } }],
      mx: [],
      dmarc: { evidence: [1] },
    });
    expect(names(closed.dns)).toBe("xzwy");
    expect(checks.spf[0]?.evidence).toEqual([2, 0]);
  });

  it("does not depend on the order of arrival", () => {
    const shuffled = [3, 1, 0, 2].map((id) => answers[id]!);
    const moved = (id: number) => shuffled.indexOf(answers[id]!);
    const first = closeEvidence({ a: { evidence: [1, 3] } }, answers);
    const second = closeEvidence({ a: { evidence: [moved(1), moved(3)] } }, shuffled);
    expect(second).toEqual(first);
  });

  it("keeps only what one check mentions when told so", () => {
    const closed = closeEvidence([{ evidence: [3] }, { evidence: [] }], answers, { referencedOnly: true });
    expect(closed.checks).toEqual([{ evidence: [0] }, { evidence: [] }]);
    expect(names(closed.dns)).toBe("w");
  });

  it("leaves other numbers and values alone, and drops numbers that count nothing", () => {
    const value = { lookups: [1, 2], evidence: [9, 1, -1], text: "x", none: null, evidences: [[3]] };
    expect(closeEvidence(value, answers).checks).toEqual({ ...value, evidence: [0] });
  });
});
