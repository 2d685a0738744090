import { counted } from "#components/values/counts.ts";
import type { DkimCheck } from "#lib/checks/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";

/** The body as a strip: what l= covers, and what stands after it and is not signed. Nothing when all of it is covered. */
export function OctetStrip({ report, check }: { report: ReportSoFar; check: DkimCheck }) {
  const root = report.parts.find(({ parent }) => parent === null);
  const whole = root ? root.body[1] - root.body[0] : 0;
  const open = check.unsignedOctets;
  if (open === 0 || whole <= open) return null;
  // A tail of few octets must be seen too.
  const share = Math.max(2.5, (open / whole) * 100);
  const signed = counted(whole - open, "octet");
  const unsigned = counted(open, "octet");
  return (
    <figure className="octet-strip">
      <svg role="img" aria-label={`Body: ${signed} signed, then ${unsigned} that are not signed`}>
        <text x="0" y="10">
          signed: {signed}
        </text>
        <rect className="seg" x="0" width={`${100 - share}%`} y="18" height="16" />
        <rect className="seg added" x={`${100 - share}%`} width={`${share}%`} y="18" height="16" />
        <text className="open" x="100%" y="46" textAnchor="end">
          unsigned text: {unsigned}
        </text>
      </svg>
    </figure>
  );
}
