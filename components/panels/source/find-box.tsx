"use client";
import type { RefObject } from "react";
import type { Texts } from "#components/language/texts.ts";
import { Icon } from "#components/ui/icon.tsx";
import type { Span } from "#lib/text/span.ts";
import { useTexts } from "#texts";
import { mostFound } from "./found-in.ts";

/** The search in the source, and what one can do with it. */
export interface Finder {
  words: string;
  /** null: nothing is looked for, or it is not known yet. */
  found: readonly Span[] | null;
  /** Which of the found is shown. */
  hit: number | null;
  setWords: (words: string) => void;
  step: (by: 1 | -1) => void;
  leave: () => void;
}

/** A small box as the browser's own: Enter goes on, Shift+Enter back, Escape leaves. */
export function FindBox({ finder, input }: { finder: Finder; input: RefObject<HTMLInputElement | null> }) {
  const { source, values } = useTexts();
  const { find } = source;
  return (
    <search className="source-find">
      <input
        ref={input}
        className="field-input"
        type="search"
        aria-label={find.label}
        placeholder={find.label}
        value={finder.words}
        onChange={(event) => finder.setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") finder.step(event.shiftKey ? -1 : 1);
          if (event.key === "Escape") {
            event.preventDefault();
            finder.setWords("");
            finder.leave();
          }
        }}
      />
      {finder.words !== "" && (
        <>
          <Step icon="up" label={find.previous} onClick={() => finder.step(-1)} />
          <Step icon="down" label={find.next} onClick={() => finder.step(1)} />
        </>
      )}
      <span className="small soft" role="status">
        {describe(finder, find, values.number)}
      </span>
    </search>
  );
}

function Step({ icon, label, onClick }: { icon: "up" | "down"; label: string; onClick: () => void }) {
  return (
    <button className="button bare square" type="button" aria-label={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

function describe(
  { words, found, hit }: Finder,
  say: Texts["source"]["find"],
  number: (count: number) => string,
): string {
  if (words === "") return "";
  if (!found) return say.looking;
  if (found.length === 0) return say.none;
  const all = found.length === mostFound ? say.first(mostFound) : number(found.length);
  return hit === null ? all : say.hit(hit + 1, all);
}
