import { expect, it } from "vitest";
import { parseMessage } from "#lib/message/parse.ts";
import { readParts } from "./read-parts.ts";

/** The facts of the only part of a message with these MIME fields and this body (latin1). */
function factsOf(fields: string, body: string) {
  const octets = Buffer.from(`From: ann@example.com\nMIME-Version: 1.0\n${fields}\n\n${body}`, "latin1");
  const { parts, facts } = readParts(parseMessage(octets));
  expect([...facts.keys()]).toEqual(parts.map(({ path }) => path));
  return [...facts.values()][0]!;
}

const text = (fields: string, body: string) => factsOf(fields, body).text!;

it.each([
  ["Content-Type: text/plain", "caf\xe9", "missing"],
  ["Content-Type: text/plain", "cafe", null],
  ["Content-Type: text/plain; charset=utf-8", "caf\xe9", "contradicted"],
  ["Content-Type: text/plain; charset=utf-8", "caf\xc3\xa9", null],
  ["Content-Type: text/plain; charset=US-ASCII", "caf\xe9", "contradicted"],
  ["Content-Type: text/plain; charset=iso-8859-1", "caf\xe9", null],
  ["Content-Type: text/plain; charset=iso-8859-1", "\xc3\xbc\n\xc3\xa4 \xe2\x82\xac", "utf-8"],
  ["Content-Type: text/plain; charset=iso-8859-1", "\xfc \xe4 \xf6", null],
  ["Content-Type: text/plain; charset=shift_jis", "\x82\xa0\x82", "contradicted"],
  // The cut of the shown text may divide a character.
  ["Content-Type: text/plain; charset=shift_jis", `a${"\x82\xa0".repeat(20_000)}`, null],
  ["Content-Type: text/plain; charset=x-none", "a", "unknown"],
  ["Content-Type: text/html", '<meta charset="utf-8">caf\xc3\xa9', null],
])("charset of %s, %j", (fields, body, charset) => {
  expect(text(fields, body.slice(0, 50_000)).charset).toBe(charset);
});

it.each([
  ['<meta charset="KOI8-R">', "koi8-r"],
  ['<META http-equiv="Content-Type" content="text/html; charset=utf-7">', "utf-7"],
  ["<p>charset=utf-7", null],
])("meta charset of %j", (body, charset) => {
  expect(text("Content-Type: text/html", body).metaCharset).toBe(charset);
});

it("finds references to parts in attributes and style sheets only", () => {
  const body = `<img src="cid:a@x"><img src='cid:b@x'><p style="background:url(cid:c@x)">cid:d <img src=cid:a@x>`;
  expect(text("Content-Type: text/html", body).contentIds).toEqual(["a@x", "b@x", "c@x"]);
});

it.each([
  ["begin 644 a.txt\n%2&5L;&\\\n`\nend\n", { kind: "uuencode", name: "a.txt" }],
  ["Text\r\nbegin 755 b c.bin\r\n%2&5L;&\\\r\n`\r\nend\r\n", { kind: "uuencode", name: "b c.bin" }],
  ["=ybegin line=128 size=5 name=a.bin\nxx\n", { kind: "yenc", name: "a.bin" }],
  ["I begin 644 a.txt\n", null],
  ["begin 644 pages\n\n", null],
])("file in %j", (body, embedded) => {
  expect(text("Content-Type: text/plain", body).embedded).toEqual(embedded);
});

it("tells damage, octets above 127 and fields of reports", () => {
  expect(factsOf("Content-Transfer-Encoding: base64", "SGVs*bG8=\n").defects).toMatchObject([{ code: "base64-junk" }]);
  expect(factsOf("Content-Type: application/pdf", "\xff").rawEightBit).toBe(true);
  expect(factsOf("Content-Type: application/pdf", "x").text).toBeNull();
  expect(factsOf("Content-Type: message/feedback-report", "Version: 1\n").reportFields).toEqual([
    [{ name: "Version", value: "1" }],
  ]);
});
