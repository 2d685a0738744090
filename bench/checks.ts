// DKIM of a message that has been read, beside the hash it cannot do without, and SPF with all DNS in memory.
import { createHash, generateKeyPairSync } from "node:crypto";
import { dkim } from "#lib/checks/dkim/index.ts";
import { inputOf } from "#lib/checks/dkim/run.test-support.ts";
import { keyRecord, signMessage } from "#lib/checks/dkim/signer.test-support.ts";
import { checkEnvOf } from "#lib/checks/env.test-support.ts";
import { checkHost } from "#lib/checks/spf/evaluate.ts";
import { createAsker } from "#lib/dns/asker.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { parseIp } from "#lib/text/ip.ts";
import { atMost, cpuMs, ms, type Row, row } from "./measure.ts";
import { plainBody } from "./messages.ts";

export async function measureDkim(): Promise<Row[]> {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const zone = `june._domainkey.example.com\tTXT\t${keyRecord(privateKey)}`;
  const head = "From: Ann <ann@example.com>\r\nSubject: Plan\r\nDate: Mon, 1 Jun 2026 10:00:00 +0000\r\n\r\n";
  const rows: Row[] = [];
  for (const [name, octets, lines, target] of [
    ["10 KB", 10_000, "lines", 0.3],
    ["25 MB", 25_000_000, "lines", 200],
    ["one line of 8 MB", 8_000_000, "one line", null],
  ] as const) {
    const message = signMessage(Buffer.concat([Buffer.from(head), plainBody(octets, lines)]), {
      domain: "example.com",
      selector: "june",
      privateKey,
      algorithm: "rsa-sha256",
      canonicalization: "relaxed/relaxed",
      headers: ["from", "subject", "date"],
    });
    const input = inputOf(message);
    const resolver = zoneResolver(parseZone(zone));
    const run = () => dkim.run(input, checkEnvOf(resolver));
    const [check] = await run();
    if (check?.result !== "pass") throw new Error(`the signature of ${name} should pass: ${check?.reason}`);
    const [ours, floor] = await cpuMs(8, run, () => createHash("sha256").update(message).digest());
    rows.push(atMost(`DKIM of ${name} (SHA-256 alone: ${ms(floor!)})`, ours!, target));
  }
  return rows;
}

export async function measureSpf(): Promise<Row[]> {
  const names = Array.from({ length: 4 }, (_, i) => `spf${i}.example.com\tTXT\tv=spf1 ip4:198.51.100.${i} -all`);
  const include = names.map((_, i) => `include:spf${i}.example.com`).join(" ");
  const zone = [...names, `example.com\tTXT\tv=spf1 ${include} mx -all`, "example.com\tMX\t10 mx.example.com"];
  const resolver = zoneResolver(parseZone([...zone, "mx.example.com\tA\t192.0.2.1"].join("\n")));
  const ip = parseIp("192.0.2.1")!;
  const question = { ip, domain: "example.com", sender: "a@example.com", helo: "mx.example.com" };
  const { result, lookups } = await checkHost(question, createAsker(resolver));
  if (result !== "pass" || lookups !== 5) throw new Error(`SPF should pass with 5 lookups, not ${result}, ${lookups}`);
  const [ours] = await cpuMs(10, () => checkHost(question, createAsker(resolver)));
  return [row("SPF with 5 lookups, DNS in memory", ms(ours!))];
}
