// Tricks with the first field of a header, after what fuzzing found some program to read as From ("Composition Kills", USENIX
// Security 2020; "Weak Links", USENIX Security 2021). Wherever the line stands, finding the message must not mend it: the
// octets stay, the line is a field or told of as a defect, and a rule warns. What is repaired in pastes is so like it that
// both are tried in one table: at the top, below a folded field, and in a header whose folding may have been lost.
import { describe, expect, it } from "vitest";
import { replayResolver } from "#lib/dns/replay.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { analyze, defaultOptions } from "#lib/report/analyze.ts";
import { fromLatin1, latin1 } from "#lib/text/octets.ts";

const now = new Date("2026-06-02T00:00:00Z");
const real = "From: eve@attack.test\n";
const dated = "Date: Mon, 1 Jun 2026 10:00:00 +0000\nMessage-ID: <1@attack.test>\nTo: bob@example.org\n\nHello\n";
const boss = "boss@example.com\n";
const folded = "Received: from a.example.net\n by mx.example.org; Mon, 1 Jun 2026 10:00:05 +0000\n";
const unfolded = folded.replace("\n by", " by");

const places: [name: string, around: (line: string) => string][] = [
  ["at the top", (line) => line + real + dated],
  ["at the top, trace fields below", (line) => line + folded + real + dated],
  ["at the top, nothing folded", (line) => `${line}Subject: x\n${unfolded}${real}${dated}`],
  ["below a folded field", (line) => folded + line + real + dated],
  ["in a header without folds", (line) => unfolded + line + real + dated],
  ["behind a short field", (line) => `Subject: x\n${line}${unfolded}${real}${dated}`],
];

/** What is tried, the line, and the rules of which one must speak. */
const tricks: [name: string, line: string, rules: string[]][] = [
  ["blank before the colon", `From : ${boss}`, ["repeated-from"]],
  ["tab before the colon", `From\t: ${boss}`, ["repeated-from"]],
  ["blanks and tabs before the colon", `From \t : ${boss}`, ["repeated-from"]],
  ["no blank behind the colon", `From:${boss}`, ["repeated-from"]],
  ["other case", `fROM: ${boss}`, ["repeated-from"]],
  ["other case and a blank", `FROM : ${boss}`, ["repeated-from"]],
  ["indented", ` From: ${boss}`, ["first-line-indented", "field-in-continuation"]],
  ["indented by a tab", `\tFrom: ${boss}`, ["first-line-indented", "field-in-continuation"]],
  ["indented, and a blank", `  From : ${boss}`, ["first-line-indented", "field-in-continuation"]],
  ["indented, and an odd octet", ` From\xff: ${boss}`, ["first-line-indented", "field-in-continuation"]],
  ["colon on the next line", `From\n : ${boss}`, ["field-in-continuation"]],
  ["blank, and the colon on the next line", `From \n : ${boss}`, ["field-in-continuation"]],
  ["colon on the next line behind a tab", `From\n\t:${boss}`, ["field-in-continuation"]],
  ["colon two lines below", `From\n \n\t: ${boss}`, ["field-in-continuation"]],
  ["octet above 126", `From\xff: ${boss}`, ["disguised-field"]],
  ["letter of UTF-8", `From\xc3\xbf: ${boss}`, ["disguised-field"]],
  ["NUL behind the name", `From\0: ${boss}`, ["disguised-field"]],
  ["NUL and a blank", `From\0 : ${boss}`, ["disguised-field"]],
  ["NUL before the name", `\0From: ${boss}`, ["disguised-field"]],
  ["NUL inside the name", `Fro\0m: ${boss}`, ["disguised-field"]],
  ["control behind the name", `From\x01: ${boss}`, ["disguised-field"]],
  ["backspaces", `From\b\b: ${boss}`, ["disguised-field"]],
  ["vertical tab", `From\v: ${boss}`, ["disguised-field"]],
  ["form feed", `From\f: ${boss}`, ["disguised-field"]],
  ["DEL before the name", `\x7fFrom: ${boss}`, ["disguised-field"]],
  ["bare CR before the colon", `From\r: ${boss}`, ["disguised-field"]],
  ["two bare CRs before the colon", `From\r\r: ${boss}`, ["disguised-field"]],
  ["no-break space of Latin-1", `From\xa0: ${boss}`, ["disguised-field"]],
  ["no-break space of UTF-8", `From\xc2\xa0: ${boss}`, ["disguised-field"]],
  ["soft hyphen", `Fr\xc2\xadom: ${boss}`, ["disguised-field"]],
  ["zero-width space", `From\xe2\x80\x8b: ${boss}`, ["disguised-field"]],
  ["semicolon", `From;: ${boss}`, ["disguised-field"]],
  ["comment", `From(x): ${boss}`, ["disguised-field"]],
  ["quote mark", `>From: ${boss}`, ["disguised-field"]],
  ["quote mark and a blank", `>From : ${boss}`, ["disguised-field"]],
  ["Sender with a control", `Sender\x02: ${boss}`, ["disguised-field"]],
  ["Subject with NUL", "Subject\0: Paid\n", ["disguised-field"]],
  ["Reply-To with an octet above 126", `Reply-To\xfe: ${boss}`, ["disguised-field"]],
];

