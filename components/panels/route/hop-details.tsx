import { Disclosure } from "#components/ui/disclosure.tsx";
import { WhenOpened } from "#components/ui/when-opened.tsx";
import { Lit, LongLit } from "#components/values/lit.tsx";
import { Said } from "#components/values/said.tsx";
import type { Field } from "#lib/fields/types.ts";
import type { Hop } from "#lib/trace/types.ts";
import { useTexts } from "#texts";
import { BorderButton } from "./border-button.tsx";

/** Name, value, and whether it is literally in the field or said by the report. */
type Fact = [name: string, value: string | null, by: "mail" | "report"];

interface HopDetailsProps {
  hop: Hop;
  field: Field | undefined;
  isBorder: boolean;
}

/**
 * The field as written, what stands in it, and the button that lets the receiving side begin here.
 * @param props.late made when it is opened
 */
export function HopDetails({ late, ...props }: HopDetailsProps & { late: boolean }) {
  const { title } = useTexts().route.details;
  return (
    <Disclosure summary={title} className="more small">
      {late ? (
        <WhenOpened printed={false}>
          <Content {...props} />
        </WhenOpened>
      ) : (
        <Content {...props} />
      )}
    </Disclosure>
  );
}

function Content({ hop, field, isBorder }: HopDetailsProps) {
  const { route } = useTexts();
  const words = route.details;
  const tls = hop.tls && ([hop.tls.version, hop.tls.cipher].filter(Boolean).join(", ") || words.tlsBare);
  const facts: Fact[] = [
    [words.helo, hop.from?.helo ?? null, "mail"],
    [words.rdns, hop.from?.rdns ?? null, "mail"],
    [words.organization, hop.organization, "report"],
    [words.protocol, hop.with, "mail"],
    [words.meaning, hop.withMeaning, "report"],
    [words.tls, tls, "report"],
    [words.role, hop.role && words.roleIs(route.roles[hop.role], hop.roleReason), "report"],
    [words.continuity, hop.continuity?.detail ?? null, "report"],
    [words.for, hop.for, "mail"],
    [words.envelopeFrom, hop.envelopeFrom, "mail"],
    [words.id, hop.id, "mail"],
    [words.written, hop.date?.written ?? null, "mail"],
  ];
  return (
    <>
      {field && (
        <p className="raw-field">
          <LongLit text={`${field.name}: ${field.raw.trim()}`} />{" "}
          <a className="where" href={`#field-${field.index}`}>
            {words.where(field.index, field.line)}
          </a>
        </p>
      )}
      <dl className="facts">
        {facts.map(
          ([name, value, by]) =>
            value && (
              <div className="fact" key={name}>
                <dt>{name}</dt>
                <dd>
                  {by === "mail" ? (
                    <Lit>{value}</Lit>
                  ) : (
                    <Said>
                      <bdi>{value}</bdi>
                    </Said>
                  )}
                </dd>
              </div>
            ),
        )}
      </dl>
      {!isBorder && <BorderButton hop={hop.index} label={route.line.here} />}
    </>
  );
}
