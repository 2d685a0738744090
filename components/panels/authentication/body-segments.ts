// The body of the message as a strip: its parts, what was added to it since it was signed, and what l= leaves out.
import type { DkimCheck } from "#lib/checks/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import type { Span } from "#lib/text/span.ts";

export interface BodySegment {
  span: Span;
  /** Path and file name of the part, or empty. */
  label: string;
  look: "part" | "added" | "unsigned";
}

/** Parts drawn; more would be thinner than a line. */
const mostParts = 40;

/** Octets of the body as it stands. */
export function bodyOctets(report: ReportSoFar): number {
  const root = rootOf(report);
  return root ? root.body[1] - root.body[0] : 0;
}

/** The segments ascending; empty where a strip would tell nothing: one part, nothing added, all of it signed. */
export function readBodySegments(report: ReportSoFar, check: DkimCheck): BodySegment[] {
  const root = rootOf(report);
  if (!root || root.body[1] <= root.body[0]) return [];
  const [start, end] = root.body;
  const added = (check.diagnosis?.proven ? check.diagnosis.causes : []).flatMap(({ span, part }): BodySegment[] =>
    span && span[0] >= start && span[1] <= end ? [{ span, label: part ?? "", look: "added" }] : [],
  );
  const tail = check.unsignedOctets > 0 ? Math.max(start, end - check.unsignedOctets) : end;
  const unsigned: BodySegment[] = tail < end ? [{ span: [tail, end], label: "", look: "unsigned" }] : [];
  const parts = partSegments(report, [start, end], [...added, ...unsigned]);
  if (added.length === 0 && unsigned.length === 0 && check.bodyHash.match !== false) return [];
  if (added.length === 0 && unsigned.length === 0) return [];
  return [...parts, ...added, ...unsigned].sort((a, b) => a.span[0] - b.span[0]);
}

function rootOf(report: ReportSoFar): ReportSoFar["parts"][number] | undefined {
  return report.parts.find(({ parent, within }) => parent === null && within === null);
}

/** The leaves, with what was added cut out of them. */
function partSegments(report: ReportSoFar, body: Span, others: readonly BodySegment[]): BodySegment[] {
  const leaves = report.parts.filter(({ leaf, within, body: [from, to] }) => leaf && within === null && to > from);
  const outer = leaves.filter((part) => !leaves.some((other) => other !== part && isInside(part.body, other.body)));
  return outer.slice(0, mostParts).flatMap((part): BodySegment[] => {
    const label = part.filename === null ? part.path : `${part.path} ${part.filename}`;
    const span = clip(part.body, body, others);
    return span ? [{ span, label, look: "part" }] : [];
  });
}

/** What of a part is left before the first of the others begins in it; null when nothing is. */
function clip([from, to]: Span, [start, end]: Span, others: readonly BodySegment[]): Span | null {
  if (others.some(({ span }) => span[0] <= from && span[1] >= to)) return null;
  const cut = others.filter(({ span }) => span[0] > from && span[0] < to).map(({ span }) => span[0]);
  const begin = others.find(({ span }) => span[0] <= from && span[1] > from)?.span[1] ?? from;
  const span: Span = [Math.max(begin, start), Math.min(to, end, ...cut)];
  return span[1] > span[0] ? span : null;
}

const isInside = (inner: Span, outer: Span): boolean => inner[0] >= outer[0] && inner[1] <= outer[1];
