"use client";
import { useState } from "react";
import { grouped } from "#components/values/counts.ts";

/** Hides the field rows that do not hold the words, and says how many are left. */
export function FieldFilter({ total }: { total: number }) {
  const [left, setLeft] = useState<number | null>(null);
  return (
    <>
      <input
        className="field-input"
        type="search"
        aria-label="Filter fields"
        placeholder="Filter fields  /"
        data-filter=""
        onChange={(event) => setLeft(filterRows(event.target.value))}
      />
      <span className="small soft" role="status">
        {left === null ? "" : `${grouped(left)} of ${grouped(total)}`}
      </span>
    </>
  );
}

/** Works on the rows as they stand: they come from the server on a shared page. Gives how many are shown; null = no filter. */
function filterRows(words: string): number | null {
  const wanted = words.trim().toLowerCase();
  let shown = 0;
  for (const row of document.querySelectorAll<HTMLElement>(".header-table .field-row")) {
    const fits = wanted === "" || (row.textContent ?? "").toLowerCase().includes(wanted);
    row.toggleAttribute("data-filtered", !fits);
    if (fits) shown += 1;
  }
  const empty = document.querySelector<HTMLElement>("[data-filter-empty]");
  if (empty) empty.hidden = shown > 0;
  return wanted === "" ? null : shown;
}
