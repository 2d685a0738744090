import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readFields, readMailboxes } from "#lib/fields/read-fields.ts";
import { readInput } from "#lib/intake/read-input.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { compareReadings, type Difference, readingOf } from "./compare-readings.ts";
import { readSecond } from "./second-reader.ts";

const head = "From: Ann <ann@example.com>\nSubject: Hello\n";
const multipart = (body: string, boundary = "b") =>
  `${head}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="${boundary}"\n\n${body}`;
const file = (name: string, body: string) => `Content-Type: image/png; name="${name}"\n\n${body}\n`;

describe("readSecond", () => {
  it("reads sender, subject and leaves", async () => {
    const source = multipart(`--b\n\nHello\n--b\n${file("a.png", "x")}--b\nContent-Type: text/html\n\n<p>x\n--b--\n`);
    expect(await readSecond(Buffer.from(source))).toEqual({
      from: ["ann@example.com"],
      subject: "Hello",
      parts: [
        { type: "text/plain", filename: null },
        { type: "image/png", filename: "a.png" },
        { type: "text/html", filename: null },
      ],
    });
  });

  it("reads the members of a group", async () => {
    const source = "From: Team: a@example.com, Bo <b@example.com>;\n\nHello\n";
    expect((await readSecond(Buffer.from(source)))?.from).toEqual(["a@example.com", "b@example.com"]);
  });

  it("reads attachments of any size, and their names", async () => {
    const sizes = [0, 1, 30_000, 32_767, 32_768, 32_769, 200_000, 5_000_000];
    const parts = sizes.map((octets) => `--b\n${file(`${octets}.png`, `${"x".repeat(75)}\n`.repeat(octets / 76))}`);
    const reading = await readSecond(Buffer.from(multipart(`${parts.join("")}--b--\n`)));
    expect(reading?.parts.map(({ filename }) => filename)).toEqual(sizes.map((octets) => `${octets}.png`));
  });

  it.each([
    ["one long line", (n: number) => "x".repeat(n)],
    ["long lines with CRLF", (n: number) => `${"x".repeat(40_000)}\r\n`.repeat(n / 40_000)],
    ["empty lines", (n: number) => "\n".repeat(n)],
  ])("finds what follows %s", async (_, body) => {
    const source = multipart(`--b\n\n${body(400_000)}\n--b\n${file("a.png", "x")}--b--\n`);
    expect((await readSecond(Buffer.from(source)))?.parts).toHaveLength(2);
  });

  it.each<[string, string]>([
    ["no octets", ""],
    ["a long header section", `${head}${"X-A: b\n".repeat(6_000)}\nHello\n`],
    ["a long header section of one line", `${head}X-A: ${"b".repeat(40_000)}\n\nHello\n`],
    ["a long header section of a part", multipart(`--b\nX-A: ${"b".repeat(40_000)}\n\nHello\n--b--\n`)],
    ["many parts", multipart(`${"--b\n\nx\n".repeat(1_100)}--b--\n`)],
    ["many look-alikes of delimiters", multipart("--z\n".repeat(1_000_000))],
    ["groups inside groups", `From: ${"g:".repeat(10_000)}\n\nHello\n`],
  ])("gives up on %s", async (_, source) => {
    expect(await readSecond(Buffer.from(source))).toBeNull();
  });

  it("leaves the event loop free between pieces", async () => {
    await readSecond(Buffer.from(head)); // the package is loaded
    let turns = 0;
    let reading = true;
    const count = () => {
      turns += 1;
      if (reading) setImmediate(count);
    };
    setImmediate(count);
    const pieces = 60;
    const text = `${"x".repeat(75)}\n`.repeat(430);
    await readSecond(Buffer.from(multipart(`--b\n\n${text}`.repeat(pieces / 2))));
    reading = false;
    expect(turns).toBeGreaterThan(pieces);
  });

  it("stops with the reason of its signal", async () => {
    const stop = new AbortController();
    const reading = readSecond(Buffer.from(multipart(`--b\n\n${"x\n".repeat(10_000)}`.repeat(30))), stop.signal);
    stop.abort(new Error("enough"));
    await expect(reading).rejects.toThrow("enough");
    await expect(readSecond(Buffer.from(head), stop.signal)).rejects.toThrow("enough");
  });
});

