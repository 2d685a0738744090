import { Icon } from "#components/ui/icon.tsx";
import type { Route } from "#lib/trace/types.ts";
import { BorderButton } from "./border-button.tsx";
import { organisationOf } from "./groups.ts";

/** Where the receiving side begins, in words; its buttons move it by one hop. */
export function TrustLine({ route }: { route: Route }) {
  const at = route.hops.findIndex((hop) => hop.index === firstReceived(route));
  const border = route.hops[at];
  if (!border) return <NoBorder />;
  const before = route.hops[at - 1];
  const after = route.hops[at + 1];
  const who = organisationOf(border.by) ?? border.by;
  return (
    <li className="trust-line" id="trust-line">
      <span className="grip">
        <Icon name="grip" />
        Trust line
      </span>
      <span className="text">
        <b>{who ? <bdi>{who}</bdi> : "The receiving side"} writes from here on.</b> Above: claimed. Below: recorded.
      </span>
      <span className="moves">
        {before && (
          <BorderButton hop={before.index} label={`Move the trust line up, before hop ${before.index}`} icon="up" />
        )}
        {after && (
          <BorderButton hop={after.index} label={`Move the trust line down, after hop ${border.index}`} icon="down" />
        )}
      </span>
    </li>
  );
}

/** The hop from which on the receiving side writes: the border, or where none was crossed in sight, its oldest hop. */
export function firstReceived({ hops, border }: Route): number | null {
  return border ?? hops.find(({ side }) => side !== "claimed")?.index ?? null;
}

function NoBorder() {
  return (
    <li className="trust-line" id="trust-line">
      <span className="grip">
        <Icon name="grip" />
        Trust line
      </span>
      <span className="text">
        <b>No hop can be told to be the receiver’s.</b> All of them are only claimed. “Details” of a hop lets you say
        where the receiving side begins.
      </span>
    </li>
  );
}
