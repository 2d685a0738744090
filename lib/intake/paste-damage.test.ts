// A message as web pages, programs and people hand it on: each kind of damage is undone, told, and marked when it cannot be
// undone for certain. None of it touches a message that only looks so.
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { limits } from "#lib/limits.ts";
import { fromLatin1, latin1 } from "#lib/text/octets.ts";
import { readInput } from "./read-input.ts";

const header =
  "Received: from a.example.com ([192.0.2.1])\n by b.example.com; Mon, 2 Nov 2020 10:00:00 +0000\n" +
  "From: Ann <a@example.com>\nTo: <b@example.org>\nSubject: x & y\nMessage-ID: <1@example.com>\n" +
  'Content-Type: text/plain; charset="utf-8"\n';
const plain = `${header}\nhello = <world> & "all"\n`;
const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const quoted = (text: string) => text.replace(/=/g, "=3D").replace(/^(.{40})/gm, "$1=\n");
const gmailTable =
  "Original Message\nMessage ID\t<1@example.com>\nCreated at:\tMon, Nov 2, 2020 at 10:00 AM (Delivered after 1 second)\n" +
  "From:\tAnn <a@example.com>\nTo:\tb@example.org\nSubject:\tx & y\nSPF:\tPASS with IP 192.0.2.1 Learn more\n" +
  "DKIM:\t'PASS' with domain example.com Learn more\nDMARC:\t'PASS' Learn more\n\nDownload Original\tCopy to clipboard\n \n";
const numbered = (write: (n: number) => string) => {
  let n = 0;
  return () => write(++n);
};
const nbsp = "\xc2\xa0";

