// Every field in source order: raw as written, decoded where that reads differently, its values, what it means.

import { Pick } from "#components/evidence/pick.tsx";
import { FieldSlip } from "#components/evidence/slip.tsx";
import { fieldCertainty } from "#components/report/certainty.ts";
import { counted } from "#components/values/counts.ts";
import { Grade } from "#components/values/grade.tsx";
import { LongLit } from "#components/values/lit.tsx";
import { RfcLink } from "#components/values/rfc-link.tsx";
import { ValueRows } from "#components/values/value-rows.tsx";
import { describeField } from "#lib/fields/known-names.ts";
import type { Field } from "#lib/fields/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { FieldFilter } from "./headers/field-filter.tsx";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";

export const headers: PanelEntry = {
  id: "headers",
  title: "Headers",
  folds: true,
  gist: ({ report }) =>
    report.fields.length === 0
      ? "No field."
      : `${counted(report.fields.length, "field")} in source order. Decoded under the raw text; the raw value is kept.`,
  badge: ({ fields }) => ({ text: String(fields.length) }),
  Body,
  Margin,
  Tools: ({ report }) => (report.fields.length > 0 ? <FieldFilter total={report.fields.length} /> : null),
};

function Body({ report }: PanelProps) {
  if (report.fields.length === 0)
    return <p className="empty">The message has no header field: it begins with its body.</p>;
  return (
    <div className="header-table">
      {report.fields.map((field) => (
        <FieldRow report={report} field={field} key={field.index} />
      ))}
      <p className="empty" data-filter-empty="" hidden>
        No field holds these words.
      </p>
    </div>
  );
}

function FieldRow({ report, field }: { report: ReportSoFar; field: Field }) {
  const raw = field.raw.trim();
  const body = field.body.trim();
  const known = describeField(field.name);
  return (
    <div className="field-row" id={`field-${field.index}`} data-slip={`field-${field.index}`}>
      <Pick slip={`field-${field.index}`} kind="no" label={`Field ${field.index}, line ${field.line}: show its octets`}>
        {field.index}, line {field.line}
      </Pick>
      <div>
        <bdi className="name">{field.name}</bdi>
        {raw === "" ? (
          <span className="faint">empty</span>
        ) : (
          <LongLit text={raw} className={body === raw ? undefined : "soft"} />
        )}
        {body !== raw && (
          <span className="decoded">
            <bdi>{body.slice(0, 4_000)}</bdi>
          </span>
        )}
        {field.value && <ValueRows value={field.value} name={field.name} />}
        {known && (
          <span className="means">
            {known.meaning} <RfcLink reference={known.ref} />
          </span>
        )}
      </div>
      <Grade certainty={fieldCertainty(report, field.index)} />
    </div>
  );
}

/** Slips of very many fields would double the page: beyond these the row itself is the evidence. */
const mostSlips = 300;

function Margin({ report }: PanelProps) {
  return report.fields
    .slice(0, mostSlips)
    .map((field) => <FieldSlip report={report} name={`field-${field.index}`} field={field.index} key={field.index} />);
}
