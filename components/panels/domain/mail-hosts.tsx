import type { Texts } from "#components/language/texts.ts";
import { Lit } from "#components/values/lit.tsx";
import type { MxCheck } from "#lib/checks/domain-types.ts";

/** The mail hosts of a domain in the order senders try them, with their addresses and what they did with this message. */
export function MailHosts({ check, words }: { check: MxCheck; words: Texts["domain"] }) {
  const { domain, hosts, published } = check;
  if (hosts.length === 0) return null;
  return (
    <ul className="mail-hosts" aria-label={words.hosts(domain)}>
      {hosts.map(({ name, preference, addresses, aliases, hops }) => (
        <li key={`${preference} ${name}`}>
          <span className="num">
            <span className="sr">{words.preference} </span>
            {preference ?? "–"}
          </span>
          <div>
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
          </div>
        </li>
      ))}
      {published > hosts.length && <li className="soft">{words.moreHosts(published - hosts.length)}</li>}
    </ul>
  );
}
