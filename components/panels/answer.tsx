// First screen: From as written and who vouches for it, four chips, the sentences. No score.
import { Pick } from "#components/evidence/pick.tsx";
import { DnsSlip, FieldSlip } from "#components/evidence/slip.tsx";
import { fieldCertainty } from "#components/report/certainty.ts";
import { counted } from "#components/values/counts.ts";
import { Grade } from "#components/values/grade.tsx";
import { Instant } from "#components/values/instant.tsx";
import { Lit, LongLit } from "#components/values/lit.tsx";
import { Pending } from "#components/values/verdict.tsx";
import type { Field } from "#lib/fields/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { Chips } from "./answer/chips.tsx";
import { Sentences } from "./answer/sentences.tsx";
import { readVouchers, type Voucher } from "./answer/vouchers.ts";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";

export const answer: PanelEntry = {
  id: "answer",
  title: "Answer",
  gist: ({ report }) => (
    <>
      Analysed <Instant utc={report.analyzedAt} />. Every underlined word leads to its evidence.
    </>
  ),
  badge: () => null,
  Body,
  Margin,
};

function Body({ report, waiting }: PanelProps) {
  return (
    <>
      <div className="answer-form">
        <FromRows report={report} />
        <VouchedRow report={report} waiting={waiting} />
        <DeliveredRow report={report} />
        <SubjectRow report={report} />
      </div>
      <Chips report={report} waiting={waiting} />
      <Sentences report={report} />
      <Repairs report={report} />
    </>
  );
}

const named = (report: ReportSoFar, name: string): Field[] =>
  report.fields.filter((field) => field.name.toLowerCase() === name);

function FromRows({ report }: { report: ReportSoFar }) {
  const fields = named(report, "from");
  if (fields.length === 0) {
    return (
      <div className="row">
        <span className="label">From, as written</span>
        <span className="soft">There is no From field.</span>
      </div>
    );
  }
  return fields.map((field) => (
    <div className="row is-pick" data-slip={`from-${field.index}`} key={field.index}>
      <Pick slip={`from-${field.index}`} kind="label">
        From, as written
      </Pick>
      <span>
        <LongLit text={field.raw.trim()} className="main" />
        {field.body.trim() !== field.raw.trim() && (
          <span className="decoded">
            <bdi>{field.body.trim().slice(0, 2_000)}</bdi>
          </span>
        )}
      </span>
      <Grade certainty={fieldCertainty(report, field.index)} />
    </div>
  ));
}

function VouchedRow({ report, waiting }: PanelProps) {
  const vouchers = readVouchers(report);
  const evidence = vouchers.flatMap((voucher) => voucher.evidence);
  const hasSlip = evidence.length > 0 || vouchers.some((voucher) => voucher.field !== null);
  return (
    <div className="row is-pick" data-slip={hasSlip ? "vouch" : undefined} data-first={hasSlip ? "" : undefined}>
      {hasSlip ? (
        <Pick slip="vouch" kind="label">
          Vouched for by
        </Pick>
      ) : (
        <span className="label">Vouched for by</span>
      )}
      <div className="span-2">
        {vouchers.map((voucher) => (
          <VoucherLine voucher={voucher} key={`${voucher.domain} ${voucher.how}`} />
        ))}
        {vouchers.length === 0 && <NoVoucher report={report} waiting={waiting} />}
      </div>
    </div>
  );
}

function VoucherLine({ voucher }: { voucher: Voucher }) {
  return (
    <div className="vouch">
      <Lit className="strong">{voucher.domain}</Lit>
      <span className="soft">{voucher.how}</span>
      <Grade certainty="proven" />
    </div>
  );
}

function NoVoucher({ report, waiting }: PanelProps) {
  const { spf, dkim, dmarc } = report.checks;
  if (waiting && (!spf || !dkim || !dmarc)) return <Pending waiting={waiting} />;
  const open = [...(spf ?? []), ...(dkim ?? [])].some((check) => ["unchecked", "temperror"].includes(check.result));
  return (
    <span className="soft">
      {open ? "Nobody so far: not every check could be made." : "Nobody: no signature and no SPF result holds."}
    </span>
  );
}

