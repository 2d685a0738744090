import type { Texts } from "#components/language/texts.ts";
import { Lit } from "#components/values/lit.tsx";
import type { MxCheck } from "#lib/checks/domain-types.ts";

/** The mail hosts of a domain in the order senders try them, with their addresses and what they did with this message. */
export function MailHosts({ check, words }: { check: MxCheck; words: Texts["domain"] }) {
  const { domain, hosts, published } = check;
  if (hosts.length === 0) return null;
  return (
    <table className="listing mail-hosts">
      <caption className="sr">{words.hosts(domain)}</caption>
      <thead className="sr">
        <tr>
          <th scope="col">{words.preference}</th>
          <th scope="col">{words.host}</th>
        </tr>
      </thead>
      <tbody>
        {hosts.map(({ name, preference, addresses, aliases, hops }) => (
          <tr key={`${preference} ${name}`}>
            <td className="num">{preference ?? "–"}</td>
            <td>
              <Lit>{name}</Lit>
              {aliases.length > 0 && (
                <span className="sub">
                  {words.aliasOf} <Lit>{aliases.at(-1)}</Lit>
                </span>
              )}
              <span className="sub soft">
                {addresses.length > 0 ? <Lit>{addresses.slice(0, 4).join(", ")}</Lit> : words.noAddress}
              </span>
              {hops.length > 0 && <span className="sub">{words.took(hops.join(", "))}</span>}
            </td>
          </tr>
        ))}
        {published > hosts.length && (
          <tr>
            <td />
            <td className="soft">{words.moreHosts(published - hosts.length)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
