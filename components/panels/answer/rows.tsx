// The head of the answer as a form: From as written, who vouches for it, where it went, what it is about.
import { Pick } from "#components/evidence/pick.tsx";
import type { Texts } from "#components/language/texts.ts";
import { fieldCertainty } from "#components/report/certainty.ts";
import { AddressText } from "#components/values/address-text.tsx";
import { Grade } from "#components/values/grade.tsx";
import { Lit, LongLit } from "#components/values/lit.tsx";
import { Pending } from "#components/values/verdict.tsx";
import type { Field } from "#lib/fields/types.ts";
import type { PanelProps } from "../panel-entry.ts";
import { named } from "./named.ts";
import { readVouchers, type Voucher } from "./vouchers.ts";

type RowProps = Pick<PanelProps, "report" | "texts">;

export function FromRows({ report, texts: { answer } }: RowProps) {
  const fields = named(report, "from");
  if (fields.length === 0) {
    return (
      <div className="row">
        <span className="label">{answer.from}</span>
        <span className="soft">{answer.noFrom}</span>
      </div>
    );
  }
  return fields.map((field) => (
    <div className="row is-pick" data-slip={`from-${field.index}`} key={field.index}>
      <Pick slip={`from-${field.index}`} kind="label">
        {answer.from}
      </Pick>
      <span>
        {isEncoded(field) && <AddressText className="main" text={field.body.trim().slice(0, 2_000)} />}
        <LongLit text={field.raw.trim()} className={isEncoded(field) ? "soft" : "main"} addresses />
      </span>
      <Grade certainty={fieldCertainty(report, field.index)} />
    </div>
  ));
}

/** It reads differently once it is decoded; where lines were folded does not count. */
function isEncoded({ raw, body }: Field): boolean {
  return raw.replace(/\s+/g, " ").trim() !== body.replace(/\s+/g, " ").trim();
}

export function VouchedRow({ report, texts, waiting }: PanelProps) {
  const vouchers = readVouchers(report);
  const evidence = vouchers.flatMap((voucher) => voucher.evidence);
  const hasSlip = evidence.length > 0 || vouchers.some((voucher) => voucher.field !== null);
  return (
    <div
      className="row is-pick vouched"
      data-slip={hasSlip ? "vouch" : undefined}
      data-first={hasSlip ? "" : undefined}
    >
      {hasSlip ? (
        <Pick slip="vouch" kind="label">
          {texts.answer.vouched}
        </Pick>
      ) : (
        <span className="label">{texts.answer.vouched}</span>
      )}
      <div className="span-2">
        {vouchers.map((voucher) => (
          <VoucherLine voucher={voucher} texts={texts} key={voucher.domain} />
        ))}
        {vouchers.length === 0 && <NoVoucher report={report} texts={texts} waiting={waiting} />}
      </div>
    </div>
  );
}

function VoucherLine({ voucher, texts }: { voucher: Voucher; texts: Texts }) {
  return (
    <div className="vouch">
      <Lit className="strong">{voucher.domain}</Lit>
      <span className="soft">{voucher.how.map((how) => texts.answer.how[how]).join(", ")}</span>
      <Grade certainty="proven">{voucher.inPart ? texts.values.provenInPart : undefined}</Grade>
    </div>
  );
}

function NoVoucher({ report, texts, waiting }: PanelProps) {
  const { spf, dkim, dmarc } = report.checks;
  if (waiting && (!spf || !dkim || !dmarc)) return <Pending waiting={waiting} />;
  const open = [...(spf ?? []), ...(dkim ?? [])].some((check) => ["unchecked", "temperror"].includes(check.result));
  return <span className="soft">{open ? texts.answer.nobodySoFar : texts.answer.nobody}</span>;
}

export function DeliveredRow({ report, texts: { answer } }: RowProps) {
  const { envelope, to, cc } = report.summary;
  const addressed = [...to, ...cc].map((mailbox) => mailbox.address).filter((address) => address !== null);
  const field = named(report, "delivered-to")[0] ?? named(report, "to")[0];
  const certainty = envelope.recipients.length > 0 ? "recorded" : "claimed";
  const unlike = addressed.filter((address) => !envelope.recipients.includes(address));
  return (
    <div className={field ? "row is-pick" : "row"} data-slip={field ? "to" : undefined}>
      {field ? (
        <Pick slip="to" kind="label">
          {answer.delivered}
        </Pick>
      ) : (
        <span className="label">{answer.delivered}</span>
      )}
      <span>
        {envelope.recipients.length > 0 ? (
          <AddressList addresses={envelope.recipients} more={answer.more} />
        ) : (
          <span className="soft">{answer.notRecorded}</span>
        )}
        {unlike.length > 0 && (
          <>
            <span className="soft">{answer.addressedTo}</span>
            <AddressList addresses={unlike} more={answer.more} />
          </>
        )}
      </span>
      {(envelope.recipients.length > 0 || unlike.length > 0) && <Grade certainty={certainty} />}
    </div>
  );
}

function AddressList({ addresses, more }: { addresses: readonly string[]; more: (count: number) => string }) {
  const rest = addresses.length - 4;
  return (
    <>
      {addresses.slice(0, 4).map((address, at) => (
        <span key={address}>
          {at > 0 && ", "}
          <Lit>{address}</Lit>
        </span>
      ))}
      {rest > 0 && <span className="soft">{more(rest)}</span>}
    </>
  );
}

export function SubjectRow({ report, texts: { answer } }: RowProps) {
  const field = named(report, "subject")[0];
  if (!field) {
    return (
      <div className="row">
        <span className="label">{answer.subject}</span>
        <span className="soft">{answer.noSubject}</span>
      </div>
    );
  }
  return (
    <div className="row is-pick" data-slip="subject">
      <Pick slip="subject" kind="label">
        {answer.subject}
      </Pick>
      <bdi className="subject">
        {report.summary.subject?.slice(0, 1_000) ?? <span className="soft">{answer.emptySubject}</span>}
      </bdi>
      <Grade certainty={fieldCertainty(report, field.index)} />
    </div>
  );
}
