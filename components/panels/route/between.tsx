// What stands between two hops: other fields that tell of the way, and a chain that does not hold.
import { Pick } from "#components/evidence/pick.tsx";
import { fieldCertainty } from "#components/report/certainty.ts";
import { Icon } from "#components/ui/icon.tsx";
import { Grade } from "#components/values/grade.tsx";
import { Instant } from "#components/values/instant.tsx";
import { Lit } from "#components/values/lit.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import type { Hop, Station } from "#lib/trace/types.ts";

const stationWords: Record<Station["kind"], string> = {
  "x-received": "X-Received",
  resent: "Resent",
  "delivered-to": "Delivered to",
  "original-to": "Originally to",
  "envelope-to": "Envelope to",
  "forwarded-to": "Forwarded to",
  "return-path": "Return-Path",
};

/** A field other than Received, in the place where it was added. */
export function StationRow({ report, station, rail }: { report: ReportSoFar; station: Station; rail: string }) {
  const certainty = fieldCertainty(report, station.field);
  return (
    <li className="cols station is-pick" data-slip={`station-${station.field}`}>
      <span className="when">{station.utc && <Instant utc={station.utc} brief />}</span>
      <div className={`rail-line ${rail}`} />
      <div className="what">
        <Pick slip={`station-${station.field}`} kind="no" label={`${stationWords[station.kind]}: show the field`}>
          {stationWords[station.kind]}
        </Pick>{" "}
        <StationText station={station} />
        {station.rewritten && (
          <span className="soft">
            {" "}
            {station.rewritten.scheme}: <bdi>{station.rewritten.detail}</bdi>
          </span>
        )}
      </div>
      <Grade certainty={certainty} />
    </li>
  );
}

/** For `resent` the text is a sentence about several fields, else it is what the field says. */
function StationText({ station: { kind, text } }: { station: Station }) {
  if (kind === "resent") return <bdi className="soft">{text.replace(/^resent ?/, "")}</bdi>;
  return <Lit>{text || "<>"}</Lit>;
}

/** The chain does not hold here: what is seen, and what may have happened without any deceit. */
export function BreachRow({ hop: { continuity } }: { hop: Hop }) {
  if (continuity?.kind !== "break") return null;
  return (
    <li className="cols breach">
      <span />
      <div className="rail-line none" />
      <div className="what">
        <span className="flag">
          <Icon name="notice" />
          <b>The chain is broken here.</b>
        </span>{" "}
        <bdi>{continuity.detail}</bdi> {continuity.innocent && <>May be harmless: {continuity.innocent}</>}
      </div>
    </li>
  );
}
