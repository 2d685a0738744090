import { describe, expect, it } from "vitest";
import { limits } from "#lib/limits.ts";
import { fromLatin1, latin1 } from "#lib/text/octets.ts";
import { parseMessage } from "./parse.ts";
import { decodedPart, fieldOctets, partOctets } from "./read.ts";
import type { Message } from "./types.ts";

const parse = (text: string) => parseMessage(fromLatin1(text));
const codes = (message: Message) => message.defects.map((defect) => `${defect.code}@${defect.part}`);
/** Path, kind and raw body of every part. */
const tree = (message: Message) =>
  message.parts.map((part) => `${part.path} ${part.kind} ${JSON.stringify(latin1(partOctets(message, part)))}`);
const mixed = (boundary: string, rest = "") => `Content-Type: multipart/mixed; boundary=${boundary}\n${rest}\n`;

describe("header section", () => {
  /** Text, fields as `name|body`, body, codes. */
  const rows: [string, string, string[], string, string[]][] = [
    ["plain", "From: a\nTo: b\n\nhello\n", ["From| a", "To| b"], "hello\n", []],
    ["CR only", "From: a\rTo: b\r\rhello\r", ["From| a", "To| b"], "hello\r", []],
    ["CRCRLF", "From: a\r\r\nTo: b\r\r\n\r\r\nhello\r\r\n", ["From| a", "To| b"], "hello\r\r\n", []],
    ["folded", "To: a,\n\tb\n\nx", ["To| a,\n\tb"], "x", []],
    ["no body", "From: a", ["From| a"], "", []],
    ["empty", "", [], "", []],
    ["empty line first", "\nFrom: a\n", [], "From: a\n", []],
    ["no header", "This is a test message!\n", [], "This is a test message!\n", []],
    ["blank before the colon", "From : a\n\n", ["From| a"], "", ["blank-before-colon@null"]],
    ["blank-only continuation", "To: a\n \n b\n\nx", ["To| a\n \n b"], "x", ["blank-continuation@null"]],
    ["octets that no name may have", "Fr\xf6m: a\n\n", ["Fr\xf6m| a"], "", ["field-name-octets@null"]],
    [
      "a line that is no field, a field below",
      "To: a\njunk here\nDate: b\n\nx",
      ["To| a\njunk here", "Date| b"],
      "x",
      ["not-a-field@null"],
    ],
    [
      "a line that is no field, none below",
      "To: a\nDear Bob\nNote: c\n\nx",
      ["To| a"],
      "Dear Bob\nNote: c\n\nx",
      ["header-end-missing@null"],
    ],
    [
      "a parameter not folded",
      "Content-Type: a/b;\nname=c\n\nx",
      ["Content-Type| a/b;\nname=c"],
      "x",
      ["not-a-field@null"],
    ],
    ["mbox line inside", "To: a\n>From b Mon\nDate: c\n\n", ["To| a", "Date| c"], "", ["mbox-line@null"]],
    ["folded first line", " a\nDate: c\n\nx", ["Date| c"], "x", ["not-a-field@null"]],
  ];
  it.each(rows)("%s", (_name, text, fields, body, expected) => {
    const message = parse(text);
    const { octets } = message;
    expect(message.fields.map((field) => `${field.name}|${latin1(octets, ...field.body)}`)).toEqual(fields);
    expect(latin1(octets, ...message.body)).toBe(body);
    expect(codes(message)).toEqual(expected);
  });

  it("counts lines and keeps the line ends of fields", () => {
    const message = parse("A: 1\r\n 2\r\nB: 3\r\n\r\n");
    expect(message.fields.map((field) => field.line)).toEqual([1, 3]);
    expect(message.fields.map((field) => latin1(fieldOctets(message, field)))).toEqual(["A: 1\r\n 2\r\n", "B: 3\r\n"]);
  });

  it.each([
    ["From: a\r\n\r\nx\r\n", "crlf", true],
    ["From: a\n\nx\n", "lf", true],
    ["From: a\r\rx\r", "cr", true],
    ["From: a\r\n\nx\n", "mixed", true],
    ["From: a\r\n\r\n\r\n\r\n", "crlf", false],
    ["From: a", "crlf", false],
    ["\r\nx\r\n", "crlf", true],
    ["From: a\nDear Bob\n", "lf", false],
    ["From: a\nDear Bob\n\n\n", "lf", false],
    ["From: a\r\nDear Bob\r\n\r\nx\r\n", "crlf", true],
    ["From: a\rDear Bob\r\rx", "cr", true],
    ["Dear Bob\n", "lf", false],
  ])("%j: line ends %s, body %s", (text, lineEndings, hasBody) => {
    expect(parse(text)).toMatchObject({ lineEndings, hasBody });
  });

  it("stops recording at the limit and still finds the body", () => {
    const message = parse(`${"X-A: 1\n 2\n".repeat(limits.fields + 5)}\nhello\n`);
    expect(message.fields).toHaveLength(limits.fields);
    expect(latin1(message.octets, ...message.body)).toBe("hello\n");
    expect(codes(message)).toEqual(["limit-fields@null"]);
  });
});

