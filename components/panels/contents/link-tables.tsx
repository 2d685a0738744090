// Every address in the message: what a reader sees against where it leads, unwrapped where that is possible. Harmless by
// default; nothing here is an anchor to the outside.

import { CopyButton } from "#components/ui/copy-button.tsx";
import { CopyRow } from "#components/ui/copy-row.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { defang } from "#components/values/defang.ts";
import { LongLit } from "#components/values/lit.tsx";
import { Ref } from "#components/values/ref.tsx";
import type { Link } from "#lib/content/types.ts";
import { useTexts } from "#texts";
import { isLoaded, isOdd, linksCsv, mostLinks, weightiestFirst } from "./link-words.ts";

/** Links at first sight. */
const usual = 30;

export function LinkTables({ links }: { links: readonly Link[] }) {
  const { contents, values } = useTexts();
  const words = contents.links;
  const followed = weightiestFirst(links.filter((link) => !isLoaded(link)));
  const loaded = links.filter(isLoaded);
  return (
    <>
      <div className="sub-head">
        <h3>{words.title}</h3>
        <span className="small soft">
          {words.note}
          {links.length >= mostLinks && `. ${words.cut(links.length)}`}
        </span>
        {links.length > 0 && <CopyButton text={linksCsv(links)} label={words.copyCsv} />}
      </div>
      {links.length === 0 && <p className="empty">{words.none}</p>}
      {followed.length > 0 && <LinkTable links={followed.slice(0, usual)} />}
      {followed.length > usual && (
        <Disclosure summary={values.more(followed.length - usual)}>
          <LinkTable links={followed.slice(usual)} />
        </Disclosure>
      )}
      {loaded.length > 0 && (
        <Disclosure summary={words.loaded(loaded.length)}>
          <LinkTable links={weightiestFirst(loaded)} />
        </Disclosure>
      )}
    </>
  );
}

function LinkTable({ links }: { links: readonly Link[] }) {
  const { columns } = useTexts().contents.links;
  return (
    <table className="data stack links">
      <thead>
        <tr>
          <th scope="col" className="key">
            {columns.part}
          </th>
          <th scope="col">{columns.says}</th>
          <th scope="col">{columns.leads}</th>
        </tr>
      </thead>
      <tbody>
        {links.map((link, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: links have a fixed order
          <LinkRow link={link} key={at} />
        ))}
      </tbody>
    </table>
  );
}

function LinkRow({ link }: { link: Link }) {
  const { links: words } = useTexts().contents;
  const place = link.part === null ? (link.field === null ? "#headers" : `#field-${link.field}`) : `#part-${link.part}`;
  return (
    <tr>
      <td className="key">
        <Ref href={place} certainty="proven">
          {link.part ?? words.header}
        </Ref>
        <span className="sub">
          {words.kinds[link.kind]}
          {link.times > 1 && `, ${words.times(link.times)}`}
        </span>
      </td>
      <td>{link.text ? <bdi>{link.text.slice(0, 300)}</bdi> : <span className="faint">{words.nothing}</span>}</td>
      <td>
        {link.domain && <bdi className="strong lit link-domain">{defang("Domain", link.domain)}</bdi>}
        <LongLit text={defang("URL", link.target)} shown={160} />{" "}
        <CopyRow kind="URL" value={link.unwrapped ?? link.target} what={words.columns.leads} />
        {link.wrappers.length > 0 && <span className="sub">{words.through(link.wrappers.join(", "))}</span>}
        {link.unwrapped && (
          <span className="sub">
            {link.flags.includes("no-scheme") ? words.likely : words.unwrapped}{" "}
            <LongLit text={defang("URL", link.unwrapped)} shown={300} />
          </span>
        )}
        <Flags flags={link.flags} />
      </td>
    </tr>
  );
}

function Flags({ flags }: Pick<Link, "flags">) {
  const { links: words } = useTexts().contents;
  if (flags.length === 0) return null;
  return (
    <ul className="link-flags">
      {flags.map((flag) => (
        <li className={isOdd(flag) ? "flag bad" : "flag"} key={flag}>
          {isOdd(flag) && <Icon name="warn" />}
          {words.flags[flag] ?? flag}
        </li>
      ))}
    </ul>
  );
}
