// Named ways to make a filter and a mail program see different parts, files or texts, written anew after their descriptions:
// "Inbox Invasion" (CCS 2024) and the rules of RFC 2046 and RFC 2231 it plays with. Each must be found by a rule that fits.
import { expect, it } from "vitest";
import { replayResolver } from "#lib/dns/replay.ts";
import { analyze, defaultOptions } from "#lib/report/analyze.ts";
import { mail } from "./rules/example-mail.ts";

const now = new Date("2026-06-02T00:00:00Z");
const exe =
  'Content-Type: application/octet-stream; name="a.exe"\nContent-Disposition: attachment; filename="a.exe"\n\nMZ\n';
const text = "Content-Type: text/plain\n\nHello\n";

const mime = (fields: string, body: string): string =>
  mail({ "MIME-Version": "1.0" }, "").trimEnd().concat(`\n${fields}\n\n${body}`);
const mixed = (boundary: string, body: string): string => mime(`Content-Type: multipart/mixed; ${boundary}`, body);
const parts = (boundary: string): string => `--${boundary}\n${text}--${boundary}\n${exe}--${boundary}--\n`;
const base64 = (body: string): string => mime("Content-Transfer-Encoding: base64", body);
const named = (parameters: string): string =>
  mime(`Content-Type: application/octet-stream\nContent-Disposition: attachment; ${parameters}`, "x\n");

