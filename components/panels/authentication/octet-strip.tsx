import type { DkimCheck } from "#lib/checks/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { useActTexts } from "#texts";
import { bodyOctets, readBodySegments } from "./body-segments.ts";

/** A segment of few octets must be seen too; a label needs some room. */
const leastShare = 2.5;
const labelShare = 6;

/** The body as a strip: its parts, hatched what was added since it was signed, and what l= does not cover. */
export function OctetStrip({ report, check }: { report: ReportSoFar; check: DkimCheck }) {
  const { strip } = useActTexts().workings.dkim;
  const segments = readBodySegments(report, check);
  if (segments.length === 0) return null;
  const all = bodyOctets(report);
  const first = report.parts[0]?.body[0] ?? 0;
  const sum = (look: string) =>
    segments.reduce((octets, { span, look: own }) => octets + (own === look ? span[1] - span[0] : 0), 0);
  const [added, unsigned] = [sum("added"), sum("unsigned")];
  const open = [added > 0 && strip.added(added, wholePart(check)), unsigned > 0 && strip.unsigned(unsigned)]
    .filter(Boolean)
    .join(", ");
  const signed = strip.signed(check.domain, all - added - unsigned);
  const share = (octets: number) => (100 * octets) / all;
  return (
    <figure className="octet-strip">
      <svg role="img" aria-label={`${strip.whole(all)}: ${signed}; ${open}`}>
        <text x="0" y="10">
          {signed}
        </text>
        <rect className="seg" x="0" width="100%" y="18" height="16" />
        {segments.map(({ span: [start, end], label, look }) => {
          const width = Math.max(look === "part" ? 0 : leastShare, share(end - start));
          const x = Math.min(share(start - first), 100 - width);
          return (
            <g key={`${look} ${start}`}>
              <rect
                className={look === "part" ? "seg" : "seg added"}
                x={`${x}%`}
                width={`${width}%`}
                y="18"
                height="16"
              />
              {look === "part" && width >= labelShare && (
                <text x={`${x}%`} dx="4" y="46">
                  {shortened(label, width)}
                </text>
              )}
            </g>
          );
        })}
        <text className="open" x="100%" y="10" textAnchor="end">
          {open}
        </text>
      </svg>
    </figure>
  );
}

/** The part that was added as a whole, when nothing else was. */
function wholePart({ diagnosis }: DkimCheck): string | null {
  const [only, more] = (diagnosis?.causes ?? []).filter(({ span }) => span !== null);
  return only?.code === "part-added" && !more ? only.part : null;
}

/** Cut to what fits into that share of the strip. */
function shortened(label: string, share: number): string {
  const most = Math.max(2, Math.floor(share));
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}
