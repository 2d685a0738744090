// First screen: From as written and who vouches for it, four chips, the sentences. No score.
import { DnsSlip, FieldSlip } from "#components/evidence/slip.tsx";
import { Instant } from "#components/values/instant.tsx";
import { Chips } from "./answer/chips.tsx";
import { named } from "./answer/named.ts";
import { Repairs } from "./answer/repairs.tsx";
import { DeliveredRow, FromRows, SubjectRow, VouchedRow } from "./answer/rows.tsx";
import { Sentences } from "./answer/sentences.tsx";
import { readVouchers } from "./answer/vouchers.ts";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";

export const answer: PanelEntry = {
  id: "answer",
  gist: ({ report, texts }) => texts.answer.gist(<Instant utc={report.analyzedAt} />),
  badge: () => null,
  Body,
  Margin,
};

function Body({ report, texts, waiting }: PanelProps) {
  return (
    <>
      <div className="answer-form">
        <FromRows report={report} texts={texts} />
        <VouchedRow report={report} texts={texts} waiting={waiting} />
        <DeliveredRow report={report} texts={texts} />
        <SubjectRow report={report} texts={texts} />
      </div>
      <Chips report={report} texts={texts} waiting={waiting} />
      <Sentences report={report} texts={texts} />
      <Repairs report={report} texts={texts} />
    </>
  );
}

function Margin({ report, texts, waiting }: PanelProps) {
  const vouchers = readVouchers(report);
  const to = named(report, "delivered-to")[0] ?? named(report, "to")[0];
  const subject = named(report, "subject")[0];
  const vouched = vouchers.find((voucher) => voucher.field !== null);
  // Answers that come one by one would push each other about: they are shown when all are there.
  const evidence = waiting === "asking" ? [] : vouchers.flatMap((voucher) => voucher.evidence);
  return (
    <>
      {vouched?.field != null && (
        <FieldSlip report={report} name="vouch" field={vouched.field} marks={vouched.marks} checked dns={evidence} />
      )}
      {vouched === undefined && evidence.length > 0 && <DnsSlip report={report} name="vouch" dns={evidence} />}
      {named(report, "from").map((field) => (
        <FieldSlip
          report={report}
          name={`from-${field.index}`}
          field={field.index}
          marks={report.summary.from.flatMap((mailbox) => mailbox.address ?? [])}
          key={field.index}
        >
          <p className="note">{texts.answer.fromNote}</p>
        </FieldSlip>
      ))}
      {to && <FieldSlip report={report} name="to" field={to.index} marks={report.summary.envelope.recipients} />}
      {subject && <FieldSlip report={report} name="subject" field={subject.index} />}
    </>
  );
}
