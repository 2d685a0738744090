import { expect, it } from "vitest";
import { writeMsg } from "#lib/intake/msg-writer.test-support.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { isAttachedMail } from "./attached-mail.ts";
import { writeOle } from "./inspect/examples/write-ole.ts";
import { readParts } from "./read-parts.ts";

const mail =
  "From: kim@far.example\r\nSubject: The inner one\r\nDate: Mon, 16 Nov 2026 07:14:00 +0000\r\n\r\nInside\r\n";
const octets = "application/octet-stream";

it.each<[type: string, filename: string | null, content: string, expected: boolean]>([
  [octets, "suspicious.eml", mail, true],
  [octets, "SUSPICIOUS.EML", "X-Test: a\r\n\r\nInside", true],
  [octets, "without-ending", mail, true],
  [octets, null, mail, true],
  ["application/eml", "a", "Subject: a\n\nInside", true],
  ["application/pdf", "invoice.pdf", mail, true],
  ["text/plain", "mail.txt", mail, true],
  ["text/plain", "headers.txt", mail.split("\r\n\r\n", 1)[0]!, true],
  [octets, "a.bin", `\ufeff\r\n${mail}`, true],
  [octets, "a.bin", `From kim@far.example Mon Nov 16 07:14:00 2026\r\n${mail}`, true],
  [octets, "list.mbox", `From kim@far.example Mon Nov 16 07:14:00 2026\nSubject: a\n\nInside\n`, true],
  [octets, "a.bin", `Received: from a.example\r\n by b.example; Mon, 16 Nov 2026 07:14:00 +0000\r\n${mail}`, true],
  [octets, "notes.eml", "no mail at all\r\n", false],
  [octets, "a.eml", "", false],
  [octets, "a.bin", "Subject: a\r\nDate: b\r\n\r\nInside", false],
  [octets, "a.bin", `An introduction\r\n${mail}`, false],
  [octets, "a.bin", "Name: a\r\nVersion: 1\r\nLicense: MIT\r\n\r\n", false],
  [octets, "a.bin", "From: a\r\nTo: b\r\n\r\nMinutes of a meeting", false],
  [octets, "page.mht", `MIME-Version: 1.0\r\n${mail}`, false],
  ["multipart/mixed", null, mail, false],
  ["text/rfc822-headers", null, mail, false],
  ["message/delivery-status", "a.eml", mail, false],
  ["text/calendar", "a.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", false],
])("%s %s %j", (type, filename, content, expected) => {
  expect(isAttachedMail({ type, filename }, Buffer.from(content))).toBe(expected);
});

/** What is told of a part of that content, encoded. */
function partOf(fields: string, content: Uint8Array | string) {
  const body = Buffer.from(content).toString("base64").replace(/.{76}/g, "$&\r\n");
  const top = "From: post@harbour.example\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n";
  const source = `${top}--m\r\n${fields}\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n--m--\r\n`;
  const { parts } = readParts(parseMessage(Buffer.from(source)));
  expect(parts).toHaveLength(2);
  return parts[1]!;
}

const named = (type: string, name: string) => `Content-Type: ${type}; name="${name}"`;
const outlook = writeMsg({ "0037": "The inner one", "1000": "Inside" });

it.each<[name: string, part: ReturnType<typeof partOf>, mail: string | undefined, detected: string | null]>([
  ["a mail without a type", partOf(named(octets, "a.eml"), mail), "message", "message/rfc822"],
  ["a mail as a document", partOf(named("application/pdf", "a.pdf"), mail), "message", "message/rfc822"],
  ["an Outlook mail", partOf(named(octets, "a.msg"), outlook), "outlook-msg", "application/x-cfb"],
  ["an Outlook mail without a name", partOf(`Content-Type: ${octets}`, outlook), "outlook-msg", "application/x-cfb"],
  [
    "an Office document called a mail",
    partOf(named(octets, "a.msg"), writeOle({ streams: { WordDocument: "Hello" } })),
    undefined,
    "application/x-cfb",
  ],
  ["the text of the mail", partOf("Content-Type: text/plain", mail), undefined, null],
  ["a text", partOf(named("text/plain", "a.txt"), "Hello"), undefined, null],
])("%s", (_, part, expected, detected) => {
  expect(part.details?.mail).toBe(expected);
  expect(part).toMatchObject({ detected, leaf: true });
});

it("a document that is a mail by content has another type than its name", () => {
  expect(partOf(named("application/pdf", "a.pdf"), mail).details?.types).toMatchObject({ disagree: "both" });
  expect(partOf(named(octets, "a.eml"), mail).details?.types).toBeUndefined();
  expect(partOf(named("text/plain", "a.txt"), mail).details?.types).toBeUndefined();
});
