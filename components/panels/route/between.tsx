// What stands between two hops: other fields that tell of the way, and a chain that does not hold.
import { Pick } from "#components/evidence/pick.tsx";
import { fieldCertainty } from "#components/report/certainty.ts";
import { Icon } from "#components/ui/icon.tsx";
import { Grade } from "#components/values/grade.tsx";
import { Instant } from "#components/values/instant.tsx";
import { Lit } from "#components/values/lit.tsx";
import { Said } from "#components/values/said.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import type { Hop, Station } from "#lib/trace/types.ts";
import { useTexts } from "#texts";

/** A field other than Received, in the place where it was added. */
export function StationRow({ report, station, rail }: { report: ReportSoFar; station: Station; rail: string }) {
  const { route } = useTexts();
  const name = route.stations[station.kind];
  const certainty = fieldCertainty(report, station.field);
  return (
    <li className="cols station is-pick" data-slip={`station-${station.field}`}>
      <span className="when">{station.utc && <Instant utc={station.utc} brief />}</span>
      <div className={`rail-line ${rail}`} />
      <div className="what">
        <Pick slip={`station-${station.field}`} kind="no" label={route.showField(name)}>
          {name}
        </Pick>{" "}
        <StationText station={station} />
        {station.rewritten && (
          <span className="soft">
            {" "}
            {station.rewritten.scheme}:{" "}
            <Said>
              <bdi>{station.rewritten.detail}</bdi>
            </Said>
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
  const { route } = useTexts();
  if (continuity?.kind !== "break") return null;
  return (
    <li className="cols breach">
      <span />
      <div className="rail-line none" />
      <div className="what">
        <span className="flag">
          <Icon name="notice" />
          <b>{route.broken}</b>
        </span>{" "}
        <Said>
          <bdi>{continuity.detail}</bdi>
        </Said>{" "}
        {continuity.innocent && (
          <>
            {route.mayBeHarmless} <Said>{continuity.innocent}</Said>
          </>
        )}
      </div>
    </li>
  );
}
