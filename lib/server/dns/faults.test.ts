import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, RecordType } from "#lib/dns/types.ts";
import { askServer } from "./classic.ts";
import { type startLyingServer as Start, startLyingServer } from "./lying-server.ts";
import { serverText } from "./servers.ts";
import { createTransport, type Upstream } from "./transport.ts";

let server: Awaited<ReturnType<typeof Start>>;
beforeAll(async () => {
  server = await startLyingServer();
});
afterAll(() => server.close());

const upstream = (port: number, trusted = false): Upstream => {
  const address = { address: "127.0.0.1", port };
  return { text: serverText(address), trusted, ask: (name, type, signal) => askServer(address, name, type, signal) };
};

/** Milliseconds: so long that only what never comes is late, and short where it never does. */
const [patient, hasty] = [10_000, 400];

function ask(label: string, type: RecordType = "A", trusted = false, tryMs = patient): Promise<Answer> {
  const transport = createTransport([upstream(server.port, trusted)], { tryMs, tries: 2 });
  return transport.query(`${label}.lies.test`, type);
}

const truth = [{ type: "A", address: "192.0.2.1" }];

describe("what the client believes", () => {
  const rows: [label: string, outcome: Answer["outcome"], questions: number][] = [
    ["honest", "found", 1],
    ["drop", "timeout", 2],
    ["drop-first", "found", 2],
    ["late", "timeout", 2],
    ["wrong-id", "found", 1],
    ["wrong-question", "found", 1],
    ["wrong-type", "found", 1],
    ["no-question", "found", 1],
    ["a-query", "found", 1],
    ["garbage", "found", 1],
    ["short", "found", 1],
    ["elsewhere", "found", 1],
    ["formerr-edns", "found", 2],
    ["formerr-bare", "found", 2],
    ["rcode-1", "formerr", 4],
    ["rcode-2", "servfail", 2],
    ["rcode-3", "nxdomain", 1],
    ["rcode-4", "notimp", 4],
    ["rcode-5", "refused", 2],
    ["rcode-9", "refused", 2],
    ["rcode-0", "nodata", 1],
    ["tc-slow", "found", 2],
    ["tc-closed", "unreachable", 4],
    ["tc-partial", "malformed", 4],
    ["tc-hanging", "timeout", 4],
    ["tc-wrong", "malformed", 4],
    ["foreign-owner", "nodata", 1],
    ["other-class", "nodata", 1],
    ["chain", "found", 1],
    ["loop", "malformed", 2],
    ["long-chain", "malformed", 2],
    ["cut", "malformed", 2],
    ["cut-address", "malformed", 2],
    ["referral", "refused", 2],
    ["big-ttl", "found", 1],
  ];
  // Its second question must be answered in time, the first must not.
  const waits: Record<string, number> = { "drop-first": 2_000 };
  it.concurrent.each(rows)("%s: %s", async (label, outcome, questions) => {
    const answer = await ask(label, "A", false, waits[label] ?? (outcome === "timeout" ? hasty : patient));
    expect(answer.outcome).toBe(outcome);
    expect(answer.records).toEqual(outcome === "found" ? truth : []);
    expect(answer.server).toBe(`127.0.0.1:${server.port}`);
    expect(server.received(label)).toBe(questions);
  });
});

describe("what stands in an answer", () => {
  it("keeps the chain in order, however the records are ordered", async () => {
    expect((await ask("chain")).chain).toEqual(["b.lies.test", "c.lies.test"]);
  });

  it("takes a TTL with the highest bit for 0 (RFC 2181 §8)", async () => {
    expect([(await ask("honest")).ttl, (await ask("big-ttl")).ttl]).toEqual([300, 0]);
  });

  it("joins 4,000 octets of TXT that came by TCP", async () => {
    const { outcome, records } = await ask("tc-text", "TXT");
    expect([outcome, records]).toEqual(["found", [{ type: "TXT", text: "x".repeat(4_000) }]]);
  });

  it("keeps TXT octets that are not UTF-8", async () => {
    const { records } = await ask("octets", "TXT");
    expect(records).toEqual([{ type: "TXT", text: "\x80\x00\xff\xc3\xa9" }]);
  });

  it("believes AD only over a trusted path", async () => {
    const answers = [await ask("ad"), await ask("ad", "A", true), await ask("honest", "A", true)];
    expect(answers.map(({ authenticated }) => authenticated)).toEqual([false, true, false]);
  });

  it("tells why a server failed (RFC 8914)", async () => {
    const { outcome, ede } = await ask("ede");
    expect([outcome, ede]).toEqual(["servfail", { code: 6, text: "signature expired" }]);
  });
});

describe("several servers and callers", () => {
  it("goes to the next server when one is silent, refuses or is not there", async () => {
    const other = await startLyingServer();
    await other.close();
    const gone = upstream(other.port);
    const transport = createTransport([gone, upstream(server.port)], { tryMs: patient, tries: 2 });
    const answer = await transport.query("honest.lies.test", "A");
    expect([answer.outcome, answer.server]).toEqual(["found", `127.0.0.1:${server.port}`]);
    const alone = createTransport([gone], { tryMs: patient, tries: 2 });
    expect((await alone.query("honest.lies.test", "A")).outcome).toBe("unreachable");
  });

  it("ends at once when the caller gives up", async () => {
    const controller = new AbortController();
    const transport = createTransport([upstream(server.port)], { tryMs: patient, tries: 2 });
    setTimeout(() => controller.abort(new Error("enough")), 20);
    await expect(transport.query("drop.lies.test", "A", controller.signal)).rejects.toThrow("enough");
    await expect(transport.query("drop.lies.test", "A", controller.signal)).rejects.toThrow("enough");
  });
});
