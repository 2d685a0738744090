// The messages that the benchmark reads: made here, the same on every machine, with reserved names only. `mailOf` looks like
// mail as it comes (route, signature, text, attachment); `hostile` are inputs made to cost, of any size.
import { createHash } from "node:crypto";

const kilo = 1_000;
const mega = 1_000_000;

/** A message of about so many octets: text and HTML up to 40 KB in all, the rest a base64 attachment; CRLF. */
export function mailOf(octets: number): Buffer {
  const header = headerSection();
  const rest = Math.max(octets - header.length - 500, 400);
  const text = Math.min(Math.floor(rest / 5), 13 * kilo);
  const parts = [
    part("text/plain; charset=utf-8", "quoted-printable", quotedPrintable(text)),
    part("text/html; charset=utf-8", "quoted-printable", html(2 * text)),
    part('application/pdf; name="plan.pdf"', "base64", base64Lines(rest - 3 * text)),
  ];
  return Buffer.from(`${header}${multipart("outer=_1", parts)}`);
}

/** So many small parts. */
export function manyParts(count: number): Buffer {
  const parts = Array.from({ length: count }, (_, i) =>
    part(`text/plain; charset=us-ascii; name="note ${i}.txt"`, "7bit", `Note ${i} of the digest.\r\n`),
  );
  return Buffer.from(`${headerSection()}${multipart("outer=_1", parts)}`);
}

/** So many fields, nine in ten unknown, the rest Received. */
export function manyFields(count: number): Buffer {
  const fields = Array.from({ length: count }, (_, i) =>
    i % 10 === 0 ? received(i) : `X-Trace-${i}: value ${i} of the =?utf-8?Q?field_=C3=A4?=; id=${i}\r\n`,
  );
  return Buffer.from(`${fields.join("")}${headerSection()}Content-Type: text/plain\r\n\r\nHello\r\n`);
}

/** What a browser has to draw: 300 fields, of which 30 are hops, and 100 parts of five kinds. */
export function largeReport(): Buffer {
  const kinds: [type: string, name: string, encoding: string, content: (i: number) => string][] = [
    ["text/plain; charset=utf-8", "note.txt", "7bit", (i) => `Note ${i}, see https://www.example.com/notes/${i}\r\n`],
    [
      "text/html; charset=utf-8",
      "page.html",
      "7bit",
      (i) => `<p>Page <a href="https://example.org/${i}">${i}</a></p>\r\n`,
    ],
    ["application/pdf", "plan.pdf", "base64", () => base64Lines(2_000)],
    ["image/png", "picture.png", "base64", () => base64Lines(1_000)],
    ["application/octet-stream", "data.bin", "base64", () => base64Lines(500)],
  ];
  const parts = Array.from({ length: 99 }, (_, i) => {
    const [type, name, encoding, content] = kinds[i % kinds.length]!;
    return part(`${type}; name="${i}-${name}"`, encoding, content(i));
  });
  const own = headerSection();
  const count = 300 - own.trimEnd().split(/\r\n(?![ \t])/).length - 1;
  const fields = Array.from({ length: count }, (_, i) =>
    i % 9 === 0 ? received(i) : `X-Trace-${i}: value ${i} of the =?utf-8?Q?field_=C3=A4?=; id=${i}\r\n`,
  );
  return Buffer.from(`${fields.join("")}${own}${multipart("outer=_1", parts)}`);
}

/** So many Received fields and nothing else of size. */
export function manyReceived(count: number): Buffer {
  const fields = Array.from({ length: count }, (_, i) => received(i));
  return Buffer.from(`${fields.join("")}${headerSection()}Content-Type: text/plain\r\n\r\nHello\r\n`);
}

/** One body of so many octets in lines of 76, or in one line. */
export function plainBody(octets: number, lines: "lines" | "one line"): Buffer {
  const line = "The quick brown fox jumps over the lazy dog, and then it does so once more.";
  const unit = lines === "lines" ? `${line}\r\n` : `${line} `;
  return Buffer.from(
    unit
      .repeat(Math.ceil(octets / unit.length))
      .slice(0, octets - 2)
      .concat("\r\n"),
  );
}

