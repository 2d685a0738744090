// Layers of writing that stand over a whole message: the escapes of JSON, logs and programs, those of HTML, and
// quoted-printable over the header itself, as when the source of a mail that holds a mail was copied. Undone only where the
// header section as a whole carries the layer. Browser-safe.
import { said } from "#lib/text/said.ts";
import { isPlausibleName } from "./field-names.ts";
import { countLines, headLines, type Paste, sectionEnd, withRepair } from "./paste.ts";
import { isPlausibleField } from "./wrapping.ts";

const headLength = 65_536;
/** Values of a document that are looked at. */
const valuesTried = 200;

/** `"…"`, `'…'`, `b'…'`, also as a value of a document, with `\n` written out; or the same without quotation marks. */
export function unescapeText(paste: Paste): Paste {
  const head = paste.text.slice(0, headLength);
  const open = /^\s*(?:[{[]\s*)*(?:"[\w .-]{1,60}"\s*:\s*)?b?(["'])/.exec(head);
  const start = open ? open[0].length : 0;
  if (holdsEscaped(head, start, open?.[1] ?? null)) return unescapeFrom(paste, start, open?.[1] ?? null);
  const value = /^\s*[{[]/.test(head) ? findValue(head) : -1;
  return value < 0 ? paste : unescapeFrom(paste, value, '"');
}

/** Where the value of a JSON document begins that is a message, or -1. */
function findValue(head: string): number {
  const values = /[:,[]\s{0,20}"(?=[A-Za-z][!-9;-~]{0,60}:)/g;
  for (let tried = 0; tried < valuesTried; tried++) {
    const found = values.exec(head);
    if (!found) return -1;
    const start = found.index + found[0].length;
    if (holdsEscaped(head, start, '"')) return start;
  }
  return -1;
}

/** A field begins there, and others stand behind line ends that are written out, up to the quotation mark. */
function holdsEscaped(head: string, start: number, mark: string | null): boolean {
  const line = head
    .slice(start)
    .split(/\r\n|\n|\r/, 1)[0]!
    .slice(0, 20_000);
  const first = mark === null ? line : line.slice(0, closingQuote(line, 0, mark));
  if (!isPlausibleField(first.slice(0, 2_000).split(/\\r|\\n/, 1)[0]!)) return false;
  const breaks = [...first.matchAll(/\\n([!-9;-~]+):/g)].filter((found) => isPlausibleName(found[1]!));
  return breaks.length >= (mark === null ? 2 : 1);
}

function unescapeFrom(paste: Paste, start: number, mark: string | null): Paste {
  const end = mark === null ? paste.text.length : closingQuote(paste.text, start, mark);
  // Fields below: a quotation mark in the first line of a header is no string around it.
  const below = headLines(paste.text.slice(end, end + headLength), 20);
  if (below.slice(1).some(isPlausibleField)) return paste;
  return withRepair(paste, decodeEscapes(paste.text.slice(start, end)), {
    code: "escaped-text",
    detail:
      mark === null
        ? said`Line ends were written as \\n, as in JSON or a log.`
        : said`Line ends were written as \\n inside quotation marks, as in JSON or a log.`,
    line: paste.linesAbove + countLines(paste.text, 0, start) + 1,
  });
}

/** A cell of a table: quotation marks around it, and those inside doubled (RFC 4180 §2). */
export function openCell(paste: Paste): Paste {
  const { text } = paste;
  const lines = headLines(text, 40);
  if (!text.startsWith('"') || !isPlausibleField(lines[0]!.slice(1)) || !lines.slice(1).some(isPlausibleField))
    return paste;
  const end = text.trimEnd().length - 1;
  const inside = text.slice(1, end);
  if (text[end] !== '"' || inside.replaceAll('""', "").includes('"')) return paste;
  return withRepair(paste, inside.replaceAll('""', '"'), {
    code: "quoted-cell",
    detail: said`It stood in quotation marks, and those inside it were doubled, as in a cell of a table.`,
    line: paste.linesAbove + 1,
  });
}

/** The first quotation mark that no backslash escapes, or the end. */
function closingQuote(text: string, from: number, mark: string): number {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    let slashes = 0;
    while (at - slashes > from && text[at - slashes - 1] === "\\") slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}

const plainEscapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function decodeEscapes(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf("\\"); at >= 0 && at + 1 < text.length; at = text.indexOf("\\", from)) {
    const { decoded, length } = decodeEscape(text, at);
    pieces.push(text.slice(from, at), decoded);
    from = at + length;
  }
  pieces.push(text.slice(from));
  return pieces.join("");
}

/** What the backslash at `at` and what follows it stand for (RFC 8259 §7; `\xHH` as programs write octets). */
function decodeEscape(text: string, at: number): { decoded: string; length: number } {
  const mark = text[at + 1]!;
  if (mark === "x" && hexAt(text, at + 2, 2) >= 0)
    return { decoded: String.fromCharCode(hexAt(text, at + 2, 2)), length: 4 };
  const unit = mark === "u" ? hexAt(text, at + 2, 4) : -1;
  if (unit < 0) return { decoded: plainEscapes[mark] ?? mark, length: 2 };
  const low = unit >= 0xd800 && unit < 0xdc00 && text.startsWith("\\u", at + 6) ? hexAt(text, at + 8, 4) : -1;
  if (low < 0xdc00 || low > 0xdfff) return { decoded: octetsOf(unit), length: 6 };
  return { decoded: octetsOf(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00)), length: 12 };
}

function hexAt(text: string, at: number, digits: number): number {
  const hex = text.slice(at, at + digits);
  return hex.length === digits && /^[0-9A-Fa-f]+$/.test(hex) ? Number.parseInt(hex, 16) : -1;
}

/** UTF-8, one character per octet; half a pair becomes U+FFFD. */
function octetsOf(code: number): string {
  if (code < 0x80) return String.fromCharCode(code);
  if (code < 0x800) return String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 63));
  if (code >= 0xd800 && code < 0xe000) return "\xef\xbf\xbd";
  const tail = [0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  if (code < 0x10000) return String.fromCharCode(0xe0 | (code >> 12), ...tail);
  return String.fromCharCode(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), ...tail);
}

const escapedField =
  /^(?:<[^<>\r\n]{0,200}>|&gt;|[> \t])*(?:(?:from|to|cc|sender|reply-to|return-path|message-id|references|in-reply-to|delivered-to|received):[^<>\r\n]*&lt;[^&<>\r\n]{1,320}&gt;|(?:content-(?:type|disposition):[^"\r\n]*)?\b(?:boundary|charset|name|filename)=&quot;)/im;

/** `&lt;` for `<`: copied from the source of a web page. The body too, when no mark stands unescaped in it. */
export function unescapeHtml(escaped: Paste): Paste {
  if (!escapedField.test(escaped.text.slice(0, headLength))) return escaped;
  const paste = { ...escaped, text: withoutBreaks(escaped.text) };
  const head = paste.text.slice(0, headLength);
  const field = escapedField.exec(head);
  if (!field) return escaped;
  const end = field.index + sectionEnd(paste.text.slice(field.index));
  if (/<[^<>\s]{1,320}@[^<>\s]{1,320}>/.test(paste.text.slice(0, end))) return escaped;
  const tag = tagsAbove(head, field.index + field[0].length);
  const close = tag === "" ? -1 : paste.text.lastIndexOf("</pre>");
  const whole = paste.text.slice(tag.length, close < end ? undefined : close);
  const section = end - tag.length;
  const reach = whole.indexOf("<", section) < 0 ? whole.length : section;
  const opened = withRepair(paste, decodeEntities(whole.slice(0, reach)) + whole.slice(reach), {
    code: "html-escaped",
    detail:
      reach < whole.length
        ? said`Angle brackets were written as ${"&lt;"} and ${"&gt;"} in the header, as in the source of a web page.`
        : said`Angle brackets were written as ${"&lt;"} and ${"&gt;"}, as in the source of a web page.`,
    line: paste.linesAbove + 1,
  });
  return { ...opened, linesAbove: opened.linesAbove + countLines(tag, 0, tag.length) };
}

/** `<br>` at the ends of lines. */
function withoutBreaks(text: string): string {
  if (!/<br ?\/?>[ \t]*\r?\n[!-9;-~]+:/i.test(text.slice(0, headLength))) return text;
  return text.replace(/<br ?\/?>[ \t]{0,9}(?=[\r\n]|$)/gi, "");
}

/** The tags that open the page above a message, up to the last `<pre>`. */
function tagsAbove(head: string, before: number): string {
  const above = head.slice(0, before);
  const at = above.toLowerCase().lastIndexOf("<pre");
  const close = at < 0 ? -1 : above.indexOf(">", at);
  if (close < 0 || !/^\s*</.test(above) || headLines(above.slice(0, at), 200).some(isPlausibleField)) return "";
  return above.slice(0, close + 1);
}

/** Names first and the ampersand last: nothing that was decoded is decoded again. */
function decodeEntities(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&nbsp;/g, " ")
    .replace(/&#(?:(\d{1,7})|[xX]([0-9A-Fa-f]{1,6}));/g, (all, decimal: string | undefined, hex: string) => {
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code < 0x110000 ? octetsOf(code) : all;
    })
    .replace(/&amp;/g, "&");
}

const badEscape = /=(?![0-9A-F]{2}|[ \t]{0,100}(?:\r?\n|$))/;

/** `=3D` for every `=` of the header: the source was itself the content of a quoted-printable part (RFC 2045 §6.7). */
export function unescapeQuoted(paste: Paste): Paste {
  const end = sectionEnd(paste.text);
  const section = paste.text.slice(0, end);
  if (!/=3D/.test(section) || badEscape.test(section) || !headLines(section, 50).some(isPlausibleField)) return paste;
  const body = paste.text.slice(end);
  return withRepair(paste, decodeQuoted(section) + (badEscape.test(body) ? body : decodeQuoted(body)), {
    code: "quoted-printable",
    detail: said`The header was written in quoted-printable, as the content of a part of another mail.`,
    line: paste.linesAbove + 1,
  });
}

function decodeQuoted(text: string): string {
  return text
    .replace(/=[ \t]{0,100}(?:\r?\n|$)/g, "")
    .replace(/=([0-24-9A-F][0-9A-F]|3[0-9A-CE-F])/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/=3D/g, "=");
}
