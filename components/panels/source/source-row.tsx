import { memo } from "react";
import { decodeOctets, showHidden, type Visible } from "#components/evidence/octet-text.ts";
import type { Span } from "#lib/text/span.ts";
import { useTexts } from "#texts";
import type { Lane } from "./lanes.ts";
import { lineOfRow, type Rows, spanOfRow } from "./rows.ts";
import { cutRow, overlaps, type Stretch } from "./spans.ts";

interface SourceRowProps {
  octets: Uint8Array;
  rows: Rows;
  row: number;
  lit: Span | null;
  found: readonly Span[];
  lanes: readonly Lane[];
  /** What the chosen signature covers of it, and what its l= leaves out. */
  covered: readonly Span[];
  tail: Span | null;
  /** A header field begins here: its name is bold. */
  isField: boolean;
}

/** One row: number of the line, first octet, who signed it, and the octets with signs for what cannot be seen. */
export const SourceRow = memo(function SourceRow(props: SourceRowProps) {
  const { octets, rows, row, lit, found, lanes, covered, tail, isField } = props;
  const { values } = useTexts();
  const span = spanOfRow(rows, row);
  const { line, continues } = lineOfRow(rows, row);
  const stretches = cutRow(span, lit, found, { covered, tail });
  const { single } = decodeOctets(octets.subarray(span[0], span[1]));
  return (
    <div
      className={stretches.some(({ look }) => look === "lit") ? "sl lit-line" : "sl"}
      data-single={single || undefined}
    >
      <span>{continues ? "" : line}</span>
      <span>{values.number(span[0])}</span>
      {[0, 1].map((at) => (
        <span
          className={lanes[at]?.spans.some((signed) => overlaps(signed, span)) ? lanesOf[at] : undefined}
          key={at}
        />
      ))}
      <bdi>
        {stretches.map((stretch) => (
          <StretchView
            octets={octets}
            stretch={stretch}
            bold={isField && stretch.span[0] === span[0]}
            key={stretch.span[0]}
          />
        ))}
      </bdi>
    </div>
  );
});

const lanesOf = ["by-a", "by-b"];

function StretchView({ octets, stretch, bold }: { octets: Uint8Array; stretch: Stretch; bold: boolean }) {
  const { text, single } = decodeOctets(octets.subarray(stretch.span[0], stretch.span[1]));
  const pieces = withName(showHidden(text), bold);
  let at = stretch.span[0];
  const content = pieces.map((piece) => {
    const start = at;
    at += single ? piece.raw.length : octetLength(piece.raw);
    // `data-at` and `data-end` lead back from marked text to octets.
    return (
      <span className={piece.look} data-at={start} data-end={at} title={piece.name ?? undefined} key={start}>
        {piece.text}
      </span>
    );
  });
  const shaded = stretch.cover ? <span className={stretch.cover}>{content}</span> : content;
  if (stretch.look === "plain") return shaded;
  return <mark className={stretch.look === "found" ? "found" : undefined}>{shaded}</mark>;
}

interface Piece extends Visible {
  look: "fn" | "inv" | undefined;
}

/** The pieces, with the name of a field apart from the rest. */
function withName(visible: Visible[], bold: boolean): Piece[] {
  return visible.flatMap((piece, at): Piece[] => {
    const colon = bold && at === 0 && !piece.sign ? piece.text.indexOf(":") : -1;
    if (colon <= 0) return [{ ...piece, look: piece.sign ? "inv" : undefined }];
    const cut = (start: number, end?: number) => ({
      ...piece,
      text: piece.text.slice(start, end),
      raw: piece.raw.slice(start, end),
    });
    return [
      { ...cut(0, colon), look: "fn" },
      { ...cut(colon), look: undefined },
    ];
  });
}

const encoder = new TextEncoder();

/** Octets of the text in UTF-8. */
export function octetLength(text: string): number {
  return encoder.encode(text).length;
}
