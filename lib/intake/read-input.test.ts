import { describe, expect, it } from "vitest";
import { fromLatin1, latin1 } from "#lib/text/octets.ts";
import { readInput } from "./read-input.ts";

const header = "Received: from a.example.com ([192.0.2.1])\n by b.example.com; Mon, 2 Nov 2020 10:00:00 +0000\n";
const plain = `${header}From: a@example.com\nSubject: x\n\nhello\n`;
const indented = (text: string, mark: string) => text.replace(/^(?=.)/gm, mark);
const lost = plain.replace("\n by", "\nby");

/** Input, kind, octets, repair codes. */
const rows: [string, string, string, string, string[]][] = [
  ["nothing to repair", plain, "message", plain, []],
  ["CRLF", plain.replace(/\n/g, "\r\n"), "message", plain.replace(/\n/g, "\r\n"), []],
  ["CR only", plain.replace(/\n/g, "\r"), "message", plain.replace(/\n/g, "\r"), []],
  ["headers only", `${header}From: a@example.com\n`, "headers", `${header}From: a@example.com\n`, []],
  ["headers and empty lines", `${header}\n\n\n`, "headers", `${header}\n\n\n`, []],
  ["a folded last line", header, "headers", header, []],
  ["byte order mark", `\xef\xbb\xbf${plain}`, "message", plain, ["utf-8-bom"]],
  ["no-break space first", `\xc2\xa0${plain}`, "message", plain, ["invisible-characters"]],
  ["CRCRLF", plain.replace(/\n/g, "\r\r\n"), "message", plain.replace(/\n/g, "\r\n"), ["crcrlf"]],
  ["empty lines above", `\n  \n${plain}`, "message", plain, ["leading-blank-lines"]],
  ["indented", indented(plain, "    "), "message", plain, ["indentation"]],
  ["quoted", indented(plain, "> "), "message", plain, ["quote-marks"]],
  ["quoted twice", indented(plain, ">> "), "message", plain, ["quote-marks"]],
  ["code fence", `\`\`\`text\n${plain}\`\`\`\nafter\n`, "message", plain, ["code-fence"]],
  ["quoted code fence", indented(`\`\`\`\n${plain}\`\`\`\n`, "> "), "message", plain, ["quote-marks", "code-fence"]],
  ["other text above", `Internet headers:\nas copied\n${plain}`, "message", plain, ["leading-text"]],
  ["folding lost", lost, "message", plain, ["folding-lost"]],
  ["mbox", `From a@example.com Mon Nov  2 10:00:00 2020\n${plain}`, "mbox", plain, ["mbox-line"]],
  ["mbox, quoted line too", `From a@example.com\n>From b@example.com\n${plain}`, "mbox", plain, ["mbox-line"]],
  [
    "mbox of two",
    `From a@example.com Mon Nov  2 10:00:00 2020\n${plain}\nFrom a@example.com Mon Nov  2 10:00:00 2020\n${plain}`,
    "mbox",
    plain,
    ["mbox-several", "mbox-line"],
  ],
];

describe("readInput", () => {
  it.each(rows)("%s", (_name, input, kind, octets, codes) => {
    const result = readInput(fromLatin1(input));
    if ("problem" in result) throw new Error(result.problem);
    expect(result.intake.kind).toBe(kind);
    expect(latin1(result.intake.octets)).toBe(octets);
    expect(result.intake.repairs.map((repair) => repair.code)).toEqual(codes);
  });

  it("returns the very octets when nothing was repaired", () => {
    const octets = fromLatin1(plain);
    const result = readInput(octets);
    expect("intake" in result && result.intake.octets).toBe(octets);
  });

  it.each([true, false])("UTF-16, with mark: %s", (mark) => {
    const text = `${mark ? "\ufeff" : ""}From: Jos\u00e9 <a@example.com>\r\nSubject: x\r\n\r\nhello\r\n`;
    const result = readInput(Buffer.from(text, "utf16le"));
    if ("problem" in result) throw new Error(result.problem);
    expect(Buffer.from(result.intake.octets).toString("utf8")).toBe(text.replace("\ufeff", ""));
    expect(result.intake.repairs.map((repair) => repair.code)).toEqual(["utf-16"]);
  });

  it("names the line of the input", () => {
    const result = readInput(fromLatin1(`\n\n${lost}`));
    expect("intake" in result && result.intake.repairs.map((repair) => repair.line)).toEqual([1, 4]);
  });

  it.each([
    ["", "empty"],
    ["\n \n", "empty"],
    ["hello world\nthis is nothing\n", "no header field"],
    ['{"a": 1,\n "b": 2}\n', "no header field"],
    ["Dear all,\n\nsee https://example.com: it is good\nNote: fine\n", "no header field"],
    [`${"text\n".repeat(100)}From: a@example.com\n`, "no header field"],
    ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office document"],
    ["\x1f\x8b\x08", "damaged"],
    ["PK\x03\x04", "zip"],
    ["\x78\x9f\x3e\x22", "winmail.dat"],
  ])("%j is no mail", (input, word) => {
    const result = readInput(fromLatin1(input));
    expect("problem" in result && result.problem).toContain(word);
  });

  it("bears a long run of carriage returns", () => {
    expect("problem" in readInput(fromLatin1("\r".repeat(2_000_000)))).toBe(true);
    expect("intake" in readInput(fromLatin1(`From: a@example.com\r\n\r\n${"\r".repeat(2_000_000)}`))).toBe(true);
  });
});

