// Changes of a whole body that viewers, mail stores and transports make, each undone. `undo` takes the body as latin1 text
// with CRLF line ends and returns it as it may have been, or null when there is nothing to undo.
import { said } from "#lib/text/said.ts";
import { decodeTransfer } from "#lib/text/transfer.ts";

interface Transform {
  code: string;
  detail: string;
  undo(text: string): string | null;
}

export const bodyTransforms: readonly Transform[] = [
  {
    code: "dot-stuffed",
    detail: said`Dots at the start of lines were doubled, as in an SMTP session (RFC 5321 §4.5.2).`,
    undo: (text) => text.replace(/^\.\./gm, "."),
  },
  {
    code: "dot-unstuffed",
    detail: said`Dots at the start of lines were lost (RFC 5321 §4.5.2).`,
    undo: (text) => text.replace(/^\./gm, ".."),
  },
  {
    code: "from-quoted",
    detail: said`Lines that began with "From " were quoted by a mail store.`,
    undo: (text) => text.replace(/^>(>*From )/gm, "$1"),
  },
  { code: "blank-line-lost", detail: said`The empty first line of the body was lost.`, undo: (text) => `\r\n${text}` },
  {
    code: "breaks-doubled",
    detail: said`Every line end was doubled.`,
    undo: (text) => (/[^\n]\r\n[^\r]/.test(text) ? null : text.replace(/\r\n\r\n/g, "\r\n")),
  },
  { code: "quoted", detail: said`The body was quoted with "> ".`, undo: (text) => stripPrefix(text, /^> ?/) },
  { code: "indented", detail: said`The body was indented.`, undo: (text) => stripPrefix(text, /^[ \t]+/) },
  {
    code: "signature-dashes",
    detail: said`The space of the signature line "-- " was lost.`,
    undo: (text) => text.replace(/^--(?=\r\n)/gm, "-- "),
  },
  {
    code: "charset-to-utf8",
    detail: said`The characters were converted to UTF-8.`,
    undo: (text) => encode(text, "latin1"),
  },
  {
    code: "charset-to-utf8",
    detail: said`The characters were converted from windows-1252 to UTF-8.`,
    undo: (text) => encode(text, "windows-1252"),
  },
  {
    code: "charset-to-latin1",
    detail: said`The characters were converted from UTF-8 to ISO-8859-1.`,
    undo: (text) => (/[\x80-\xff]/.test(text) ? Buffer.from(text, "utf8").toString("latin1") : null),
  },
  {
    code: "spaces-replaced",
    detail: said`Spaces were replaced by no-break spaces.`,
    undo: (text) => text.replaceAll("\xc2\xa0", " "),
  },
  {
    code: "spaces-replaced",
    detail: said`Spaces were replaced by no-break spaces.`,
    undo: (text) => text.replace(/\xa0/g, " "),
  },
  {
    code: "quoted-printable-encoded",
    detail: said`The body was encoded as quoted-printable on the way.`,
    undo: (text) => (/=[0-9A-F]{2}|=\r\n/.test(text) ? decodeQuotedPrintable(text) : null),
  },
  ...[76, 78, 80, 72, 998].map((width) => ({
    code: "lines-split",
    detail: said`Lines were cut after ${width} characters.`,
    undo: (text: string) => joinCutLines(text, width),
  })),
  ...[76, 78, 72, 80, 74, 70, 65, 60].map((width) => ({
    code: "lines-rewrapped",
    detail: said`Lines were wrapped at ${width} characters.`,
    undo: (text: string) => joinWrappedLines(text, width),
  })),
  ...[76, 72, 64, 60, 57].map((width) => ({
    code: "base64-rewrapped",
    detail: said`The lines of the base64 text were ${width} characters long.`,
    undo: (text: string) => rewrapBase64(text, width),
  })),
];

/** The prefix of the first line, taken from every line that is not empty; null when one lacks it. */
function stripPrefix(text: string, pattern: RegExp): string | null {
  const prefix = pattern.exec(text)?.[0];
  if (!prefix) return null;
  const lines = text.split("\r\n");
  const stripped: string[] = [];
  for (const line of lines) {
    if (line.startsWith(prefix)) stripped.push(line.slice(prefix.length));
    else if (line === "" || line === prefix.trimEnd()) stripped.push("");
    else return null;
  }
  return stripped.join("\r\n");
}

/** What windows-1252 has from 0x80 to 0x9f, by Unicode character. */
const windows1252 = new Map(
  [...new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at))].map(
    (character, at) => [character, String.fromCharCode(0x80 + at)] as const,
  ),
);

/** UTF-8 octets back to one octet a character; null when they are not UTF-8 or a character has no octet. */
function encode(text: string, charset: "latin1" | "windows-1252"): string | null {
  if (!/[\x80-\xff]/.test(text)) return null;
  const decoded = Buffer.from(text, "latin1").toString("utf8");
  const mapped =
    charset === "latin1" ? decoded : decoded.replace(/[^\x00-\x7f\xa0-\xff]/g, (one) => windows1252.get(one) ?? one);
  return /[^\x00-\xff]/.test(mapped) ? null : mapped;
}

function decodeQuotedPrintable(text: string): string {
  return Buffer.from(decodeTransfer(Buffer.from(text, "latin1"), "quoted-printable").octets).toString("latin1");
}

/** Lines of exactly `width` characters go on in the next; null when no line has so many, or one has more. */
function joinCutLines(text: string, width: number): string | null {
  const lines = text.split("\r\n");
  if (!lines.some(({ length }) => length === width) || lines.some(({ length }) => length > width)) return null;
  return lines
    .map((line) => (line.length === width ? line : `${line}\r\n`))
    .join("")
    .slice(0, -2);
}

/** A line goes on in the next when that one's first word had no room in it; null when some line is longer. */
function joinWrappedLines(text: string, width: number): string | null {
  const lines = text.split("\r\n");
  if (lines.some((line) => line.length > width && line.includes(" "))) return null;
  const ends = lines.map((line, at) => {
    const next = lines[at + 1] ?? "";
    const word = /^[^ \t]+/.exec(next)?.[0] ?? "";
    return line !== "" && word !== "" && line.length + 1 + word.length > width ? " " : "\r\n";
  });
  if (!ends.includes(" ")) return null;
  return lines
    .map((line, at) => line + ends[at])
    .join("")
    .slice(0, -2);
}

function rewrapBase64(text: string, width: number): string | null {
  if (!/^[A-Za-z0-9+/=\r\n]+$/.test(text)) return null;
  const all = text.replace(/[\r\n]+/g, "");
  const lines: string[] = [];
  for (let at = 0; at < all.length; at += width) lines.push(all.slice(at, at + width));
  return `${lines.join("\r\n")}\r\n`;
}
