import { Icon } from "#components/ui/icon.tsx";
import type { Route } from "#lib/trace/types.ts";
import { useTexts } from "#texts";
import { BorderButton } from "./border-button.tsx";

/** Where the receiving side begins, in words; its buttons move it by one hop. */
export function TrustLine({ route }: { route: Route }) {
  const words = useTexts().route.line;
  const at = route.hops.findIndex((hop) => hop.index === firstReceived(route));
  const border = route.hops[at];
  if (!border) return <NoBorder />;
  const before = route.hops[at - 1];
  const after = route.hops[at + 1];
  const who = border.organization ?? border.by;
  return (
    <li className="trust-line" id="trust-line">
      <span className="grip">
        <Icon name="grip" />
        {words.title}
      </span>
      <span className="text">
        <b>
          {who ? <bdi>{who}</bdi> : words.receiver}
          {words.writes}
        </b>{" "}
        {words.sides}
      </span>
      <span className="moves">
        {before && <BorderButton hop={before.index} label={words.up(before.index)} icon="up" />}
        {after && <BorderButton hop={after.index} label={words.down(border.index)} icon="down" />}
      </span>
    </li>
  );
}

/** The hop from which on the receiving side writes: the border, or where none was crossed in sight, its oldest hop. */
export function firstReceived({ hops, border }: Route): number | null {
  return border ?? hops.find(({ side }) => side !== "claimed")?.index ?? null;
}

function NoBorder() {
  const words = useTexts().route.line;
  return (
    <li className="trust-line" id="trust-line">
      <span className="grip">
        <Icon name="grip" />
        {words.title}
      </span>
      <span className="text">
        <b>{words.none}</b> {words.noneSides}
      </span>
    </li>
  );
}
