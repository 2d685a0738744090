// All addresses of a message, unwrapped and judged: those its parts hold, and those of list fields. Nothing is fetched.
import type { Field } from "#lib/fields/types.ts";
import { limits } from "#lib/limits.ts";
import { parseAddresses } from "#lib/text/addresses.ts";
import type { FoundLink } from "../inspect/types.ts";
import type { Link } from "../types.ts";
import { linkFlags } from "./flags.ts";
import type { LinkView } from "./link-flag.ts";
import { domainOfHost, domainOfUrl, dropBlanks, likelyTarget, readUrl } from "./read-url.ts";
import { unwrapLink } from "./unwrap.ts";

/** An address with where it stands: in a part, or in a field. */
export type PlacedLink = FoundLink & { part: string | null; field?: number };

export interface ReadLinks {
  /** In document order, fields last; at most `limits.links`. */
  links: Link[];
  /** How many there are. */
  inAll: number;
}

/** Recipients that are looked for in addresses. */
const recipientsRead = 20;
const textLength = 300;

/**
 * @param fields of the top header section
 * @param found addresses of the parts, in document order
 */
export function readLinks(fields: readonly Field[], found: readonly PlacedLink[]): ReadLinks {
  const recipients = readRecipients(fields);
  const kept = new Map<string, PlacedLink & { times: number }>();
  for (const link of [...found, ...fieldLinks(fields)]) {
    const key = JSON.stringify([link.part, link.field, link.kind, link.text, link.target]);
    const known = kept.get(key);
    if (known) known.times += 1;
    else kept.set(key, { ...link, times: 1 });
  }
  const all = [...kept.values()];
  return { links: choose(all).map((link) => judgeLink(link, recipients, link.times)), inAll: all.length };
}

/** What a reader clicks goes before what is only loaded, when there are too many. */
function choose<One extends FoundLink>(links: readonly One[]): One[] {
  if (links.length <= limits.links) return [...links];
  const clicked = (link: FoundLink) =>
    link.kind === undefined || /^(?:link|form|text|field|file|refresh)$/.test(link.kind);
  const chosen = new Set([...links.filter(clicked), ...links.filter((link) => !clicked(link))].slice(0, limits.links));
  return links.filter((link) => chosen.has(link));
}

/** One address, unwrapped and judged. */
export function judgeLink(found: PlacedLink, recipients: readonly string[], times = 1): Link {
  const target = dropBlanks(found.target);
  const kind = found.kind ?? "file";
  const likely = kind === "link" ? likelyTarget(target) : null;
  const behind = unwrapLink(likely ?? target);
  const unwrapped = likely === null ? behind : { ...behind, steps: [likely, ...behind.steps] };
  const chain = [target, ...unwrapped.steps].map(readUrl);
  const end = chain.at(-1)!;
  const text = found.text === null ? null : found.text.replace(/\s+/g, " ").trim().slice(0, textLength) || null;
  const view: LinkView = {
    kind,
    text,
    likely,
    written: found.target.slice(0, 10_000),
    chain,
    end,
    unwrapped,
    recipients,
  };
  const seen = linkFlags.filter((flag) => flag.sees(view)).map(({ code }) => code);
  const named = unwrapped.opaque?.domain;
  return {
    text,
    target,
    unwrapped: unwrapped.steps.at(-1) ?? null,
    part: found.part,
    flags: [...new Set([...(found.flags ?? []), ...seen])],
    kind,
    field: found.field ?? null,
    domain: named ? domainOfHost(named.toLowerCase()) : domainOfUrl(end),
    wrappers: unwrapped.wrappers.map(({ name }) => name),
    times,
  };
}

/** RFC 2369 and what is written alike. Only the values of fields that hold nothing but addresses. */
const listFields = new Set([
  "list-help",
  "list-unsubscribe",
  "list-subscribe",
  "list-post",
  "list-owner",
  "list-archive",
  "archived-at",
  "x-list-unsubscribe",
]);

function fieldLinks(fields: readonly Field[]): PlacedLink[] {
  return fields
    .filter(({ name }) => listFields.has(name.toLowerCase()))
    .flatMap(({ name, index, value }) => {
      const items = value?.kind === "list" ? value.items : [];
      return items
        .filter((item) => item.includes(":"))
        .map((target): PlacedLink => {
          const flags = name.toLowerCase().endsWith("list-unsubscribe") ? ["unsubscribe"] : [];
          return { text: null, target, kind: "field", part: null, field: index, flags };
        });
    });
}

/** Mail addresses of To, Cc and of what delivery wrote, in lower case. */
function readRecipients(fields: readonly Field[]): string[] {
  const found = new Set<string>();
  for (const { name, raw } of fields) {
    if (found.size >= recipientsRead) break;
    if (!/^(?:to|cc|delivered-to|x-original-to|envelope-to|x-envelope-to)$/i.test(name)) continue;
    for (const { address } of parseAddresses(raw.slice(0, 4_000)).mailboxes) {
      // Shorter ones would be found by chance.
      if (address && address.length >= 6 && found.size < recipientsRead) found.add(address.toLowerCase());
    }
  }
  return [...found];
}
