import type { Span } from "#lib/text/span.ts";
import { useTexts } from "#texts";
import { type Places, placesAt } from "./places.ts";
import { lineOfRow, type Rows, rowAt } from "./rows.ts";

interface ReadingProps {
  span: Span | null;
  octets: Uint8Array;
  rows: Rows | null;
  places: Places;
}

/** What was read from the marked or lit octets, with links to it. */
export function Reading({ span, octets, rows, places }: ReadingProps) {
  const { source } = useTexts();
  if (!span || !rows) return <p className="source-reading soft small">{source.legend}</p>;
  const { shown, more } = placesAt(places, span);
  const end = Math.min(span[1], octets.length);
  const lines = [span[0], Math.max(span[0], end - 1)].map((octet) => lineOfRow(rows, rowAt(rows, octet)).line);
  return (
    <p className="source-reading small" role="status">
      <span className="soft">
        {source.octets(span[0], end)}, {source.lines(lines[0] ?? 0, lines[1] ?? 0)}:
      </span>{" "}
      {shown.length === 0 && <span className="soft">{source.nothingRead}</span>}
      {shown.map((place, at) => (
        <span key={place.href}>
          {at > 0 && ", "}
          <a className="ref" href={place.href}>
            <bdi>{place.text}</bdi>
          </a>
        </span>
      ))}
      {more > 0 && <span className="soft">{source.more(more)}</span>}
    </p>
  );
}
