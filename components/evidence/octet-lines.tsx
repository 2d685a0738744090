"use client";
// The lines of a span with their numbers and the proving stretches lit. With the octets at hand it shows them as they
// stand; without (a shared page before its source is loaded) the unfolded text of the report.
import { useReportContext } from "#components/report/report-context.tsx";
import type { Span } from "#lib/text/span.ts";
import { markParts } from "./mark-parts.ts";
import { octetsToText } from "./octet-text.ts";

interface OctetLinesProps {
  span: Span;
  /** Number of the first line. */
  line: number;
  /** What to show without octets. */
  fallback: string;
  marks: readonly string[];
}

const most = 14;
const tail = 2;

export function OctetLines({ span, line, fallback, marks }: OctetLinesProps) {
  const { octets } = useReportContext();
  const text = octets ? octetsToText(octets.subarray(span[0], span[1])) : fallback;
  const lines = text.replace(/(?:\r\n|\r|\n)$/, "").split(/\r\n|\r|\n/);
  const cut = lines.length > most;
  const head = cut ? lines.slice(0, most - tail - 1) : lines;
  const rest = cut ? lines.slice(-tail) : [];
  return (
    <code className="octets">
      <Lines lines={head} first={line} marks={marks} />
      {cut && (
        <span className="ln gap">
          <span className="faint">{lines.length - head.length - rest.length} lines</span>
        </span>
      )}
      <Lines lines={rest} first={line + lines.length - rest.length} marks={marks} />
    </code>
  );
}

function Lines({ lines, first, marks }: { lines: string[]; first: number; marks: readonly string[] }) {
  return lines.map((text, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one span never change
    <span className="ln" data-n={first + at} key={at}>
      <bdi>
        {markParts(text.slice(0, 2_000), marks).map((part, place) =>
          part.marked ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text
            <mark key={place}>{part.text}</mark>
          ) : (
            part.text
          ),
        )}
        {text.length > 2_000 && <span className="faint"> … {text.length - 2_000} more</span>}
      </bdi>
    </span>
  ));
}
