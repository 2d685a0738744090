"use client";
// The rows, a stretch at a time: a header section may have 20,000 fields, and an address may name any of them.
import { useEffect, useRef } from "react";
import type { Field } from "#lib/fields/types.ts";
import type { Certainty } from "#lib/report/types.ts";
import { useTexts } from "#texts";
import { FieldRow } from "./field-row.tsx";
import { rowsAtOnce } from "./field-words.ts";
import { look, useFieldList } from "./filter-store.ts";

interface FieldListProps {
  fields: readonly Field[];
  /** Of each field, in the same order. */
  certainties: readonly Certainty[];
}

export function FieldList({ fields, certainties }: FieldListProps) {
  const { headers } = useTexts();
  const { fitting, from, shown } = useFieldList(fields);
  useNamedField(fields, shown);
  const rest = fitting.length - from - shown.length;
  return (
    <div className="header-table">
      {from > 0 && <More onClick={() => look({ place: from - rowsAtOnce })}>{headers.before(rowsAtOnce, from)}</More>}
      {shown.map((field) => (
        <FieldRow field={field} certainty={certainties[field.index] ?? "claimed"} key={field.index} />
      ))}
      {rest > 0 && (
        <More onClick={() => look({ place: from + rowsAtOnce })}>{headers.next(Math.min(rest, rowsAtOnce), rest)}</More>
      )}
      {fitting.length === 0 && <p className="empty">{headers.noneFits}</p>}
    </div>
  );
}

function More({ onClick, children }: { onClick: () => void; children: React.ReactNode }) {
  return (
    <p className="more-fields">
      <button className="button" type="button" onClick={onClick}>
        {children}
      </button>
    </p>
  );
}

/** An address that names a field which is not shown brings its stretch into the page, and then the field into view. */
function useNamedField(fields: readonly Field[], shown: readonly Field[]) {
  const now = useRef(shown);
  const awaited = useRef<Field | null>(null);
  useEffect(() => {
    now.current = shown;
    if (!awaited.current || !shown.includes(awaited.current)) return;
    document.getElementById(`field-${awaited.current.index}`)?.scrollIntoView({ block: "center" });
    awaited.current = null;
    // The row is there now: Selection finds it.
    dispatchEvent(new HashChangeEvent("hashchange"));
  }, [shown]);
  useEffect(() => {
    const read = () => {
      const named = /^#field-([0-9]{1,6})$/.exec(location.hash);
      const place = named ? fields.findIndex(({ index }) => index === Number(named[1])) : -1;
      const field = fields[place];
      if (!field || now.current.includes(field)) return;
      awaited.current = field;
      look({ words: "", place });
    };
    read();
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, [fields]);
}
