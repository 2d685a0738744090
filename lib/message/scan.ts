// The structural pass (RFC 5322 §2.1, RFC 2046 §5.1): one loop over the lines with a native search, a stack of open parts
// and a map from boundary to the multipart that it belongs to, so that a line costs the same at any depth. Policies:
// - an inner multipart that reuses a boundary hides the outer one until it is closed; a delimiter of an outer multipart
//   closes everything inside it; what follows a close delimiter is epilogue, also when delimiters stand in it;
// - a multipart without boundary, or without any delimiter, is a leaf with its octets in sight;
// - message/rfc822, /global and /news open in place, or through their transfer encoding into octets of their own;
// - a limit that is hit stops splitting there: the octets stay in the span of the part around them.
import { limits } from "#lib/limits.ts";
import { indexOfNear } from "#lib/text/octets.ts";
import { decodeTransfer } from "#lib/text/transfer.ts";
import { type Delimiter, delimiterAt, mayDelimit } from "./delimiters.ts";
import { findNearDelimiters } from "./near-delimiters.ts";
import { openEntity } from "./open-part.ts";
import { newScan, note, noteLimitParts, type OpenPart, type Run, type Scan } from "./scan-state.ts";
import { beforeLineEnd, contentEnd, hasContent, openSource, type Source } from "./source.ts";

/** Scans a whole message: header section and body. `parent` is the message part whose inside it is. */
export function scanMessage(run: Run, source: Source, parent: OpenPart | null): void {
  const scan = newScan(run, source, source.octets.length, 1);
  readBody(scan, openEntity(scan, 0, parent));
}

/** Scans a stretch of octets once more as a message; its line ends were counted already. */
function scanInPlace(scan: Scan, open: OpenPart): void {
  const inner = newScan(scan.run, { ...scan.source }, open.part.body[1], open.bodyLine);
  readBody(inner, openEntity(inner, open.part.body[0], open));
}

/** The loop: from a body's start to the region's end. */
function readBody(scan: Scan, start: number): void {
  const { source, end, run } = scan;
  const { octets, eol } = source;
  let at = start;
  while (at < end) {
    const found = indexOfNear(octets, eol, at);
    const whole = found >= 0 && found < end;
    const lineEnd = whole ? found : end;
    const next = whole ? found + 1 : end;
    run.steps += 1;
    if (whole) {
      source.lines += 1;
      if (octets[found - 1] === 13) source.crlfs += 1;
    }
    scan.line += 1;
    const delimiter = mayDelimit(scan, at) ? delimiterAt(scan, at, contentEnd(source, at, lineEnd)) : null;
    at = delimiter ? passDelimiter(scan, delimiter, at, next) : next;
  }
  closeDownTo(scan, 0, end);
}

/** Does what a delimiter line says and returns where reading goes on. */
function passDelimiter(scan: Scan, { open, closing, padding }: Delimiter, start: number, next: number): number {
  const { part } = open;
  // RFC 2046 §5.1.1: allowed, but many readers then see no delimiter.
  if (padding && !open.padded) note(scan, part, "boundary-padding", padding);
  open.padded ||= padding !== null;
  if (open.state === "closed") {
    note(scan, part, "delimiter-after-close", [start, next]);
    return next;
  }
  const before = beforeLineEnd(scan.source, part.body[0], start);
  closeDownTo(scan, scan.stack.indexOf(open) + 1, before);
  if (open.state === "preamble") part.preamble = [part.body[0], before];
  if (closing) {
    open.state = "closed";
    part.epilogue = [next, next];
    if (open.hidden) hideAgain(scan, open);
    return next;
  }
  open.state = "parts";
  // A message cut off behind a delimiter, or a last delimiter without its dashes: there is no part to show.
  if (next >= scan.end) return next;
  if (scan.run.parts.length < limits.parts) return openEntity(scan, next, open);
  noteLimitParts(scan, [start, next]);
  return next;
}

/** The outer multipart with the same boundary gets it back. */
function hideAgain(scan: Scan, open: OpenPart): void {
  scan.boundaries.set(open.boundary!, open.hidden!);
  open.hidden = null;
}

/** Closes every part from the top of the stack down to `height` parts. */
function closeDownTo(scan: Scan, height: number, end: number): void {
  let last = end;
  while (scan.stack.length > height) {
    const open = scan.stack.pop()!;
    if (open.boundary !== null && scan.boundaries.get(open.boundary) === open) {
      if (open.hidden) scan.boundaries.set(open.boundary, open.hidden);
      else scan.boundaries.delete(open.boundary);
    }
    open.hidden = null;
    closePart(scan, open, last);
    // A header section without empty line keeps the line end that would be the delimiter's: the parts around it hold it.
    last = Math.max(last, open.part.body[1]);
  }
  if (scan.boundaries.size === 0) scan.longest = 0;
}

function closePart(scan: Scan, open: OpenPart, end: number): void {
  const { part } = open;
  part.body = [part.body[0], Math.max(part.body[0], end)];
  if (part.kind === "message" && open.boundary === null && open.state === "preamble") openEncoded(scan, open);
  if (part.kind !== "multipart") return;
  if (open.state === "closed") {
    part.epilogue = [part.epilogue![0], Math.max(part.epilogue![0], end)];
    if (open.children === 0) note(scan, part, "multipart-empty", part.body);
  } else if (open.state === "parts") note(scan, part, "multipart-unterminated", [part.body[1], part.body[1]]);
  else if (!splitNear(scan, open)) {
    // Headers alone were given, or the multipart has nothing in it: nothing is missing that a delimiter could part.
    if (hasContent(scan.source, part.body[0], part.body[1])) note(scan, part, "multipart-no-delimiter", part.body);
    part.kind = "leaf";
    if (part.path === "TEXT" || part.path.endsWith(".TEXT")) part.path = `${part.path.slice(0, -4)}1`;
  }
}

/** No line was a delimiter: reads the body again by the lines that nearly are, if there are two or more. */
function splitNear(scan: Scan, open: OpenPart): boolean {
  const { body } = open.part;
  const lines = findNearDelimiters(scan.source, body[0], body[1], open.boundary!);
  if (lines.size === 0) return false;
  for (const line of lines.keys()) note(scan, open.part, "boundary-near", [line, nextLine(scan.source, line, body[1])]);
  const inner = newScan(scan.run, { ...scan.source }, body[1], open.bodyLine);
  inner.near = { open, lines };
  inner.stack.push(open);
  readBody(inner, body[0]);
  return true;
}

function nextLine(source: Source, start: number, end: number): number {
  const found = source.octets.indexOf(source.eol, start);
  return found < 0 || found >= end ? end : found + 1;
}

/** RFC 2046 §5.2.1 forbids encoding a message/rfc822; many do it, and their readers decode it. */
function openEncoded(scan: Scan, open: OpenPart): void {
  const { part } = open;
  const { octets, defects } = decodeTransfer(scan.source.octets.subarray(part.body[0], part.body[1]), part.encoding);
  for (const { code, at } of defects) note(scan, part, code, [part.body[0] + at, part.body[0] + at]);
  if (scan.run.parts.length >= limits.parts) {
    noteLimitParts(scan, part.body);
    return;
  }
  open.state = "parts";
  // Nothing was encoded (quoted-printable without an escape): the inside stands in place.
  if (defects.length === 0 && octets.length === part.body[1] - part.body[0]) {
    scanInPlace(scan, open);
    return;
  }
  scan.run.decoded.set(part.path, octets);
  scanMessage(scan.run, openSource(octets, part.path), open);
}
