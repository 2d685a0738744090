// Every field in source order: raw as written, decoded where that reads differently, its values, what it means.
import { fieldCertainties } from "#components/report/certainty.ts";
import { FieldFilter } from "./headers/field-filter.tsx";
import { FieldList } from "./headers/field-list.tsx";
import { FieldSlips } from "./headers/field-slips.tsx";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";

export const headers: PanelEntry = {
  id: "headers",
  folds: true,
  gist: ({ report: { fields }, texts: { headers } }) =>
    fields.length === 0 ? headers.none : headers.gist(fields.length),
  badge: ({ fields }) => ({ text: String(fields.length) }),
  Body,
  Margin: ({ report }) => <FieldSlips fields={report.fields} certainties={fieldCertainties(report)} />,
  Tools: ({ report }) => (report.fields.length > 0 ? <FieldFilter fields={report.fields} /> : null),
};

function Body({ report, texts }: PanelProps) {
  if (report.fields.length === 0) return <p className="empty">{texts.headers.empty}</p>;
  return <FieldList fields={report.fields} certainties={fieldCertainties(report)} />;
}
