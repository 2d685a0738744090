// What an inspector saw: facts, members, tables, and what deserves a look. One view for every kind.

import { Disclosure } from "#components/ui/disclosure.tsx";
import { HeadRow } from "#components/ui/head-row.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Lit, LongLit } from "#components/values/lit.tsx";
import { useSaidLanguage } from "#components/values/said.tsx";
import { ValueRows } from "#components/values/value-rows.tsx";
import type { ContentTable, Inspection, Member } from "#lib/content/inspect/types.ts";
import { formatSize } from "#lib/text/format/octets.ts";
import { useTexts } from "#texts";

export function InspectionView({ inspection }: { inspection: Inspection }) {
  const { title, facts, flags, members, membersInAll, tables } = inspection;
  return (
    <section className="inspection" lang={useSaidLanguage()} aria-label={title}>
      <h3>{title}</h3>
      <Flags flags={flags} />
      {facts.rows.length > 0 && <ValueRows value={facts} name={title} />}
      {members.length > 0 && <Members members={members} inAll={membersInAll} />}
      {tables.map((table) => (
        <Table table={table} key={table.title} />
      ))}
    </section>
  );
}

function Flags({ flags }: Pick<Inspection, "flags">) {
  const { contents } = useTexts();
  if (flags.length === 0) return null;
  return (
    <ul className="flag-list" aria-label={contents.flagged}>
      {flags.map(({ code, title, detail }) => (
        <li key={`${code} ${detail}`}>
          <Icon name="warn" />
          <span>
            <span className="soft">{contents.flag(title)}</span> <bdi>{detail}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Rows of a list or table that stand on the page; the rest is in the JSON. */
const rowsShown = 60;

function Members({ members, inAll }: { members: readonly Member[]; inAll: number }) {
  const { contents, values } = useTexts();
  const shown = members.slice(0, rowsShown);
  return (
    <Disclosure summary={contents.members(shown.length, inAll)} open={inAll <= 12}>
      <table className="data stack listing">
        <thead>
          <tr>
            <th scope="col">{contents.memberColumns.name}</th>
            <th scope="col">{contents.memberColumns.note}</th>
            <th scope="col" className="num">
              {contents.memberColumns.size}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((member, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: members have a fixed order
            <tr key={at}>
              <td>
                <Lit>{member.name}</Lit>
              </td>
              <td className="soft">
                {[member.encrypted && contents.encrypted, member.note].filter(Boolean).join(", ")}
              </td>
              <td className="num">{member.size !== null && formatSize(member.size, values.size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}

function Table({ table: { title, columns, rows } }: { table: ContentTable }) {
  const { contents } = useTexts();
  const shown = rows.slice(0, rowsShown);
  return (
    <Disclosure summary={title} open={rows.length <= 12}>
      <table className="data stack listing">
        <HeadRow heads={columns} />
        <tbody>
          {shown.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have a fixed order
            <tr key={at}>
              {row.map((cell, column) => (
                <td data-label={columns[column]} key={columns[column]}>
                  <LongLit text={cell} shown={300} className="cell" />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && <p className="small soft">{contents.furtherRows(rows.length - shown.length)}</p>}
    </Disclosure>
  );
}
