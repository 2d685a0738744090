"use client";
// The raw octets: only the lines in view are in the page. An address `#octets-A-B` brings its span into view and lights it.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useReportContext } from "#components/report/report-context.tsx";
import { grouped } from "#components/values/counts.ts";
import type { Span } from "#lib/text/span.ts";
import { lineAt, lineStarts, spanOfHash } from "./lines.ts";
import { SourceLine } from "./source-line.tsx";

/** CSS pixels of a line: the window is computed from it, so the style sheet uses the same. */
const lineHeight = 19;
const margin = 30;

interface SourceViewProps {
  /** Spans of the header fields: their names are set in bold. */
  spans: readonly Span[];
}

export function SourceView({ spans }: SourceViewProps) {
  const { octets, octetsNote, loadOctets } = useReportContext();
  const lit = useLitSpan();
  useEffect(() => {
    if (lit && !octets) loadOctets?.();
  }, [lit, octets, loadOctets]);
  if (octets) return <Lines octets={octets} lit={lit} spans={spans} />;
  return (
    <div className="empty source-absent">
      {loadOctets ? (
        <button className="button" type="button" onClick={loadOctets}>
          Show the source
        </button>
      ) : null}
      <p role="status">{octetsNote ?? (loadOctets ? "" : "The octets are not at hand here.")}</p>
    </div>
  );
}

function useLitSpan(): Span | null {
  const [lit, setLit] = useState<Span | null>(null);
  useEffect(() => {
    const read = () => setLit((before) => spanOfHash(location.hash) ?? before);
    read();
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  return lit;
}

function Lines({ octets, lit, spans }: { octets: Uint8Array; lit: Span | null; spans: readonly Span[] }) {
  const starts = useMemo(() => lineStarts(octets), [octets]);
  const named = useMemo(() => new Set(spans.map((span) => span[0])), [spans]);
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(576);
  const show = useCallback(() => {
    if (!box.current) return;
    setTop(box.current.scrollTop);
    setHeight(box.current.clientHeight);
  }, []);

  useEffect(() => {
    if (!lit || !box.current) return;
    box.current.scrollTop = Math.max(0, (lineAt(starts, lit[0]) - 4) * lineHeight);
    box.current.scrollIntoView({ block: "center" });
    show();
  }, [lit, starts, show]);

  const first = Math.max(0, Math.floor(top / lineHeight) - margin);
  const last = Math.min(starts.length, Math.ceil((top + height) / lineHeight) + margin);
  const rows = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  return (
    <>
      <p className="source-tools small faint">
        {grouped(starts.length)} lines. ↵ CRLF, ↓ LF alone, ← CR alone, → tab
        {lit && `; lit: octets ${grouped(lit[0])}–${grouped(lit[1])}`}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: not a fieldset, a box that scrolls */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div className="source-view" ref={box} onScroll={show} tabIndex={0} role="group" aria-label="Message octets">
        <svg className="source-space" width="1" height={starts.length * lineHeight} aria-hidden="true">
          <title>Room for all lines</title>
        </svg>
        <Shift by={first * lineHeight}>
          {rows.map((line) => (
            <SourceLine
              octets={octets}
              number={line + 1}
              span={[starts[line] ?? 0, starts[line + 1] ?? octets.length]}
              lit={lit}
              isField={named.has(starts[line] ?? -1)}
              key={line}
            />
          ))}
        </Shift>
      </div>
    </>
  );
}

/** Places the lines in view; through the style object of the element, which a strict policy allows. */
function Shift({ by, children }: { by: number; children: React.ReactNode }) {
  const place = useCallback(
    (element: HTMLDivElement | null) => {
      if (element) element.style.transform = `translateY(${by}px)`;
    },
    [by],
  );
  return (
    <div className="source-lines" ref={place}>
      {children}
    </div>
  );
}
