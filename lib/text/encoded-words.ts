// Encoded-words: RFC 2047 (words, §4.1 B, §4.2 Q, §6.2 display) with the language of RFC 2231 §5. Decoded wherever they
// stand, as mail programs do, also inside other text; the defects say what the RFC forbids. What cannot be decoded stays as
// it is written. Characters cut in two by a word boundary are joined when both words name the same charset.
import { limits } from "#lib/limits.ts";
import { type DecodedText, decodeCharset } from "./charsets.ts";
import { hexDigit } from "./quoted-printable.ts";

/**
 * Decodes all encoded-words of unfolded text. Defects are codes, each once, in the order of their first place:
 * `encoded-word-…` `malformed`, `unterminated`, `long` (RFC 2047 §2: 75), `glued` (no blank around it, §5), `blank` (inside it),
 * `8bit`, `bad-base64`, `bad-q`, `control` (an encoded CR, LF or NUL), `split-character`; `encoded-words-limit`;
 * `charset-unknown` (word left raw), `charset-invalid-octets` (U+FFFD).
 */
export function decodeEncodedWords(text: string): { text: string; defects: string[] } {
  if (!text.includes("=?")) return { text, defects: [] };
  const defects = new Set<string>();
  let decoded = "";
  let run: Word[] = [];
  let gap = "";
  const flush = () => {
    decoded += decodeRun(run, defects);
    run = [];
  };
  for (const piece of piecesOf(text, defects)) {
    if (typeof piece !== "string") {
      // RFC 2047 §6.2: blanks between two words are not shown; blanks beside other text are.
      run.push({ ...piece, before: gap });
      gap = "";
    } else if (run.length > 0 && /^[ \t\r\n]*$/.test(piece)) gap = piece;
    else {
      flush();
      decoded += gap + piece;
      gap = "";
    }
  }
  flush();
  return { text: decoded + gap, defects: [...defects] };
}

interface Word {
  raw: string;
  charset: string;
  encoding: "b" | "q";
  text: string;
  /** The blanks between it and the word before. */
  before: string;
}

const LONGEST_WORD = 75;
const opening = /=\?([^?*\s]{1,64})(?:\*[^?\s]{0,64})?\?([BbQq])\?/y;
const nearlyOpening = /=\?[^?\s]{0,64}\?[^?\s]{0,8}\?/y;

