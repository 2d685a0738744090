// Messages that mail programs read differently, each with the reading of this parser and the defect that tells of it. The
// first of what is repeated counts, nothing is lost, nothing is made up; what a defect cannot tell, the fields themselves do.
import { describe, expect, it } from "vitest";
import { readFields, readMailboxes } from "#lib/fields/read-fields.ts";
import { parseDate } from "#lib/text/dates.ts";
import { fromLatin1, latin1 } from "#lib/text/octets.ts";
import { parseMessage } from "./parse.ts";
import { decodedPart } from "./read.ts";

const mixed = (parameters: string, body: string) => `Content-Type: multipart/mixed; ${parameters}\n\n${body}`;
const base64 = (text: string) => Buffer.from(text, "latin1").toString("base64");
const two = "--a\n\none\n--a\n\ntwo\n--a--\n";

/** Name, message, `path type decoded content` of the leaves, defects of structure and decoding. */
const rows: [string, string, string[], string[]][] = [
  [
    "blanks behind delimiters",
    mixed("boundary=a", two.replace(/^--.*$/gm, "$& ")),
    ["1 text/plain one", "2 text/plain two"],
    ["boundary-padding"],
  ],
  [
    "tabs behind the last delimiter",
    mixed("boundary=a", "--a\n\none\n--a--\t\t\nfoot\n"),
    ["1 text/plain one"],
    ["boundary-padding"],
  ],
  [
    "multipart without boundary",
    "Content-Type: multipart/mixed\n\n--a\n\none\n--a--\n",
    ["1 multipart/mixed --a\n\none\n--a--\n"],
    ["boundary-missing"],
  ],
  [
    "empty boundary",
    mixed('boundary=""', "--\n\none\n----\n"),
    ["1 multipart/mixed --\n\none\n----\n"],
    ["boundary-missing"],
  ],
  ["a comment in the type", "Content-Type: text/html (c; charset=x)\n\n<p>", ["1 text/html <p>"], []],
  ["a comment before the slash", "Content-Type: text(a)/(b)html; charset=utf-8\n\n<p>", ["1 text/html <p>"], []],
  [
    "a comment in the encoding",
    `Content-Transfer-Encoding: (x) base64 (y)\n\n${base64("one")}`,
    ["1 text/plain one"],
    [],
  ],
  [
    "repeated boundary",
    mixed("boundary=a; boundary=b", `${two}--b\n\nthree\n--b--\n`),
    ["1 text/plain one", "2 text/plain two"],
    ["parameter-repeated"],
  ],
  [
    "repeated Content-Type",
    `Content-Type: text/plain\n${mixed("boundary=a", two)}`,
    [`1 text/plain ${two}`],
    ["repeated-structural-field"],
  ],
  [
    "repeated encoding",
    `Content-Transfer-Encoding: base64\nContent-Transfer-Encoding: 7bit\n\n${base64("one")}`,
    ["1 text/plain one"],
    ["repeated-structural-field"],
  ],
  [
    "two encodings in one field",
    `Content-Transfer-Encoding: base64, 7bit\n\n${base64("one")}`,
    [`1 text/plain ${base64("one")}`],
    ["encoding-unknown"],
  ],
  [
    "RFC 2231 boundary in parts",
    mixed("boundary*1=b; boundary*0=a", two.replace(/--a/g, "--ab")),
    ["1 text/plain one", "2 text/plain two"],
    [],
  ],
  [
    "RFC 2231 beside the plain form",
    mixed("boundary=b; boundary*=us-ascii''a", two),
    ["1 text/plain one", "2 text/plain two"],
    ["parameter-mixed-forms"],
  ],
  [
    "boundary as encoded-word",
    mixed('boundary="=?us-ascii?Q?a?="', two),
    [`1 multipart/mixed ${two}`],
    ["multipart-no-delimiter"],
  ],
  ["a boundary that ends in blanks", mixed('boundary="a "', two), ["1 text/plain one", "2 text/plain two"], []],
  ["a boundary that a semicolon follows", mixed("boundary=a;", two), ["1 text/plain one", "2 text/plain two"], []],
  [
    "boundary and comma",
    mixed("boundary=a,", two.replace(/--a/g, "--a,")),
    ["1 text/plain one", "2 text/plain two"],
    ["parameter-unquoted"],
  ],
  [
    "a boundary that begins another",
    mixed("boundary=a", "--a\nContent-Type: multipart/x; boundary=ab\n\n--ab\n\none\n--ab--\n--a--\n"),
    ["1.1 text/plain one"],
    ["boundary-prefix"],
  ],
  ["text outside the parts", mixed("boundary=a", `above\n${two}below\n`), ["1 text/plain one", "2 text/plain two"], []],
  [
    "a part behind the end",
    mixed("boundary=a", `${two}--a\n\nthree\n`),
    ["1 text/plain one", "2 text/plain two"],
    ["delimiter-after-close"],
  ],
  ["no end", mixed("boundary=a", "--a\n\none\n"), ["1 text/plain one\n"], ["multipart-unterminated"]],
  ["delimiters of a folded header", mixed("boundary=a", "--a\nX: 1\n --a\n\none\n--a--\n"), ["1 text/plain one"], []],
  [
    "multipart in base64",
    mixed("boundary=a", two).replace("\n\n", "\nContent-Transfer-Encoding: base64\n\n"),
    ["1 text/plain one", "2 text/plain two"],
    ["composite-encoded"],
  ],
  [
    "message in base64",
    `Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n${base64("Subject: x\n\none")}`,
    ["1.1 text/plain one"],
    ["composite-encoded"],
  ],
  [
    "footer behind base64",
    `Content-Transfer-Encoding: base64\n\n${base64("one")}\n\n_______\nA list, to leave it: write\n`,
    ["1 text/plain one"],
    ["base64-text"],
  ],
  [
    "junk in base64",
    `Content-Transfer-Encoding: base64\n\n${base64("one")[0]}!${base64("one").slice(1)}`,
    ["1 text/plain one"],
    ["base64-junk"],
  ],
  [
    "base64 behind padding",
    `Content-Transfer-Encoding: base64\n\n${base64("on")}${base64("e")}`,
    ["1 text/plain one"],
    ["base64-after-padding"],
  ],
  ["bad escape", "Content-Transfer-Encoding: quoted-printable\n\na=ZZb", ["1 text/plain a=ZZb"], ["qp-bad-escape"]],
  ["unknown encoding", "Content-Transfer-Encoding: x-gzip\n\none", ["1 text/plain one"], ["encoding-unknown"]],
  [
    "NUL in the encoding",
    `Content-Transfer-Encoding: base64\0\n\n${base64("one")}`,
    [`1 text/plain ${base64("one")}`],
    ["encoding-unknown"],
  ],
  ["bare CR inside a line", "Subject: a\rX-Evil: b\n\none\rtwo\n", ["1 text/plain one\rtwo\n"], []],
  [
    "two header sections",
    "From: a@example.com\n\nFrom: b@example.com\n\none\n",
    ["1 text/plain From: b@example.com\n\none\n"],
    [],
  ],
  ["CRCRLF", "Subject: a\r\r\nX: b\r\r\n\r\r\none", ["1 text/plain one"], []],
  ["byte order mark", "\xef\xbb\xbfFrom: a@example.com\n\none", ["1 text/plain one"], ["field-name-octets"]],
];

