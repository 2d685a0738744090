// Octets to text by MIME charset label (RFC 2046 §4.1.2). Labels mean what the WHATWG Encoding standard says (iso-8859-1 is
// windows-1252 and so on): that is what mail programs show. TextDecoder first, in its fatal mode, because its failure is the
// defect; iconv-lite for what it lacks (utf-7, utf-32, DOS code pages, koi8-t, ...); windows-1252 here, because the decoder
// of some Node versions gets 0x80-0x9F wrong; shims for ISO-2022-KR (RFC 1557), the GB 2312 half of ISO-2022-CN (RFC 1922)
// and HZ (RFC 1843). Known gaps: johab, euc-tw, EBCDIC, CNS planes: `charset-unknown`.
import { Buffer, isAscii, isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { fromLatin1, latin1, utf8 } from "./octets.ts";

export interface DecodedText {
  text: string;
  /** The charset the text was really decoded by, in lower case. */
  charset: string;
  /** `charset-unknown` (label not known: UTF-8 if valid, else windows-1252), `charset-invalid-octets` (U+FFFD stands in). */
  defect: "charset-unknown" | "charset-invalid-octets" | null;
}

/** Decodes octets by a label as written; without one they are UTF-8 if valid, else windows-1252. Never throws. */
export function decodeCharset(octets: Uint8Array, label: string | null): DecodedText {
  if (label === null) return { ...guessed(octets), defect: null };
  const name = canonicalLabel(label);
  // Most words and texts are short UTF-8, for which the decoder object is the slow way.
  if (name === "utf-8" && isUtf8(octets)) return { text: withoutMark(utf8(octets)), charset: name, defect: null };
  if (asciiLabels.has(name)) return decodedAscii(octets);
  const shim = shims.get(name);
  if (shim) return decodedByShim(octets, name, shim);
  if (name === "utf-16") return decodedByWhatwg(octets, byteOrder(octets))!;
  return (
    decodedByWhatwg(octets, name) ?? decodedByIconv(octets, name) ?? { ...guessed(octets), defect: "charset-unknown" }
  );
}

/** The octets of a field body: UTF-8 (RFC 6532 §3.1); an octet that is not is read as windows-1252. No octet is lost. */
export function decodeFieldText(octets: Uint8Array): string {
  if (isUtf8(octets)) return utf8(octets);
  return latin1(octets).replace(utf8OrOctet, (found) =>
    found.length > 1 ? utf8(fromLatin1(found)) : c1[found.charCodeAt(0) - 128]!,
  );
}

// RFC 3629 §4: the well-formed sequences above ASCII, else one octet of 0x80-0x9F. (Higher ones are themselves.)
const utf8OrOctet =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\x9f]/g;

const LONGEST_LABEL = 64;

// `TextDecoder` calls all of these windows-1252; an octet above 127 in them is nevertheless wrong.
const asciiLabels = new Set(["us-ascii", "ascii", "ansi_x3.4-1968", "iso-ir-6", "iso646-us", "646", "7bit", "us"]);

// Names met in mail that neither decoder knows, and names iconv-lite would take to be something else than a charset.
const aliases = new Map<string, string>([
  ["utf8mb4", "utf-8"],
  ["utf-8-sig", "utf-8"],
  ["utf-8-bom", "utf-8"],
  ["latin-1", "windows-1252"],
  ["ansi", "windows-1252"],
  ["cp936", "gbk"],
  ["ms936", "gbk"],
  ["gb2312-80", "gbk"],
  ["cp949", "euc-kr"],
  ["ms949", "euc-kr"],
  ["cp932", "shift_jis"],
  ["cp950", "big5"],
  ["eucjp", "euc-jp"],
  ["euckr", "euc-kr"],
  ["iso-2022-jp-1", "iso-2022-jp"],
  ["iso-2022-jp-2", "iso-2022-jp"],
  ["iso-2022-jp-3", "iso-2022-jp"],
  ["iso-2022-jp-ms", "iso-2022-jp"],
  ["cp50220", "iso-2022-jp"],
  ["cp50221", "iso-2022-jp"],
  ["unicode-1-1-utf-7", "utf-7"],
  ["csunicode11utf7", "utf-7"],
  ["csiso2022kr", "iso-2022-kr"],
  ["iso-2022-cn-ext", "iso-2022-cn"],
  ["hz", "hz-gb-2312"],
  ["csutf16", "utf-16"],
  ["ucs-2", "utf-16"],
  ["iso-10646-ucs-2", "utf-16"],
  ["unicode", "utf-16"],
]);
const notCharsets = /^(?:base64|hex|binary|8bit|replacement|x-user-defined|utf-?7-?imap)$/;

const canonicalLabel = (label: string): string => {
  if (label === "utf-8") return label;
  const name = label.slice(0, LONGEST_LABEL).trim().toLowerCase();
  return aliases.get(name) ?? name;
};

/** The byte order mark is dropped, as the decoder object does. */
const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

function guessed(octets: Uint8Array): { text: string; charset: string } {
  if (isAscii(octets)) return { text: latin1(octets), charset: "us-ascii" };
  if (isUtf8(octets)) return { text: decoder("utf-8", false)!.decode(octets), charset: "utf-8" };
  return { text: windows1252(octets), charset: "windows-1252" };
}