describe("parts", () => {
  const rows: [string, string, string[], string[]][] = [
    ["single part", "Subject: x\n\nhello\n", ['1 leaf "hello\\n"'], []],
    [
      "nested multipart",
      `${mixed("o")}pre\n--o\n${mixed("i")}--i\n\none\n--i\n\ntwo\n--i--\n\n--o\n\nthree\n--o--\npost\n`,
      [
        'TEXT multipart "pre\\n--o\\nContent-Type: multipart/mixed; boundary=i\\n\\n--i\\n\\none\\n--i\\n\\ntwo\\n--i--\\n\\n--o\\n\\nthree\\n--o--\\npost\\n"',
        '1 multipart "--i\\n\\none\\n--i\\n\\ntwo\\n--i--\\n"',
        '1.1 leaf "one"',
        '1.2 leaf "two"',
        '2 leaf "three"',
      ],
      [],
    ],
    [
      "message inside",
      `${mixed("o")}--o\nContent-Type: message/rfc822\n\n${mixed("i")}--i\n\none\n--i--\n--o--\n`,
      [
        expect.anything(),
        '1 message "Content-Type: multipart/mixed; boundary=i\\n\\n--i\\n\\none\\n--i--"',
        '1.TEXT multipart "--i\\n\\none\\n--i--"',
        '1.1 leaf "one"',
      ],
      [],
    ],
    [
      "message as the whole",
      "Content-Type: message/rfc822\n\nSubject: x\n\nhi",
      ['1 message "Subject: x\\n\\nhi"', '1.1 leaf "hi"'],
      [],
    ],
    [
      "digest",
      "Content-Type: multipart/digest; boundary=d\n\n--d\n\nSubject: x\n\nhi\n--d--\n",
      [expect.anything(), '1 message "Subject: x\\n\\nhi"', '1.1 leaf "hi"'],
      [],
    ],
    ["padding", `${mixed("b")}--b \t\n\none\n--b-- \n`, [expect.anything(), '1 leaf "one"'], ["boundary-padding@TEXT"]],
    [
      "close with a blank",
      `${mixed("b")}--b\n\none\n--b --\n`,
      [expect.anything(), '1 leaf "one"'],
      ["boundary-padding@TEXT"],
    ],
    ["boundary that ends in dashes", `${mixed("b--")}--b--\n\none\n--b----\n`, [expect.anything(), '1 leaf "one"'], []],
    ["boundary with trailing blanks", `${mixed('"b  "')}--b\n\none\n--b--\n`, [expect.anything(), '1 leaf "one"'], []],
    [
      "boundary by RFC 2231",
      `Content-Type: multipart/mixed; boundary*0*=''a%20; boundary*1=b\n\n--a b\n\none\n--a b--\n`,
      [expect.anything(), '1 leaf "one"'],
      [],
    ],
    [
      "unterminated",
      `${mixed("b")}--b\n\none\n`,
      [expect.anything(), '1 leaf "one\\n"'],
      ["multipart-unterminated@TEXT"],
    ],
    [
      "cut off behind a delimiter",
      `${mixed("b")}--b\n\none\n--b\n`,
      [expect.anything(), '1 leaf "one"'],
      ["multipart-unterminated@TEXT"],
    ],
    [
      "outer delimiter closes the inner multipart",
      `${mixed("o")}--o\n${mixed("i")}--i\n\none\n--o\n\ntwo\n--o--\n`,
      [expect.anything(), '1 multipart "--i\\n\\none"', '1.1 leaf "one"', '2 leaf "two"'],
      ["multipart-unterminated@1"],
    ],
    [
      "reused boundary: the inner one wins, then the outer one has it back",
      `${mixed("b")}--b\n${mixed("b")}--b\n\none\n--b--\n--b\n\ntwo\n--b--\n`,
      [expect.anything(), '1 multipart "--b\\n\\none\\n--b--"', '1.1 leaf "one"', '2 leaf "two"'],
      ["boundary-reused@1"],
    ],
    [
      "a part behind the close delimiter stays epilogue",
      `${mixed("b")}--b\n\none\n--b--\n--b\n\ntwo\n`,
      [expect.anything(), '1 leaf "one"'],
      ["delimiter-after-close@TEXT"],
    ],
    ["no boundary", "Content-Type: multipart/mixed\n\nhello\n", ['1 leaf "hello\\n"'], ["boundary-missing@1"]],
    ["no delimiter", `${mixed("b")}hello\n`, ['1 leaf "hello\\n"'], ["multipart-no-delimiter@1"]],
    ["no body", mixed("b"), ['1 leaf ""'], []],
    ["empty multipart", `${mixed("b")}--b--\n`, ['TEXT multipart "--b--\\n"'], ["multipart-empty@TEXT"]],
    [
      "no empty line before the own delimiter",
      `To: x\nContent-Type: multipart/mixed; boundary=b\n--b\n\none\n--b--\n`,
      [expect.anything(), '1 leaf "one"'],
      ["header-end-missing@null"],
    ],
    [
      "no empty line in a part",
      `${mixed("b")}--b\nContent-Type: text/html\n<p>hi</p>\n--b--\n`,
      [expect.anything(), '1 leaf "<p>hi</p>"'],
      ["header-end-missing@1"],
    ],
    [
      "boundary without its dashes",
      `${mixed('"--=_Part_1"')}--=_Part_1\n\none\n--=_Part_1--\n`,
      [expect.anything(), '1 leaf "one"'],
      ["boundary-near@TEXT", "boundary-near@TEXT"],
    ],
    [
      "delimiters with text behind",
      `${mixed("bound")}--bound # first\n\none\n--bound # second\n\ntwo\n--bound-- # end\n`,
      [expect.anything(), '1 leaf "one"', '2 leaf "two"'],
      ["boundary-near@TEXT", "boundary-near@TEXT", "boundary-near@TEXT"],
    ],
    [
      "one such line is no evidence",
      `${mixed("bound")}--bound # first\n\none\n`,
      ['1 leaf "--bound # first\\n\\none\\n"'],
      ["multipart-no-delimiter@1"],
    ],
    [
      "the boundary as a word of the text is none",
      `${mixed("note")}note this\nnote that\nand --notes\n`,
      ['1 leaf "note this\\nnote that\\nand --notes\\n"'],
      ["multipart-no-delimiter@1"],
    ],
    ["type that cannot be read", "Content-Type: text\n\nhi", ['1 leaf "hi"'], ["content-type-unreadable@1"]],
    [
      "repeated Content-Type",
      "Content-Type: a/b\nContent-Type: c/d\n\nhi",
      ['1 leaf "hi"'],
      ["repeated-structural-field@1"],
    ],
  ];
  it.each(rows)("%s", (_name, text, expected, defects) => {
    const message = parse(text);
    expect(tree(message)).toEqual(expected);
    expect(codes(message)).toEqual(defects);
  });

  it("knows preamble and epilogue", () => {
    const message = parse(`${mixed("b")}before\n--b\n\none\n--b--\nafter\n`);
    const [root] = message.parts;
    expect(latin1(message.octets, ...root!.preamble!)).toBe("before");
    expect(latin1(message.octets, ...root!.epilogue!)).toBe("after\n");
  });

  it("reads what the fields say of a part", () => {
    const message = parse(
      'Content-Type: Text/HTML (c); Charset="UTF-8"; name=n.txt\nContent-Transfer-Encoding: Base64 (x)\n' +
        "Content-Disposition: ATTACHMENT; filename*0*=utf-8'en'%C3%A9t; filename*1=.pdf\nContent-ID: <a@b>\n\naGk=\n",
    );
    expect(message.parts[0]).toMatchObject({
      type: "text/html",
      charset: "UTF-8",
      encoding: "base64",
      disposition: "attachment",
      filename: "\u00e9t.pdf",
      contentId: "a@b",
    });
    expect(latin1(decodedPart(message, message.parts[0]!).octets)).toBe("hi");
  });

  it.each([
    ['name="=?utf-8?Q?caf=C3=A9?="', "caf\u00e9"],
    ["name=my report (1).pdf", "my report (1).pdf"],
    ["name*=iso-8859-1''%e9", "\u00e9"],
    ["charset=x", null],
  ])("file name of %s", (parameter, filename) => {
    expect(parse(`Content-Type: a/b; ${parameter}\n\n`).parts[0]!.filename).toBe(filename);
  });
});

