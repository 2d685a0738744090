// Opens a part: reads its header section, decides what it is and pushes it on the stack. A message in clear opens together
// with what it holds. Paths are IMAP's (RFC 9051 §6.4.5).
import { limits } from "#lib/limits.ts";
import { latin1 } from "#lib/text/octets.ts";
import { isIdentityEncoding } from "#lib/text/transfer.ts";
import { delimiterAt, mayDelimit } from "./delimiters.ts";
import { readEntity } from "./entity.ts";
import { note, noteLimitParts, type OpenPart, type Scan } from "./scan-state.ts";
import { readSection, type Section } from "./section.ts";
import type { MimePart } from "./types.ts";

const messageTypes = new Set(["message/rfc822", "message/global", "message/news"]);
/** Fields recorded in all sections below the top one together; keeps a mail of nothing but tiny fields small. */
const fieldsBelow = 10 * limits.fields;

/** Opens the entity whose header section starts at `start`, and what it holds; returns where its body starts. */
export function openEntity(scan: Scan, start: number, parent: OpenPart | null): number {
  let at = start;
  let container = parent;
  for (;;) {
    const open = openPart(scan, at, container);
    at = open.part.body[0];
    if (open.part.kind !== "message" || open.state !== "parts") return at;
    if (scan.run.parts.length >= limits.parts) {
      noteLimitParts(scan, [at, at]);
      return at;
    }
    container = open;
  }
}

function openPart(scan: Scan, start: number, parent: OpenPart | null): OpenPart {
  const { run, source } = scan;
  const inMultipart = parent !== null && parent.part.kind === "multipart";
  const part = emptyPart(source.within, parent);
  const isTop = run.parts.length === 0;
  run.parts.push(part);
  const section = readPartSection(scan, part, start, isTop);
  const defaultType = inMultipart && parent.part.type === "multipart/digest" ? "message/rfc822" : "text/plain";
  const { boundary, ...entity } = readEntity(source.octets, section.fields, defaultType, (code, span, detail) =>
    note(scan, part, code, span, detail),
  );
  Object.assign(part, entity, { fields: section.fields, header: section.header });
  part.body = [section.bodyStart, section.bodyStart];
  const open: OpenPart = {
    part,
    boundary: null,
    state: "preamble",
    children: 0,
    hidden: null,
    depth: parent?.depth ?? 0,
    nested: parent?.nested ?? 0,
    bodyLine: section.bodyLine,
    padded: false,
  };
  scan.stack.push(open);
  if (part.type.startsWith("multipart/")) openMultipart(scan, open, boundary);
  else if (messageTypes.has(part.type)) openInner(scan, open);
  part.path = pathOf(part, parent, inMultipart);
  return open;
}

function emptyPart(within: string | null, parent: OpenPart | null): MimePart {
  return {
    path: "",
    parent: parent?.part.path ?? null,
    within,
    kind: "leaf",
    fields: [],
    header: [0, 0],
    body: [0, 0],
    type: "text/plain",
    parameters: new Map(),
    charset: null,
    encoding: null,
    disposition: null,
    filename: null,
    contentId: null,
  };
}

/** RFC 9051 §6.4.5: parts of a multipart are numbered; the body of a message is `1`, or `TEXT` when it is a multipart. */
function pathOf(part: MimePart, parent: OpenPart | null, inMultipart: boolean): string {
  const outer = parent?.part.path ?? "";
  const base = inMultipart ? outer.replace(/(?:^|\.)TEXT$/, "") : outer;
  const prefix = base === "" ? "" : `${base}.`;
  if (inMultipart) {
    parent!.children += 1;
    return `${prefix}${parent!.children}`;
  }
  return `${prefix}${part.kind === "multipart" ? "TEXT" : "1"}`;
}

function readPartSection(scan: Scan, part: MimePart, start: number, isTop: boolean): Section {
  const { run, source } = scan;
  const owner = isTop ? null : part;
  const section = readSection({
    source,
    start,
    end: scan.end,
    line: scan.line,
    octetsLeft: isTop ? limits.headerSectionOctets : source.octets.length,
    fieldsLeft: isTop ? limits.fields : Math.min(limits.fields, fieldsBelow - run.fieldsBelow),
    isDelimiter: (from, to) => mayDelimit(scan, from) && delimiterAt(scan, from, to) !== null,
    defect: (code, span, detail) => note(scan, owner, code, span, detail),
    step: () => {
      run.steps += 1;
    },
  });
  run.steps += section.bodyLine - scan.line;
  scan.line = section.bodyLine;
  if (!isTop) run.fieldsBelow += section.fields.length;
  const early = section.endedBy === "other-line" || (section.endedBy === "delimiter" && section.fields.length > 0);
  if (early && (section.fields.length > 0 || !isTop))
    note(scan, owner, "header-end-missing", [section.bodyStart, section.bodyStart]);
  return section;
}

function openMultipart(scan: Scan, open: OpenPart, boundary: string | null): void {
  const { part } = open;
  if (boundary === null) {
    note(scan, part, "boundary-missing", part.header);
    return;
  }
  if (open.depth >= limits.mimeDepth) {
    note(scan, part, "limit-depth", part.header, String(limits.mimeDepth));
    return;
  }
  if (!isIdentityEncoding(part.encoding)) note(scan, part, "composite-encoded", part.header, part.encoding ?? "");
  part.kind = "multipart";
  open.depth += 1;
  open.boundary = boundary;
  noteBoundary(scan, open, boundary);
  open.hidden = scan.boundaries.get(boundary) ?? null;
  scan.boundaries.set(boundary, open);
  scan.longest = Math.max(scan.longest, boundary.length);
}

/** RFC 2046 §5.1.1: 1 to 70 characters, no trailing blank; an inner one must differ from all outer ones. */
function noteBoundary(scan: Scan, open: OpenPart, boundary: string): void {
  const { part } = open;
  if (boundary.length > 70) note(scan, part, "boundary-long", part.header, String(boundary.length));
  for (const other of scan.boundaries.keys()) {
    if (other === boundary) note(scan, part, "boundary-reused", part.header, boundary);
    else if (other.startsWith(boundary) || boundary.startsWith(other))
      note(scan, part, "boundary-prefix", part.header, boundary);
  }
}

/** A message part: its inside follows at once (`state` "parts"), or when its encoded end is known ("preamble"). */
function openInner(scan: Scan, open: OpenPart): void {
  const { part } = open;
  part.kind = "message";
  if (open.nested >= limits.nestedMessages) {
    note(scan, part, "limit-nested", part.header, String(limits.nestedMessages));
    open.state = "closed";
    return;
  }
  open.nested += 1;
  if (isIdentityEncoding(part.encoding) || looksPlain(scan, part)) open.state = "parts";
  else note(scan, part, "composite-encoded", part.header, part.encoding ?? "");
}

/** QUIRK(many): base64 is declared but the message stands there in clear: `:` is no base64 character. */
function looksPlain(scan: Scan, part: MimePart): boolean {
  if (part.encoding !== "base64") return false;
  const { octets, eol } = scan.source;
  const start = part.body[0];
  const found = octets.indexOf(eol, start);
  const line = latin1(octets, start, Math.min(found < 0 ? scan.end : found, start + 998, scan.end));
  const plain = /^[A-Za-z-]+:/.test(line);
  if (plain) note(scan, part, "encoding-not-applied", part.header, part.encoding);
  return plain;
}
