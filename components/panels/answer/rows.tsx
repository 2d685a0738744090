// The head of the answer as a form: From as written, who vouches for it, where it went, what it is about.
import { Pick } from "#components/evidence/pick.tsx";
import { fieldCertainty } from "#components/report/certainty.ts";
import { counted } from "#components/values/counts.ts";
import { Grade } from "#components/values/grade.tsx";
import { Lit, LongLit } from "#components/values/lit.tsx";
import { Pending } from "#components/values/verdict.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import type { PanelProps } from "../panel-entry.ts";
import { named } from "./named.ts";
import { readVouchers, type Voucher } from "./vouchers.ts";

export function FromRows({ report }: { report: ReportSoFar }) {
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

export function VouchedRow({ report, texts, waiting }: PanelProps) {
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
        {vouchers.length === 0 && <NoVoucher report={report} texts={texts} waiting={waiting} />}
      </div>
    </div>
  );
}

function VoucherLine({ voucher }: { voucher: Voucher }) {
  return (
    <div className="vouch">
      <Lit className="strong">{voucher.domain}</Lit>
      <span className="soft">{voucher.how}</span>
      <Grade certainty="proven">{voucher.inPart ? "proven in part" : undefined}</Grade>
    </div>
  );
}

function NoVoucher({ report, waiting }: PanelProps) {
  const { spf, dkim, dmarc } = report.checks;
  if (waiting && (!spf || !dkim || !dmarc)) return <Pending waiting={waiting} />;
  const open = [...(spf ?? []), ...(dkim ?? [])].some((check) => ["unchecked", "temperror"].includes(check.result));
  return (
    <span className="soft">
      {open ? "Nobody so far: not every check could be made." : "Nobody: no signature holds, nor SPF of MAIL FROM."}
    </span>
  );
}

export function DeliveredRow({ report }: { report: ReportSoFar }) {
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

export function SubjectRow({ report }: { report: ReportSoFar }) {
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
