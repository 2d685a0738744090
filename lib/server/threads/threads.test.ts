// Jobs in real threads: they give what the same work gives here, ask through whoever gave them, and can be given up.
import { describe, expect, it } from "vitest";
import { emptyAnswer } from "#lib/dns/answers.ts";
import type { Resolver } from "#lib/dns/types.ts";
import { limits } from "#lib/limits.ts";
import { analyze, defaultOptions } from "#lib/report/analyze.ts";
import { RequestProblem } from "../http/problem.ts";
import { ReportedError } from "../log.ts";
import { open } from "../seal.ts";
import { unpackContent } from "../shared-content.ts";
import type { Reading } from "./jobs.ts";
import { pack } from "./protocol.ts";
import { runJob, startThreads } from "./threads.ts";

const now = new Date("2026-11-22T12:00:00Z");
const message = Buffer.from(
  "From: a@example.com\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\none\r\n--b--\r\n",
);
const never = new AbortController().signal;

function reading(over: Partial<Reading> = {}): Reading {
  return { octets: Uint8Array.from(message), options: { ...defaultOptions }, repairs: [], now, ...over };
}

/** Counts what is asked and knows nothing. */
function countingResolver(): Resolver & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async query(name, type) {
      asked.push(`${type} ${name}`);
      return emptyAnswer(name, type, "nxdomain", now);
    },
  };
}

const silent: Resolver = {
  query: (_name, _type, signal) =>
    new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason))),
};

const large = Buffer.concat([message, Buffer.alloc(limits.quickOctets, "text\r\n")]);

describe("a job", () => {
  it.each([
    ["in the quick lane", message],
    ["in the slow lane", large],
  ])("gives the report that is made without threads, %s", async (_, octets) => {
    const resolver = countingResolver();
    const json = await runJob(
      "json",
      { ...reading({ octets: Uint8Array.from(octets) }), redacted: false },
      { octets: octets.length, signal: never, resolver },
    );
    const here = await analyze(octets, { ...reading(), signal: never, resolver: countingResolver() });
    if ("problem" in json || "problem" in here) throw new Error("both are mail");
    expect(JSON.parse(Buffer.from(json).toString())).toEqual(JSON.parse(JSON.stringify(here.report)));
    expect(resolver.asked).toContain("TXT _dmarc.example.com");
  });

  it("emits its events as lines, in order", async () => {
    const lines: Uint8Array[] = [];
    const world = { octets: message.length, signal: never, resolver: countingResolver() };
    await runJob("events", reading(), { ...world, emit: (octets) => lines.push(octets) });
    const events = lines.map((line) => JSON.parse(Buffer.from(line).toString()).event);
    expect([events.at(0), events.at(-1)]).toEqual(["read", "done"]);
    expect(events).toContain("check");
  });

  it("says that input is not mail", async () => {
    const world = { octets: 0, signal: never, resolver: countingResolver() };
    expect(await runJob("events", reading({ octets: new Uint8Array(0) }), world)).toHaveProperty("problem");
  });

  it.each([
    ["1", "one"],
    ["2", null],
    [null, message.toString()],
  ])("gives part %s", async (path, text) => {
    const part = await runJob(
      "part",
      { octets: Uint8Array.from(message), message: null, path },
      { octets: message.length, signal: never },
    );
    expect(part && "octets" in part ? Buffer.from(part.octets).toString() : null).toBe(text);
  });

  it.each([
    ["full", message.toString()],
    ["headers", message.toString().split("\r\n\r\n")[0]],
  ] as const)("seals %s, and nothing else opens it", async (content, kept) => {
    const world = { octets: message.length, signal: never, resolver: countingResolver() };
    const sealed = await runJob("share", { reading: reading(), content, expiresAt: 2_000_000_000, pepper: "p" }, world);
    if ("problem" in sealed) throw new Error(sealed.problem);
    const { blob, secret } = sealed;
    const plain = open(blob, secret, 2_000_000_000, "p");
    const opened = unpackContent(plain!);
    expect("octets" in opened && Buffer.from(opened.octets).toString().trimEnd()).toBe(kept!.trimEnd());
    const other = { blob, secret, expiresAt: 2_000_000_001, pepper: "p" };
    expect(await runJob("unseal", other, world)).toBeNull();
  });
});

describe("a job that does not end", () => {
  it("is given up with the reason of the signal, and the thread takes the next", async () => {
    const stop = new AbortController();
    const job = runJob("events", reading(), { octets: 1, signal: stop.signal, resolver: silent });
    stop.abort(new Error("enough"));
    await expect(job).rejects.toThrow("enough");
    expect(await runJob("report", reading({ recorded: [] }), { octets: 1, signal: never })).toHaveProperty("report");
  });

  it("is told to its giver when its thread is lost; the next job gets another thread", async () => {
    const asked = Promise.withResolvers<void>();
    const resolver: Resolver = {
      query(...question) {
        asked.resolve();
        return silent.query(...question);
      },
    };
    const job = runJob("events", reading(), { octets: 1, signal: never, resolver });
    job.catch(() => {});
    await asked.promise;
    await Promise.all(startThreads().quick.threads.map(({ worker }) => worker.terminate()));
    await expect(job).rejects.toBeInstanceOf(RequestProblem);
    expect(await runJob("report", reading({ recorded: [] }), { octets: 1, signal: never })).toHaveProperty("report");
  });
});

describe("a job that fails", () => {
  it("tells the class of the error and never its words", async () => {
    const broken = { ...reading(), options: null as never };
    const failure = await runJob("report", broken, { octets: 1, signal: never }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ReportedError);
    const { description } = failure as ReportedError;
    expect(description.error).toBe("TypeError");
    expect(JSON.stringify(description)).not.toContain("Cannot read");
  });
});

describe("packing", () => {
  it("moves arrays and copies those that share their memory", () => {
    const own = new Uint8Array(3);
    const view = new Uint8Array(10).subarray(2, 5);
    const { message: packed, moved } = pack({ a: own, b: { c: { d: view } } });
    expect(packed.a).toBe(own);
    expect(packed.b.c.d.buffer.byteLength).toBe(3);
    expect(moved).toEqual([own.buffer, packed.b.c.d.buffer]);
  });
});
