// Layers of writing that stand over a whole message: the escapes of JSON, logs and programs, those of HTML, and
// quoted-printable over the header itself, as when the source of a mail that holds a mail was copied. Undone only where the
// header section as a whole carries the layer. Browser-safe.
import { isPlausibleName } from "./field-names.ts";
import { headLines, type Paste, sectionEnd, withRepair } from "./paste.ts";
import { isPlausibleField } from "./wrapping.ts";

const headLength = 65_536;

/** `"…"`, `'…'`, `b'…'`, also as the value of a key, with `\n` written out; or the same without quotation marks. */
export function unescapeText(paste: Paste): Paste {
  const head = paste.text.slice(0, headLength);
  const open = /^\s*(?:[{[]\s*)*(?:"[\w .-]{1,60}"\s*:\s*)?b?(["'])/.exec(head);
  const start = open ? open[0].length : 0;
  const first = head.slice(start).split(/\r\n|\n|\r/, 1)[0]!;
  const breaks = [...first.slice(0, 20_000).matchAll(/\\n([!-9;-~]+):/g)].filter((found) => isPlausibleName(found[1]!));
  const field = first.split(/\\r|\\n/, 1)[0]!;
  if (!isPlausibleField(field) || breaks.length < (open ? 1 : 2)) return paste;
  const end = open ? closingQuote(paste.text, start, open[1]!) : paste.text.length;
  return withRepair(paste, decodeEscapes(paste.text.slice(start, end)), {
    code: "escaped-text",
    detail: `Line ends were written as \\n${open ? " inside quotation marks" : ""}, as in JSON or a log.`,
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
  const written =
    /\\(?:u([dD][89abAB][0-9A-Fa-f]{2})\\u([dD][c-fC-F][0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([\s\S]))/g;
  return text.replace(written, (_all, high, low, unit, octet, plain: string) => {
    if (high !== undefined) return octetsOf(String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16)));
    if (unit !== undefined) return octetsOf(String.fromCharCode(Number.parseInt(unit, 16)));
    if (octet !== undefined) return String.fromCharCode(Number.parseInt(octet, 16));
    return plainEscapes[plain] ?? plain;
  });
}

/** UTF-8, one character per octet. */
function octetsOf(text: string): string {
  return Array.from(new TextEncoder().encode(text), (octet) => String.fromCharCode(octet)).join("");
}

const escapedAddress =
  /^(?:<[^<>\r\n]{0,200}>|&gt;|[> \t])*(?:from|to|cc|sender|reply-to|return-path|message-id|references|in-reply-to|delivered-to|received):[^<>\r\n]*&lt;[^&<>\r\n]{1,320}&gt;/im;

/** `&lt;` for `<`: copied from the source of a web page. The body too, when no mark stands unescaped in it. */
export function unescapeHtml(paste: Paste): Paste {
  const head = paste.text.slice(0, headLength);
  const address = escapedAddress.exec(head);
  if (!address) return paste;
  const end = address.index + sectionEnd(paste.text.slice(address.index));
  const tag = /^\s*<pre\b[^<>]{0,1000}>/i.exec(head)?.[0] ?? "";
  if (/<[^<>\s]{1,320}@[^<>\s]{1,320}>/.test(paste.text.slice(0, end))) return paste;
  const close = tag === "" ? -1 : paste.text.lastIndexOf("</pre>");
  const whole = paste.text.slice(tag.length, close < end ? undefined : close);
  const section = end - tag.length;
  const reach = whole.indexOf("<", section) < 0 ? whole.length : section;
  return withRepair(paste, decodeEntities(whole.slice(0, reach)) + whole.slice(reach), {
    code: "html-escaped",
    detail: `Angle brackets were written as &lt; and &gt;${reach < whole.length ? " in the header" : ""}, as in the source of a web page.`,
    line: paste.linesAbove + 1,
  });
}

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: " " };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(lt|gt|amp|quot|apos|nbsp));/g, (all, dec, hex, name) => {
    if (name !== undefined) return entities[name]!;
    const code = dec === undefined ? Number.parseInt(hex, 16) : Number(dec);
    return code > 0 && code < 0x110000 ? octetsOf(String.fromCodePoint(code)) : all;
  });
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
    detail: "The header was written in quoted-printable, as the content of a part of another mail.",
    line: paste.linesAbove + 1,
  });
}

function decodeQuoted(text: string): string {
  return text.replace(/=(?:([0-9A-F]{2})|[ \t]{0,100}(?:\r?\n|$))/g, (_all, hex: string | undefined) =>
    hex === undefined ? "" : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
