import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCharset, decodeFieldText } from "./charsets.ts";

const octets = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));

// Every label of the Encoding standard, as `encoding: other labels`; the encoding's own name is a label too.
const labels = `
utf-8: unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf8 x-unicode20utf8
ibm866: 866 cp866 csibm866
iso-8859-2: csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
iso-8859-3: csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
iso-8859-4: csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
iso-8859-5: csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988
iso-8859-6: arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
iso-8859-7: csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek
iso-8859-8: csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual
iso-8859-8-i: csiso88598i logical
iso-8859-10: csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6
iso-8859-13: iso8859-13 iso885913
iso-8859-14: iso8859-14 iso885914
iso-8859-15: csisolatin9 iso8859-15 iso885915 iso_8859-15 l9
iso-8859-16:
koi8-r: cskoi8r koi koi8 koi8_r
koi8-u: koi8-ru
macintosh: csmacintosh mac x-mac-roman
windows-874: dos-874 iso-8859-11 iso8859-11 iso885911 tis-620
windows-1250: cp1250 x-cp1250
windows-1251: cp1251 x-cp1251
windows-1252: cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 x-cp1252
windows-1253: cp1253 x-cp1253
windows-1254: cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 x-cp1254
windows-1255: cp1255 x-cp1255
windows-1256: cp1256 x-cp1256
windows-1257: cp1257 x-cp1257
windows-1258: cp1258 x-cp1258
x-mac-cyrillic: x-mac-ukrainian
gbk: chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk
gb18030:
big5: big5-hkscs cn-big5 csbig5 x-x-big5
euc-jp: cseucpkdfmtjapanese x-euc-jp
iso-2022-jp: csiso2022jp
shift_jis: csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis
euc-kr: cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949
iso-2022-kr: csiso2022kr
hz-gb-2312:
iso-2022-cn: iso-2022-cn-ext
utf-16be: unicodefffe
utf-16le: csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16
us-ascii: ascii ansi_x3.4-1968`
  .trim()
  .split("\n")
  .flatMap((line) => {
    const [name, others] = line.split(":", 2) as [string, string];
    const all = line.slice(name.length + 1).trim();
    return [name, ...(others === "" ? [] : all.split(" "))]
      .filter(Boolean)
      .map((label): [string, string] => [label, name]);
  });

describe("labels", () => {
  it.each(labels)("%s is %s", (label, charset) => {
    const found = decodeCharset(
      octets(charset === "utf-16be" ? "00 41" : charset === "utf-16le" ? "41 00" : "41"),
      label,
    );
    expect(found).toEqual({ text: "A", charset, defect: null });
    expect(decodeCharset(octets("41 42"), ` ${label.toUpperCase()} `).defect).toBeNull();
  });

  const unknown =
    "x-none|8bit|base64|hex|binary|unknown-8bit|x-user-defined|replacement|utf-7-imap|johab|euc-tw|__proto__|";
  it.each(`${unknown}|constructor|toString|utf-8${"x".repeat(99)}`.split("|"))("%j is unknown", (label) => {
    const found = decodeCharset(octets("c3 bc"), label);
    expect(found).toEqual({ text: "ü", charset: "utf-8", defect: "charset-unknown" });
  });
});

