import { createServer, type Http2Server, type ServerHttp2Stream } from "node:http2";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import dnsPacket from "dns-packet";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Outcome } from "#lib/dns/types.ts";
import { httpsUpstream } from "./doh.ts";
import { createTransport } from "./transport.ts";

// HTTP/2 without TLS: the client takes the scheme from the address; that only https is configured is tested elsewhere.
let server: Http2Server;
let url = "";
const seen: { path: string; method: string; type: string; id: number }[] = [];
let sessions = 0;

beforeAll(async () => {
  server = createServer();
  server.on("session", () => (sessions += 1));
  server.on("stream", async (stream, headers) => {
    stream.on("error", () => {});
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const query = dnsPacket.decode(Buffer.concat(chunks));
    const [path, method, type] = [headers[":path"], headers[":method"], headers["content-type"]].map(String);
    seen.push({ path: path!, method: method!, type: type!, id: query.id! });
    await respond(stream, query);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/dns-query`;
});
afterAll(() => void server.close());

const mediaType = "application/dns-message";

async function respond(stream: ServerHttp2Stream, query: dnsPacket.DecodedPacket): Promise<void> {
  const name = query.questions![0]!.name;
  const flags = dnsPacket.RECURSION_AVAILABLE | dnsPacket.AUTHENTIC_DATA;
  const message = dnsPacket.encode({
    type: "response",
    id: 0,
    flags,
    questions: query.questions!,
    answers: [{ type: "A", name, ttl: 300, data: "192.0.2.1" }],
  });
  const label = name.split(".")[0];
  if (label === "slow") await sleep(3_000, undefined, { ref: false });
  if (stream.destroyed) return;
  if (label === "cut") return stream.close(2);
  if (label === "gone") return stream.session?.destroy();
  const status = label === "denied" ? 429 : 200;
  stream.respond({ ":status": status, "content-type": label === "page" ? "text/html" : mediaType, age: "100" });
  if (label === "endless") stream.end(Buffer.alloc(70_000));
  else if (label === "garbage") stream.end(Buffer.alloc(20, 0xff));
  else stream.end(message);
}

/** Patient, for the machine may be busy; what is never answered need not be waited for. */
function transport(tryMs = 10_000) {
  return createTransport([httpsUpstream(url)], { tryMs, tries: 2 });
}

it("posts one message with id 0 and counts its age (RFC 8484 §4.1, §5.1)", async () => {
  const answer = await transport().query("honest.example.com", "A");
  expect(answer).toMatchObject({
    outcome: "found",
    records: [{ address: "192.0.2.1" }],
    ttl: 200,
    authenticated: true,
  });
  expect(answer.server).toBe(url);
  expect(seen.at(-1)).toEqual({ path: "/dns-query", method: "POST", type: mediaType, id: 0 });
});

it("uses one session for many questions", async () => {
  const before = sessions;
  const resolver = transport();
  const names = Array.from({ length: 50 }, (_, index) => `n${index}.example.com`);
  const answers = await Promise.all(names.map((name) => resolver.query(name, "A")));
  expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(["found"]));
  expect(sessions - before).toBe(1);
});

const rows: [label: string, outcome: Outcome][] = [
  ["denied", "refused"],
  ["page", "refused"],
  ["endless", "malformed"],
  ["garbage", "malformed"],
  ["cut", "unreachable"],
  ["gone", "unreachable"],
  ["slow", "timeout"],
];
it.concurrent.each(rows)("%s: %s", async (label, outcome) => {
  const asked = label === "slow" ? transport(300) : transport();
  expect((await asked.query(`${label}.example.com`, "A")).outcome).toBe(outcome);
});

it("opens a new session when the old one has gone", async () => {
  const resolver = transport();
  await resolver.query("gone.example.com", "A");
  expect((await resolver.query("honest.example.com", "A")).outcome).toBe("found");
});

it("says that nobody is there", async () => {
  const nobody = createTransport([httpsUpstream("http://127.0.0.1:1/dns-query")], { tryMs: 10_000, tries: 2 });
  expect((await nobody.query("honest.example.com", "A")).outcome).toBe("unreachable");
});
