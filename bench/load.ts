// `node --conditions=react-server bench/load.ts` on a built app: many clients at once, with a name server that takes 20 ms for
// every answer; then the same with hostile messages among them; then what a full house costs those it turns away. Wall-clock
// times: they mean something only on a machine with nothing else to do.
import { type ChildProcess, spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import dnsPacket from "dns-packet";
import { printTable, type Row } from "./measure.ts";

const clients = 50;
const octets = 50_000;
const dnsMs = 20;
const seconds = Number(process.argv[2] ?? 10);
const port = 3987;
const origin = `http://127.0.0.1:${port}`;

const dns = await startDns();
const folder = mkdtempSync(path.join(tmpdir(), "waybill-load-"));
const app = await startApp(dns.port);
try {
  await run(20, 3, () => honest);
  const alone = await run(clients, seconds, () => honest, 1_000);
  const mixed = await run(clients, seconds, (client) => (client % 10 === 0 ? hostile(client) : honest), 1_000);
  const before = cpuOf(app);
  const closed = await run(clients, seconds, () => honest);
  const cpu = (cpuOf(app) - before) / closed.times.length;
  const turnedAway = await measureTurnedAway();
  const ratio = percentile(mixed.times, 99) / percentile(alone.times, 99);
  const rows: Row[] = [
    describeRun("50 clients, one message of 50 KB a second each", alone, 300),
    describeRun("the same, every tenth sends hostile messages; the honest ones", mixed, null),
    { what: "p99 with hostile beside without", measured: `${ratio.toFixed(2)} x`, target: "<= 2 x", met: ratio <= 2 },
    describeRun("50 clients, each at once again", closed, null),
    { what: "CPU of the app for one of these", measured: `${cpu.toFixed(1)} ms`, target: "", met: null },
    {
      what: "turned away when full, median",
      measured: `${turnedAway.toFixed(1)} ms`,
      target: "<= 10 ms",
      met: turnedAway <= 10,
    },
  ];
  printTable(
    `load: ${seconds} s each, DNS ${dnsMs} ms, ${dns.asked()} questions; load average ${loadavg()[0]!.toFixed(1)}`,
    rows,
  );
} finally {
  app.kill();
  dns.close();
  rmSync(folder, { recursive: true, force: true });
}

/** One signed-looking message of the wanted size, with a name of its own so that DNS has to be asked. */
function honest(n: number): Buffer {
  const head = [
    `Return-Path: <a@d${n % 200}.example.com>`,
    `Received: from mx.d${n % 200}.example.com (mx.d${n % 200}.example.com [192.0.2.7]) by mx.example.org with ESMTPS`,
    "\tid 1 for <b@example.org>; Sun, 22 Nov 2026 10:00:05 +0000",
    `From: A <a@d${n % 200}.example.com>`,
    "To: <b@example.org>",
    `Subject: number ${n}`,
    "Date: Sun, 22 Nov 2026 10:00:00 +0000",
    `Message-ID: <${n}@d${n % 200}.example.com>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "",
  ].join("\r\n");
  return Buffer.from(
    head + "An ordinary line of text, as long as people write them in letters.\r\n".repeat(800),
  ).subarray(0, octets);
}

/** What costs a reader most for its size, one shape after the other. */
function hostile(client: number): (n: number) => Buffer {
  const shapes = [
    `From: ${"g:".repeat(30_000)}\r\n\r\n`,
    `From: a@example.com\r\nTo: ${"a@example.com, ".repeat(20_000)}\r\n\r\n`,
    `From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\n\r\n".repeat(50_000)}`,
    `From: a@example.com\r\nContent-Type: text/html\r\n\r\n${"<div>".repeat(60_000)}`,
    `From: a@example.com\r\n${"DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=a; h=from; bh=x; b=x\r\n".repeat(3_000)}\r\n`,
  ].map((text) => Buffer.from(text));
  return (n) => shapes[Math.floor(n / clients + client / 10) % shapes.length]!;
}

interface Run {
  /** Milliseconds of the honest requests. */
  times: number[];
  errors: number;
}

/** @param everyMs between two requests of a client; 0 = as soon as it has its answer */
async function run(
  count: number,
  during: number,
  kind: (client: number) => (n: number) => Buffer,
  everyMs = 0,
): Promise<Run> {
  const end = performance.now() + during * 1_000;
  const result: Run = { times: [], errors: 0 };
  const work = Array.from({ length: count }, async (_, client) => {
    const message = kind(client);
    await sleep((everyMs * client) / count);
    for (let n = client; performance.now() < end; n += count) {
      const began = performance.now();
      const ok = await analyze(message(n));
      const took = performance.now() - began;
      if (message === honest) result.times.push(took);
      if (!ok) result.errors += 1;
      await sleep(Math.max(0, everyMs - took));
    }
  });
  await Promise.all(work);
  return result;
}

async function analyze(body: Buffer): Promise<boolean> {
  const init = { method: "POST", headers: { "Content-Type": "message/rfc822" }, body: new Uint8Array(body) };
  const answer = await fetch(`${origin}/api/v1/analyze`, init).catch(() => null);
  await answer?.arrayBuffer();
  return answer?.status === 200;
}

/** Slow senders take all places of their client; the next is refused before its body is read. */
async function measureTurnedAway(): Promise<number> {
  const head =
    "POST /api/v1/analyze HTTP/1.1\r\nHost: x\r\nContent-Type: message/rfc822\r\nContent-Length: 500\r\n\r\nFrom: ";
  const slow = Array.from({ length: 64 }, () => {
    const socket = connect(port, "127.0.0.1", () => socket.write(head));
    return socket.on("error", () => {});
  });
  await sleep(500);
  const times: number[] = [];
  for (let n = 0; n < 50; n++) {
    const began = performance.now();
    if (!(await analyze(honest(n)))) times.push(performance.now() - began);
  }
  for (const socket of slow) socket.destroy();
  return percentile(times, 50);
}

function describeRun(what: string, { times, errors }: Run, target: number | null): Row {
  const at = (p: number) => `${Math.round(percentile(times, p))}`;
  const measured = `p50 ${at(50)}, p95 ${at(95)}, p99 ${at(99)} ms; ${(times.length / seconds).toFixed(0)}/s; ${errors} errors`;
  const met = target === null ? null : percentile(times, 99) <= target && errors === 0;
  return { what, measured, target: target === null ? "" : `p99 <= ${target} ms, 0 errors`, met };
}

/** Milliseconds of CPU of a process so far (Linux counts in hundredths of a second); NaN elsewhere. */
function cpuOf({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

function percentile(times: readonly number[], p: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * p) / 100))] ?? Number.NaN;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A name server that knows one TXT record for every name and takes its time. */
async function startDns(): Promise<{ port: number; asked: () => number; close: () => void }> {
  const socket = createSocket("udp4");
  let asked = 0;
  socket.on("message", (octets, from) => {
    asked += 1;
    const query = dnsPacket.decode(octets);
    const question = query.questions![0]!;
    const answers =
      question.type === "TXT"
        ? [{ type: "TXT" as const, name: question.name, ttl: 60, data: ["v=spf1 ip4:192.0.2.0/24 -all"] }]
        : [];
    const reply = dnsPacket.encode({
      type: "response",
      id: query.id!,
      flags: 0x0180,
      questions: query.questions!,
      answers,
    });
    // Once the socket is closed, a late reply has nobody to go to.
    setTimeout(() => isOpen && socket.send(reply, from.port, from.address), dnsMs);
  });
  let isOpen = true;
  socket.on("close", () => {
    isOpen = false;
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  return { port: socket.address().port, asked: () => asked, close: () => socket.close() };
}

async function startApp(dnsPort: number): Promise<ChildProcess> {
  const next = path.resolve(import.meta.dirname, "../node_modules/next/dist/bin/next");
  const env = {
    ...process.env,
    DATABASE_URL: `file:${folder}/waybill.db`,
    DNS_SERVERS: `127.0.0.1:${dnsPort}`,
    RATE_ANALYZE: "0",
  };
  const child = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(port)], {
    env,
    stdio: "ignore",
  });
  for (let tries = 0; tries < 200; tries++) {
    if ((await fetch(`${origin}/healthz`).catch(() => null))?.ok) return child;
    await sleep(100);
  }
  throw new Error("the app did not start: build it first");
}
