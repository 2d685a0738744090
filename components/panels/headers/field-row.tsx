import { Pick } from "#components/evidence/pick.tsx";
import { CopyRow } from "#components/ui/copy-row.tsx";
import { AddressText } from "#components/values/address-text.tsx";
import { Grade } from "#components/values/grade.tsx";
import { RfcLink } from "#components/values/rfc-link.tsx";
import { Said } from "#components/values/said.tsx";
import { ValueRows } from "#components/values/value-rows.tsx";
import { HiddenNames, VisibleText } from "#components/values/visible-text.tsx";
import type { Field } from "#lib/fields/types.ts";
import type { Certainty } from "#lib/report/types.ts";
import { useTexts } from "#texts";
import { addsTo, decodedText } from "./field-words.ts";

interface FieldRowProps {
  field: Field;
  certainty: Certainty;
}

/** Raw as written, decoded where that reads differently, its values, what it means. */
export function FieldRow({ field, certainty }: FieldRowProps) {
  const { headers } = useTexts();
  const { index, line, name, span, value, about } = field;
  const raw = field.raw.trim();
  const decoded = decodedText(field);
  const addresses = value?.kind === "mailboxes";
  const rows = value && addsTo(value, decoded ?? raw) ? value : null;
  return (
    <div className="field-row" id={`field-${index}`} data-slip={`field-${index}`}>
      <span className="no-column">
        <Pick slip={`field-${index}`} kind="no" label={headers.showOctets(index, line)}>
          {headers.row(index, line)}
        </Pick>
        <a className="where" href={`#octets-${span[0]}-${span[1]}`} aria-label={headers.inSource(index)}>
          {headers.source}
        </a>
      </span>
      <div>
        <span className="field-head">
          <bdi className="name">{name}</bdi>
          <CopyRow kind="text" value={`${name}: ${raw}`} what={name} />
        </span>
        {raw === "" ? (
          <span className="faint">{headers.emptyField}</span>
        ) : (
          <LongText
            text={raw}
            shown={rows ? beside : usual}
            addresses={addresses}
            className={decoded === null && !rows ? "lit" : "lit soft"}
          />
        )}
        {decoded !== null && (
          <span className="decoded">
            <LongText text={decoded} shown={usual} addresses={addresses} />
          </span>
        )}
        <HiddenNames text={decoded ?? raw} />
        {rows && <ValueRows value={rows} name={name} />}
        {about && (
          <span className="means">
            <Said>{about.meaning}</Said> <RfcLink reference={about.ref} />
          </span>
        )}
      </div>
      <Grade certainty={certainty} />
    </div>
  );
}

/** Characters at first sight: of a field that is read as it stands, and of one that is taken apart below. */
const usual = 1_200;
const beside = 240;

interface LongTextProps {
  text: string;
  shown: number;
  addresses: boolean;
  className?: string;
}

function LongText({ text, shown, addresses, className }: LongTextProps) {
  const { values } = useTexts();
  const Text = addresses ? VisibleAddresses : VisibleText;
  if (text.length <= shown * 1.2) return <Text text={text} className={className} />;
  return (
    <>
      <Text text={text.slice(0, shown)} className={className} />
      <details className="disclosure">
        <summary className="small">{values.moreCharacters(text.length - shown)}</summary>
        <Text text={text.slice(shown)} className={className} />
      </details>
    </>
  );
}

function VisibleAddresses({ text, className }: { text: string; className?: string | undefined }) {
  return (
    <AddressText text={text} className={className}>
      {(piece) => <VisibleText text={piece} />}
    </AddressText>
  );
}
