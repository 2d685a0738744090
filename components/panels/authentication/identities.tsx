// The three places where names stand: the envelope, the header, and what a mail program shows.
import type { ReactNode } from "react";
import { Lit } from "#components/values/lit.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";

/** Envelope | Header | What a mail program shows. */
export function Identities({ report }: { report: ReportSoFar }) {
  const { envelope, from, returnPath } = report.summary;
  const shown = from.map((mailbox) => mailbox.name ?? mailbox.address ?? "an address that cannot be read").join(", ");
  return (
    <>
      <div className="sub-head">
        <h3>Envelope, header, and what a mail program shows</h3>
      </div>
      <table className="data stack identities">
        <thead>
          <tr>
            <th scope="col">Sender or recipient</th>
            <th scope="col">Envelope</th>
            <th scope="col">Header</th>
            <th scope="col">A mail program shows</th>
          </tr>
        </thead>
        <tbody>
          <Line
            name="Sender"
            envelope={rows([
              ["MAIL FROM", envelope.mailFrom],
              ["Return-Path", returnPath],
            ])}
            shows={shown || null}
          >
            {headerRows(report, ["from", "sender", "reply-to"])}
          </Line>
          <Line name="Recipient" envelope={rows([["RCPT TO", envelope.recipients.join(", ") || null]])} shows={null}>
            {headerRows(report, ["to", "cc"])}
          </Line>
        </tbody>
      </table>
    </>
  );
}

function Line({
  name,
  envelope,
  shows,
  children,
}: {
  name: string;
  envelope: ReactNode;
  shows: string | null;
  children: ReactNode;
}) {
  return (
    <tr>
      <td className="key">{name}</td>
      <td data-label="Envelope">{envelope}</td>
      <td data-label="Header">{children}</td>
      <td data-label="Shown">
        {shows === null ? <span className="faint">the header’s names</span> : <bdi>{shows}</bdi>}
      </td>
    </tr>
  );
}

function headerRows(report: ReportSoFar, names: readonly string[]): ReactNode {
  const found = report.fields.filter((field) => names.includes(field.name.toLowerCase()));
  return rows(found.map((field) => [field.name, field.body.trim().slice(0, 400)]));
}

function rows(pairs: readonly (readonly [string, string | null])[]): ReactNode {
  if (pairs.length === 0) return <span className="faint">none</span>;
  return (
    <ul className="pairs">
      {pairs.map(([name, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of a header never changes
        <li key={at}>
          <span className="label">{name}</span>
          {value === null ? <span className="faint">not known</span> : <Lit>{value}</Lit>}
        </li>
      ))}
    </ul>
  );
}
