"use client";
// One menu for every CopyRow of the page: the value as it is, made harmless, or as Markdown.
import { useEffect, useRef, useState } from "react";
import { defang, type Harm } from "#components/values/defang.ts";
import { useTexts } from "#texts";

const forms = ["value", "defanged", "markdown"] as const;

export function CopyMenu() {
  const { exports, values } = useTexts();
  const menu = useRef<HTMLDivElement>(null);
  const [row, setRow] = useState<HTMLElement | null>(null);
  const [said, setSaid] = useState("");
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-copy]") : null;
      if (!button || !menu.current) return;
      // It may have been opened again before it closed by itself.
      clearTimeout(closing.current);
      setRow(button);
      setSaid("");
      open(menu.current, button);
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, []);
  const copy = async (form: (typeof forms)[number]) => {
    if (!row) return;
    try {
      await navigator.clipboard.writeText(textOf(row, form));
      setSaid(values.copied);
      closing.current = setTimeout(() => menu.current?.hidePopover(), 600);
    } catch {
      setSaid(values.notCopied);
    }
  };
  return (
    <div className="export-menu copy-menu" ref={menu} popover="auto">
      {forms.map((form) => (
        <button className="button" type="button" key={form} onClick={() => copy(form)}>
          {exports.row.copy} {exports.row[form]}
        </button>
      ))}
      <p className="small soft" role="status">
        {said}
      </p>
    </div>
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
  const { copy = "", copyKind = "text", copyMarkdown } = row.dataset;
  if (form === "value") return copy;
  const harmless = defang(copyKind as Harm, copy);
  if (form === "defanged") return harmless;
  return copyMarkdown ?? `\`${harmless.replaceAll("`", "ˋ")}\``;
}