/** Name, input, octets (null: as the input), codes, exact. */
const rows: [string, string, string | null, string[], boolean][] = [
  ["nothing", plain, null, [], true],
  ["page of Gmail", `${gmailTable}${plain}`, plain, ["web-page"], true],
  [
    "the table alone, in another language",
    gmailTable.replace(/Original Message\n|Learn more|Download.*/g, "") + plain,
    plain,
    ["web-page"],
    true,
  ],
  ["label of Outlook", `Internet headers:\n${plain}`, plain, ["leading-text"], true],
  ["label without a blank", `Headers:\n\n${plain}`, plain, ["leading-text"], true],
  ["quoted by Outlook", `-----Original Message-----\n${plain}`, plain, ["leading-text"], true],
  [
    "a note, then the header indented",
    `Hi, see:\n\n${plain.replace(/^(?=.)/gm, "    ")}`,
    plain,
    ["leading-text", "indentation"],
    false,
  ],
  [
    "a note, then the header quoted",
    `Ann wrote:\n${plain.replace(/^/gm, "> ").replace(/> $/, "")}`,
    plain,
    ["leading-text", "quote-marks"],
    false,
  ],
  [
    "a quotation, then a reply",
    `${plain.replace(/^(?=.)/gm, "> ")}\nI think so too.\n`,
    `${plain}\n`,
    ["quote-marks"],
    false,
  ],
  ["escaped by HTML", escaped(plain), plain, ["html-escaped"], false],
  ["source of a page", `<pre id="raw">${escaped(plain)}</pre>\n</body>\n`, plain, ["html-escaped"], false],
  ["escaped by HTML in the header alone", escaped(header) + plain.slice(header.length), plain, ["html-escaped"], false],
  [
    "numbers of HTML",
    escaped(plain).replace("x &amp; y", "&#x78; &#38; caf&#233;"),
    plain.replace("x & y", "x & caf\xc3\xa9"),
    ["html-escaped"],
    false,
  ],
  ["a subject about HTML", plain.replace("x & y", "a &lt;b&gt; tag"), null, [], true],
  ["quoted-printable over all", quoted(plain), plain, ["quoted-printable"], false],
  [
    "quoted-printable in the header alone",
    quoted(header) + plain.slice(header.length),
    plain,
    ["quoted-printable"],
    false,
  ],
  ["an encoded word is no layer", plain.replace("x & y", "=?utf-8?Q?a=3Db?="), null, [], true],
  ["a string of JSON", JSON.stringify(plain), plain, ["escaped-text"], false],
  ["a value of JSON", `{"raw": ${JSON.stringify(plain)}, "id": 1}\n`, plain, ["escaped-text"], false],
  [
    "a value of JSON with CRLF",
    JSON.stringify(plain.replace(/\n/g, "\r\n")),
    plain.replace(/\n/g, "\r\n"),
    ["escaped-text"],
    false,
  ],
  [
    "bytes of Python",
    `b'${plain.replace(/\n/g, "\\n").replace("x & y", "caf\\xe9 \\'")}'`,
    plain.replace("x & y", "caf\xe9 '"),
    ["escaped-text"],
    false,
  ],
  [
    "letters of JSON",
    JSON.stringify(plain.replace("x & y", "\\u00e9")).replace("\\\\u", "\\u"),
    plain.replace("x & y", "\xc3\xa9"),
    ["escaped-text"],
    false,
  ],
  [
    "a pair of surrogates",
    JSON.stringify(plain.replace("x & y", "\\ud83d\\ude00")).replace(/\\\\u/g, "\\u"),
    plain.replace("x & y", "\xf0\x9f\x98\x80"),
    ["escaped-text"],
    false,
  ],
  ["line ends written out", plain.replace(/\n/g, "\\r\\n"), plain.replace(/\n/g, "\r\n"), ["escaped-text"], false],
  ["a subject about line ends", plain.replace("x & y", "use \\n or \\r\\n: why"), null, [], true],
  [
    "no-break spaces",
    plain.replace("\n by", `\n${nbsp}by`).replace("From: ", `From:${nbsp}`),
    plain,
    ["no-break-spaces"],
    false,
  ],
  ["no-break spaces elsewhere", plain.replace("x & y", `x${nbsp}y`), null, [], true],
  ["a mark below empty lines", `\n\xef\xbb\xbf${plain}`, plain, ["utf-8-bom", "leading-blank-lines"], true],
  ["zero-width space", `\xe2\x80\x8b${plain}`, plain, ["invisible-characters"], true],
  ["folding lost", plain.replace("\n by", "\nby"), plain, ["folding-lost"], false],
  [
    "CRLF, folding lost",
    plain.replace("\n by", "\nby").replace(/\n/g, "\r\n"),
    plain.replace(/\n/g, "\r\n"),
    ["folding-lost"],
    false,
  ],
  ["quoted without a blank", `${plain.replace(/^/gm, ">").replace(/>$/, "")}`, plain, ["quote-marks"], false],
  ["quoted twice without a blank", `${plain.replace(/^/gm, ">>").replace(/>>$/, "")}`, plain, ["quote-marks"], false],
  [
    "a page around it",
    `<html><head><title>Message</title></head>\n<body><pre class="raw">${escaped(plain)}</pre></body></html>\n`,
    plain,
    ["html-escaped"],
    false,
  ],
  ["line breaks of HTML", escaped(plain).replace(/\n/g, "<br>\n"), plain, ["html-escaped"], false],
  [
    "one of several values of JSON",
    JSON.stringify({ id: 7, labels: ["INBOX", "Re: x"], snippet: "To: you", raw: plain, size: 1 }),
    plain,
    ["escaped-text"],
    false,
  ],
  ["a cell of a table", `"${plain.replace(/"/g, '""')}"\n`, plain, ["quoted-cell"], false],
  [
    "base64 as a value of JSON",
    JSON.stringify({ id: "18c", raw: Buffer.from(plain).toString("base64url"), sizeEstimate: 1 }),
    plain,
    ["base64"],
    true,
  ],
  ["base64", Buffer.from(plain).toString("base64"), plain, ["base64"], true],
  [
    "base64 in lines, for URLs",
    Buffer.from(plain)
      .toString("base64url")
      .replace(/(.{76})/g, "$1\r\n"),
    plain,
    ["base64"],
    true,
  ],
  ["empty lines between all lines", plain.replace(/\n/g, "\n\n"), plain, ["double-spacing"], false],
  [
    "empty lines between all lines, folding lost",
    header.replace("\n by", "\nby").replace(/\n/g, "\n\n"),
    header,
    ["double-spacing", "folding-lost"],
    false,
  ],
  ["blanks behind all lines", plain.replace(/\n/g, "   \n"), plain, ["trailing-blanks"], false],
  [
    "numbers as cat writes them",
    plain.replace(
      /^(?=.|\n)/gm,
      numbered((n) => `${String(n).padStart(6)}\t`),
    ),
    plain,
    ["line-numbers"],
    false,
  ],
  [
    "numbers and colons",
    plain.replace(
      /^(?=.|\n)/gm,
      numbered((n) => `${n + 10}: `),
    ),
    plain,
    ["line-numbers"],
    false,
  ],
  [
    "no-break spaces for all blanks",
    plain
      .replace("\n by", `\nby`)
      .replaceAll(" ", nbsp)
      .replace(`hello${nbsp}=${nbsp}`, "hello = ")
      .replaceAll(`${nbsp}&${nbsp}"all`, ' & "all'),
    plain,
    ["no-break-spaces", "folding-lost"],
    false,
  ],
  [
    "a delimiter right below the header",
    `${header.replace('text/plain; charset="utf-8"', "multipart/mixed; boundary=b1")}--b1\nContent-Type: text/plain\n\nx\n--b1--\n`,
    null,
    [],
    true,
  ],
  ["quoted and escaped", escaped(plain).replace(/^(?=.)/gm, "> "), plain, ["html-escaped", "quote-marks"], false],
];

