// Which octets the signatures that hold cover, as lanes beside the source. The fields of h= are taken from the bottom of
// the header section up, each name as often as it is listed (RFC 6376 §5.4.2); the signature's own field counts too.
import type { DkimCheck } from "#lib/checks/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import type { Span } from "#lib/text/span.ts";

export interface Lane {
  /** The domain that signed. */
  domain: string;
  /** Ascending. */
  spans: Span[];
}

/** Lanes there is room for. */
const most = 2;

/** A lane for each domain whose header signature is valid; the body belongs to it when its hash matches. */
export function readLanes(report: ReportSoFar): Lane[] {
  const lanes = new Map<string, Span[]>();
  for (const check of report.checks.dkim ?? []) {
    if (check.headerSignature !== "valid" || !check.domain) continue;
    if (!lanes.has(check.domain) && lanes.size === most) continue;
    lanes.set(check.domain, [...(lanes.get(check.domain) ?? []), ...coveredSpans(report, check)]);
  }
  return [...lanes].map(([domain, spans]) => ({ domain, spans: joined(spans) }));
}

function coveredSpans(report: ReportSoFar, check: DkimCheck): Span[] {
  const spans: Span[] = signedFields(report, check.signedFields).map((field) => field.span);
  const own = report.fields[check.field];
  if (own) spans.push(own.span);
  const root = report.parts.find((part) => part.parent === null && part.within === null);
  if (check.bodyHash.match && root) {
    const end = report.source.message.octets - check.unsignedOctets;
    if (end > root.body[0]) spans.push([root.body[0], end]);
  }
  return spans;
}

function signedFields(report: ReportSoFar, names: readonly string[]): ReportSoFar["fields"] {
  const left = new Map<string, ReportSoFar["fields"]>();
  for (const field of report.fields) {
    const key = field.name.toLowerCase();
    const known = left.get(key);
    if (known) known.push(field);
    else left.set(key, [field]);
  }
  return names.flatMap((name) => left.get(name.toLowerCase())?.pop() ?? []);
}

/** Ascending, with what touches joined. */
function joined(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}
