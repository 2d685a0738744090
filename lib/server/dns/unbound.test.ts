// The client against a real resolver: unbound on loopback with its own zones, nothing leaves the machine. What it shows
// that the lying server cannot: what a real server sends, validated AD, and "bogus".
import { type ChildProcess, spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RecordType, Resolver } from "#lib/dns/types.ts";
import { createResolver } from "./resolver.ts";

const binary = ["/usr/sbin/unbound", "/usr/local/sbin/unbound", "/opt/homebrew/sbin/unbound"].find((file) =>
  existsSync(file),
);
if (!binary) {
  console.warn("\n*** SKIPPED: unbound is not installed (apt-get install --no-install-recommends unbound). ***\n");
}

const zones = {
  "plain.test": "plain",
  "signed.test": "signed",
  "bogus.test": "bogus",
  "2.0.192.in-addr.arpa": "reverse",
};

function configuration(port: number): string {
  const authority = Object.entries(zones).map(
    ([name, file]) => `auth-zone:\n  name: "${name}"\n  zonefile: "${file}.zone"\n  for-downstream: no\n`,
  );
  return `server:
  interface: 127.0.0.1@${port}
  directory: "."
  chroot: ""
  username: ""
  pidfile: ""
  use-syslog: no
  ede: yes
  trust-anchor-file: "anchors.key"
  local-zone: "." refuse
  local-zone: "test." transparent
  local-zone: "2.0.192.in-addr.arpa." transparent
  local-zone: "refused.test." refuse
  local-zone: "silent.test." deny
remote-control:
  control-enable: no
${authority.join("")}`;
}

describe.skipIf(!binary)("against unbound", () => {
  let folder = "";
  let server: ChildProcess;
  let resolver: Resolver;
  let hasty: Resolver;
  let log = "";

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "waybill-unbound-"));
    cpSync(path.join(import.meta.dirname, "zones"), folder, { recursive: true });
    // A copy, for Debian's AppArmor profile of the installed path reads /etc/unbound alone.
    copyFileSync(binary!, path.join(folder, "unbound"));
    const port = await freePort();
    writeFileSync(path.join(folder, "unbound.conf"), configuration(port));
    server = spawn("./unbound", ["-d", "-c", "unbound.conf"], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
    server.stderr!.on("data", (chunk) => (log += chunk));
    const servers = [{ address: "127.0.0.1", port }];
    const allowSuffixes = ["test", "2.0.192.in-addr.arpa"];
    const of = (tryMs: number) =>
      createResolver({ servers, trustAd: true, allowSuffixes, patience: { tryMs, tries: 2 } });
    // The machine may be busy: only for the one that never answers it is soon given up.
    [resolver, hasty] = [of(10_000), of(300)];
    await untilReady(`127.0.0.1:${port}`, servers, allowSuffixes);
  });

  afterAll(async () => {
    server?.kill();
    await new Promise((resolve) => (server.exitCode === null ? server.once("exit", resolve) : resolve(null)));
    rmSync(folder, { recursive: true, force: true });
  });

  async function untilReady(where: string, servers: { address: string; port: number }[], allowSuffixes: string[]) {
    for (let attempt = 0; attempt < 400; attempt++) {
      // A new first label each time: failures are cached.
      const probe = createResolver({ servers, trustAd: true, allowSuffixes, patience: { tryMs: 100, tries: 1 } });
      const { outcome } = await probe.query(`ready-${attempt}.plain.test`, "A");
      if (outcome === "nxdomain") return;
      await sleep(50);
    }
    throw new Error(`unbound does not answer at ${where}:\n${log}`);
  }

  const longKey = `v=DKIM1; p=${"Q".repeat(4_000)}`;
  // RFC 2308 §5: the minimum of the SOA record, not its TTL of 300; it counts down once it is in the server's cache.
  const minimumTtl = expect.toSatisfy((ttl: number) => ttl > 0 && ttl <= 60);
  const rows: [name: string, type: RecordType, expected: Record<string, unknown>][] = [
    ["plain.test", "MX", { outcome: "found", records: [{ type: "MX", preference: 10, exchange: "mx.plain.test" }] }],
    ["null.plain.test", "MX", { outcome: "found", records: [{ type: "MX", preference: 0, exchange: "." }] }],
    ["plain.test", "TXT", { outcome: "found", records: [{ type: "TXT", text: "v=spf1 -all" }], authenticated: false }],
    ["mx.plain.test", "AAAA", { outcome: "found", records: [{ type: "AAAA", address: "2001:db8::25" }] }],
    ["plain.test", "NS", { outcome: "found", records: [{ type: "NS", target: "ns.plain.test" }] }],
    ["plain.test", "SOA", { outcome: "found", records: [{ type: "SOA", serial: 1, minimum: 60 }] }],
    ["25.2.0.192.in-addr.arpa", "PTR", { outcome: "found", records: [{ type: "PTR", target: "mx.plain.test" }] }],
    ["octets.plain.test", "TXT", { outcome: "found", records: [{ type: "TXT", text: "\x80\xff\0" }] }],
    ["long._domainkey.plain.test", "TXT", { outcome: "found", records: [{ type: "TXT", text: longKey }] }],
    [
      "alias._domainkey.plain.test",
      "TXT",
      { outcome: "found", records: [{ type: "TXT", text: longKey }], chain: ["long._domainkey.plain.test"] },
    ],
    ["a+b=c._spf.plain.test", "A", { outcome: "found", records: [{ type: "A", address: "127.0.0.2" }] }],
    ["c4.plain.test", "A", { outcome: "found", records: [{ type: "A", address: "192.0.2.12" }] }],
    ["mx.plain.test", "TXT", { outcome: "nodata", records: [], ttl: minimumTtl }],
    ["empty.plain.test", "A", { outcome: "nodata" }],
    ["gone.plain.test", "A", { outcome: "nxdomain", ttl: minimumTtl }],
    ["dangling.plain.test", "A", { outcome: "nxdomain", chain: ["gone.plain.test"] }],
    ["x.refused.test", "A", { outcome: "refused" }],
    ["silent.test", "A", { outcome: "timeout" }],
    ["key.signed.test", "TXT", { outcome: "found", records: [{ text: "as it was signed" }], authenticated: true }],
    ["_25._tcp.mx.signed.test", "TLSA", { outcome: "found", records: [{ usage: 3 }], authenticated: true }],
    ["none.signed.test", "A", { outcome: "nxdomain", authenticated: true }],
    ["key.bogus.test", "TXT", { outcome: "servfail", records: [], ede: { code: 6 } }],
    ["example.com", "A", { outcome: "refused" }],
  ];
  it.concurrent.each(rows)("%s %s", async (name, type, expected) => {
    const asked = expected.outcome === "timeout" ? hasty : resolver;
    expect(await asked.query(name, type)).toMatchObject(expected);
  });

  it("takes a loop for no answer", async () => {
    expect(["malformed", "servfail"]).toContain((await resolver.query("loop.plain.test", "A")).outcome);
  });
});

function freePort(): Promise<number> {
  const socket = createSocket("udp4");
  return new Promise((resolve) => {
    socket.bind(0, "127.0.0.1", () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}
