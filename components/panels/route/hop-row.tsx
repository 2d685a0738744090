import { Pick } from "#components/evidence/pick.tsx";
import { hopCertainty } from "#components/report/certainty.ts";
import { Icon } from "#components/ui/icon.tsx";
import { Grade } from "#components/values/grade.tsx";
import { Instant } from "#components/values/instant.tsx";
import { Lit } from "#components/values/lit.tsx";
import type { Field } from "#lib/fields/types.ts";
import type { Hop, Wait } from "#lib/trace/types.ts";
import { DelayBar } from "./delay-bar.tsx";
import type { DelayScale } from "./delay-scale.ts";
import { HopDetails } from "./hop-details.tsx";
import { giver, handover, otherName, took } from "./hop-words.ts";

export interface HopRowProps {
  hop: Hop;
  field: Field | undefined;
  waits: readonly Wait[];
  scale: DelayScale;
  longest: boolean;
  place: "first" | "middle" | "last" | "only";
  isBorder: boolean;
  /** Its day, where that is another than the day of the hop before it. */
  day: string | null;
}

/** One Received field: when, who to whom, how, how long; the field as written is one click away. */
export function HopRow({ hop, field, waits, scale, longest, place, isBorder, day }: HopRowProps) {
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
        {day !== null && <span className="day">{day}</span>}
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
        {waits.map((wait) => (
          <Guess wait={wait} key={wait.detail} />
        ))}
      </div>
      <DelayBar scale={scale} seconds={hop.delaySeconds} range={hop.delayRange} longest={longest} />
      <div className={time.skew ? "took bad" : "took"}>
        {time.words}
        {time.note && <small>{time.note}</small>}
      </div>
      <HopDetails hop={hop} field={field} isBorder={isBorder} />
    </li>
  );
}

function Hosts({ hop, field }: { hop: Hop; field: Field | undefined }) {
  const from = giver(hop);
  if (!from && !hop.by) return <Lit className="soft">{field?.raw.trim().slice(0, 200) ?? "Received"}</Lit>;
  return (
    <span className="hosts lit">
      {from ? <bdi>{from}</bdi> : <span className="not-said">{hop.from ? "not said" : "from no other host"}</span>}
      <Icon name="arrow" label="to" />
      <b>{hop.by ? <bdi>{hop.by}</bdi> : <span className="not-said">not said</span>}</b>
    </span>
  );
}

function HopMeta({ hop, certainty }: { hop: Hop; certainty: string }) {
  const called = otherName(hop);
  return (
    <span className="meta">
      {handover(hop).map(({ text, icon }, at) => (
        <span className="mark" key={text}>
          {at > 0 && "· "}
          {icon && <Icon name={icon} />}
          <bdi>{text}</bdi>{" "}
        </span>
      ))}
      {hop.from?.ip && hop.from.ip !== giver(hop) && (
        <span className="mark">
          · from <Lit>{hop.from.ip}</Lit>{" "}
        </span>
      )}
      {called && (
        <span className="mark">
          · calls itself <Lit>{called}</Lit>
        </span>
      )}
      <span className="sr">, {certainty}</span>
    </span>
  );
}

/** Why it may have taken long: a guess, and marked as nothing better than a claim. */
function Guess({ wait }: { wait: Wait }) {
  return (
    <span className="meta guess">
      <Icon name="clock" />
      <span>
        <bdi>{wait.detail}</bdi>{" "}
        {wait.hypothesis !== "unexplained" && (
          <span className="no-break">
            <Grade certainty="claimed">only a guess</Grade>
          </span>
        )}
      </span>
    </span>
  );
}