/** Text and words in turn; joined they are the input. The searches for both marks only move forward: linear. */
function* piecesOf(text: string, defects: Set<string>): Generator<string | Word> {
  let done = 0;
  let close = -1;
  let words = 0;
  for (let open = text.indexOf("=?"); open >= 0; ) {
    const next = text.indexOf("=?", open + 2);
    const head = matchAt(opening, text, open);
    if (head) {
      const start = open + head[0].length;
      if (close < start) close = text.indexOf("?=", start);
      if (close < 0) {
        defects.add("encoded-word-unterminated");
        break;
      }
      const inner = text.indexOf("=?", start);
      if (inner >= 0 && inner + 2 <= close) defects.add("encoded-word-unterminated");
      else if (++words > limits.encodedWords) {
        defects.add("encoded-words-limit");
        break;
      } else {
        const end = close + 2;
        noteShape(text, open, end, defects);
        if (open > done) yield text.slice(done, open);
        yield {
          raw: text.slice(open, end),
          charset: head[1]!.toLowerCase(),
          encoding: head[2]!.toLowerCase() as "b" | "q",
          text: text.slice(start, close),
          before: "",
        };
        done = end;
        open = text.indexOf("=?", end);
        continue;
      }
    } else if (matchAt(nearlyOpening, text, open)) defects.add("encoded-word-malformed");
    open = next;
  }
  if (done < text.length) yield text.slice(done);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function noteShape(text: string, start: number, end: number, defects: Set<string>): void {
  if (end - start > LONGEST_WORD) defects.add("encoded-word-long");
  // RFC 2047 §5: blanks around it; in comments and phrases the marks of RFC 5322 may touch it.
  const glued = (character: string) => character !== "" && !' \t\r\n()<>,:;"'.includes(character);
  if (glued(text.charAt(start - 1)) || glued(text.charAt(end))) defects.add("encoded-word-glued");
}

/** Words with nothing but blanks between them. Neighbours of one charset are decoded together if they need it. */
function decodeRun(run: Word[], defects: Set<string>): string {
  let text = "";
  let shown = false;
  for (let at = 0; at < run.length; ) {
    let end = at + 1;
    while (end < run.length && run[end]!.charset === run[at]!.charset && run[end]!.encoding === run[at]!.encoding)
      end++;
    const words = run.slice(at, end);
    const decoded = decodeAlike(words, defects);
    // A word that stays raw keeps its blanks.
    if (decoded === null || !shown) text += words[0]!.before;
    text += decoded ?? words.map((word, index) => (index > 0 ? word.before : "") + word.raw).join("");
    shown = decoded !== null;
    at = end;
  }
  return text;
}

/** Words of one charset and encoding; null when they cannot be decoded at all. */
function decodeAlike(words: Word[], defects: Set<string>): string | null {
  const charset = words[0]!.charset;
  const pieces = octetsOf(words, defects);
  const first = decodeCharset(pieces[0]!, charset);
  if (first.defect === "charset-unknown") {
    defects.add("charset-unknown");
    // RFC 1428 §3 and its kin say that nobody knows: what is shown of such a body is shown here.
    return saysUnknown.test(charset) ? decodeCharset(Buffer.concat(pieces), charset).text : null;
  }
  const text = pieces.length === 1 ? decodedOne(first, defects) : decodedTogether(pieces, charset, defects);
  if (/[\0\r\n]/.test(text)) defects.add("encoded-word-control");
  return text;
}

const saysUnknown = /^(?:x-)?(?:unknown(?:-8bit)?|8bit|default(?:_charset)?|user-defined)$/;

function decodedOne({ text, defect }: DecodedText, defects: Set<string>): string {
  if (defect !== null) defects.add(defect);
  return text;
}

function decodedTogether(pieces: readonly Uint8Array[], charset: string, defects: Set<string>): string {
  const texts = pieces.map((octets) => decodeCharset(octets, charset));
  const whole = !pieces.slice(0, -1).some((octets, n) => goesOn(octets, pieces[n + 1]!));
  if (whole && texts.every(({ defect }) => defect === null)) return texts.map(({ text }) => text).join("");
  const joined = decodeCharset(Buffer.concat(pieces), charset);
  defects.add(joined.defect ?? "encoded-word-split-character");
  return joined.text;
}

const ESC = 27;

/** QUIRK: a word ends in a Japanese set (RFC 1468), against RFC 2047 §3, and the next one goes on in it. */
function goesOn(octets: Uint8Array, next: Uint8Array): boolean {
  const last = octets.lastIndexOf(ESC);
  return last >= 0 && octets[last + 1] === 0x24 && next[0] !== ESC;
}

function octetsOf(words: Word[], defects: Set<string>): Uint8Array[] {
  if (words.some((word) => /[ \t\r\n]/.test(word.text))) defects.add("encoded-word-blank");
  if (words[0]!.encoding === "q") return words.map((word) => fromQ(word.text, word.charset, defects));
  const texts = words.map((word) => word.text.replace(/[ \t\r\n]/g, ""));
  // QUIRK: some programs cut the base64 text itself, between two characters of one group of four.
  const cut = texts.slice(0, -1).some((text) => text.length % 4 !== 0 && !text.endsWith("="));
  if (!cut) return texts.map((text) => fromBase64(text, defects));
  defects.add("encoded-word-bad-base64");
  return [fromBase64(texts.join(""), defects)];
}

/** RFC 2047 §4.1. Foreign characters are passed over; what can be decoded is. */
function fromBase64(text: string, defects: Set<string>): Uint8Array {
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const digits = text.replace(/[^A-Za-z0-9+/]/g, "");
  if (text.length % 4 !== 0 || digits.length + padding !== text.length) defects.add("encoded-word-bad-base64");
  return Buffer.from(digits, "base64");
}

/** RFC 2047 §4.2: `_` is a blank, `=XX` an octet. */
function fromQ(word: string, charset: string, defects: Set<string>): Uint8Array {
  let text = word;
  if (/[^\0-\x7f]/.test(text)) {
    defects.add("encoded-word-8bit");
    if (charset === "utf-8" || charset === "utf8") text = Buffer.from(text, "utf8").toString("latin1");
  }
  const octets = Buffer.allocUnsafe(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const octet = code === ESCAPE ? escapedOctet(text, at) : -1;
    if (octet >= 0) at += 2;
    else if (code === ESCAPE) defects.add("encoded-word-bad-q");
    octets[length++] = octet >= 0 ? octet : code === UNDERSCORE ? SPACE : code;
  }
  return octets.subarray(0, length);
}

/** What the `=` at `at` stands for, or -1. */
function escapedOctet(text: string, at: number): number {
  const [high, low] = [hexDigit(text.charCodeAt(at + 1)), hexDigit(text.charCodeAt(at + 2))];
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

const SPACE = 32;
const ESCAPE = 61;
const UNDERSCORE = 95;
