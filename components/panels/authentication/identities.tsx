// The three places where names stand: the envelope, the header, and what a mail program shows.
import type { ReactNode } from "react";
import type { Texts } from "#components/language/texts.ts";
import { fieldCertainty } from "#components/report/certainty.ts";
import { Breakable } from "#components/values/breakable.tsx";
import { Ref } from "#components/values/ref.tsx";
import { Said } from "#components/values/said.tsx";
import type { IdentityRow } from "#lib/report/identities.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import type { Mailbox } from "#lib/text/addresses.ts";

interface IdentitiesProps {
  report: ReportSoFar;
  texts: Texts;
}

type Words = Texts["session"]["identities"];

/** Envelope | Header | What a mail program shows. */
export function Identities({ report, texts }: IdentitiesProps) {
  const words = texts.session.identities;
  const { envelope, from, to, cc } = report.summary;
  return (
    <>
      <div className="sub-head">
        <h3>{words.title}</h3>
        {envelope.source !== null && <span className="small soft">{words.from(readFrom(envelope.source, words))}</span>}
      </div>
      <table className="data stack identities">
        <thead>
          <tr>
            <th scope="col" className="key">
              {words.who}
            </th>
            <th scope="col">{words.envelope}</th>
            <th scope="col">{words.header}</th>
            <th scope="col">{words.shown}</th>
          </tr>
        </thead>
        <tbody>
          <Row report={report} of="sender" words={words} shown={from} />
          <Row report={report} of="recipient" words={words} shown={[...to, ...cc]} />
        </tbody>
      </table>
    </>
  );
}

/** The report names several places in one text. */
function readFrom(source: string, { sources }: Words): string {
  const places = source.split(", ").map((place) => sources[place] ?? place);
  return places.join(", ");
}

interface RowProps {
  report: ReportSoFar;
  of: IdentityRow["of"];
  words: Words;
  shown: readonly Mailbox[];
}

function Row({ report, of, words, shown }: RowProps) {
  const rows = report.summary.identities.filter((row) => row.of === of);
  const inEnvelope = rows.filter(({ place }) => place === "envelope");
  const inHeader = rows.filter(({ place }) => place === "header");
  const main = of === "sender" ? "MAIL FROM" : "RCPT TO";
  return (
    <tr>
      <td className="key">{words[of]}</td>
      <td data-label={words.envelope}>
        <ul className="pairs">
          {!inEnvelope.some(({ name }) => name === main) && (
            <li>
              <span className="label">{main}</span>
              <span className="faint">{words.unknown}</span>
            </li>
          )}
          {inEnvelope.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one report never change
            <Pair row={row} name={row.name === "From " ? words.mboxLine : row.name} key={at} />
          ))}
        </ul>
      </td>
      <td data-label={words.header}>
        {inHeader.length === 0 ? (
          <span className="faint">{words.none}</span>
        ) : (
          <ul className="pairs">
            {inHeader.map((row) => (
              <Pair row={row} name={<FieldName report={report} row={row} />} key={row.field} />
            ))}
          </ul>
        )}
      </td>
      <td data-label={words.shown}>
        <Shown mailboxes={shown} words={words} />
      </td>
    </tr>
  );
}

function FieldName({ report, row: { name, field } }: { report: ReportSoFar; row: IdentityRow }) {
  if (field === null) return name;
  return (
    <Ref href={`#field-${field}`} certainty={fieldCertainty(report, field)}>
      {name}
    </Ref>
  );
}

function Pair({ row, name }: { row: IdentityRow; name: ReactNode }) {
  const apart = row.relation === "differs" || row.relation === "same-organization" || row.relation === "unnamed";
  return (
    <li>
      <span className="label">{name}</span>
      <bdi className="lit">
        <Breakable text={row.value} />
      </bdi>
      {row.note !== null && (
        <span className="sub">
          {apart && "≠ "}
          <Said>{row.note}</Said>
        </span>
      )}
    </li>
  );
}

const most = 6;

/** Names where there are names: most programs leave the address out. */
function Shown({ mailboxes, words }: { mailboxes: readonly Mailbox[]; words: Words }) {
  if (mailboxes.length === 0) return <span className="faint">{words.nothing}</span>;
  const names = mailboxes.slice(0, most).map(({ name, address }) => name ?? address ?? words.unreadable);
  const hidden = mailboxes.some(({ name, address }) => name !== null && address !== null);
  return (
    <>
      <bdi>
        <Breakable text={names.join(", ")} />
      </bdi>
      {hidden && <span className="sub">{words.oftenHidden}</span>}
    </>
  );
}