function DeliveredRow({ report }: { report: ReportSoFar }) {
  const { envelope, to, cc } = report.summary;
  const addressed = [...to, ...cc].map((mailbox) => mailbox.address).filter((address) => address !== null);
  const field = named(report, "delivered-to")[0] ?? named(report, "to")[0];
  const certainty = envelope.recipients.length > 0 ? "recorded" : "claimed";
  const unlike = addressed.filter((address) => !envelope.recipients.includes(address));
  return (
    <div className={field ? "row is-pick" : "row"} data-slip={field ? "to" : undefined}>
      {field ? (
        <Pick slip="to" kind="label">
          Delivered to
        </Pick>
      ) : (
        <span className="label">Delivered to</span>
      )}
      <span>
        {envelope.recipients.length > 0 ? (
          <AddressList addresses={envelope.recipients} />
        ) : (
          <span className="soft">not recorded</span>
        )}
        {unlike.length > 0 && (
          <>
            <span className="soft">, addressed to </span>
            <AddressList addresses={unlike} />
          </>
        )}
      </span>
      {(envelope.recipients.length > 0 || unlike.length > 0) && <Grade certainty={certainty} />}
    </div>
  );
}

function AddressList({ addresses }: { addresses: readonly string[] }) {
  const rest = addresses.length - 4;
  return (
    <>
      {addresses.slice(0, 4).map((address, at) => (
        <span key={address}>
          {at > 0 && ", "}
          <Lit>{address}</Lit>
        </span>
      ))}
      {rest > 0 && <span className="soft"> and {counted(rest, "more", "more")}</span>}
    </>
  );
}

function SubjectRow({ report }: { report: ReportSoFar }) {
  const field = named(report, "subject")[0];
  if (!field) {
    return (
      <div className="row">
        <span className="label">Subject</span>
        <span className="soft">There is no Subject field.</span>
      </div>
    );
  }
  return (
    <div className="row is-pick" data-slip="subject">
      <Pick slip="subject" kind="label">
        Subject
      </Pick>
      <bdi className="subject">{report.summary.subject?.slice(0, 1_000) ?? <span className="soft">empty</span>}</bdi>
      <Grade certainty={fieldCertainty(report, field.index)} />
    </div>
  );
}

function Repairs({ report }: { report: ReportSoFar }) {
  const { repairs, hasBody, kind } = report.source;
  if (repairs.length === 0 && hasBody) return null;
  return (
    <ul className="repairs">
      {repairs.map((repair, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: repairs never change
        <li key={at}>
          {repair.detail}
          {repair.line !== null && <span className="faint"> (line {repair.line})</span>}
        </li>
      ))}
      {!hasBody && kind !== "smtp-session" && <WholeSourceHint />}
    </ul>
  );
}

function WholeSourceHint() {
  return (
    <li>
      Only headers were given, so body hashes and attachments cannot be checked. The whole source: in Gmail “Show
      original”, in Outlook on the web “View message source”, in Apple Mail “View, Message, Raw Source”, in Thunderbird
      Ctrl+U.
    </li>
  );
}

function Margin({ report }: PanelProps) {
  const vouchers = readVouchers(report);
  const to = named(report, "delivered-to")[0] ?? named(report, "to")[0];
  const subject = named(report, "subject")[0];
  const vouched = vouchers.find((voucher) => voucher.field !== null);
  const evidence = vouchers.flatMap((voucher) => voucher.evidence);
  return (
    <>
      {vouched?.field != null && (
        <FieldSlip report={report} name="vouch" field={vouched.field} marks={vouched.marks} dns={evidence} />
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
          <p className="note">Anyone can write a From field. What vouches for it is in the next row.</p>
        </FieldSlip>
      ))}
      {to && <FieldSlip report={report} name="to" field={to.index} marks={report.summary.envelope.recipients} />}
      {subject && <FieldSlip report={report} name="subject" field={subject.index} />}
    </>
  );
}
