"use client";
import { grouped } from "#components/values/counts.ts";
import type { Field } from "#lib/fields/types.ts";
import { look, useFilter } from "./filter-store.ts";

/** Leaves the rows that hold the words, and says how many these are. */
export function FieldFilter({ fields }: { fields: readonly Field[] }) {
  const { words, left } = useFilter(fields);
  return (
    <>
      <span className="small soft" role="status">
        {words.trim() === "" ? "" : `${grouped(left)} of ${grouped(fields.length)} fields`}
      </span>
      <input
        className="field-input"
        type="search"
        aria-label="Filter fields"
        placeholder="Filter fields  /"
        data-filter=""
        value={words}
        onChange={(event) => look({ words: event.target.value, place: 0 })}
        onKeyDown={(event) => {
          if (event.key === "Escape") look({ words: "", place: 0 });
        }}
      />
    </>
  );
}
