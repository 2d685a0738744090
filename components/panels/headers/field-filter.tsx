"use client";
import type { Field } from "#lib/fields/types.ts";
import { useTexts } from "#texts";
import { look, useFilter } from "./filter-store.ts";

/** Leaves the rows that hold the words, and says how many these are. */
export function FieldFilter({ fields }: { fields: readonly Field[] }) {
  const { headers } = useTexts();
  const { words, left } = useFilter(fields);
  return (
    <>
      <span className="small soft" role="status">
        {words.trim() === "" ? "" : headers.left(left, fields.length)}
      </span>
      <input
        className="field-input"
        type="search"
        aria-label={headers.filter}
        placeholder={`${headers.filter}  /`}
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
