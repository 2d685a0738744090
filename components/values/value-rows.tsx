// One view for each kind of decoded value.
import type { Value } from "#lib/fields/types.ts";
import { Instant } from "./instant.tsx";
import { Lit } from "./lit.tsx";
import { Mailboxes } from "./mailboxes.tsx";

/** A decoded field value under its raw text. */
export function ValueRows({ value, name }: { value: Value; name: string }) {
  switch (value.kind) {
    case "text":
      return <bdi className="value-text">{value.text}</bdi>;
    case "date":
      if (!value.date.utc) return <span className="faint value-text">not a date that can be read</span>;
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

function Pairs({ rows, name }: { rows: Extract<Value, { kind: "pairs" }>["rows"]; name: string }) {
  return (
    <table className="value-rows">
      <caption className="sr">{name}, decoded</caption>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of a field never changes
          <tr key={at}>
            <th scope="row" className="lit">
              {row.name}
            </th>
            <td>
              <Lit>{row.value}</Lit>
              {row.meaning !== null && <span className="soft"> {row.meaning}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
