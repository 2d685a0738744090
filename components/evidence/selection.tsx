"use client";
// Selection: a row with `data-slip="x"` shows #slip-x in its panel's margin, level with the row. It works on the document
// and keeps its state in attributes that React does not manage (`data-selected`, `hidden` of slips, `data-open`), so that
// panels stay free of hooks and complete without JavaScript.
import { useEffect } from "react";

export function Selection() {
  useEffect(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal };
    document.addEventListener("click", onClick, options);
    document.addEventListener("keydown", onKey, options);
    addEventListener("hashchange", showTarget, options);
    addEventListener("resize", settle, options);
    document.addEventListener("contentvisibilityautostatechange", settle, options);
    const observer = new MutationObserver((changes) => {
      // Rows of the source come and go as it scrolls; nothing stands level with them.
      const matters = changes.some(({ target }) => !(target instanceof Element && target.closest("[data-apart]")));
      if (matters) requestAnimationFrame(settle);
    });
    const main = document.querySelector("main");
    if (main) observer.observe(main, { childList: true, subtree: true });
    settle();
    showTarget();
    return () => {
      stop.abort();
      observer.disconnect();
    };
  }, []);
  return null;
}

function onClick(event: MouseEvent) {
  if (!(event.target instanceof Element)) return;
  const toggle = event.target.closest(".slip-toggle");
  if (toggle) return openSlip(toggle);
  const row = event.target.closest<HTMLElement>("[data-slip]");
  if (!row) return;
  const control = event.target.closest("a[href], button, summary, input, details");
  const pick = control?.matches("[data-pick]") ?? false;
  if (control && !pick && row.contains(control)) return;
  if (pick && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
  if (pick) event.preventDefault();
  // Marking text with the mouse is not choosing a row.
  if (!pick && getSelection()?.type === "Range") return;
  choose(row);
  if (row.id) history.replaceState(history.state, "", `#${row.id}`);
}

function openSlip(toggle: Element) {
  const slip = toggle.closest(".evidence");
  const open = slip?.toggleAttribute("data-open") ?? false;
  toggle.setAttribute("aria-expanded", String(open));
}

function onKey(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest("input, textarea, select, dialog")) return;
  if (event.key === "j" || event.key === "k") stepHop(event.key === "j" ? 1 : -1);
  else if (event.key === "/") focusFilter(event);
  else if (/^[0-9]$/.test(event.key)) jumpToPanel(event.key === "0" ? 10 : Number(event.key));
}

function stepHop(step: number) {
  const hops = [...document.querySelectorAll<HTMLElement>(".hop")];
  const next = hops[hops.findIndex((hop) => hop.dataset.selected !== undefined) + step];
  if (!next) return;
  choose(next);
  next.querySelector<HTMLElement>(".pick")?.focus();
}

function focusFilter(event: KeyboardEvent) {
  const filter = document.querySelector<HTMLElement>("[data-filter]");
  if (!filter) return;
  event.preventDefault();
  filter.closest(".panel")?.removeAttribute("data-folded");
  filter.focus();
  filter.scrollIntoView({ block: "nearest" });
}

function jumpToPanel(number: number) {
  document.querySelector<HTMLElement>(`.rail li:nth-child(${number}) a`)?.click();
}

/** An address selects what it names, opens what it is folded into, and brings it into view. */
function showTarget() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!named) return;
  named.closest(".panel")?.removeAttribute("data-folded");
  let moved = false;
  for (let at: Element | null = named; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement && !at.open) {
      at.open = true;
      moved = true;
    }
  }
  const row = named.closest<HTMLElement>("[data-slip]") ?? named.querySelector<HTMLElement>("[data-slip]");
  if (row && !named.matches(".panel")) choose(row);
  if (named.matches(".inspector")) markPart(named.id);
  if (moved) named.scrollIntoView();
}

/** The tree shows which part is looked at. */
function markPart(id: string) {
  for (const link of document.querySelectorAll(".part-tree .part")) {
    link.toggleAttribute("data-shown", link.getAttribute("href") === `#${id}`);
  }
}

/** What the reader chose stays chosen when more of the report arrives. */
function choose(row: HTMLElement) {
  row.closest(".panel")?.setAttribute("data-chosen", "");
  select([row]);
}

/** Rows of different panels. */
function select(rows: readonly HTMLElement[]) {
  const pairs = rows.flatMap((row) => {
    const panel = row.closest(".panel");
    const slip = document.getElementById(`slip-${row.dataset.slip}`);
    if (!panel || !slip) return [];
    for (const other of panel.querySelectorAll<HTMLElement>("[data-slip]")) {
      other.toggleAttribute("data-selected", other === row);
    }
    for (const other of panel.querySelectorAll<HTMLElement>(".evidence")) other.hidden = other !== slip;
    // What is not laid out yet is placed when it comes near.
    return row.checkVisibility({ contentVisibilityAuto: true }) ? { row, slip } : [];
  });
  // Where slips lie under their panels nothing has to be measured.
  if (matchMedia("(min-width: 80.01rem)").matches) place(pairs);
}

/** Each level with its row, clamped to the panel; measured all at once, for each change between would lay the page out again. */
function place(pairs: readonly { row: HTMLElement; slip: HTMLElement }[]) {
  for (const { slip } of pairs) slip.style.marginTop = "0px";
  const tops = pairs.map(({ row, slip }) => {
    const margin = slip.parentElement;
    const body = row.closest(".panel")?.querySelector<HTMLElement>(".panel-body");
    if (!margin || !body) return 0;
    const wanted = row.getBoundingClientRect().top - margin.getBoundingClientRect().top;
    return Math.max(0, Math.min(wanted, body.offsetHeight - slip.offsetHeight));
  });
  for (const [at, { slip }] of pairs.entries()) slip.style.marginTop = `${tops[at]}px`;
}

/** After anything moved: each panel keeps what was chosen, else takes its most telling row, or its first with a slip. */
function settle() {
  const rows = [...document.querySelectorAll(".panel")].flatMap((panel) => {
    const own = [...panel.querySelectorAll<HTMLElement>("[data-slip]")];
    const chosen = panel.hasAttribute("data-chosen") && own.find((row) => row.dataset.selected !== undefined);
    return chosen || (own.find((row) => row.dataset.first !== undefined) ?? own.find(hasSlip) ?? []);
  });
  select(rows);
}

function hasSlip(row: HTMLElement): boolean {
  // A row that is folded away has nothing to stand level with.
  return document.getElementById(`slip-${row.dataset.slip}`) !== null && row.closest("details:not([open])") === null;
}
