"use client";
// The lines of a span with their numbers and the proving stretches lit. With the octets at hand it shows them as they
// stand; without (a shared page before its source is loaded) the unfolded text of the report.
import { useEffect, useState } from "react";
import { useReportContext } from "#components/report/report-context.tsx";
import { VisibleText } from "#components/values/visible-text.tsx";
import type { Span } from "#lib/text/span.ts";
import { useTexts } from "#texts";
import { findLine } from "./line-of.ts";
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
/** Octets looked at of a long span: a slip shows its beginning. */
const mostOctets = 16_384;

export function OctetLines({ span, line, fallback, marks }: OctetLinesProps) {
  const { evidence } = useTexts();
  const { octets } = useReportContext();
  const first = useLine(octets, span[0], line);
  const atHand = octets && octets.length >= span[1] ? octets : null;
  const long = atHand !== null && span[1] - span[0] > mostOctets;
  const end = long ? span[0] + mostOctets : span[1];
  const text = atHand ? octetsToText(atHand.subarray(span[0], end)) : fallback;
  const lines = text.replace(/(?:\r\n|\r|\n)$/, "").split(/\r\n|\r|\n/);
  const cut = long || lines.length > most;
  const head = cut ? lines.slice(0, most - tail - 1) : lines;
  const rest = cut && !long ? lines.slice(-tail) : [];
  return (
    <code className="octets">
      <Lines lines={head} first={first} marks={marks} />
      {cut && (
        <span className="ln gap">
          <span className="faint">
            {long
              ? evidence.octetsInAll(span[1] - span[0])
              : evidence.linesBetween(lines.length - head.length - rest.length)}
          </span>
        </span>
      )}
      <Lines lines={rest} first={first === null ? null : first + lines.length - rest.length} marks={marks} />
    </code>
  );
}

/** The number of the line, counted when it is not given; null until it is known. */
function useLine(octets: Uint8Array | null, octet: number, given: number | null): number | null {
  const [counted, setCounted] = useState<number | null>(null);
  useEffect(() => {
    if (given !== null || !octets) return;
    const stop = new AbortController();
    findLine(octets, octet, stop.signal).then(setCounted, () => undefined);
    return () => stop.abort();
  }, [octets, octet, given]);
  return given ?? counted;
}

/** Characters of a line that are shown. */
const mostCharacters = 2_000;

function Lines({ lines, first, marks }: { lines: string[]; first: number | null; marks: readonly string[] }) {
  const { evidence } = useTexts();
  return lines.map((text, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one span never change
    <span className="ln" data-n={first === null ? "" : first + at} key={at}>
      <bdi>
        {markParts(text.slice(0, mostCharacters), marks).map((part, place) => {
          const Tag = part.marked ? "mark" : "span";
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text
            <Tag key={place}>
              <VisibleText text={part.text} />
            </Tag>
          );
        })}
        {text.length > mostCharacters && (
          <span className="faint"> {evidence.moreCharacters(text.length - mostCharacters)}</span>
        )}
      </bdi>
    </span>
  ));
}
