import { describe, expect, it } from "vitest";
import { fromLatin1, latin1 } from "./octets.ts";
import { decodeTransfer } from "./transfer.ts";

const decode = (text: string, encoding: string | null) => {
  const { octets, defects } = decodeTransfer(fromLatin1(text), encoding);
  return [latin1(octets), defects.map((defect) => `${defect.code}@${defect.at}`)] as const;
};
const long = Buffer.from("0123456789".repeat(6)).toString("base64");

/** Encoding, text, decoded, defects. */
const rows: [string | null, string, string, string[]][] = [
  [null, "a=\n", "a=\n", []],
  ["7BIT", "a", "a", []],
  [" binary ", "a", "a", []],
  ["", "a", "a", []],
  ["x-own", "a", "a", ["encoding-unknown@0"]],
  ["base64", "aGVsbG8=\r\n", "hello", []],
  ["Base64", "aGVs\r\nbG8h", "hello!", []],
  ["base64", "", "", []],
  ["base64", `${"aGVs".repeat(6)} ${"bG8h".repeat(6)}`, "hel".repeat(6) + "lo!".repeat(6), ["base64-junk@0"]],
  ["base64", "aGVs bG8h\nIHRo ZXJl\n", "hello! there", ["base64-junk@0"]],
  ["base64", "a G V s b G 8 h\n", "hello!", ["base64-junk@0"]],
  ["base64", "aGVsbG8h\nThis list is read by all of us\n", "hello!", ["base64-text@9"]],
  ["base64", "aGVs\nb!G8h\n", "hello!", ["base64-junk@5"]],
  ["base64", "aGVsbG8=aGVsbG8=\n", "hellohello", ["base64-after-padding@0"]],
  ["base64", "aGVsbG8=\naGVsbG8=\n", "hellohello", ["base64-after-padding@9"]],
  ["base64", "aGVsbG8=\n_______\nExample list\nlist@example.com\nhttp://example.com\n", "hello", ["base64-text@9"]],
  [
    "base64",
    "aGVsbG8h\n_______\nExample list\nlist@example.com\nhttp://example.com\nRegards\n",
    "hello!",
    ["base64-text@9"],
  ],
  [
    "base64",
    `${long}\n..... SNIP\n${long}\n`,
    "0123456789".repeat(12),
    ["base64-long-line@0", "base64-text@81", "base64-after-padding@92"],
  ],
  ["base64", "aGVsbG8", "hello", ["base64-length@7"]],
  ["base64", "aGVsbG9=", "hello", ["base64-pad-bits@6"]],
  ["base64", "aGVsbA==", "hell", []],
  ["base64", "aGVs-_8h", Buffer.from("aGVs8h", "base64").toString("latin1"), ["base64-junk@0", "base64-length@8"]],
  ["base64", "aGVs\rbG8h\r", "hello!", []],
  ["quoted-printable", "caf=C3=A9 =3D\r\nx", "caf\xc3\xa9 =\r\nx", []],
  ["quoted-printable", "soft=\r\n break=  \n end", "soft break end", ["qp-trailing-blank@14"]],
  ["quoted-printable", "trail  \t\nx ", "trail\nx", ["qp-trailing-blank@5"]],
  ["quoted-printable", "=c3", "\xc3", ["qp-lower-case@0"]],
  ["quoted-printable", "a=b =4 =\n=", "a=b =4 ", ["qp-bad-escape@1"]],
  ["quoted-printable", "soft=\rend\r", "softend\r", []],
  ["quoted-printable", `${"x".repeat(77)}\n`, `${"x".repeat(77)}\n`, ["qp-long-line@0"]],
  ["x-uuencode", "text\nbegin 644 a.txt\n%:&5L;&\\\n`\nend\n", "hello", []],
  ["x-uuencode", "begin 644 a.txt\r\n%:&5L;&\\\r\n", "hello", ["uuencode-no-end@27"]],
  ["uuencode", "begin 644 a.txt\n!!!!!!\x7f\n\xff\nend\n", "\u0004", ["uuencode-bad-line@24"]],
  ["x-uue", "no file", "no file", ["uuencode-no-begin@0"]],
];

describe("decodeTransfer", () => {
  it.each(rows)("%s %j", (encoding, text, decoded, defects) => {
    expect(decode(text, encoding)).toEqual([decoded, defects]);
  });

  it("finds any single damaged character in base64", () => {
    const sound = `${Buffer.from("The quick brown fox jumps over the lazy dog").toString("base64")}\r\n`;
    for (let at = 0; at < sound.length - 2; at++) {
      for (const junk of ["!", "=", "-", " ", "\0"]) {
        if (sound[at] === junk) continue;
        const damaged = sound.slice(0, at) + junk + sound.slice(at + 1);
        expect(decodeTransfer(fromLatin1(damaged), "base64").defects, damaged).not.toEqual([]);
        const inserted = sound.slice(0, at) + junk + sound.slice(at);
        expect(decodeTransfer(fromLatin1(inserted), "base64").defects, inserted).not.toEqual([]);
      }
    }
  });

  it("gives back what native encoders wrote, in lines or not", () => {
    for (let size = 0; size < 200; size++) {
      const octets = Buffer.from(Array.from({ length: size }, (_, i) => (i * 37 + size) % 256));
      const lines = octets.toString("base64").replace(/.{76}/g, "$&\r\n");
      expect(decodeTransfer(fromLatin1(lines), "base64")).toEqual({ octets, defects: [] });
    }
  });

  it("bears anything", () => {
    const alphabet = "aB9+/=-_ \r\n\t!\xff`begin 644 x\nend";
    let state = 7;
    for (let turn = 0; turn < 3000; turn++) {
      let text = "";
      for (let i = 0; i < 40; i++) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        text += alphabet[state % alphabet.length];
      }
      for (const encoding of ["base64", "quoted-printable", "x-uuencode"]) {
        const { octets, defects } = decodeTransfer(fromLatin1(text), encoding);
        expect(octets.length).toBeLessThanOrEqual(text.length);
        for (const { at } of defects) expect(at >= 0 && at <= text.length).toBe(true);
      }
    }
  });
});
