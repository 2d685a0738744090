// Octets of a message as text for the eye: UTF-8 where it is, else one character per octet; what cannot be seen gets a sign.
import { findInvisible } from "#lib/text/format/invisible.ts";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const latin1 = new TextDecoder("latin1");

/** The octets as text. */
export function octetsToText(octets: Uint8Array): string {
  return decodeOctets(octets).text;
}

/** The octets as text, and whether each octet became one character because they are no UTF-8. */
export function decodeOctets(octets: Uint8Array): { text: string; single: boolean } {
  try {
    return { text: strict.decode(octets), single: false };
  } catch {
    return { text: latin1.decode(octets), single: true };
  }
}

export interface Visible {
  text: string;
  /** A sign for something that cannot be seen. */
  sign: boolean;
  /** What stands there, for a sign. */
  raw: string;
  /** Unicode's name of it, or what kind of line end it is; null for text. */
  name: string | null;
}

const lineSigns: Record<string, readonly [sign: string, name: string]> = {
  "\t": ["→\t", "tab"],
  "\r\n": ["↵", "CRLF"],
  "\n": ["↓", "LF alone"],
  "\r": ["←", "CR alone"],
};

/** `text` with every character that cannot be seen replaced by a sign that names it; line ends and tabs have their own. */
export function showHidden(text: string): Visible[] {
  return text.split(/(\r\n|[\r\n\t])/).flatMap((piece) => {
    const known = lineSigns[piece];
    if (known) return { text: known[0], sign: true, raw: piece, name: known[1] };
    return findInvisible(piece).map(({ text, kind, name, codePoint, count }) => {
      if (kind === "plain") return { text, sign: false, raw: text, name: null };
      const times = count > 1 ? ` × ${count}` : "";
      return { text: `[${codePoint}${times}]`, sign: true, raw: text, name: `${name}${times}` };
    });
  });
}
