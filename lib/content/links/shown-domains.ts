// The domains that the text of a link names, as a reader takes them. File names and words with a full stop are no domains.

import { normalizeName } from "#lib/dns/names.ts";
import { isIcannName } from "#lib/dns/public-suffix.ts";
import { domainOfHost } from "./read-url.ts";

/** Characters of a text that are looked at. */
const charactersRead = 500;
/** Top-level domains that are endings of files as well: alone, such a name is taken for a file. */
const fileEndings = new Set([
  "zip",
  "mov",
  "md",
  "py",
  "rs",
  "sh",
  "pl",
  "ps",
  "so",
  "cc",
  "app",
  "ai",
  "doc",
  "pub",
  "bz",
  "la",
  "cab",
  "st",
]);

const labels = "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,6}[a-z]{2,24}";
const marked = new RegExp(`(?:https?:\\/\\/|www\\.|@)(?:[^\\s@/]{1,64}@)?(${labels})(?![\\p{L}\\p{N}-])`, "giu");
const whole = new RegExp(`^(${labels})(?:\\/\\S*)?$`, "iu");
const bare = new RegExp(`(?<![\\p{L}\\p{N}@./_-])(${labels})(?![\\p{L}\\p{N}@_-])`, "giu");
/** A bare name in running text must end in one of these: others are mostly words joined by a full stop. */
const usual = /\.(?:com|net|org|gov|edu|co\.uk)$/;

/** What stands between letters and is not seen: a reader reads the name without it. */
const unseen = /[\xad\u180e\u200b-\u200f\u2060-\u2064\ufeff]/g;

/** Registrable domains, each once. */
export function domainsShown(text: string): string[] {
  const read = text.slice(0, charactersRead).replace(unseen, "").trim();
  const hosts = [...read.matchAll(marked)].map((found) => found[1]!);
  const alone = whole.exec(read.replace(/^[<([«"'“]+|[>)\]»"'”.,;:!?]+$/g, ""))?.[1];
  if (alone && !isFileName(alone)) hosts.push(alone);
  for (const found of read.matchAll(bare)) if (usual.test(found[1]!.toLowerCase())) hosts.push(found[1]!);
  return [...new Set(hosts.flatMap(domainOf))];
}

function domainOf(host: string): string[] {
  const name = normalizeName(host);
  return name !== null && (isIcannName(name) || isReserved(name)) && !notDomains.has(name) ? [domainOfHost(name)] : [];
}

/** RFC 2606 §2: names of documents and tests. */
const isReserved = (name: string): boolean => /\.(?:example|test|invalid)$/.test(name);
const notDomains = new Set(["asp.net", "vb.net", "ado.net", "ml.net"]);

function isFileName(name: string): boolean {
  return fileEndings.has(name.slice(name.lastIndexOf(".") + 1).toLowerCase());
}
