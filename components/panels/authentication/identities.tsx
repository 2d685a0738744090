// The three places where names stand: the envelope, the header, and what a mail program shows.
import type { ReactNode } from "react";
import { fieldCertainty } from "#components/report/certainty.ts";
import { Breakable } from "#components/values/breakable.tsx";
import { Ref } from "#components/values/ref.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import type { Mailbox } from "#lib/text/addresses.ts";
import { isElsewhere } from "./elsewhere.ts";

/** Envelope | Header | What a mail program shows. */
export function Identities({ report }: { report: ReportSoFar }) {
  const { envelope, from, returnPath, to, cc } = report.summary;
  const author = from[0]?.address ?? null;
  return (
    <>
      <div className="sub-head">
        <h3>Envelope, header, and what a mail program shows</h3>
      </div>
      <table className="data stack identities">
        <thead>
          <tr>
            <th scope="col" className="key">
              Who
            </th>
            <th scope="col">Envelope</th>
            <th scope="col">Header</th>
            <th scope="col">A mail program shows</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td className="key">Sender</td>
            <td data-label="Envelope">
              <ul className="pairs">
                <Pair name="MAIL FROM" value={envelope.mailFrom} author={author} />
                <Pair name="HELO" value={envelope.helo} author={null} />
                {returnPath !== null && returnPath !== envelope.mailFrom && (
                  <Pair name="Return-Path" value={returnPath} author={author} />
                )}
              </ul>
            </td>
            <td data-label="Header">
              <HeaderPairs report={report} names={["from", "sender", "reply-to"]} author={author} />
            </td>
            <td data-label="Shown">
              <Shown mailboxes={from} />
            </td>
          </tr>
          <tr>
            <td className="key">Recipient</td>
            <td data-label="Envelope">
              <ul className="pairs">
                {envelope.recipients.length === 0 && <Pair name="RCPT TO" value={null} author={null} />}
                {envelope.recipients.slice(0, most).map((recipient) => (
                  <Pair name="RCPT TO" value={recipient} author={null} key={recipient} />
                ))}
              </ul>
            </td>
            <td data-label="Header">
              <HeaderPairs report={report} names={["to", "cc"]} author={null} />
            </td>
            <td data-label="Shown">
              <Shown mailboxes={[...to, ...cc]} />
            </td>
          </tr>
        </tbody>
      </table>
    </>
  );
}

const most = 6;

function HeaderPairs({ report, names, author }: { report: ReportSoFar; names: string[]; author: string | null }) {
  const found = report.fields.filter((field) => names.includes(field.name.toLowerCase()));
  if (found.length === 0) return <span className="faint">none</span>;
  return (
    <ul className="pairs">
      {found.slice(0, most).map((field) => (
        <Pair
          name={
            <Ref href={`#field-${field.index}`} certainty={fieldCertainty(report, field.index)}>
              {field.name}
            </Ref>
          }
          value={field.body.trim().slice(0, 400)}
          author={field.name.toLowerCase() === "from" ? null : author}
          key={field.index}
        />
      ))}
    </ul>
  );
}

/** `author`: the From address to compare with, or null. */
function Pair({ name, value, author }: { name: ReactNode; value: string | null; author: string | null }) {
  return (
    <li>
      <span className="label">{name}</span>
      {value === null ? (
        <span className="faint">not known</span>
      ) : (
        <bdi className="lit">
          <Breakable text={value || "empty"} />
        </bdi>
      )}
      {value !== null && isElsewhere(value, author) && <span className="sub">≠ another domain than From</span>}
    </li>
  );
}

/** Names where there are names: most programs leave the address out. */
function Shown({ mailboxes }: { mailboxes: readonly Mailbox[] }) {
  if (mailboxes.length === 0) return <span className="faint">nothing</span>;
  const names = mailboxes
    .slice(0, most)
    .map(({ name, address }) => name ?? address ?? "an address that cannot be read");
  const hidden = mailboxes.some(({ name, address }) => name !== null && address !== null);
  return (
    <>
      <bdi>
        <Breakable text={names.join(", ")} />
      </bdi>
      {hidden && <span className="sub">often without the address behind it</span>}
    </>
  );
}
