"use client";
// The box that scrolls. Only the rows in view are in the page, so that 25 MB scroll as smoothly as 25 KB; rows are as wide as
// the box, so that nothing has to be cut off. Ctrl+F inside it finds in all of it, which the browser's own search cannot.
import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { octetsToText } from "#components/evidence/octet-text.ts";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { Span } from "#lib/text/span.ts";
import { useTexts } from "#texts";
import type { Coverage } from "./coverage-choice.tsx";
import { FindBox, type Finder } from "./find-box.tsx";
import { foundIn } from "./found-in.ts";
import type { Lane } from "./lanes.ts";
import type { Places } from "./places.ts";
import { Reading } from "./reading.tsx";
import { lineCount, lineOfRow, type Rows, rowAt, spanOfRow } from "./rows.ts";
import { drawnRows, rowHeight, spaceOf, topFor, topRow } from "./scroll-scale.ts";
import { SourceRow } from "./source-row.tsx";
import { overlaps } from "./spans.ts";
import { type Aim, useFound, useMarked, useRows, useSize } from "./use-source.ts";

interface SourceBoxProps {
  octets: Uint8Array;
  aim?: Aim | null;
  places?: Places;
  lanes?: readonly Lane[];
  coverage?: Coverage | null;
  tools: ReactNode;
}

const noPlaces: Places = { fields: [], parts: [], findings: [] };
const noLanes: readonly Lane[] = [];
/** Rows above the one that was asked for. */
const above = 4;
/** Rows the box has room for at least, and its height in the style sheet, in pixels. */
const leastRows = 8;
const mostHeight = 576;
/** Octets that can be copied at once. */
const mostCopied = 1_048_576;

export function SourceBox(props: SourceBoxProps) {
  const { octets, aim = null, places = noPlaces, lanes = noLanes, coverage = null, tools } = props;
  const { source } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { columns, height } = useSize(box, ruler);
  const rows = useRows(octets, columns);
  const { top, onScroll, goTo } = useScroll(box, rows, height);
  const [words, setWords] = useState("");
  const found = useFound(octets, words);
  const [hit, setHit] = useState<number | null>(null);
  const marked = useMarked(box);
  const heads = useMemo(() => new Set(places.fields.map(({ span }) => span[0])), [places]);

  useShown(box, aim, rows, goTo);
  useEffect(() => {
    if (aim) setHit(null);
  }, [aim]);
  useEffect(() => {
    setHit(found && found.length > 0 ? 0 : null);
    if (found?.[0]) goTo(found[0]);
  }, [found, goTo]);
  const finder: Finder = {
    words,
    found: words === "" ? null : found,
    hit,
    setWords,
    step: (by) => {
      if (!found || found.length === 0) return;
      const next = ((hit ?? (by > 0 ? -1 : 0)) + by + found.length) % found.length;
      setHit(next);
      goTo(found[next] ?? [0, 0]);
    },
    leave: () => box.current?.focus({ preventScroll: true }),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "f" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    input.current?.select();
  };
  const current = hit === null ? (aim?.span ?? null) : (found?.[hit] ?? null);
  const chosen = marked ?? current;
  return (
    <div data-apart="">
      <div className="source-tools">
        {tools}
        <FindBox finder={finder} input={input} />
        {chosen && chosen[1] - chosen[0] <= mostCopied && (
          <CopyButton text={octetsToText(octets.subarray(chosen[0], chosen[1]))} label={source.copySpan} />
        )}
      </div>
      <div className="source-tools">
        <Lanes lanes={lanes} />
        <span className="small faint">
          {rows ? source.linesInView(...linesInView(rows, top, height)) : source.findingLines}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: not a fieldset, a box that scrolls */}
      <div
        className="source-view"
        ref={box}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label={source.box}
      >
        <div className="sl source-ruler" aria-hidden="true">
          <span />
          <span />
          <span />
          <span />
          <bdi>
            <span ref={ruler}>{"0".repeat(40)}</span>
          </bdi>
        </div>
        {rows && (
          <Drawn
            octets={octets}
            rows={rows}
            height={height}
            top={top}
            lit={current}
            found={found}
            lanes={lanes}
            coverage={coverage}
            heads={heads}
          />
        )}
      </div>
      <Reading span={chosen} octets={octets} rows={rows} places={places} />
    </div>
  );
}

