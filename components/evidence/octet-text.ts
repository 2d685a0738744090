// Octets of a message as text for the eye: UTF-8 where it is, else one character per octet; what cannot be seen gets a sign.

const strict = new TextDecoder("utf-8", { fatal: true });
const latin1 = new TextDecoder("latin1");

/** The octets as text. */
export function octetsToText(octets: Uint8Array): string {
  try {
    return strict.decode(octets);
  } catch {
    return latin1.decode(octets);
  }
}

export interface Visible {
  text: string;
  /** A sign for something that cannot be seen. */
  sign: boolean;
}

// Controls, soft hyphen, zero-width characters, bidirectional controls, other blanks, variation selectors, tags.
const hidden =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single code points are meant, joined or not
  /\r\n|[\u0000-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

/** `text` with every character that cannot be seen replaced by a sign that names it. */
export function showHidden(text: string): Visible[] {
  const parts: Visible[] = [];
  let at = 0;
  for (const match of text.matchAll(hidden)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index), sign: false });
    parts.push({ text: signOf(match[0]), sign: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), sign: false });
  return parts;
}

function signOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === "\t") return "→\t";
  if (character === "\r\n") return "↵";
  if (character === "\n") return "↓";
  if (character === "\r") return "←";
  return `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
}