describe("what mail programs read differently", () => {
  it.each(rows)("%s", (_name, text, leaves, codes) => {
    const message = parseMessage(fromLatin1(text));
    const decoded = message.parts
      .filter(({ kind }) => kind === "leaf")
      .map((part) => ({ part, content: decodedPart(message, part) }));
    expect(decoded.map(({ part, content }) => `${part.path} ${part.type} ${latin1(content.octets)}`)).toEqual(leaves);
    const all = [...message.defects, ...decoded.flatMap(({ content }) => content.defects)];
    expect(all.map(({ code }) => code)).toEqual(codes);
  });
});

describe("what mail programs lose", () => {
  const parse = (text: string) => parseMessage(fromLatin1(text));
  const names = (text: string) => parse(text).fields.map(({ key }) => key);

  it.each([
    ["From : a@example.com\nTo: b@example.com\n\n", ["from", "to"]],
    ["From a@example.com Mon Nov  2 10:00:00 2020\nTo: b@example.com\n\n", ["to"]],
    [" From: a@example.com\nFrom: b@example.com\n\n", ["from"]],
    ["From\n : a@example.com\nFrom: b@example.com\n\n", ["from"]],
    ["From: a@example.com\nFROM: b@example.com\n\n", ["from", "from"]],
    ["From\xff: a@example.com\nFrom: b@example.com\n\n", ["from\xff", "from"]],
    ["X-A: 1\n\nX-B: 2\n\n", ["x-a"]],
  ])("%j has the fields %j", (text, expected) => expect(names(text)).toEqual(expected));

  it("every line of a header section is in a field or in a defect", () => {
    const message = parse(" From: a@example.com\nFrom\n : b@example.com\nFrom: c@example.com\n\n");
    expect(message.defects.map(({ code, span }) => [code, span])).toEqual([
      ["not-a-field", [0, 21]],
      ["not-a-field", [21, 26]],
      ["not-a-field", [26, 43]],
    ]);
  });

  it("octets above 127 in a header stay in the octets and are read as windows-1252 or UTF-8", () => {
    const read = (text: string) => readFields(parse(text))[0]!.body;
    expect(read("Subject: caf\xe9 \x80\n\n")).toBe("caf\u00e9 \u20ac");
    expect(read("Subject: caf\xc3\xa9\n\n")).toBe("caf\u00e9");
  });

  it("a name in punycode is shown as it is written", () => {
    const from = readMailboxes(readFields(parse("From: a@xn--80ak6aa92e.com\n\n")), "from");
    expect(from).toEqual([{ name: null, address: "a@xn--80ak6aa92e.com" }]);
  });

  it.each([
    ["Mon, 32 Nov 2020 10:00:00 +0000", null],
    ["Mon, 2 Foo 2020 10:00:00 +0000", null],
    ["yesterday", null],
    ["", null],
  ])("a date that cannot be read is not made up: %j", (text, utc) => expect(parseDate(text).utc).toBe(utc));
});