/** The scroll position, and a way to a span; when the rows change, the octet at the top stays there. */
function useScroll(box: React.RefObject<HTMLDivElement | null>, rows: Rows | null, height: number) {
  const [top, setTop] = useState(0);
  const kept = useRef(0);
  const onScroll = useCallback(() => {
    if (!box.current || !rows) return;
    setTop(box.current.scrollTop);
    kept.current = spanOfRow(
      rows,
      Math.floor(topRow({ rows: rows.starts.length, height, top: box.current.scrollTop })),
    )[0];
  }, [box, rows, height]);
  const goTo = useCallback(
    (span: Span) => {
      if (!box.current || !rows) return;
      box.current.scrollTop = topFor(rowAt(rows, span[0]) - above, rows.starts.length, height);
      onScroll();
    },
    [box, rows, height, onScroll],
  );
  useLayoutEffect(() => {
    if (!box.current || !rows) return;
    // A short source does not need the whole box; two pixels are its border.
    const space = Math.max(leastRows, rows.starts.length) * rowHeight + 2;
    box.current.style.height = space < mostHeight ? `${space}px` : "";
    box.current.scrollTop = topFor(rowAt(rows, kept.current), rows.starts.length, height);
    setTop(box.current.scrollTop);
  }, [box, rows, height]);
  return { top, onScroll, goTo };
}

/** Brings the span that was asked for into view, once for each asking, as soon as the rows are known. */
function useShown(
  box: React.RefObject<HTMLDivElement | null>,
  aim: Aim | null,
  rows: Rows | null,
  goTo: (span: Span) => void,
) {
  const done = useRef<Aim | null>(null);
  useEffect(() => {
    if (!aim || !rows || done.current === aim || !box.current) return;
    done.current = aim;
    box.current.closest(".panel")?.removeAttribute("data-folded");
    goTo(aim.span);
    box.current.scrollIntoView({ block: "center" });
    box.current.focus({ preventScroll: true });
  }, [box, aim, rows, goTo]);
}

interface DrawnProps {
  octets: Uint8Array;
  rows: Rows;
  height: number;
  top: number;
  lit: Span | null;
  found: readonly Span[] | null;
  lanes: readonly Lane[];
  coverage: Coverage | null;
  heads: ReadonlySet<number>;
}

function Drawn({ octets, rows, height, top, lit, found, lanes, coverage, heads }: DrawnProps) {
  const { source } = useTexts();
  const count = rows.starts.length;
  const { first, end, shift } = drawnRows({ rows: count, height, top });
  const place = useCallback(
    (element: HTMLDivElement | null) => {
      // Through the style object, which a strict policy allows.
      if (element) element.style.transform = `translateY(${shift}px)`;
    },
    [shift],
  );
  return (
    <>
      <svg className="source-space" width="1" height={spaceOf(count)} aria-hidden="true">
        <title>{source.room}</title>
      </svg>
      <div className="source-lines" ref={place}>
        {Array.from({ length: Math.max(0, end - first) }, (_, at) => {
          const row = first + at;
          const span = spanOfRow(rows, row);
          const isLit = lit !== null && lit[0] < span[1] && span[0] < lit[1];
          return (
            <SourceRow
              octets={octets}
              rows={rows}
              row={row}
              lit={isLit ? lit : null}
              found={found ? foundIn(found, span) : none}
              lanes={lanes}
              covered={coverage ? foundIn(coverage.covered, span) : none}
              tail={coverage?.tail && overlaps(coverage.tail, span) ? coverage.tail : null}
              isField={heads.has(span[0])}
              key={row}
            />
          );
        })}
      </div>
    </>
  );
}

const none: readonly Span[] = [];

function Lanes({ lanes }: { lanes: readonly Lane[] }) {
  const { source } = useTexts();
  return (
    <span className="lane-keys">
      {lanes.map(({ domain }, at) => (
        <span className="lane-key" key={domain}>
          <i className={at === 1 ? "double" : undefined} />
          <span>
            {source.signedBy} <bdi>{domain}</bdi>
          </span>
        </span>
      ))}
    </span>
  );
}

/** First line in view, last one, and how many there are. */
function linesInView(rows: Rows, top: number, height: number): [first: number, last: number, of: number] {
  const view = { rows: rows.starts.length, height, top };
  const first = Math.floor(topRow(view));
  const last = Math.min(rows.starts.length - 1, Math.max(first, Math.floor(topRow(view) + height / rowHeight) - 1));
  return [lineOfRow(rows, first).line, lineOfRow(rows, last).line, lineCount(rows)];
}
