import { Pick } from "#components/evidence/pick.tsx";
import { hopCertainty } from "#components/report/certainty.ts";
import { CopyRow } from "#components/ui/copy-row.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Breakable } from "#components/values/breakable.tsx";
import { Grade } from "#components/values/grade.tsx";
import { Instant } from "#components/values/instant.tsx";
import { Lit } from "#components/values/lit.tsx";
import { Said } from "#components/values/said.tsx";
import type { Field } from "#lib/fields/types.ts";
import type { Certainty } from "#lib/report/types.ts";
import type { Hop, Loop, Wait } from "#lib/trace/types.ts";
import { useTexts } from "#texts";
import { DelayBar } from "./delay-bar.tsx";
import type { DelayScale } from "./delay-scale.ts";
import { HopDetails } from "./hop-details.tsx";
import { giver, handover, otherName, took, visitOf } from "./hop-words.ts";

export interface HopRowProps {
  hop: Hop;
  field: Field | undefined;
  waits: readonly Wait[];
  loops: readonly Loop[];
  scale: DelayScale;
  longest: boolean;
  place: "first" | "middle" | "last" | "only";
  isBorder: boolean;
  /** One of so many that its details are made when they are opened. */
  late: boolean;
  /** Its day, where that is another than the day of the hop before it. */
  day: string | null;
}

/** One Received field: when, who to whom, how, how long; the field as written is one click away. */
export function HopRow({ hop, field, waits, loops, scale, longest, place, isBorder, late, day }: HopRowProps) {
  const texts = useTexts();
  const words = texts.route.hop;
  const certainty = hopCertainty(hop);
  const time = took(hop, place === "first" || place === "only", texts);
  const again = visitOf(hop, loops);
  return (
    <li
      className={`cols hop ${certainty}`}
      id={`hop-${hop.index}`}
      data-slip={`hop-${hop.index}`}
      data-first={isBorder ? "" : undefined}
    >
      <span className="when">
        {day !== null && <span className="day">{day}</span>}
        {hop.date?.utc ? (
          <Instant utc={hop.date.utc} written={hop.date.written} brief />
        ) : (
          <span className="soft">{words.noDate}</span>
        )}
      </span>
      <div className={`rail-line ${certainty} ${place}`}>
        <Pick slip={`hop-${hop.index}`} kind={hop.index > 99 ? "node wide" : "node"} label={words.show(hop.index)}>
          {hop.index}
        </Pick>
      </div>
      <div className="whom">
        <Hosts hop={hop} field={field} />
        <HopMeta hop={hop} certainty={certainty} />
        {again && (
          <span className="meta">
            <Icon name="notice" /> {words.visit(again.visit, again.all)}
          </span>
        )}
        {waits.map((wait) => (
          <Guess wait={wait} key={wait.detail} />
        ))}
      </div>
      <DelayBar scale={scale} seconds={hop.delaySeconds} range={hop.delayRange} longest={longest} />
      <div className={time.skew ? "took bad" : "took"}>
        {time.words}
        {time.note && <small>{time.note}</small>}
        {field && <CopyRow kind="text" value={`${field.name}: ${field.raw.trim()}`} what={words.copied(hop.index)} />}
      </div>
      <HopDetails hop={hop} field={field} isBorder={isBorder} late={late} />
    </li>
  );
}

function Hosts({ hop, field }: { hop: Hop; field: Field | undefined }) {
  const words = useTexts().route.hop;
  const from = giver(hop);
  if (!from && !hop.by) return <Lit className="soft">{field?.raw.trim().slice(0, 200) ?? "Received"}</Lit>;
  return (
    <span className="hosts lit">
      {from ? <Host name={from} /> : <span className="not-said">{hop.from ? words.notSaid : words.noOther}</span>}
      <Icon name="arrow" label={words.to} />
      <b>{hop.by ? <Host name={hop.by} /> : <span className="not-said">{words.notSaid}</span>}</b>
    </span>
  );
}

/** A name that is longer than a line breaks at its dots. */
function Host({ name }: { name: string }) {
  return <bdi>{name.length > 34 ? <Breakable text={name} /> : name}</bdi>;
}

function HopMeta({ hop, certainty }: { hop: Hop; certainty: Certainty }) {
  const { route, values } = useTexts();
  const called = otherName(hop);
  const marks = handover(hop, route);
  return (
    <span className="meta">
      {marks.map(({ text, icon }, at) => (
        <span className="mark" key={text}>
          {at > 0 && "· "}
          {icon && <Icon name={icon} />}
          <bdi>{text}</bdi>{" "}
        </span>
      ))}
      {hop.from?.ip && hop.from.ip !== giver(hop) && (
        <span className="mark">
          {marks.length > 0 && "· "}
          {route.hop.from} <Lit>{hop.from.ip}</Lit>{" "}
        </span>
      )}
      {called && (
        <span className="mark">
          · {route.hop.callsItself} <Lit>{called}</Lit>
        </span>
      )}
      <span className="sr">, {values.certainty[certainty]}</span>
    </span>
  );
}

/** Why it may have taken long: a guess, and marked as nothing better than a claim. */
function Guess({ wait }: { wait: Wait }) {
  const words = useTexts().route.hop;
  return (
    <span className="meta guess">
      <Icon name="clock" />
      <span>
        <Said>
          <bdi>{wait.detail}</bdi>
        </Said>{" "}
        {wait.hypothesis !== "unexplained" && (
          <span className="no-break">
            <Grade certainty="claimed">{words.guess}</Grade>
          </span>
        )}
      </span>
    </span>
  );
}