describe("encoded messages", () => {
  const inner = "Subject: inner\nContent-Type: multipart/mixed; boundary=i\n\n--i\n\none\n--i--\n";
  const wrap = (encoding: string, body: string) =>
    `${mixed("o")}--o\nContent-Type: message/rfc822\nContent-Transfer-Encoding: ${encoding}\n\n${body}\n--o--\n`;

  it("decodes base64 and counts in the decoded octets", () => {
    const message = parse(wrap("base64", Buffer.from(inner).toString("base64").replace(/.{60}/g, "$&\n")));
    expect(message.parts.map((part) => [part.path, part.within])).toEqual([
      ["TEXT", null],
      ["1", null],
      ["1.TEXT", "1"],
      ["1.1", "1"],
    ]);
    expect(latin1(message.decoded.get("1")!)).toBe(inner);
    expect(latin1(partOctets(message, message.parts[3]!))).toBe("one");
    expect(latin1(decodedPart(message, message.parts[1]!).octets)).toBe(inner);
    expect(codes(message)).toEqual(["composite-encoded@1"]);
  });

  it("reads it in place when nothing was encoded", () => {
    const quoted = parse(wrap("quoted-printable", inner.replaceAll("=", "=3D")));
    expect(quoted.parts.map((part) => part.within)).toEqual([null, null, "1", "1"]);
    const plain = "Subject: inner\n\nhello\n";
    expect(parse(wrap("quoted-printable", plain)).parts.map((part) => part.within)).toEqual([null, null, null]);
    const unapplied = parse(wrap("base64", plain));
    expect(unapplied.parts.map((part) => [part.path, part.within])).toEqual([
      ["TEXT", null],
      ["1", null],
      ["1.1", null],
    ]);
    expect(codes(unapplied)).toEqual(["encoding-not-applied@1"]);
  });

  it("stops at the limit", () => {
    const message = parse(`${"Content-Type: message/rfc822\n\n".repeat(20)}Subject: x\n\nhi\n`);
    expect(message.parts).toHaveLength(limits.nestedMessages + 1);
    expect(codes(message)).toContain(`limit-nested@${message.parts.at(-1)!.path}`);
  });
});