const texts: [string, string, string, string?][] = [
  ["utf-8", "ef bb bf e2 82 ac", "€"],
  ["utf-8", "e2 82", "\ufffd", "charset-invalid-octets"],
  ["iso-8859-1", "80 93 94 e9 9f 81", "€“”éŸ\x81"],
  ["windows-1252", "80 ff", "€ÿ"],
  ["us-ascii", "41", "A"],
  ["us-ascii", "c3 bc", "ü", "charset-invalid-octets"],
  ["us-ascii", "fc 93", "ü“", "charset-invalid-octets"],
  ["x-none", "fc", "ü", "charset-unknown"],
  ["iso-8859-15", "a4", "€"],
  ["windows-1251", "cf f0 e8 e2 e5 f2", "Привет"],
  ["koi8-r", "f0 d2 c9", "При"],
  ["windows-1253", "aa", "\ufffd", "charset-invalid-octets"],
  ["iso-8859-8-i", "f9 ec", "של"],
  ["windows-1256", "e3", "م"],
  ["shift_jis", "82 a0 b1", "あｱ"],
  ["shift_jis", "82", "\ufffd", "charset-invalid-octets"],
  ["iso-2022-jp", "1b 24 42 24 22 1b 28 42 41", "あA"],
  ["iso-2022-jp-2", "1b 24 42 24 22 1b 28 42", "あ"],
  ["iso-2022-jp-1", "1b 24 28 44 30 21 1b 28 42 41 1b 28 49 31 1b 24 42 24 22", "丂Aｱあ"],
  ["iso-2022-jp-2", "1b 24 42 24 22 0a 41 1b 24 41 44 63 1b 28 42 42", "あ\nA\ufffd\ufffdB", "charset-invalid-octets"],
  ["euc-jp", "a4 a2", "あ"],
  ["gb2312", "c4 e3", "你"],
  ["gb18030", "81 30 81 30", "\x80"],
  ["big5", "a7 41", "你"],
  ["big5", "c6 e7 c6 f2 a4 40", "ぁが一"],
  ["big5", "c7 f3", "А"],
  ["big5", "ff a4 40", "\ufffd一", "charset-invalid-octets"],
  ["big5", "a4 40 a1", "一\ufffd", "charset-invalid-octets"],
  ["cn-gb", "c4 e3", "你"],
  ["uhc", "a2 e6 c7 d1", "€한"],
  ["kz-1048", "8d", "Қ"],
  ["ptcp154", "8d", "Қ"],
  ["euc-kr", "a2 e6", "€"],
  ["euc-kr", "c7 d1", "한"],
  ["ks_c_5601-1987", "c7 d1", "한"],
  // RFC 1557
  ["iso-2022-kr", "1b 24 29 43 0e 47 51 0f 20 41", "한 A"],
  ["iso-2022-kr", "1b 24 29 43 0e 47 51 0a 47 51", "한\nGQ"],
  ["iso-2022-kr", "1b 24 29 43 0e c7 51 0f", "\ufffd\ufffd", "charset-invalid-octets"],
  // RFC 1922: GB 2312; CNS plane 1 is not read
  ["iso-2022-cn", "1b 24 29 41 0e 44 63 0f", "你"],
  ["iso-2022-cn", "1b 24 29 47 0e 44 63 0f", "\ufffd\ufffd", "charset-invalid-octets"],
  // RFC 1843
  ["hz-gb-2312", "7e 7b 44 63 7e 7d 7e 7e 41 7e 0a 42", "你~AB"],
  // RFC 2152
  ["utf-7", "41 2b 41 4f 51 2d 62", "Aäb"],
  ["unicode-1-1-utf-7", "2b 49 4b 77 2d", "€"],
  ["utf-32", "00 00 fe ff 00 01 f6 00", "😀"],
  ["utf-32le", "41 00 00 00", "A"],
  ["utf-16", "ff fe 41 00", "A"],
  ["utf-16", "fe ff 00 41", "A"],
  ["utf-16", "41 00 42 00", "AB"],
  ["utf-16", "00 41 00 42", "AB"],
  ["utf-16", "53 4f", "\u534f"],
  ["utf-16le", "3d d8", "\ufffd", "charset-invalid-octets"],
  ["cp437", "81 e1", "üß"],
  ["ibm850", "81 9b", "üø"],
  ["cp-850", "81", "ü"],
  ["koi8-t", "80", "қ"],
  ["viscii", "d5", "ạ"],
  ["latin-1", "e9", "é"],
  ["ibm866", "8f 1a 1c 7f", "П\x1a\x1c\x7f"],
  ["macintosh", "8a", "ä"],
  ["x-mac-cyrillic", "80", "А"],
];

describe("decodeCharset", () => {
  it.each(texts)("%s %s", (label, hex, text, defect) => {
    const found = decodeCharset(octets(hex), label);
    expect([found.text, found.defect]).toEqual([text, defect ?? null]);
  });

  it.each([
    ["41", "A", "us-ascii"],
    ["c3 bc", "ü", "utf-8"],
    ["fc 80", "ü€", "windows-1252"],
    ["", "", "us-ascii"],
  ])("without a label %s", (hex, text, charset) => {
    expect(decodeCharset(octets(hex), null)).toEqual({ text, charset, defect: null });
  });

  it("forgets a failure: the next text of that charset is read as if it were the first", () => {
    expect(decodeCharset(octets("1b 24 42 24"), "iso-2022-jp").defect).toBe("charset-invalid-octets");
    expect(decodeCharset(octets("41 42"), "iso-2022-jp").text).toBe("AB");
  });

  it("never throws", () => {
    const label = fc.oneof(fc.constantFrom(...labels.map(([name]) => name), "utf-7", "utf-32", "cp437"), fc.string());
    fc.assert(
      fc.property(fc.uint8Array(), label, (input, name) => void decodeCharset(input, name)),
      { numRuns: 500 },
    );
  });

  it("leaves the octets of a larger buffer alone", () => {
    const large = octets("ff ff 81 ff");
    expect(decodeCharset(large.subarray(2, 3), "cp437").text).toBe("ü");
  });
});

describe("decodeFieldText", () => {
  it.each([
    ["c3 bc", "ü"],
    ["fc c3 bc", "üü"],
    ["c3 bc 93 e2 82 ac 94 e2 82", "ü“€”â‚"],
    ["ed a0 80 c0 80", "í\xa0€À€"],
    ["f0 9f 98 80 ff", "😀ÿ"],
    ["ef bb bf 41", "\ufeffA"],
    ["80 81", "€\x81"],
  ])("%s", (hex, text) => expect(decodeFieldText(octets(hex))).toBe(text));

  it("loses no octet: each character is its UTF-8 octets or one octet of windows-1252", () => {
    const single = [...decodeFieldText(Uint8Array.from({ length: 256 }, (_, value) => value))];
    const lead = fc.constantFrom(0x41, 0x80, 0x93, 0xa0, 0xbf, 0xc3, 0xe2, 0xed, 0xf0, 0xff);
    fc.assert(
      fc.property(fc.array(fc.oneof(lead, fc.integer({ min: 0, max: 255 }))), (values) => {
        const input = Buffer.from(values);
        let at = 0;
        for (const character of decodeFieldText(input)) {
          const octets = Buffer.from(character, "utf8");
          if (input.subarray(at, at + octets.length).equals(octets)) at += octets.length;
          else expect(single.indexOf(character)).toBe(input[at++]);
        }
        expect(at).toBe(input.length);
      }),
    );
  });
});
