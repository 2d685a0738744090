// Octets to text by MIME charset label (RFC 2046 §4.1.2). Labels mean what the WHATWG Encoding standard says (iso-8859-1 is
// windows-1252 and so on): that is what mail programs show. TextDecoder first, in its fatal mode, because its failure is the
// defect; iconv-lite for what it lacks (utf-7, utf-32, DOS code pages, koi8-t, ...); windows-1252 here, because the decoder
// of some Node versions gets 0x80-0x9F wrong; shims (charset-shims.ts) for 7-bit encodings it lacks. Known gaps: johab, euc-tw, EBCDIC, CNS planes: `charset-unknown`.
import { Buffer, isAscii, isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { type CharsetShim, charsetShims } from "./charset-shims.ts";
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
  const shim = charsetShims.get(name);
  if (shim) return decodedByShim(octets, name, shim);
  if (name === "utf-16") return decodedByWhatwg(octets, byteOrder(octets))!;
  const decoded = decodedByWhatwg(octets, name) ?? decodedByIconv(octets, name);
  return decoded ? withTables(octets, decoded) : { ...guessed(octets), defect: "charset-unknown" };
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
  ["cn-gb", "gbk"],
  ["kz-1048", "rk1048"],
  ["kz1048", "rk1048"],
  ["strk1048-2002", "rk1048"],
  ["csptcp154", "pt154"],
  ["ptcp154", "pt154"],
  ["cp154", "pt154"],
  ["uhc", "euc-kr"],
  ["cp949", "euc-kr"],
  ["ms949", "euc-kr"],
  ["cp932", "shift_jis"],
  ["cp950", "big5"],
  ["eucjp", "euc-jp"],
  ["euckr", "euc-kr"],
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

/**
 * The tables of the Encoding standard where those of the engine differ: its Big5 has private-use characters for kana and
 * Cyrillic, its EUC-KR lacks the euro sign.
 */
function withTables(octets: Uint8Array, decoded: DecodedText): DecodedText {
  const table = decoded.charset === "big5" ? "big5hkscs" : decoded.charset === "euc-kr" ? "cp949" : null;
  if (table === null || !/[\ue000-\uf8ff\ufffd]/.test(decoded.text)) return decoded;
  return { ...decodedByIconv(octets, table)!, charset: decoded.charset };
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

function decodedByShim(octets: Uint8Array, charset: string, shim: CharsetShim): DecodedText {
  const rewritten = shim.rewrite(octets);
  return { ...withTables(rewritten, decodedByWhatwg(rewritten, shim.to)!), charset };
}