const rows = tricks.flatMap(([trick, line, rules]) =>
  places.map(([place, around]) => [trick, place, around(line), line, rules] as const),
);

async function analyzed(text: string) {
  const env = { resolver: replayResolver([]), now, signal: new AbortController().signal };
  const analysis = await analyze(fromLatin1(text), { ...env, options: { ...defaultOptions, live: false } });
  if ("problem" in analysis) throw new Error(analysis.problem);
  return analysis;
}

describe.each([
  ["LF", (text: string) => text],
  ["CRLF", (text: string) => text.replace(/\n/g, "\r\n")],
])("tricks with the first field, %s", (_ends, write) => {
  it.each(rows)("%s, %s", async (_trick, _place, source, line, rules) => {
    const text = write(source);
    const { report, octets } = await analyzed(text);
    expect(latin1(octets), report.source.repairs.map(({ code }) => code).join()).toBe(text);
    const at = text.indexOf(write(line));
    const message = parseMessage(octets);
    const spans = [...message.fields, ...message.defects].map(({ span }) => span);
    expect(spans.some(([start, end]) => start <= at && at < end)).toBe(true);
    const said = report.findings.filter(({ id }) => rules.includes(id)).map(({ severity }) => severity);
    expect(["danger", "warning"], report.findings.map(({ id }) => id).join()).toContain(said[0]);
  });
});

describe("what is repaired hides nothing either", () => {
  it.each([
    ["a byte order mark", "\xef\xbb\xbf"],
    ["a zero-width space", "\xe2\x80\x8b"],
    ["a no-break space", "\xc2\xa0"],
    ["an empty line", "\n"],
    ["a carriage return", "\r"],
    ["a note", "Hello,\n"],
    ["a code fence", "```\n"],
  ])("%s above two From fields", async (_name, above) => {
    const { report } = await analyzed(`${above}From: ${boss}${real}${dated}`);
    expect(report.findings.map(({ id }) => id)).toContain("repeated-from");
    expect(report.summary.from.map(({ address }) => address)).toEqual(["boss@example.com", "eve@attack.test"]);
  });

  it.each([
    ["verdicts of a table among fields", `From: ${boss}SPF: PASS\nDKIM: PASS\n${real}${dated}`],
    ["names that begin with quote marks", `>From: ${boss}>To: <b@example.org>\n>Subject: x\n${real}${dated}`],
    ["a note above a field in disguise", `Hello\n From: ${boss}${folded}${real}${dated}`],
    ["a quotation mark in the first field", `"Subject": x\nFrom: ${boss}${real}${dated}`],
    ["escapes in the first field", `'From: ${boss.trim()}\\nTo: x'\n${real}${dated}`],
    ["a no-break space before a field", `${folded}\xc2\xa0From: ${boss}${real}${dated}`],
  ])("%s: the octets stay", async (_name, text) => {
    const { report, octets } = await analyzed(text);
    expect(latin1(octets), report.source.repairs.map(({ code }) => code).join()).toBe(text);
  });

  it.each([
    ["verdicts among fields, and a line that is none", `Note\nFrom: ${boss}SPF: PASS\n${real}${dated}`],
    ["a code fence below a field in disguise", `From\xff: ${boss}\`\`\`\n${real}${dated}`],
  ])("%s: both fields stay", async (_name, text) => {
    const { fields } = (await analyzed(text)).report;
    expect(fields.slice(0, 2).map(({ name }) => name.slice(0, 4))).toEqual(["From", "From"]);
  });

  it("a mailbox's own line is a date behind a name, never a field", async () => {
    const kind = async (line: string) => (await analyzed(`${line}\n${real}${dated}`)).report.source.kind;
    expect(await kind("From a@example.com Mon Jun  1 10:00:00 2026")).toBe("mbox");
    expect(await kind("From MAILER-DAEMON Mon, 1 Jun 2026 10:00:00 +0000")).toBe("mbox");
    expect(await kind("From - Mon Jun 01 10:00:00 2026")).toBe("mbox");
    expect(await kind("From : boss@example.com 10:00 2026")).toBe("message");
    expect(await kind("From boss: at 10:00 in 2026")).toBe("message");
  });
});
