// One view for each kind of decoded value.
import type { Value } from "#lib/fields/types.ts";
import { useBaseTexts } from "#texts";
import { Instant } from "./instant.tsx";
import { Lit } from "./lit.tsx";
import { Mailboxes } from "./mailboxes.tsx";
import { Said } from "./said.tsx";

/** A decoded field value under its raw text. */
export function ValueRows({ value, name }: { value: Value; name: string }) {
  const { values } = useBaseTexts();
  switch (value.kind) {
    case "text":
      return <bdi className="value-text">{value.text}</bdi>;
    case "date":
      if (!value.date.utc) return <span className="faint value-text">{values.notDate}</span>;
      return (
        <span className="value-text">
          <Instant utc={value.date.utc} written={value.date.written} />
        </span>
      );
    case "mailboxes":
      return (
        <span className="value-text">
          <Mailboxes mailboxes={value.mailboxes} />
        </span>
      );
    case "list":
      return <List items={value.items} />;
    case "pairs":
      return <Pairs rows={value.rows} name={name} />;
    default:
      return value satisfies never;
  }
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className="value-list">
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of a field never changes
        <li key={at}>
          <Lit>{item}</Lit>
        </li>
      ))}
    </ul>
  );
}

interface PairsProps {
  rows: Extract<Value, { kind: "pairs" }>["rows"];
  name: string;
}

function Pairs({ rows, name }: PairsProps) {
  const { values } = useBaseTexts();
  return (
    <table className="value-rows">
      <caption className="sr">{values.decoded(name)}</caption>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of a field never changes
          <tr key={at}>
            <th scope="row" className="lit">
              {row.name}
            </th>
            <td>
              <Lit>{row.value}</Lit>
              {row.meaning !== null && (
                <>
                  {" "}
                  <Said className="soft">{row.meaning}</Said>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
