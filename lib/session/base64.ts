// base64 as SMTP AUTH writes it (RFC 4954 §4, RFC 4648 §4): one word, whole groups, nothing else. Browser-safe.

/** The octets as one character each, or null when it is not base64. `=` alone is the empty response (RFC 4954 §4). */
export function decodeWord(word: string): string | null {
  if (word === "=") return "";
  if (word.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(word)) return null;
  return atob(word);
}

/** What `decodeWord` reads. */
export function encodeWord(text: string): string {
  return btoa(text);
}

/** Octets read as UTF-8 where they are, else one character each. */
export function readUtf8(text: string): string {
  const octets = Uint8Array.from(text, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(octets);
  } catch {
    return text;
  }
}
