// The media type an octet sequence shows by its first octets. The one place that knows magic-bytes.js.
import { isUtf8 } from "node:buffer";
import { filetypeinfo } from "magic-bytes.js";
import { latin1 } from "#lib/text/octets.ts";

/** Octets looked at; every signature in the table stands in the first 512. */
const sampleOctets = 4096;

/** Media types of signatures the package names without one. */
const unnamed: Record<string, string> = { exe: "application/vnd.microsoft.portable-executable" };

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
  const types = filetypeinfo(sample).flatMap(({ mime, typename }) => mime?.toLowerCase() ?? unnamed[typename] ?? []);
  return (textual ? types.find((type) => textTypes.test(type)) : types[0]) ?? null;
}

/** UTF-8, but for a character cut at the end, without control characters other than TAB, LF, FF, CR and ESC. */
function isText(sample: Uint8Array, text: string): boolean {
  if (/[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]/.test(text)) return false;
  return [0, 1, 2, 3].some((cut) => isUtf8(sample.subarray(0, sample.length - cut)));
}
