"use client";
// What the source view knows besides the octets: the span that an address names, the rows for the width it has, the words
// that are looked for, and the octets that the reader has marked.
import { type RefObject, useEffect, useRef, useState } from "react";
import type { ViewField, ViewMessage } from "#lib/checks/dkim/signed-view.ts";
import type { Span } from "#lib/text/span.ts";
import type { Coverage } from "./coverage-choice.tsx";
import { indexRows, type Rows } from "./rows.ts";
import { octetLength } from "./source-row.tsx";
import { spanOfHash } from "./spans.ts";

/** A span to go to; a new object each time it is asked for, also when it is the same span. */
export interface Aim {
  span: Span;
}

/** The span of the address, and again when a link to it is followed once more. */
export function useAim(): Aim | null {
  const [aim, setAim] = useState<Aim | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const read = () => {
      const span = spanOfHash(location.hash);
      if (span) setAim({ span });
    };
    const again = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link?.hash.startsWith("#octets-") && link.hash === location.hash) read();
    };
    read();
    addEventListener("hashchange", read, { signal: stop.signal });
    document.addEventListener("click", again, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return aim;
}

/** The signature whose address is open, and a way to choose another or none. */
export function useChosenSignature(signatures: readonly { field: number }[]) {
  const [chosen, setChosen] = useState<number | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const read = () => {
      const field = Number(/^#signed-([0-9]{1,6})$/.exec(location.hash)?.[1] ?? Number.NaN);
      if (signatures.some((one) => one.field === field)) setChosen(field);
    };
    read();
    addEventListener("hashchange", read, { signal: stop.signal });
    return () => stop.abort();
  }, [signatures]);
  return [chosen, setChosen] as const;
}

/** What the signature in this field covers; null while none is chosen and until what finds it out has come. */
export function useCoverage(view: ViewMessage | null, chosen: number | null): Coverage | null {
  const [known, setKnown] = useState<{ of: ViewField; coverage: Coverage } | null>(null);
  const own = view?.fields.find(({ index }) => index === chosen) ?? null;
  useEffect(() => {
    if (!view || !own) return;
    const stop = new AbortController();
    import("#lib/checks/dkim/signed-view.ts").then(
      ({ viewCoverage }) => {
        if (!stop.signal.aborted) setKnown({ of: own, coverage: viewCoverage(view, own) });
      },
      () => undefined,
    );
    return () => stop.abort();
  }, [view, own]);
  return own && known?.of === own ? known.coverage : null;
}

const least = 24;
const usual = 96;

/** Octets that fit in a row of the box, measured on the row that is there for it; and the height of the box. */
export function useSize(box: RefObject<HTMLElement | null>, ruler: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ columns: 0, height: 576 });
  useEffect(() => {
    if (!box.current) return;
    const read = () => {
      const cell = ruler.current?.parentElement?.clientWidth ?? 0;
      const letters = ruler.current?.textContent?.length ?? 1;
      const letter = (ruler.current?.getBoundingClientRect().width ?? 0) / letters;
      const columns = letter > 0 && cell > 0 ? Math.max(least, Math.floor(cell / letter) - 2) : usual;
      const height = box.current?.clientHeight || 576;
      setSize((before) => (before.columns === columns && before.height === height ? before : { columns, height }));
    };
    const observer = new ResizeObserver(read);
    observer.observe(box.current);
    read();
    return () => observer.disconnect();
  }, [box, ruler]);
  return size;
}

/** The rows, once they are known; those of the width before until then. */
export function useRows(octets: Uint8Array, columns: number): Rows | null {
  const [known, setKnown] = useState<{ octets: Uint8Array; rows: Rows } | null>(null);
  useEffect(() => {
    if (columns === 0) return;
    const stop = new AbortController();
    indexRows(octets, columns, stop.signal).then(
      (rows) => setKnown({ octets, rows }),
      () => undefined,
    );
    return () => stop.abort();
  }, [octets, columns]);
  return known?.octets === octets ? known.rows : null;
}

const quietMs = 180;

/** Where the words stand; null while there are none or they are being looked for. */
export function useFound(octets: Uint8Array, words: string): readonly Span[] | null {
  const [known, setKnown] = useState<{ octets: Uint8Array; words: string; spans: Span[] } | null>(null);
  useEffect(() => {
    if (words === "") return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      import("./find-octets.ts")
        .then(({ findOctets }) => findOctets(octets, words, stop.signal))
        .then(
          (spans) => setKnown({ octets, words, spans }),
          () => undefined,
        );
    }, quietMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [octets, words]);
  return known?.octets === octets && known.words === words ? known.spans : null;
}

/** The octets of the text that is marked inside the box, or null. */
export function useMarked(box: RefObject<HTMLElement | null>): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const read = () => {
      const selection = getSelection();
      const inside = selection?.anchorNode && box.current?.contains(selection.anchorNode);
      if (!inside || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      const start = octetOf(range.startContainer, range.startOffset);
      const end = range.collapsed ? start : octetOf(range.endContainer, range.endOffset);
      if (start !== null && end !== null) setSpan([start, Math.max(end, start + 1)]);
    };
    const later = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(read, quietMs);
    };
    document.addEventListener("selectionchange", later);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener("selectionchange", later);
    };
  }, [box]);
  return span;
}

/** The octet that a place in the document stands for. */
function octetOf(node: Node, offset: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-at]");
  if (!piece) {
    const next = node instanceof Element ? node.querySelector<HTMLElement>("[data-at]") : null;
    return next ? Number(next.dataset.at) : null;
  }
  const start = Number(piece.dataset.at);
  if (piece.classList.contains("inv")) return offset > 0 ? Number(piece.dataset.end) : start;
  const before = (piece.textContent ?? "").slice(0, offset);
  return start + (piece.closest("[data-single]") ? before.length : octetLength(before));
}
