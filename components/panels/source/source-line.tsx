import { octetsToText, showHidden } from "#components/evidence/octet-text.ts";
import { grouped } from "#components/values/counts.ts";
import type { Span } from "#lib/text/span.ts";
import { cutLine } from "./lines.ts";

interface SourceLineProps {
  octets: Uint8Array;
  number: number;
  span: Span;
  lit: Span | null;
  /** A header field begins here: its name is bold. */
  isField: boolean;
}

/** Octets of a line that are shown; a line of a megabyte would stop the browser. */
const most = 4_000;

/** One line with its number, its first octet, and signs for what cannot be seen. */
export function SourceLine({ octets, number, span, lit, isField }: SourceLineProps) {
  const shown: Span = [span[0], Math.min(span[1], span[0] + most)];
  const parts = cutLine(shown, lit);
  const isLit = parts.some((part) => part.lit);
  return (
    <div className={isLit ? "sl lit-line" : "sl"}>
      <span>{number}</span>
      <span>{grouped(span[0])}</span>
      <bdi>
        {parts.map((part) => {
          const text = octetsToText(octets.subarray(part.span[0], part.span[1]));
          const content = <Visible text={text} bold={isField && part.span[0] === span[0]} />;
          const Tag = part.lit ? "mark" : "span";
          return <Tag key={part.span[0]}>{content}</Tag>;
        })}
        {span[1] > shown[1] && <span className="inv"> … {grouped(span[1] - shown[1])} octets more</span>}
      </bdi>
    </div>
  );
}

function Visible({ text, bold }: { text: string; bold: boolean }) {
  const colon = bold ? text.indexOf(":") : -1;
  return (
    <>
      {colon > 0 && <span className="fn">{text.slice(0, colon)}</span>}
      {showHidden(colon > 0 ? text.slice(colon) : text).map((part, at) =>
        part.sign ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text
          <span className="inv" key={at}>
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
