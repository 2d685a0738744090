import { Pick } from "#components/evidence/pick.tsx";
import { hopCertainty } from "#components/report/certainty.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Instant } from "#components/values/instant.tsx";
import { Lit, LongLit } from "#components/values/lit.tsx";
import type { Field } from "#lib/fields/types.ts";
import type { Hop } from "#lib/trace/types.ts";
import { BorderButton } from "./border-button.tsx";
import { DelayBar } from "./delay-bar.tsx";
import type { DelayScale } from "./delay-scale.ts";
import { giver, handover, took } from "./hop-words.ts";

interface HopRowProps {
  hop: Hop;
  field: Field | undefined;
  scale: DelayScale;
  longest: boolean;
  place: "first" | "middle" | "last" | "only";
  isBorder: boolean;
}

/** One Received field: when, who to whom, how, how long; the field as written is one click away. */
export function HopRow({ hop, field, scale, longest, place, isBorder }: HopRowProps) {
  const certainty = hopCertainty(hop);
  const time = took(hop, place === "first" || place === "only");
  return (
    <li
      className={`cols hop ${certainty}`}
      id={`hop-${hop.index}`}
      data-slip={`hop-${hop.index}`}
      data-first={isBorder ? "" : undefined}
    >
      <span className="when">
        {hop.date?.utc ? (
          <Instant utc={hop.date.utc} written={hop.date.written} brief />
        ) : (
          <span className="soft">no date</span>
        )}
      </span>
      <div className={`rail-line ${certainty} ${place}`}>
        <Pick slip={`hop-${hop.index}`} kind="node" label={`${hop.index}: show the field of this hop`}>
          {hop.index}
        </Pick>
      </div>
      <div className="whom">
        <Hosts hop={hop} field={field} />
        <HopMeta hop={hop} certainty={certainty} />
        <HopBreak hop={hop} />
        <HopMore hop={hop} field={field} isBorder={isBorder} />
      </div>
      <DelayBar scale={scale} seconds={hop.delaySeconds} longest={longest} />
      <div className={time.skew ? "took bad" : "took"}>
        {time.words}
        {time.note && <small>{time.note}</small>}
      </div>
    </li>
  );
}

function Hosts({ hop, field }: { hop: Hop; field: Field | undefined }) {
  const from = giver(hop);
  if (!from && !hop.by) return <Lit className="soft">{field?.raw.trim().slice(0, 200) ?? "Received"}</Lit>;
  return (
    <span className="hosts lit">
      {from ? <bdi>{from}</bdi> : <NotSaid />}
      <Icon name="arrow" label="to" />
      <b>{hop.by ? <bdi>{hop.by}</bdi> : <NotSaid />}</b>
    </span>
  );
}

function NotSaid() {
  return <span className="not-said">not said</span>;
}

function HopMeta({ hop, certainty }: { hop: Hop; certainty: string }) {
  return (
    <span className="meta">
      <bdi>{handover(hop).join(" · ")}</bdi>
      {hop.from?.ip && (
        <>
          {" · from "}
          <Lit>{hop.from.ip}</Lit>
        </>
      )}
      <span className="sr">, {certainty}</span>
    </span>
  );
}

/** A hop that does not begin where the one before it ended says so in its row. */
function HopBreak({ hop: { continuity } }: { hop: Hop }) {
  if (continuity?.kind !== "break") return null;
  return (
    <span className="meta">
      <span className="flag bad">
        <Icon name="warn" />
        <bdi>{continuity.detail}</bdi>
      </span>{" "}
      {continuity.innocent}
    </span>
  );
}

function HopMore({ hop, field, isBorder }: { hop: Hop; field: Field | undefined; isBorder: boolean }) {
  const facts: [string, string | null][] = [
    ["Name it gave", hop.from?.helo ?? null],
    ["Name looked up", hop.from?.rdns ?? null],
    ["Protocol", hop.with && [hop.with, hop.withMeaning].filter(Boolean).join(": ")],
    ["Role", hop.role && (hop.roleReason ?? hop.role)],
    ["Follows on", hop.continuity?.detail ?? null],
    ["TLS", hop.tls ? [hop.tls.version, hop.tls.cipher].filter(Boolean).join(", ") || "said, without details" : null],
    ["For", hop.for],
    ["Envelope from", hop.envelopeFrom],
    ["Queue id", hop.id],
    ["Date as written", hop.date?.written ?? null],
  ];
  return (
    <Disclosure summary="Field as written" className="small">
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div className="fact" key={name}>
                <dt>{name}</dt>
                <dd>
                  <Lit>{value}</Lit>
                </dd>
              </div>
            ),
        )}
      </dl>
      {field && (
        <p className="raw-field">
          <LongLit text={`${field.name}: ${field.raw.trim()}`} />{" "}
          <a className="where" href={`#field-${field.index}`}>
            field {field.index}, line {field.line}
          </a>
        </p>
      )}
      {!isBorder && <BorderButton hop={hop.index} label="The receiving side begins here" />}
    </Disclosure>
  );
}