/** Inputs made to cost: name -> message of about so many octets. */
export const hostile: Record<string, (octets: number) => Buffer> = {
  "delimiter look-alikes": (n) => fill(top("b"), "--z\n", n),
  "empty lines": (n) => fill(plain, "\n", n),
  "decoys for 60 open boundaries": (n) => fill(`${nested(60)}\n`, "--b\n--b60\n--b5x\n", n),
  "nested multiparts": (n) => Buffer.from(nested(Math.floor(n / 56)).slice(0, n)),
  "nested messages": (n) => fill("", "Content-Type: message/rfc822\n\n", n),
  "empty parts": (n) => fill(top("b"), "--b\n\n", n),
  "addresses in To": (n) => list("To: ", "Ann Example <ann@example.com>,\n ", n),
  "groups in From": (n) => list("From: ", "g:", n),
  "brackets in From": (n) => list("From: ", "<", n),
  "comments in From": (n) => list("From: ", "(", n),
  "encoded-words in Subject": (n) => list("Subject: ", "=?utf-8?Q?a=C3=A4b?=\n ", n),
  "half encoded-words in Subject": (n) => list("Subject: ", "=?utf-8?Q?", n),
  "parameters in Content-Type": (n) => list("Content-Type: text/plain", ";\n name*0*=''%41", n),
  "tags in DKIM-Signature": (n) => list("DKIM-Signature: v=1", ";\n a=b", n),
  "tokens in Received": (n) => list("Received: from a ", "(by b ([192.0.2.1]) ", n),
  "text in Date": (n) => list("Date: ", "Mon, (1) ", n),
  "many short fields": (n) => fill("", "A: b\n", n, "\nHello\n"),
  "one folded field": (n) => fill("Subject: x\n", " y\n", n, "\nHello\n"),
  "lines that are no fields": (n) => fill(plain.slice(0, -1), "junk\n", n, "\nHello\n"),
  "quoted-printable escapes": (n) => fill(encoded("quoted-printable"), "=41=42=\n", n),
  "quoted-printable damage": (n) => fill(encoded("quoted-printable"), "=G= \t=\n", n),
  "base64 in short lines": (n) => fill(encoded("base64"), "QUFB\n", n),
  "base64 damage": (n) => fill(encoded("base64"), "Q=!-\n", n),
  "HTML of many rows": (n) => fill(encoded("7bit", "text/html"), "<tr><td><a href=http://example.com>x</a>\n", n),
  "HTML nested deep": (n) => fill(encoded("7bit", "text/html"), "<div>", n),
  "links in text": (n) => fill(encoded("7bit"), "http://www.example.com/a ", n),
  "iso-2022-jp": (n) => fill(encoded("7bit", "text/plain; charset=iso-2022-jp"), "\x1b$B$3$s\x1b(B\n", n),
  "one line": (n) => fill(plain, "x", n),
};

const plain = "From: Ann <ann@example.com>\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\n";
const top = (boundary: string) => `From: a@example.com\nContent-Type: multipart/mixed; boundary="${boundary}"\n\n`;
const encoded = (encoding: string, type = "text/plain; charset=utf-8") =>
  `From: a@example.com\nContent-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\n\n`;
const nested = (depth: number) =>
  Array.from({ length: depth }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join("");

function fill(start: string, unit: string, octets: number, end = ""): Buffer {
  return Buffer.from(start + unit.repeat(Math.ceil((octets - start.length) / unit.length)) + end, "latin1");
}

/** One field of that length in an otherwise small message. */
function list(start: string, unit: string, octets: number): Buffer {
  return fill(start, unit, octets, "\nFrom: a@example.com\n\nHello\n");
}

function headerSection(): string {
  return [
    "Return-Path: <news@example.com>",
    ...Array.from({ length: 4 }, (_, i) => received(i).trimEnd()),
    "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=june;",
    `\th=from:to:subject:date:message-id; bh=${digest("body")};`,
    `\tb=${digest("one")}${digest("two")}`,
    "Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=news@example.com;",
    "\tdkim=pass header.d=example.com; dmarc=pass header.from=example.com",
    "From: =?utf-8?Q?Br=C3=BCcke_News?= <news@example.com>",
    'To: "Reader, The" <reader@example.net>, Second Reader <second@example.net>',
    "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe_aus_dem_?= =?utf-8?Q?Norden?= and plain words",
    "Date: Mon, 01 Jun 2026 10:00:00 +0200 (CEST)",
    "Message-ID: <20260601.1000@example.com>",
    "MIME-Version: 1.0",
    "",
  ].join("\r\n");
}

function received(i: number): string {
  const at = new Date(Date.UTC(2026, 5, 1, 8, 0, 0) - i * 1_000).toUTCString().replace("GMT", "+0000");
  return `Received: from mx${i}.example.com (mx${i}.example.com [192.0.2.${i % 250}])\r\n\tby in${i}.example.net (Postfix) with ESMTPS id ABC${i}\r\n\tfor <reader@example.net>; ${at}\r\n`;
}

const multipart = (boundary: string, parts: string[]) =>
  `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${parts.map((text) => `--${boundary}\r\n${text}\r\n`).join("")}--${boundary}--\r\n`;

const part = (type: string, encoding: string, body: string) =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;

function quotedPrintable(octets: number): string {
  const line = "Die Br=C3=BCcke wird im Sommer gesperrt; bitte lesen Sie den Plan =3D Anhang.\r\n";
  return line.repeat(Math.ceil(octets / line.length));
}

function html(octets: number): string {
  const line = '<p style=3D"color:#333">See <a href=3D"https://example.com/a?b=3Dc">the plan</a>.</p>\r\n';
  return line.repeat(Math.ceil(octets / line.length));
}

/** Lines of 76 that hold no repetition a decoder could profit from. */
function base64Lines(octets: number): string {
  const block = Buffer.concat(Array.from({ length: 57 * 64 }, (_, i) => createHash("sha256").update(`${i}`).digest()));
  const lines = (block.toString("base64").match(/.{76}/g) ?? []).join("\r\n").concat("\r\n");
  return lines.repeat(Math.ceil(octets / lines.length)).slice(0, octets - (octets % 78));
}

const digest = (text: string) => createHash("sha256").update(text).digest("base64");

export const sizes: [name: string, octets: number][] = [
  ["4 KB", 4 * kilo],
  ["100 KB", 100 * kilo],
  ["5 MB", 5 * mega],
  ["25 MB", 25 * mega],
];
