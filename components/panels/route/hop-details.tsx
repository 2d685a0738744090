import { Disclosure } from "#components/ui/disclosure.tsx";
import { Lit, LongLit } from "#components/values/lit.tsx";
import type { Field } from "#lib/fields/types.ts";
import type { Hop } from "#lib/trace/types.ts";
import { BorderButton } from "./border-button.tsx";
import { describeRole } from "./hop-words.ts";

/** Name, value, and whether the value is literally in the field. */
type Fact = [name: string, value: string | null, literal: boolean];

/** The field as written, what stands in it, and the button that lets the receiving side begin here. */
export function HopDetails({ hop, field, isBorder }: { hop: Hop; field: Field | undefined; isBorder: boolean }) {
  const facts: Fact[] = [
    ["Name it gave", hop.from?.helo ?? null, true],
    ["Name looked up", hop.from?.rdns ?? null, true],
    ["Protocol", hop.with, true],
    ["That means", hop.withMeaning, false],
    [
      "TLS",
      hop.tls && ([hop.tls.version, hop.tls.cipher].filter(Boolean).join(", ") || "said, without details"),
      false,
    ],
    ["Role", describeRole(hop), false],
    ["Follows on", hop.continuity?.detail ?? null, false],
    ["For", hop.for, true],
    ["Envelope from", hop.envelopeFrom, true],
    ["Queue id", hop.id, true],
    ["Date as written", hop.date?.written ?? null, true],
  ];
  return (
    <Disclosure summary="Details" className="more small">
      {field && (
        <p className="raw-field">
          <LongLit text={`${field.name}: ${field.raw.trim()}`} />{" "}
          <a className="where" href={`#field-${field.index}`}>
            field {field.index}, line {field.line}
          </a>
        </p>
      )}
      <dl className="facts">
        {facts.map(
          ([name, value, literal]) =>
            value && (
              <div className="fact" key={name}>
                <dt>{name}</dt>
                <dd>{literal ? <Lit>{value}</Lit> : <bdi>{value}</bdi>}</dd>
              </div>
            ),
        )}
      </dl>
      {!isBorder && <BorderButton hop={hop.index} label="The receiving side begins here" />}
    </Disclosure>
  );
}
