import { hopCertainty } from "#components/report/certainty.ts";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Instant } from "#components/values/instant.tsx";
import { Lit } from "#components/values/lit.tsx";
import type { Hop } from "#lib/trace/types.ts";
import { handover, took } from "./hop-words.ts";

const heads = ["Hop", "Time", "From", "Address", "By", "How", "Took", "Certainty"] as const;

/** The same hops as a plain table, for screen readers and for copying. */
export function HopTable({ hops }: { hops: readonly Hop[] }) {
  return (
    <div className="hop-table">
      {/* biome-ignore lint/a11y/useSemanticElements: not a fieldset, a box that scrolls */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div className="scroller" role="group" aria-label="Hops as a table" tabIndex={0}>
        <table className="data plain">
          <caption className="sr">Hops, oldest first</caption>
          <thead>
            <tr>
              {heads.map((head) => (
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
      <CopyButton text={describeTable(hops)} label="Copy the table" />
    </div>
  );
}

function HopLine({ hop, first }: { hop: Hop; first: boolean }) {
  const [index, , from, address, by, how, duration, certainty] = cellsOf(hop, first);
  return (
    <tr>
      <th scope="row">{index}</th>
      <td>{hop.date?.utc ? <Instant utc={hop.date.utc} written={hop.date.written} /> : "–"}</td>
      <td>
        <Lit>{from}</Lit>
      </td>
      <td>
        <Lit>{address}</Lit>
      </td>
      <td>
        <Lit>{by}</Lit>
      </td>
      <td>{how}</td>
      <td>{duration}</td>
      <td>{certainty}</td>
    </tr>
  );
}

function cellsOf(hop: Hop, first: boolean): string[] {
  const { words, note } = took(hop, first);
  return [
    String(hop.index),
    hop.date?.utc ?? "–",
    [...new Set([hop.from?.rdns, hop.from?.helo].filter(Boolean))].join(", says ") || "–",
    hop.from?.ip ?? "–",
    hop.by ?? "–",
    handover(hop)
      .map(({ text }) => text)
      .join(", ") || "–",
    note ? `${words} (${note})` : words,
    hopCertainty(hop),
  ];
}

/** The table with tabs between its cells, as spreadsheets take it; times are RFC 3339. */
export function describeTable(hops: readonly Hop[]): string {
  const lines = hops.map((hop, at) => cellsOf(hop, at === 0).map((cell) => cell.replace(/\s+/g, " ")));
  return [heads, ...lines].map((cells) => `${cells.join("\t")}\n`).join("");
}
