import { hopCertainty } from "#components/report/certainty.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Instant } from "#components/values/instant.tsx";
import { Lit } from "#components/values/lit.tsx";
import type { Hop } from "#lib/trace/types.ts";
import { handover, took } from "./hop-words.ts";

/** The same hops as a plain table, for screen readers and for copying. */
export function HopTable({ hops }: { hops: readonly Hop[] }) {
  return (
    <Disclosure summary="As a table" className="as-table">
      {/* biome-ignore lint/a11y/useSemanticElements: not a fieldset, a box that scrolls */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div className="scroller" role="group" aria-label="Hops as a table" tabIndex={0}>
        <table className="data plain">
          <thead>
            <tr>
              {["Hop", "Time, UTC", "From", "Address", "By", "With", "Took", "Certainty"].map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hops.map((hop, at) => (
              <HopLine hop={hop} first={at === 0} key={hop.index} />
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}

function HopLine({ hop, first }: { hop: Hop; first: boolean }) {
  return (
    <tr>
      <td>{hop.index}</td>
      <td className="nowrap">{hop.date?.utc ? <Instant utc={hop.date.utc} written={hop.date.written} /> : "–"}</td>
      <td>
        <Lit>{[hop.from?.helo, hop.from?.rdns].filter(Boolean).join(" / ") || "–"}</Lit>
      </td>
      <td>
        <Lit>{hop.from?.ip ?? "–"}</Lit>
      </td>
      <td>
        <Lit>{hop.by ?? "–"}</Lit>
      </td>
      <td>{handover(hop).join(", ") || "–"}</td>
      <td className="nowrap">{took(hop, first).words}</td>
      <td>{hopCertainty(hop)}</td>
    </tr>
  );
}
