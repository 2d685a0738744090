// Repairs below the level of lines: byte order marks, UTF-16 files, invisible characters at the very beginning, CRCRLF.
import { latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { countLines, type Paste, withRepair } from "./paste.ts";

/** Octets that are looked at for the NULs of UTF-16 without a mark. */
const sampleLength = 2048;

/** The input as text of one character per octet, in UTF-8 when it was UTF-16, without marks. */
export function openPaste(octets: Uint8Array): Paste {
  const utf16 = utf16Order(octets);
  if (utf16) {
    const text = new TextDecoder(utf16).decode(octets);
    const detail = said`The input is ${utf16.toUpperCase()}; it was converted to UTF-8.`;
    return {
      text: latin1(new TextEncoder().encode(text)),
      repairs: [{ code: "utf-16", detail, line: null }],
      linesAbove: 0,
    };
  }
  const paste: Paste = { text: latin1(octets), repairs: [], linesAbove: 0 };
  return fixCrCrLf(dropInvisible(paste));
}

function utf16Order(octets: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (octets[0] === 0xff && octets[1] === 0xfe) return "utf-16le";
  if (octets[0] === 0xfe && octets[1] === 0xff) return "utf-16be";
  const sample = octets.subarray(0, sampleLength);
  const half = sample.length / 2;
  if (half < 8 || !sample.includes(0)) return null;
  let [even, odd] = [0, 0];
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > half * 0.7 && even < half * 0.1) return "utf-16le";
  return even > half * 0.7 && odd < half * 0.1 ? "utf-16be" : null;
}

/** U+FEFF is a byte order mark; with no-break and zero-width spaces, it would become part of the first field name. */
function dropInvisible(paste: Paste): Paste {
  const found = /^((?:[ \t]*[\r\n]){0,1000})[ \t]*((?:\xef\xbb\xbf|\xc2\xa0|\xe2\x80[\x8b-\x8f]|\xe2\x81\xa0)+)/.exec(
    paste.text,
  );
  if (!found) return paste;
  const [all, blanks = "", invisible] = found;
  const isMark = invisible === "\xef\xbb\xbf";
  return withRepair(paste, blanks + paste.text.slice(all.length), {
    code: isMark ? "utf-8-bom" : "invisible-characters",
    detail: isMark
      ? said`A UTF-8 byte order mark was taken off.`
      : said`Invisible characters at the beginning were taken off.`,
    line: 1 + countLines(blanks, 0, blanks.length),
  });
}

/** Lines that end in CRCRLF, as text-mode transfers of CRLF files leave them. */
function fixCrCrLf(paste: Paste): Paste {
  const first = paste.text.indexOf("\n");
  if (first < 2 || paste.text.slice(first - 2, first) !== "\r\r") return paste;
  const text = paste.text.replace(/\r\r+\n/g, "\r\n");
  return withRepair(paste, text, { code: "crcrlf", detail: said`Line ends of CR CR LF became CR LF.`, line: null });
}