const rows: [technique: string, source: string, rule: string][] = [
  [
    "two Content-Type fields",
    mime(`Content-Type: text/plain\nContent-Type: multipart/mixed; boundary=b`, parts("b")),
    "structural-field-contradiction",
  ],
  [
    "two transfer encodings",
    mime("Content-Transfer-Encoding: base64\nContent-Transfer-Encoding: quoted-printable", "SGVsbG8=\n"),
    "structural-field-contradiction",
  ],
  [
    "two transfer encodings in other case",
    mime("content-transfer-encoding: 7bit\nContent-Transfer-Encoding: base64", "SGVsbG8=\n"),
    "structural-field-contradiction",
  ],
  [
    "two dispositions",
    mime("Content-Disposition: inline\nContent-Disposition: attachment; filename=a.exe", "x\n"),
    "structural-field-contradiction",
  ],
  ["two boundaries", mixed("boundary=b; boundary=c", parts("b")), "parameter-ambiguous"],
  ["two boundaries, one encoded", mixed("boundary=b; boundary*=us-ascii''c", parts("b")), "boundary-encoded"],
  ["boundary in pieces", mixed("boundary*0=b; boundary*1=c", parts("bc")), "boundary-encoded"],
  ["comment before the type", mime("Content-Type: (x) multipart/mixed; boundary=b", parts("b")), "mime-field-comment"],
  ["comment in the encoding", mime("Content-Transfer-Encoding: base64 (x)", "SGVsbG8=\n"), "mime-field-comment"],
  [
    "encoded-word as encoding",
    mime("Content-Transfer-Encoding: =?utf-8?B?YmFzZTY0?=", "SGVsbG8=\n"),
    "mime-field-obscured",
  ],
  ["encoded-word as boundary", mixed('boundary="=?utf-8?B?Yg==?="', parts("b")), "mime-field-obscured"],
  ["NUL in the encoding", mime("Content-Transfer-Encoding: base64\0", "SGVsbG8=\n"), "mime-field-obscured"],
  ["NUL in the boundary", mixed('boundary="b\0c"', parts("b")), "mime-field-obscured"],
  [
    "two words as encoding",
    mime("Content-Transfer-Encoding: base64 quoted-printable", "SGVsbG8=\n"),
    "encoding-unknown",
  ],
  ["comma after the encoding", mime("Content-Transfer-Encoding: base64, 7bit", "SGVsbG8=\n"), "encoding-unknown"],
  ["quoted encoding", mime('Content-Transfer-Encoding: "base64"', "SGVsbG8=\n"), "mime-field-obscured"],
  ["blank before the colon", mime("Content-Transfer-Encoding : base64", "SGVsbG8=\n"), "blank-before-colon"],
  ["type without subtype", mime("Content-Type: multipart; boundary=b", parts("b")), "content-type-syntax"],
  ["semicolon missing", mime("Content-Type: multipart/mixed boundary=b", parts("b")), "parameter-syntax"],
  ["boundary missing", mixed("charset=utf-8", parts("b")), "boundary-missing"],
  ["boundary empty", mixed('boundary=""', parts("")), "boundary-missing"],
  ["boundary with a blank at its end", mixed('boundary="b "', parts("b ")), "boundary-syntax"],
  ["boundary with a semicolon", mixed('boundary="b;c"', parts("b;c")), "boundary-syntax"],
  ["boundary with quotes inside", mixed('boundary="b\\"c"', parts('b"c')), "boundary-syntax"],
  ["boundary of an open quote", mixed('boundary="b', parts("b")), "parameter-syntax"],
  ["boundary too long", mixed(`boundary=${"b".repeat(80)}`, parts("b".repeat(80))), "boundary-syntax"],
  [
    "boundary that begins the inner one",
    mixed("boundary=b", `--b\nContent-Type: multipart/mixed; boundary=bb\n\n${parts("bb")}--b--\n`),
    "boundary-prefix",
  ],
  [
    "boundary of the outer one again",
    mixed("boundary=b", `--b\nContent-Type: multipart/mixed; boundary=b\n\n${parts("b")}--b--\n`),
    "boundary-reused",
  ],
  ["closed before the first part", mixed("boundary=b", `--b--\n${parts("b")}`), "delimiter-after-close"],
  ["parts behind the end", mixed("boundary=b", `--b\n${text}--b--\n--b\n${exe}--b--\n`), "delimiter-after-close"],
  ["part in the preamble", mixed("boundary=b", `--c\n${exe}--b\n${text}--b--\n`), "part-outside"],
  ["part in the epilogue", mixed("boundary=b", `--b\n${text}--b--\n${exe}`), "part-outside"],
  ["never closed", mixed("boundary=b", `--b\n${text}--b\n${exe}`), "multipart-unterminated"],
  ["blanks behind the delimiter", mixed("boundary=b", `--b \n${text}--b--\n`), "delimiter-padding"],
  [
    "multipart in base64",
    mime(
      "Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64",
      Buffer.from(parts("b")).toString("base64"),
    ),
    "encoded-multipart",
  ],
  [
    "message in base64",
    mime(
      "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64",
      Buffer.from(`Subject: x\n${exe}`).toString("base64"),
    ),
    "encoded-message",
  ],
  ["no MIME-Version", mail({ "Content-Type": "multipart/mixed; boundary=b" }, parts("b")), "missing-mime-version"],
  ["foreign characters in base64", base64("SGV*sbG8=\n"), "base64-junk"],
  ["the other alphabet of base64", base64("SGVs-_8=\n"), "base64-junk"],
  ["padding in the middle", base64("SGVsbG8=SGVsbG8=\n"), "base64-after-padding"],
  ["padding missing", base64("SGVsbG8\n"), "base64-length"],
  ["bits in the padding", base64("SGVsbG9=\n"), "base64-pad-bits"],
  ["bad escape", mime("Content-Transfer-Encoding: quoted-printable", "a=4x\n"), "quoted-printable-escape"],
  ["small letters in an escape", mime("Content-Transfer-Encoding: quoted-printable", "=4d=5a\n"), "encoding-form"],
  ["uuencode in text", mail({}, "begin 644 a.exe\n#35H`\n`\nend\n"), "file-in-text"],
  [
    "uuencode as encoding",
    mime("Content-Transfer-Encoding: x-uuencode", "begin 644 a.exe\n#35H`\n`\nend\n"),
    "encoding-unknown",
  ],
  ["UTF-7", mime("Content-Type: text/html; charset=utf-7", "+ADw-script+AD4-\n"), "utf-7-text"],
  ["unknown charset", mime("Content-Type: text/html; charset=x-none", "<p>\n"), "charset-unknown"],
  [
    "name against filename",
    mime('Content-Type: application/pdf; name="a.pdf"\nContent-Disposition: attachment; filename="a.exe"', "x\n"),
    "file-name-contradiction",
  ],
  ["filename against filename*", named("filename=a.txt; filename*=utf-8''a.exe"), "file-name-contradiction"],
  ["two filenames", named("filename=a.txt; filename=a.exe"), "parameter-ambiguous"],
  ["a gap in the pieces", named("filename*0=a.; filename*2=exe"), "parameter-continuation"],
  ["a piece given twice", named("filename*0=a.; filename*1=txt; filename*1=exe"), "parameter-ambiguous"],
  ["pieces out of order", named("filename*1=exe; filename*0=a."), "program-attached"],
  ["open quotation mark", named('filename="a.exe'), "parameter-syntax"],
  ["encoded-word in the name", named('filename="=?utf-8?Q?a=2Eexe?="'), "program-attached"],
  ["second ending", named('filename="a.pdf.exe"'), "file-name-disguised"],
  ["blanks before the ending", named(`filename="a.pdf${" ".repeat(60)}.exe"`), "file-name-disguised"],
  ["dot at the end", named('filename="a.exe."'), "file-name-disguised"],
  ["text turned around", named("filename*=utf-8''a%E2%80%AEfdp.exe"), "file-name-disguised"],
  ["NUL in the name", named("filename*=utf-8''a.exe%00.pdf"), "file-name-invisible"],
  ["line end in the name", named("filename*=utf-8''a.pdf%0A.exe"), "file-name-invisible"],
  ["path in the name", named('filename="..\\\\..\\\\a.exe"'), "file-name-path"],
  [
    "program under a harmless type",
    mime('Content-Type: image/png; name="a.png"\nContent-Transfer-Encoding: base64', program()),
    "program-attached",
  ],
  ["divided message", mime('Content-Type: message/partial; id="x@a.test"; number=1; total=2', text), "message-partial"],
  [
    "content elsewhere",
    mime("Content-Type: message/external-body; access-type=local-file; name=/etc/passwd", text),
    "external-body",
  ],
];

it.each(rows)("%s", async (_, source, rule) => {
  const signal = new AbortController().signal;
  const env = { resolver: replayResolver([]), now, signal, options: { ...defaultOptions, live: false } };
  for (const octets of [Buffer.from(source, "latin1"), Buffer.from(source.replaceAll("\n", "\r\n"), "latin1")]) {
    const analysis = await analyze(octets, env);
    if ("problem" in analysis) throw new Error(analysis.problem);
    expect(analysis.report.findings.map(({ id }) => id)).toContain(rule);
  }
});

/** The smallest octets that have the structure of a Windows program. */
function program(): string {
  const octets = Buffer.alloc(68);
  octets.write("MZ");
  octets.writeUInt32LE(64, 60);
  octets.write("PE\0\0", 64);
  return `${octets.toString("base64")}\n`;
}
