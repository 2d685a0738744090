import { hopCertainty } from "#components/report/certainty.ts";
import { Grade } from "#components/values/grade.tsx";
import { useTexts } from "#texts";
import type { HopGroup } from "./groups.ts";

/** Whose servers the next hops are, as their own names say, and how sure that is. */
export function OrgHeading({ group, first }: { group: HopGroup; first: boolean }) {
  const { route } = useTexts();
  const certainty = group.hops[0] ? hopCertainty(group.hops[0]) : "claimed";
  return (
    <li className={`cols org ${certainty}`}>
      <span />
      <div className={first ? "rail-line none" : `rail-line ${certainty}`} />
      <div className="who">
        <b>{group.organization ? <bdi>{group.organization}</bdi> : route.noName}</b>
        <span className="soft small">{route.parts[group.part]}</span>
        <Grade certainty={certainty} />
      </div>
    </li>
  );
}