describe("damage of copying", () => {
  it.each(rows)("%s", (_name, input, octets, codes, exact) => {
    const taken = readInput(fromLatin1(input));
    if ("problem" in taken) throw new Error(taken.problem);
    expect(taken.intake.repairs.map(({ code }) => code)).toEqual(codes);
    expect(latin1(taken.intake.octets)).toBe(octets ?? input);
    expect(taken.intake.exact).toBe(exact);
    for (const { detail } of taken.intake.repairs) expect(detail).toMatch(/^[A-Z0-9].*\.$/);
  });

  it("names the line of the input", () => {
    const taken = readInput(fromLatin1(`${gmailTable}${plain.replace("\n by", "\nby")}`));
    expect("intake" in taken && taken.intake.repairs.map(({ code, line }) => [code, line])).toEqual([
      ["web-page", 1],
      ["folding-lost", 14],
    ]);
  });

  it("a field named like a verdict below trace fields is a field", () => {
    const text = plain.replace("Subject:", "SPF: pass\nSubject:");
    const taken = readInput(fromLatin1(text));
    expect("intake" in taken && latin1(taken.intake.octets)).toBe(text);
  });
});

describe("gzip", () => {
  it("reads what is inside", () => {
    const taken = readInput(gzipSync(plain));
    if ("problem" in taken) throw new Error(taken.problem);
    expect(latin1(taken.intake.octets)).toBe(plain);
    expect(taken.intake).toMatchObject({ kind: "message", exact: true, repairs: [{ code: "gzip" }] });
  });

  it("stops at the limit", () => {
    const bomb = gzipSync(Buffer.alloc(limits.messageOctets + 1));
    expect(bomb.length).toBeLessThan(60_000);
    const taken = readInput(bomb);
    expect("problem" in taken && taken.problem).toContain("larger");
  });

  it("does not unpack twice", () => {
    expect(readInput(gzipSync(gzipSync(plain)))).toHaveProperty("problem");
  });
});

describe("mailboxes", () => {
  const line = "From a@example.com Mon Nov  2 10:00:00 2020\n";
  const mail = (subject: string) =>
    `From: a@example.com\nSubject: ${subject}\n\nhello\n\nFrom here on 10:00 it is text.\n`;
  const mbox = [1, 2, 3].map((i) => `${line}${mail(String(i))}\n`).join("");

  it.each([
    [null, "1"],
    [1, "1"],
    [2, "2"],
    [3, "3"],
  ])("message %s", (message, subject) => {
    const taken = readInput(fromLatin1(mbox), message);
    if ("problem" in taken) throw new Error(taken.problem);
    const last = subject === "3" ? "\n" : "";
    expect(latin1(taken.intake.octets)).toBe(mail(subject) + last);
    expect(taken.intake).toMatchObject({ kind: "mbox", exact: true, mailbox: { message: Number(subject), of: 3 } });
    expect(taken.intake.repairs[0]).toEqual({
      code: "mbox-several",
      detail: `The mailbox holds 3 messages; this is message ${subject}.`,
      line: 1 + 8 * (Number(subject) - 1),
    });
  });

  it("says when there is none", () => {
    expect(readInput(fromLatin1(mbox), 4)).toEqual({ problem: "There is no message 4: this input holds 3 messages." });
    expect(readInput(fromLatin1(plain), 2)).toEqual({
      problem: "There is no message 2: this input holds one message.",
    });
    expect(readInput(fromLatin1(plain), 1)).toHaveProperty("intake");
  });

  it("with CRLF", () => {
    const taken = readInput(fromLatin1(mbox.replace(/\n/g, "\r\n")), 2);
    expect("intake" in taken && latin1(taken.intake.octets)).toBe(mail("2").replace(/\n/g, "\r\n"));
  });
});
