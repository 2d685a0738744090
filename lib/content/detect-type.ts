// The media type an octet sequence shows by its first octets. The one place that knows magic-bytes.js.
import { filetypeinfo } from "magic-bytes.js";

/** Octets looked at; every signature in the table stands in the first 512. */
const sampleOctets = 4096;

/** The media type by content, in lower case, or null when no signature matches. Text has no signature. */
export function detectType(octets: Uint8Array): string | null {
  if (octets.length === 0) return null;
  const guesses = filetypeinfo(octets.subarray(0, sampleOctets));
  return guesses.find((guess) => guess.mime)?.mime?.toLowerCase() ?? null;
}
