// DomainKeys: messages signed here by a signer that shares no code with the verifier, one real message, and fields that
// cannot be verified.
import { createSign, generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { limits } from "#lib/limits.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { runOn } from "../dkim/run.test-support.ts";
import { keyRecord } from "../dkim/signer.test-support.ts";
import { domainkeys } from "./index.ts";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
const zone = `s._domainkey.example.com\tTXT\t${keyRecord(privateKey, ["t=y"])}\n`;

const header = `Received: by mx.example.com;
 Mon, 1 Jun 2009 10:00:00 +0000
From: Ann <ann@example.com>
Subject:  two
\tlines
Received: by a.example.com; Mon, 1 Jun 2009 09:59:00 +0000
To: bob@example.org
`.replaceAll("\n", "\r\n");
const body = "Dear  Bob,\t\r\n\r\n who\tcooks?\r\n\r\n \r\n\r\n";

/** RFC 4870 §3.4.2 word by word: lines in the order of the message. */
function canonical(fields: string[], text: string, mode: string): string {
  const strip = (line: string) => (mode === "nofws" ? line.replace(/[\t\r\n ]/g, "") : line);
  const lines = [...fields.flatMap((field) => (mode === "nofws" ? [strip(field)] : field.split("\r\n"))), ""];
  lines.push(...text.split("\r\n").slice(0, -1).map(strip));
  while (lines.at(-1) === "") lines.pop();
  return lines.map((line) => `${line}\r\n`).join("");
}

interface Options {
  mode?: string;
  names?: string[];
  tags?: string;
  text?: string;
}

function sign({ mode = "nofws", names, tags = "a=rsa-sha1; q=dns", text = body }: Options = {}): string {
  const fields = header.slice(0, -2).split(/\r\n(?![ \t])/);
  const lower = names?.map((name) => name.toLowerCase());
  const picked = fields.filter((field) => !lower || lower.includes(field.slice(0, field.indexOf(":")).toLowerCase()));
  const data = createSign("RSA-SHA1")
    .update(canonical(picked, text, mode))
    .sign(privateKey, "base64");
  const list = names ? ` h=${names.join(":")};` : "";
  return `DomainKey-Signature: ${tags}; c=${mode};\r\n d=example.com; s=s;${list}\r\n b=${data.slice(0, 60)}\r\n  ${data.slice(60)}\r\n${header}\r\n${text}`;
}

const check = async (source: string, setting = {}) => (await runOn(domainkeys.run, source, { zone, ...setting }))[0]!;

describe("signatures made here", () => {
  const names = ["Received", "From", "Subject", "To"];
  const rows = ["simple", "nofws"].flatMap((mode) => [undefined, names].map((list) => [mode, list] as const));

  it.each(rows)("c=%s h=%s passes, with CRLF and LF, and a change breaks it", async (mode, list) => {
    const source = sign(list ? { mode, names: list } : { mode });
    const found = await check(source);
    expect(found).toMatchObject({
      result: "pass",
      domain: "example.com",
      selector: "s",
      canonicalization: mode,
      field: 0,
      key: { state: "found", bits: 1024 },
    });
    expect(found.notes.map(({ code }) => code)).toEqual(["historic"]);
    expect((await check(source.replaceAll("\r\n", "\n"))).result).toBe("pass");
    expect((await check(`X-Added: above\r\n${source}`)).result).toBe("pass");
    expect((await check(source.replace("cooks", "eats"))).result).toBe("fail");
    expect((await check(source.replace("cooks", "eats"), { exact: false })).result).toBe("unchecked");
    expect((await check(source, { exact: false })).result).toBe("pass");
    expect((await check(source.replace("<ann@", "<amy@"))).result).toBe("fail");
    expect((await check(source.replace("two", "2  "))).result).toBe("fail");
  });

  it("takes white space as canonicalization says", async () => {
    expect((await check(sign().replace("Dear  Bob", "DearBob"))).result).toBe("pass");
    expect((await check(sign({ mode: "simple" }).replace("Dear  Bob", "DearBob"))).result).toBe("fail");
  });

  it.each(["simple", "nofws"])("c=%s signs an empty body as nothing", async (mode) => {
    for (const text of ["", "\r\n", "\r\n\r\n"]) expect((await check(sign({ mode, text }))).result).toBe("pass");
  });

  it("takes the order of h= where it is another one than the message's", async () => {
    const fields = header.slice(0, -2).split(/\r\n(?![ \t])/);
    const data = createSign("RSA-SHA1")
      .update(canonical([fields[4]!, fields[1]!], body, "nofws"))
      .sign(privateKey, "base64");
    const source = `DomainKey-Signature: a=rsa-sha1; q=dns; c=nofws; d=example.com; s=s; h=to:from; b=${data}\r\n${header}\r\n${body}`;
    expect((await check(source)).result).toBe("pass");
  });
});

describe("what cannot be verified", () => {
  const source = sign();

  it.each<[string, string, string, string]>([
    ["c=noaws", source.replace("c=nofws", "c=noaws"), "permerror", 'c= must be simple or nofws, "noaws" is neither.'],
    [
      "another algorithm",
      source.replace("rsa-sha1", "rsa-sha256"),
      "permerror",
      'a= must be rsa-sha1, not "rsa-sha256".',
    ],
    ["another query", source.replace("q=dns", "q=http"), "permerror", 'q= must be dns, not "http".'],
    ["no d=", source.replace("d=example.com;", ""), "permerror", "d= and s= do not lead to a key."],
    ["no b=", source.replace(/ b=[\s\S]*?==?\r\n/, "\r\n"), "permerror", "b= is missing or empty."],
    [
      "another sender",
      source.replace("From: Ann", "Sender: eve@example.net\r\nFrom: Ann"),
      "permerror",
      "Sender is of example.net, which is not at or below d= (example.com).",
    ],
    ["sender not signed", sign({ names: ["Subject", "To"] }), "permerror", "h= does not sign From."],
  ])("%s", async (_, message, result, detail) => {
    const found = await check(message);
    expect([found.result, found.notes[1]?.detail]).toEqual([result, detail]);
    expect(found.reason).toContain(detail);
  });

  it.each([
    ["NXDOMAIN", "", "permerror", "none"],
    ["a timeout", "s._domainkey.example.com\tTIMEOUT\t", "temperror", "unknown"],
    ["a revoked key", "s._domainkey.example.com\tTXT\tk=rsa; p=", "permerror", "revoked"],
    ["a key one character short", zone.replace("p=M", "p="), "permerror", "unreadable"],
    ["a key for another local-part", zone.replace("t=y", "g=bob"), "permerror", "found"],
    ["a key for this local-part", zone.replace("t=y", "g=ann"), "pass", "found"],
    ["a key for any local-part", zone.replace("t=y", "g="), "pass", "found"],
  ])("%s", async (_, records, result, state) => {
    const found = await check(source, { zone: records });
    expect([found.result, found.key.state]).toEqual([result, state]);
  });

  it("tells both what is wrong with the field and with the key", async () => {
    const found = await check(source.replace("c=nofws", "c=noaws"), { zone: zone.replace("p=M", "p=") });
    expect(found.notes.map(({ code }) => code)).toEqual(["historic", "canonicalization", "key-unreadable"]);
  });

  it("is unchecked offline and without a body", async () => {
    expect((await check(source, { live: false })).result).toBe("unchecked");
    expect((await check(source.slice(0, source.indexOf("\r\n\r\n") + 4))).result).toBe("unchecked");
  });

  it("verifies the first ones and lists the others", async () => {
    const line = "DomainKey-Signature: a=rsa-sha1; c=nofws; q=dns; d=example.com; s=s; b=QUJD\r\n";
    const found = await runOn(domainkeys.run, line.repeat(limits.domainKeySignatures + 2) + header, { zone });
    expect(found.filter(({ reason }) => reason.startsWith("Not checked")).length).toBe(2);
  });

  it("has nothing without a field", async () => {
    expect(await runOn(domainkeys.run, `${header}\r\n${body}`, { zone })).toEqual([]);
  });
});

const corpus = sharedPath("corpus/auth");

describe.skipIf(!corpus)("real messages of 2009", () => {
  // The second has a wrong bh= in its DKIM-Signature; its DomainKey-Signature is genuine.
  it.each([
    ["james-jdkim_s1024_yahoo.com.eml", "pass"],
    ["james-jdkim_FAIL_BADBH_s1024_yahoo.com.eml", "pass"],
  ])("%s", async (name, result) => {
    const octets = readFileSync(path.join(corpus!, name));
    const records = readFileSync(path.join(corpus!, "dns.tsv"), "latin1");
    const [found] = await runOn(domainkeys.run, octets, { zone: records });
    expect([found?.result, found?.domain]).toEqual([result, "yahoo.com"]);
  });
});
