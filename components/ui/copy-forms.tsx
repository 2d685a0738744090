"use client";
// What the menu of a CopyRow offers: the value as it is, made harmless, or as Markdown. Comes with the first press.
import { type RefObject, useEffect, useRef, useState } from "react";
import { codeOf, findingMarkdown } from "#components/report/exports/markdown-text.ts";
import { defang, type Harm } from "#components/values/defang.ts";
import { useTexts } from "#texts";

const forms = ["value", "defanged", "markdown"] as const;

export interface CopyFormsProps {
  /** The button that was pressed; a new object with each press. */
  asked: { row: HTMLElement };
  menu: RefObject<HTMLDivElement | null>;
}

export function CopyForms({ asked, menu }: CopyFormsProps) {
  const { exports, values } = useTexts();
  const [said, setSaid] = useState("");
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // It may have been opened again before it closed by itself.
    clearTimeout(closing.current);
    setSaid("");
    if (menu.current) open(menu.current, asked.row);
  }, [asked, menu]);
  const copy = async (form: (typeof forms)[number]) => {
    try {
      await navigator.clipboard.writeText(textOf(asked.row, form));
      setSaid(values.copied);
      closing.current = setTimeout(() => menu.current?.hidePopover(), 600);
    } catch {
      setSaid(values.notCopied);
    }
  };
  return (
    <>
      {forms.map((form) => (
        <button className="button" type="button" key={form} onClick={() => copy(form)}>
          {exports.row.copy} {exports.row[form]}
        </button>
      ))}
      <p className="small soft" role="status">
        {said}
      </p>
    </>
  );
}

/** Beside its button, wherever that is on the screen. */
function open(menu: HTMLElement, button: HTMLElement) {
  menu.showPopover();
  const place = button.getBoundingClientRect();
  const left = Math.min(place.left, document.documentElement.clientWidth - menu.offsetWidth - 8);
  const below = place.bottom + menu.offsetHeight + 8 < innerHeight;
  menu.style.left = `${Math.max(8, left)}px`;
  menu.style.top = `${below ? place.bottom + 4 : Math.max(8, place.top - menu.offsetHeight - 4)}px`;
  menu.querySelector("button")?.focus();
}

function textOf(row: HTMLElement, form: (typeof forms)[number]): string {
  const { copy = "", copyKind, copyFinding } = row.dataset;
  if (form === "value") return copy;
  if (form === "defanged") return defang(copyKind as Harm, copy);
  return copyFinding === undefined ? codeOf(copy, copyKind as Harm) : findingMarkdown(JSON.parse(copyFinding));
}
