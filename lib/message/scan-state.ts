// What a scan carries along: what the message has given so far, the open parts, the boundaries that count now.
import { limits } from "#lib/limits.ts";
import type { Span } from "#lib/text/span.ts";
import type { Source } from "./source.ts";
import type { Defect, MimePart } from "./types.ts";

/** What one message has given so far. */
export interface Run {
  parts: MimePart[];
  /** `owner` is resolved to a path at the end, when paths are final. */
  defects: (Defect & { owner: MimePart | null })[];
  defectsDropped: number;
  decoded: Map<string, Uint8Array>;
  fieldsBelow: number;
  partsLimited: boolean;
  /** Lines looked at; the measure of work. */
  steps: number;
}

export interface OpenPart {
  part: MimePart;
  /** null for all but multiparts. */
  boundary: string | null;
  state: "preamble" | "parts" | "closed";
  children: number;
  /** The multipart whose boundary is the same and that this one hides. */
  hidden: OpenPart | null;
  /** Multiparts, and messages, around and including this one. */
  depth: number;
  nested: number;
  bodyLine: number;
  /** A delimiter with blanks was told of; one is enough. */
  padded: boolean;
}

/** One run over a stretch of octets. */
export interface Scan {
  run: Run;
  source: Source;
  end: number;
  line: number;
  stack: OpenPart[];
  boundaries: Map<string, OpenPart>;
  longest: number;
  /** The multipart of the delimiter that was met last: mostly the next one is its, too. */
  recent: OpenPart | null;
  near: { open: OpenPart; lines: Map<number, boolean> } | null;
}

export function newScan(run: Run, source: Source, end: number, line: number): Scan {
  return { run, source, end, line, stack: [], boundaries: new Map(), longest: 0, recent: null, near: null };
}

export function noteLimitParts(scan: Scan, span: Span): void {
  if (!scan.run.partsLimited) note(scan, null, "limit-parts", span, String(limits.parts));
  scan.run.partsLimited = true;
}

/** Records a defect of a part, or of the message as a whole when `owner` is null. */
export function note(scan: Scan, owner: MimePart | null, code: string, span: Span, detail?: string): void {
  const { defects } = scan.run;
  if (defects.length >= limits.defects) {
    scan.run.defectsDropped += 1;
    return;
  }
  const found: Span = [span[0], span[1]];
  defects.push(
    detail === undefined ? { code, span: found, part: null, owner } : { code, span: found, part: null, owner, detail },
  );
}
