import { Icon } from "#components/ui/icon.tsx";
import type { Route } from "#lib/trace/types.ts";
import { BorderButton } from "./border-button.tsx";

/** Where the receiving side begins, in words; its buttons move it by one hop. */
export function TrustLine({ route }: { route: Route }) {
  const at = route.hops.findIndex((hop) => hop.index === route.border);
  const border = route.hops[at];
  if (!border) return <NoBorder />;
  const before = route.hops[at - 1];
  const after = route.hops[at + 1];
  return (
    <li className="trust-line" id="trust-line">
      <span className="grip">
        <Icon name="grip" />
        Trust line
      </span>
      <span className="text">
        <b>
          <bdi>{border.by ?? "The receiving side"}</bdi> writes from here on.
        </b>{" "}
        Above: claimed. Below: recorded.
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

function NoBorder() {
  return (
    <li className="trust-line" id="trust-line">
      <span className="grip">
        <Icon name="grip" />
        Trust line
      </span>
      <span className="text">
        <b>No hop can be told to be the receiver’s.</b> All of them are only claimed.
      </span>
    </li>
  );
}
