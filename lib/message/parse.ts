// octets -> Message: the fields and MIME parts as spans, and what is wrong with them (RFC 5322, RFC 2045, RFC 2046). Nothing
// is decoded away and nothing is lost: header, the empty line and body give the octets back. Bad input never fails. The
// work is one native search per line (scan.ts); section.ts says what becomes of lines that are no field.
import { limits } from "#lib/limits.ts";
import { scanMessage } from "./scan.ts";
import type { Run } from "./scan-state.ts";
import { hasContent, openSource, type Source } from "./source.ts";
import type { Defect, Message, MimePart } from "./types.ts";

/** Reads the structure of one message. Spans count in `octets`, or in `decoded` for parts with `within`. */
export function parseMessage(octets: Uint8Array): Message {
  return parseCounted(octets).message;
}

/** The same, with the number of lines that were looked at: what must grow with the octets and no faster. */
export function parseCounted(octets: Uint8Array): { message: Message; steps: number } {
  const run: Run = {
    parts: [],
    defects: [],
    defectsDropped: 0,
    decoded: new Map(),
    fieldsBelow: 0,
    partsLimited: false,
    steps: 0,
  };
  const source = openSource(octets, null);
  scanMessage(run, source, null);
  const root = run.parts[0]!;
  const message: Message = {
    octets,
    fields: root.fields,
    header: root.header,
    body: [root.body[0], octets.length],
    hasBody: hasContent(source, afterEmptyLine(source, root), octets.length),
    lineEndings: lineEndingsOf(source),
    parts: run.parts,
    defects: finishDefects(run, octets.length),
    decoded: run.decoded,
  };
  return { message, steps: run.steps };
}

/** What follows the first empty line: the body, but for a header section that ends without one. */
function afterEmptyLine({ octets, eol }: Source, { header, body }: MimePart): number {
  if (header[1] < body[0]) return body[0];
  for (let at = octets.indexOf(eol, body[0]); at >= 0; at = octets.indexOf(eol, at + 1)) {
    let next = at + 1;
    while (octets[next] === 13 && eol !== 13 && next < at + 3) next += 1;
    if (octets[next] === eol) return next + 1;
  }
  return octets.length;
}

/** A message without any line end counts as `crlf`: nothing in it is unusual. */
function lineEndingsOf(source: Source): Message["lineEndings"] {
  if (source.eol === 13) return "cr";
  if (source.crlfs === source.lines) return "crlf";
  return source.crlfs === 0 ? "lf" : "mixed";
}

function finishDefects(run: Run, end: number): Defect[] {
  const defects = run.defects.map(({ owner, ...defect }): Defect => ({ ...defect, part: owner?.path ?? null }));
  if (run.defectsDropped > 0)
    defects.push({
      code: "limit-defects",
      span: [end, end],
      part: null,
      detail: String(limits.defects + run.defectsDropped),
    });
  return defects;
}