function decodedAscii(octets: Uint8Array): DecodedText {
  const found = guessed(octets);
  return { ...found, defect: found.charset === "us-ascii" ? null : "charset-invalid-octets" };
}

/** Null when the label is not in the Encoding standard. */
function decodedByWhatwg(octets: Uint8Array, name: string): DecodedText | null {
  const strict = notCharsets.test(name) ? null : decoder(name, true);
  if (!strict) return null;
  const charset = strict.encoding;
  if (charset === "windows-1252") return { text: windows1252(octets), charset, defect: null };
  try {
    return { text: strict.decode(octets), charset, defect: null };
  } catch {
    return { text: decoder(name, false)!.decode(octets), charset, defect: "charset-invalid-octets" };
  }
}

/** Null when iconv-lite does not know the label. */
function decodedByIconv(octets: Uint8Array, name: string): DecodedText | null {
  if (notCharsets.test(name) || !iconv.encodingExists(name)) return null;
  const text = iconv.decode(Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength), name);
  return { text, charset: name, defect: text.includes("\ufffd") ? "charset-invalid-octets" : null };
}

// Making a decoder costs more than decoding a line. Only labels of the standard get in: about 230.
const decoders = new Map<string, TextDecoder>();

function decoder(name: string, fatal: boolean): TextDecoder | null {
  const key = fatal ? `!${name}` : name;
  const known = decoders.get(key);
  if (known) return known;
  try {
    const made = new TextDecoder(name, { fatal });
    decoders.set(key, made);
    return made;
  } catch {
    return null;
  }
}

/** Octets 0x80-0x9F of windows-1252; the five without a character are the C1 controls, as in the Encoding standard. */
const c1 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const windows1252 = (octets: Uint8Array): string =>
  latin1(octets).replace(/[\x80-\x9f]/g, (character) => c1[character.charCodeAt(0) - 128]!);

/** RFC 2781 §4.3: the mark decides, big-endian without one. QUIRK: much is little-endian unmarked; zero octets tell. */
function byteOrder(octets: Uint8Array): "utf-16le" | "utf-16be" {
  if (octets[0] === 0xff && octets[1] === 0xfe) return "utf-16le";
  if (octets[0] === 0xfe && octets[1] === 0xff) return "utf-16be";
  let [high, low] = [0, 0];
  for (let at = 0; at + 1 < Math.min(octets.length, 1024); at += 2) {
    if (octets[at] === 0) high += 1;
    if (octets[at + 1] === 0) low += 1;
  }
  return low > high ? "utf-16le" : "utf-16be";
}

/** A 7-bit encoding rewritten to the 8-bit one that TextDecoder knows. 0xFF marks what has no place there. */
interface Shim {
  to: string;
  rewrite(octets: Uint8Array): Uint8Array;
}

const shims = new Map<string, Shim>([
  ["iso-2022-kr", { to: "euc-kr", rewrite: (octets) => fromShifts(octets, 0x43) }],
  ["iso-2022-cn", { to: "gbk", rewrite: (octets) => fromShifts(octets, 0x41) }],
  ["hz-gb-2312", { to: "gbk", rewrite: fromHz }],
]);

function decodedByShim(octets: Uint8Array, charset: string, shim: Shim): DecodedText {
  const decoded = decodedByWhatwg(shim.rewrite(octets), shim.to)!;
  return { ...decoded, charset };
}

const ESC = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
const INVALID = 0xff;

/** `ESC $ ) F` names the set (F = `final` is the only one read), SO and SI switch it on and off; a line end switches off. */
function fromShifts(octets: Uint8Array, final: number): Uint8Array {
  const out = new Uint8Array(octets.length);
  let length = 0;
  let [shifted, designated] = [false, final];
  for (let at = 0; at < octets.length; at++) {
    const octet = octets[at]!;
    if (octet === ESC && octets[at + 1] === 0x24 && octets[at + 2] === 0x29) {
      designated = octets[at + 3] ?? 0;
      at += 3;
    } else if (octet === SHIFT_OUT || octet === SHIFT_IN) shifted = octet === SHIFT_OUT;
    else {
      if (octet === 10) shifted = false;
      const doubled = shifted && octet > 0x20 && octet < 0x7f;
      out[length++] = octet > 0x7f || (doubled && designated !== final) ? INVALID : doubled ? octet | 0x80 : octet;
    }
  }
  return out.subarray(0, length);
}

/** RFC 1843: `~{` and `~}` switch GB on and off, `~~` is a tilde, `~` before a line end joins the lines. */
function fromHz(octets: Uint8Array): Uint8Array {
  const out = new Uint8Array(octets.length);
  let length = 0;
  let shifted = false;
  for (let at = 0; at < octets.length; at++) {
    const octet = octets[at]!;
    const next = octets[at + 1];
    if (octet === 0x7e && (next === 0x7b || next === 0x7d)) {
      shifted = next === 0x7b;
      at += 1;
    } else if (octet === 0x7e && next === 10) at += 1;
    else if (octet === 0x7e && next === 0x7e && !shifted) {
      out[length++] = octet;
      at += 1;
    } else {
      if (octet === 10) shifted = false;
      out[length++] = octet > 0x7f ? INVALID : shifted && octet > 0x20 ? octet | 0x80 : octet;
    }
  }
  return out.subarray(0, length);
}
