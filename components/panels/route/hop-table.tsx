import type { Texts } from "#components/language/texts.ts";
import { hopCertainty } from "#components/report/certainty.ts";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { HeadRow } from "#components/ui/head-row.tsx";
import { Instant } from "#components/values/instant.tsx";
import { Lit } from "#components/values/lit.tsx";
import type { Hop } from "#lib/trace/types.ts";
import { useTexts } from "#texts";
import { handover, took } from "./hop-words.ts";

/** The same hops as a plain table, for screen readers and for copying. */
export function HopTable({ hops }: { hops: readonly Hop[] }) {
  const texts = useTexts();
  const { list, table } = texts.route;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: not a fieldset, a box that scrolls */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div className="scroller" role="group" aria-label={table.label} tabIndex={0}>
        <table className="data plain">
          <caption className="sr">{list}</caption>
          <HeadRow heads={table.heads} />
          <tbody>
            {hops.map((hop, at) => (
              <HopLine hop={hop} first={at === 0} key={hop.index} />
            ))}
          </tbody>
        </table>
      </div>
      <CopyButton text={describeTable(hops, texts)} label={table.copy} />
    </>
  );
}

function HopLine({ hop, first }: { hop: Hop; first: boolean }) {
  const [index, , from, address, by, how, duration, certainty] = cellsOf(hop, first, useTexts());
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

function cellsOf(hop: Hop, first: boolean, texts: Texts): string[] {
  const { words, note } = took(hop, first, texts);
  return [
    String(hop.index),
    hop.date?.utc ?? "–",
    [...new Set([hop.from?.rdns, hop.from?.helo].filter(Boolean))].join(texts.route.table.says) || "–",
    hop.from?.ip ?? "–",
    hop.by ?? "–",
    handover(hop, texts.route)
      .map(({ text }) => text)
      .join(", ") || "–",
    note ? `${words} (${note})` : words,
    texts.values.certainty[hopCertainty(hop)],
  ];
}

/** The table with tabs between its cells, as spreadsheets take it; times are RFC 3339. */
export function describeTable(hops: readonly Hop[], texts: Texts): string {
  const lines = hops.map((hop, at) => cellsOf(hop, at === 0, texts).map((cell) => cell.replace(/\s+/g, " ")));
  return [texts.route.table.heads, ...lines].map((cells) => `${cells.join("\t")}\n`).join("");
}