describe("hostile input", () => {
  const field = "From: a@example.com\n";
  it.each([
    ["empty lines above", `${"\n".repeat(3_000_000)}${field}`, "headers"],
    ["blanks above", `${" ".repeat(3_000_000)}${field}`, undefined],
    ["quote marks", ">".repeat(3_000_000), undefined],
    ["code fences", "```\n".repeat(500_000), undefined],
    ["lost folding", `Received: a\n${"by b\n".repeat(150_000)}${field}`, "headers"],
    ["list of names", `DKIM-Signature: h=a:\n${"b:\n".repeat(150_000)}${field}`, "headers"],
    ["a note of names", `hello\nFrom: ${"a".repeat(60_000)}\n\n${field.repeat(3)}`, "message"],
    ["a note of senders", `hello\nFrom: ${"a@b, ".repeat(12_000)}\n\n${field.repeat(3)}`, "message"],
    ["names and blanks", `${`${" ".repeat(150)}(`.repeat(20_000)}\n${field}`, undefined],
    ["remarks in a session", `S: 220 a\nC: EHLO a\nDATA\n${"# x\n".repeat(200_000)}`, "smtp-session"],
    ["DATA again and again", `220 a\nEHLO a\n${"DATA\n354 a\n.\n".repeat(100_000)}`, "smtp-session"],
  ])("%s", (_name, text, kind) => {
    const result = readInput(fromLatin1(text));
    expect("intake" in result ? result.intake.kind : undefined).toBe(kind);
  });
});

describe("SMTP sessions", () => {
  const sessions: [string, string, string][] = [
    [
      "telnet",
      "$ telnet mx.example.com 25\nTrying 192.0.2.1...\n220 mx.example.com ESMTP\nehlo a.example.com\n250-mx.example.com\n250 DSN\n" +
        "mail from: <a@example.com>\n250 2.1.0 Ok\nrcpt to: b@example.com\n250 Ok\ndata\n354 go on\nSubject: x\n\n..dot\nend\n.\n250 queued\nquit\n221 Bye\n",
      "Subject: x\n\n.dot\nend\n",
    ],
    [
      "prefixes",
      "S: 220 mx.example.com\r\nC: EHLO a.example.com\r\nS: 250 Ok\r\nC: MAIL FROM:<a@example.com>\r\nS: 250 Ok\r\nC: DATA\r\nS: 354 go\r\nC: Subject: x\r\nC: \r\nC: hello\r\nC: .\r\nS: 250 Ok\r\n",
      "Subject: x\r\n\r\nhello\r\n",
    ],
    [
      "client only",
      "...\nEHLO a.example.com\n...\nMAIL FROM: <a@example.com>\nRCPT TO: <b@example.com>\nDATA\nFrom: a@example.com\n\nhello\n.\nquit\n",
      "From: a@example.com\n\nhello\n",
    ],
    [
      "refused",
      "220 mx\nEHLO a\n250 mx\nMAIL FROM:<a@example.com>\n250 Ok\nDATA\n503 no recipient\nQUIT\n221 Bye\n",
      "",
    ],
    [
      "no message",
      "S: 220-mx\nC: EHLO a\nS: 250-AUTH PLAIN\nC: MAIL FROM:<a@example.com> # note\nS: 250 OK   \nC: DATA\n# Etc\n",
      "",
    ],
    ["left out", "220 mx\nehlo a\n250 mx\nmail from: <a@example.com>\n250 Ok\ndata\n...\n.\n", ""],
    [
      "the last of two",
      "EHLO a\n250 mx\nMAIL FROM:<a@example.com>\nDATA\n354 go\nSubject: 1\n.\n250 Ok\nMAIL FROM:<a@example.com>\nDATA\n354 go\nSubject: 2\n.\n250 Ok\n",
      "Subject: 2\n",
    ],
  ];
  it.each(sessions)("%s", (_name, input, octets) => {
    const result = readInput(fromLatin1(input));
    if ("problem" in result) throw new Error(result.problem);
    expect(result.intake.kind).toBe("smtp-session");
    expect(latin1(result.intake.octets)).toBe(octets);
    expect(result.intake.dialogue).toEqual({ text: input, firstLine: 1 });
  });

  it("a bounce that quotes a session is a message", () => {
    const text =
      "From: a@example.com\nSubject: failure\n\n>>> RCPT TO:<b@example.com>\n<<< 550 no such user\n>>> DATA\n";
    const result = readInput(fromLatin1(text));
    expect("intake" in result && result.intake.kind).toBe("message");
  });

  it("keeps quotes and fences out of the dialogue, and counts lines of the paste", () => {
    const result = readInput(fromLatin1("> Example:\n> ```bash\n> S: 220 mx\n> C: EHLO a.example.com\n> ```\n"));
    expect("intake" in result && result.intake.dialogue).toEqual({
      text: "S: 220 mx\nC: EHLO a.example.com\n",
      firstLine: 3,
    });
  });
});
