"use client";
import { FieldEvidence } from "#components/evidence/slip.tsx";
import type { Field } from "#lib/fields/types.ts";
import type { Certainty } from "#lib/report/types.ts";
import { useFieldList } from "./filter-store.ts";

/** The slips of the rows that are shown. */
export function FieldSlips({ fields, certainties }: { fields: readonly Field[]; certainties: readonly Certainty[] }) {
  const { shown } = useFieldList(fields);
  return shown.map((field) => (
    <FieldEvidence
      name={`field-${field.index}`}
      field={field}
      certainty={certainties[field.index] ?? "claimed"}
      key={field.index}
    />
  ));
}
