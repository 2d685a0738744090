// Every field in source order: raw as written, decoded where that reads differently, its values, what it means.
import { fieldCertainties } from "#components/report/certainty.ts";
import { counted } from "#components/values/counts.ts";
import { FieldFilter } from "./headers/field-filter.tsx";
import { FieldList } from "./headers/field-list.tsx";
import { FieldSlips } from "./headers/field-slips.tsx";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";

export const headers: PanelEntry = {
  id: "headers",
  folds: true,
  gist: ({ report }) =>
    report.fields.length === 0
      ? "No field."
      : `${counted(report.fields.length, "field")} in source order. Decoded under the raw text; the raw value is kept.`,
  badge: ({ fields }) => ({ text: String(fields.length) }),
  Body,
  Margin: ({ report }) => <FieldSlips fields={report.fields} certainties={fieldCertainties(report)} />,
  Tools: ({ report }) => (report.fields.length > 0 ? <FieldFilter fields={report.fields} /> : null),
};

function Body({ report }: PanelProps) {
  if (report.fields.length === 0)
    return <p className="empty">The message has no header field: it begins with its body.</p>;
  return <FieldList fields={report.fields} certainties={fieldCertainties(report)} />;
}
