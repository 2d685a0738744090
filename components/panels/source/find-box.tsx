"use client";
import type { RefObject } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { grouped } from "#components/values/counts.ts";
import type { Span } from "#lib/text/span.ts";
import { mostFound } from "./find-octets.ts";

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
  return (
    <search className="source-find">
      <input
        ref={input}
        className="field-input"
        type="search"
        aria-label="Find in source"
        placeholder="Find in source"
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
          <Step icon="up" label="Previous" onClick={() => finder.step(-1)} />
          <Step icon="down" label="Next" onClick={() => finder.step(1)} />
        </>
      )}
      <span className="small soft" role="status">
        {describe(finder)}
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

function describe({ words, found, hit }: Finder): string {
  if (words === "") return "";
  if (!found) return "looking";
  if (found.length === 0) return "not in the source";
  const all = found.length === mostFound ? `the first ${grouped(mostFound)}` : grouped(found.length);
  return hit === null ? all : `${grouped(hit + 1)} of ${all}`;
}
