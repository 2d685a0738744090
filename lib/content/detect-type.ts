// The media type an octet sequence shows by its first octets. The one place that knows magic-bytes.js.
import { isUtf8 } from "node:buffer";
import { filetypeinfo } from "magic-bytes.js";
import { latin1 } from "#lib/text/octets.ts";

/** Octets looked at; every signature in the table stands in the first 512. */
const sampleOctets = 4096;

const compoundFile = "application/x-cfb";

/** Media types of signatures the package names without one, and of compound files, which are of many types. */
const renamed: Record<string, string> = {
  exe: "application/vnd.microsoft.portable-executable",
  doc: compoundFile,
  xls: compoundFile,
  ppt: compoundFile,
  msi: compoundFile,
  msg: compoundFile,
};

/** Types whose files are text themselves. */
const textTypes = /^(text\/|application\/(pdf|rtf|postscript|xml|json)\b|image\/svg)/;

/** How their signatures begin. Most parts are other text, and the table costs more than all else that is asked of them. */
const textualStart = /^(?:\xef\xbb\xbf|%!PS|%PDF|<\?xml|<svg|WEBVTT|[{[])/;

/**
 * The media type by content, in lower case, or null when no signature matches. Plain text has no signature, and short
 * ones match it by chance (`G` begins an MPEG stream), so text is only ever taken for a type that is text.
 */
export function detectType(octets: Uint8Array): string | null {
  if (octets.length === 0) return null;
  const sample = octets.subarray(0, sampleOctets);
  const text = latin1(sample);
  const textual = isText(sample, text);
  if (textual && !textualStart.test(text)) return null;
  const found = filetypeinfo(sample).filter(({ typename }) => weak[typename]?.(sample) ?? true);
  const types = found.flatMap(({ mime, typename }) => renamed[typename] ?? mime?.toLowerCase() ?? []);
  return (textual ? types.find((type) => textTypes.test(type)) : types[0]) ?? null;
}

/** Signatures of one or two letters, which texts begin with too, and what else such a file has. */
const weak: Record<string, (sample: Uint8Array) => boolean> = {
  // ISO/IEC 13818-1: the sync octet begins every packet of 188.
  mpeg: (sample) => sample[0] !== 0x47 || sample[188] === 0x47,
  // RFC 8259 §2: a value, and what may stand between or behind values.
  Json: (sample) =>
    /^(?:\xef\xbb\xbf)?\s{0,99}(?:\{\s{0,99}["}]|\[\s{0,99}(?:[[{"\]]|-?\d|true|false|null))/.test(latin1(sample)),
  // Two reserved words of the file header.
  bmp: (sample) => sample.length >= 26 && sample.subarray(6, 10).every((octet) => octet === 0),
};

/** Octets from which on a file that is no text has some control character in it. */
const tellingLength = 32;

/**
 * Without control characters other than TAB, LF, FF, CR and ESC, and, where there is little of it, in UTF-8 but for a
 * character cut at the end: texts in other charsets are texts.
 */
function isText(sample: Uint8Array, text: string): boolean {
  if (/[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]/.test(text)) return false;
  if (sample.length >= tellingLength) return true;
  return [0, 1, 2, 3].some((cut) => isUtf8(sample.subarray(0, sample.length - cut)));
}