describe("compareReadings: only looks different", () => {
  it.each<[string, string]>([
    ["case of an address", "From: ANN@Example.COM\n\nx\n"],
    ["a quoted local part", 'From: "ann"@example.com\n\nx\n'],
    ["an A-label", "From: a@xn--bcher-kva.example\n\nx\n"],
    ["encoded names", "From: =?utf-8?Q?J=C3=B6rg?= <j@example.com>\nSubject: =?utf-8?B?w6Q=?= =?utf-8?B?w7Y=?=\n\nx\n"],
    ["octets that are no UTF-8", "From: a@example.com\nSubject: Fr\xf6sche\n\nx\n"],
    ["such octets in an encoded-word", "From: a@example.com\nSubject: =?iso-8859-1?Q?Fr\xf6sche?=\n\nx\n"],
    ["a folded subject", "From: a@example.com\nSubject: one\n two\n\tthree\n\nx\n"],
    ["a group", "From: Team: a@example.com, b@example.com;\n\nx\n"],
    ["no author", "Subject: x\n\nx\n"],
    ["a local name", "From: root\n\nx\n"],
    ["headers only", multipart("")],
    ["headers and empty lines", `${head}Content-Type: multipart/mixed\n\n\n\n`],
    ["an attached message", multipart(`--b\nContent-Type: message/rfc822\n\nFrom: b@example.com\n\nHello\n--b--\n`)],
    [
      "an attached message with parts",
      multipart(
        `--b\nContent-Type: message/rfc822\n\n${multipart("--c\n\nx\n--c\n\ny\n--c--\n", "c")}--b\n\nHello\n--b--\n`,
      ),
    ],
    [
      "a message in place",
      multipart(
        `--b\nContent-Type: message/rfc822\nContent-Disposition: inline\n\n${multipart("--c\n\nx\n--c\n\ny\n--c--\n", "c")}--b--\n`,
      ),
    ],
    ["multiparts inside each other", multipart(`--b\n${multipart("--c\n\nx\n--c\n\ny\n--c--\n", "c")}--b--\n`)],
    ["RFC 2231 names", multipart(`--b\nContent-Disposition: attachment; filename*=utf-8''%C3%A4.png\n\nx\n--b--\n`)],
    ["encoded-word names", multipart(`--b\n${file("=?utf-8?Q?=C3=A4.png?=", "x")}--b--\n`)],
    ["a part of no type", multipart("--b\nContent-Disposition: attachment; filename=a.pdf\n\nx\n--b--\n")],
    ["a digest", `${head}Content-Type: multipart/digest; boundary=b\n\n--b\n\nFrom: b@example.com\n\nx\n--b--\n`],
    ["a type in capitals", `${head}Content-Type: TEXT/Plain; CHARSET=utf-8\n\nx\n`],
    ["text around the parts", multipart("before\n--b\n\nx\n--b--\nafter\n")],
  ])("%s", async (_, source) => {
    expect(await differences(source)).toEqual([]);
  });
});

describe("compareReadings: differs", () => {
  it.each<[string, string, Told[]]>([
    [
      "two From fields",
      "From: a@example.com\nFrom: b@example.org\n\nx\n",
      [{ what: "from", ours: "a@example.com, b@example.org", theirs: "b@example.org" }],
    ],
    [
      "two Subject fields",
      "From: a@example.com\nSubject: One\nSubject: Two\n\nx\n",
      [{ what: "subject", ours: "“One”", theirs: "“Two”" }],
    ],
    [
      "an address in an encoded-word",
      `From: =?utf-8?B?${Buffer.from("Bank <a@example.com>").toString("base64")}?=\n\nx\n`,
      [{ what: "from", ours: "no address", theirs: "a@example.com" }],
    ],
    [
      "blanks after the delimiters (RFC 2046 §5.1.1)",
      multipart("--b \n\nHello\n--b \nContent-Type: image/png; name=a.png\n\nx\n--b-- \n"),
      [{ what: "parts", ours: "2 parts (text/plain, image/png “a.png”)", theirs: "no part" }],
    ],
    [
      "a boundary given twice",
      `${head}Content-Type: multipart/mixed; boundary=a; boundary=b\n\n--a\n\nx\n--b\nContent-Type: text/html\n\ny\n--b--\n`,
      [{ what: "parts", ours: "1 part (text/plain)", theirs: "1 part (text/html)" }],
    ],
  ])("%s", async (_, source, expected) => {
    expect(await differences(source)).toEqual(expected);
  });

  it("lists no more than ten parts", async () => {
    const [difference] = await differences(multipart("--b \n\nHello\n".repeat(12)));
    expect(difference?.ours).toMatch(/^12 parts \((text\/plain, ){9}text\/plain and 2 more\)$/);
  });
});

const corpus = sharedPath("corpus");
describe.skipIf(!corpus)("ordinary mail", () => {
  it("is read alike, but for 2 %", async () => {
    const files = globSync("**/*.eml", { cwd: corpus! }).filter((name) => !/^(phishing|broken)\//.test(name));
    const disagreed: string[] = [];
    for (const name of files) {
      const taken = readInput(readFileSync(path.join(corpus!, name)));
      if ("problem" in taken) throw new Error(`${name}: ${taken.problem}`);
      for (const { what, ours, theirs } of await differencesOf(taken.intake.octets))
        disagreed.push(`${name}: ${what}: ${ours} / ${theirs}`);
    }
    console.log(`readers disagree on ${disagreed.length} of ${files.length}:\n  ${disagreed.join("\n  ")}`);
    expect(disagreed.length).toBeLessThanOrEqual(files.length * 0.02);
  });
});

/** With its words as English. */
type Told = Record<keyof Difference, string>;

const differences = (source: string): Promise<Told[]> => differencesOf(Buffer.from(source, "latin1"));

async function differencesOf(octets: Uint8Array): Promise<Told[]> {
  const message = parseMessage(octets);
  const fields = readFields(message);
  const theirs = await readSecond(octets);
  if (!theirs) throw new Error("the second reader gave up");
  const differences = compareReadings(readingOf(message, fields, readMailboxes(fields, "from")), theirs);
  return differences.map(({ what, ours, theirs }) => ({ what, ours: String(ours), theirs: String(theirs) }));
}
