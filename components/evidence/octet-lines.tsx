"use client";
// The lines of a span with their numbers and the proving stretches lit. With the octets at hand it shows them as they
// stand; without (a shared page before its source is loaded) the unfolded text of the report.
import { useMemo } from "react";
import { useReportContext } from "#components/report/report-context.tsx";
import type { Span } from "#lib/text/span.ts";
import { markParts } from "./mark-parts.ts";
import { octetsToText } from "./octet-text.ts";

interface OctetLinesProps {
  span: Span;
  /** Number of the first line; null: counted in the octets. */
  line: number | null;
  /** What to show without octets. */
  fallback: string;
  marks: readonly string[];
}

const most = 14;
const tail = 2;

export function OctetLines({ span, line, fallback, marks }: OctetLinesProps) {
  const { octets } = useReportContext();
  const first = useMemo(() => line ?? lineOf(octets, span[0]), [line, octets, span]);
  const text = octets && octets.length >= span[1] ? octetsToText(octets.subarray(span[0], span[1])) : fallback;
  const lines = text.replace(/(?:\r\n|\r|\n)$/, "").split(/\r\n|\r|\n/);
  const cut = lines.length > most;
  const head = cut ? lines.slice(0, most - tail - 1) : lines;
  const rest = cut ? lines.slice(-tail) : [];
  return (
    <code className="octets">
      <Lines lines={head} first={first} marks={marks} />
      {cut && (
        <span className="ln gap">
          <span className="faint">{lines.length - head.length - rest.length} lines</span>
        </span>
      )}
      <Lines lines={rest} first={first + lines.length - rest.length} marks={marks} />
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

/** The line that an octet stands in. */
function lineOf(octets: Uint8Array | null, octet: number): number {
  let line = 1;
  if (!octets) return line;
  for (let at = octets.indexOf(10); at >= 0 && at < octet; at = octets.indexOf(10, at + 1)) line += 1;
  return line;
}
