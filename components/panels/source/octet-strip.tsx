import type { Texts } from "#components/language/texts.ts";
import type { Span } from "#lib/text/span.ts";
import { useTexts } from "#texts";

export interface Segment {
  label: string;
  span: Span;
}

interface OctetStripProps {
  segments: readonly Segment[];
  /** Octets of the message. */
  end: number;
  lit: Span | null;
}

/** A label needs some room. */
const leastShare = 6;

/** The message from its first octet to its last, drawn to scale: header section, parts, and the lit span. */
export function OctetStrip({ segments, end, lit }: OctetStripProps) {
  const { strip } = useTexts().source;
  if (end === 0 || segments.length === 0) return null;
  const share = (octet: number) => (100 * octet) / end;
  const percent = (octet: number) => `${share(octet).toFixed(2)}%`;
  return (
    <figure className="octet-strip">
      <svg role="img" aria-label={describe(segments, end, lit, strip)}>
        <rect className="seg" x="0%" width="100%" y="18" height="16" />
        {segments.map(({ label, span }) => (
          <g key={span[0]}>
            <rect className="seg" x={percent(span[0])} width={percent(span[1] - span[0])} y="18" height="16" />
            {share(span[1] - span[0]) >= leastShare && (
              <text x={percent(span[0])} dx="4" y="46">
                {shortened(label, share(span[1] - span[0]))}
              </text>
            )}
          </g>
        ))}
        {lit && (
          <>
            <rect
              className="seg lit-seg"
              x={percent(lit[0])}
              width={percent(Math.max(lit[1] - lit[0], end / 400))}
              y="18"
              height="16"
            />
            <text className="lit-label" x={percent(lit[0])} y="11" textAnchor={share(lit[0]) > 70 ? "end" : "start"}>
              {strip.octets(lit[0], lit[1])}
            </text>
          </>
        )}
      </svg>
    </figure>
  );
}

/** Cut to what fits into that share of the strip, at the least width where it is legible. */
function shortened(label: string, share: number): string {
  const most = Math.max(3, Math.floor(share * 1.4));
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}

function describe(
  segments: readonly Segment[],
  end: number,
  lit: Span | null,
  strip: Texts["source"]["strip"],
): string {
  const whole = strip.whole(end, segments.map(({ label }) => label).join(", "));
  return lit ? `${whole}. ${strip.lit(lit[0], lit[1])}` : whole;
}
