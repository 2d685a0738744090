// Canonicalization of header fields and bodies (RFC 6376 §3.4), over octets. Mail is often kept with LF line ends, so every
// line end counts as the CRLF it was when it was signed. A bare CR is content as it came, unless the caller says that it
// ends lines. One pass and a fixed buffer: a body of one endless line costs the same as any other; a body that is
// canonical already is handed on as it lies. Runs in the browser too, where a page shows these octets.
export type Canonicalization = "simple" | "relaxed";

/** Whether a CR without LF is part of its line or ends it. */
export type BareCr = "content" | "break";

const CR = 13;
const LF = 10;
const SPACE = 32;
const TAB = 9;
const lineEnd = Uint8Array.of(CR, LF);
/** Octets rewritten at once. */
const stretch = 32_768;

/**
 * One header field in canonical form, with its CRLF.
 * @param raw the whole field as latin1 text, folded, with or without the last line end
 */
export function canonicalField(raw: string, mode: Canonicalization, bareCr: BareCr): string {
  const breaks = bareCr === "break" ? /\r\n|\n|\r/g : /\r\n|\n/g;
  if (mode === "simple") {
    const whole = raw.replace(breaks, "\r\n");
    return whole.endsWith("\r\n") ? whole : `${whole}\r\n`;
  }
  // RFC 6376 §3.4.2: name in lower case, unfolded, white space as one space, none around the colon or at the end.
  const line = raw.replace(breaks, "").replace(/[ \t]+/g, " ");
  const colon = line.indexOf(":");
  if (colon < 0) return `${trimSpace(line)}\r\n`;
  const name = trimSpace(line.slice(0, colon)).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return `${name}:${trimSpace(line.slice(colon + 1))}\r\n`;
}

/** Hands on the canonical body in pieces. A piece is valid only during the call: its memory is used again. */
export function canonicalBody(
  body: Uint8Array,
  mode: Canonicalization,
  bareCr: BareCr,
  emit: (chunk: Uint8Array) => void,
): void {
  for (const chunk of canonicalChunks(body, mode, bareCr)) emit(chunk);
}

/** The same one piece at a time. A piece is valid only until the next. */
export function* canonicalChunks(body: Uint8Array, mode: Canonicalization, bareCr: BareCr): Generator<Uint8Array> {
  const end = endOfContent(body, mode, bareCr);
  // RFC 6376 §3.4.3: an empty body is one CRLF in simple; §3.4.4: and nothing in relaxed.
  if (end === 0 && mode === "relaxed") return;
  const change = mode === "simple" ? firstOddBreak(body, end, bareCr) : firstOddSpace(body, end, bareCr);
  if (change > 0) yield body.subarray(0, change);
  if (change < end) yield* rewrite(body, change, end, mode, bareCr);
  yield lineEnd;
}

/** Where the last line that is not empty ends, its line end (and in relaxed its trailing white space) left out. */
export function endOfContent(body: Uint8Array, mode: Canonicalization, bareCr: BareCr): number {
  let end = body.length;
  while (end > 0) {
    const code = body[end - 1];
    if (code === LF) end -= body[end - 2] === CR ? 2 : 1;
    else if (code === CR && bareCr === "break") end -= 1;
    else if (mode === "relaxed" && (code === SPACE || code === TAB)) end -= 1;
    else break;
  }
  return end;
}

/** The first line end that is not CRLF, or `end`. */
function firstOddBreak(body: Uint8Array, end: number, bareCr: BareCr): number {
  for (let at = 0; at < end; at++) {
    const code = body[at]!;
    if (code > CR) continue;
    if (code === LF && body[at - 1] !== CR) return at;
    if (code === CR && bareCr === "break" && body[at + 1] !== LF) return at;
  }
  return end;
}

/** The first octet at which relaxed canonicalization may change something, or `end`. */
function firstOddSpace(body: Uint8Array, end: number, bareCr: BareCr): number {
  for (let at = 0; at < end; at++) {
    const code = body[at]!;
    if (code > SPACE) continue;
    if (code === SPACE && body[at + 1]! > SPACE) continue;
    if (code === SPACE || code === TAB) return at;
    if (code === LF && body[at - 1] !== CR) return at;
    if (code === CR && bareCr === "break" && body[at + 1] !== LF) return at;
  }
  return end;
}

function* rewrite(
  body: Uint8Array,
  start: number,
  end: number,
  mode: Canonicalization,
  bareCr: BareCr,
): Generator<Uint8Array> {
  // One octet gives two at most (LF, or a space that was kept back and the octet after it).
  const out = new Uint8Array(2 * stretch + 2);
  const space: SpaceState = { relaxed: mode === "relaxed", pending: false };
  let at = start;
  while (at < end) {
    const stop = Math.min(at + stretch, end);
    const filled = rewriteStretch(body, at, stop, bareCr, space, out);
    // A stretch that ends on the CR of a CRLF has taken its LF too.
    at = body[stop - 1] === CR && body[stop] === LF ? stop + 1 : stop;
    yield out.subarray(0, filled);
  }
}

interface SpaceState {
  relaxed: boolean;
  /** White space was read that is one space if the line goes on. */
  pending: boolean;
}

/** Returns the number of octets written to `out`. Octets above a space, nearly all, take the short way. */
function rewriteStretch(
  body: Uint8Array,
  start: number,
  stop: number,
  bareCr: BareCr,
  space: SpaceState,
  out: Uint8Array,
): number {
  const { relaxed } = space;
  let { pending } = space;
  let filled = 0;
  for (let at = start; at < stop; at++) {
    const code = body[at]!;
    if (code <= SPACE) {
      if (relaxed && (code === SPACE || code === TAB)) {
        pending = true;
        continue;
      }
      const crlf = code === CR && body[at + 1] === LF;
      if (crlf || code === LF || (code === CR && bareCr === "break")) {
        if (crlf) at += 1;
        out[filled++] = CR;
        out[filled++] = LF;
        pending = false;
        continue;
      }
    }
    if (pending) out[filled++] = SPACE;
    pending = false;
    out[filled++] = code;
  }
  space.pending = pending;
  return filled;
}

/** One space at most stands at either end when this is called. */
function trimSpace(text: string): string {
  return text.slice(text.startsWith(" ") ? 1 : 0, text.length > 1 && text.endsWith(" ") ? -1 : undefined);
}
