// Which hosts belong together: by registrable domain (public suffix list), and for a few large services, whose one system
// runs under several domains, by the table below. Names without a public suffix tell nothing about who runs the host.
import { normalizeName } from "#lib/dns/names.ts";
import { registrableDomain } from "#lib/dns/public-suffix.ts";
import { parseIp } from "#lib/text/ip.ts";

/** Domains of one mail system; the first one names it. */
const systems: readonly (readonly string[])[] = [
  ["outlook.com", "office365.com", "office365.us", "exchangelabs.com", "hotmail.com", "live.com", "microsoft.com"],
  ["google.com", "gmail.com", "googlemail.com", "1e100.net"],
  ["yahoo.com", "yahoodns.net", "aol.com"],
  ["icloud.com", "me.com", "mac.com", "apple.com"],
  ["messagingengine.com", "fastmail.com", "fastmail.fm"],
  ["yandex.net", "yandex.ru", "yandex.com"],
  ["gmx.net", "gmx.de", "gmx.com", "web.de", "kundenserver.de"],
  ["pphosted.com", "ppops.net", "ppe-hosted.com"],
  ["mailgun.net", "mailgun.org", "postgun.com"],
  ["zoho.com", "transmail.net", "zoho.eu", "zoho.in", "zohomail.com"],
  ["protonmail.ch", "protonmail.com", "proton.me", "proton.ch"],
  ["mail.ru", "smailru.net"],
  ["qq.com", "foxmail.com"],
  ["163.com", "126.com", "netease.com", "yeah.net"],
  ["trendmicro.com", "trendmicro.eu"],
  ["barracudanetworks.com", "cudaops.com"],
  ["emailsrvr.com", "rsapps.net"],
];

/** Names in which a service writes its results although its hosts have another domain; matched whole. */
const services = new Map([
  ["amazonses.com", "amazonaws.com"],
  ["mimecast", "mimecast.com"],
]);

const systemOf = new Map(systems.flatMap((domains) => domains.map((domain) => [domain, domains[0]!] as const)));

/** Suffixes that sites use inside: RFC 6762 (local), RFC 8375 (home.arpa), and names ICANN keeps private. */
const insideSuffixes = /(?:^|\.)(?:internal|intranet|local|localdomain|localhost|lan|corp|home|private|home\.arpa)$/;

/** The organisation a host name belongs to, or null when the text is no host name of the public name space. */
export function organisationOf(name: string | null): string | null {
  if (name === null || !name.includes(".") || name.includes("@") || parseIp(name) !== null) return null;
  const normal = normalizeName(name);
  if (normal === null || insideSuffixes.test(normal)) return null;
  // QUIRK(amazon): some regions are public suffixes of their own; the hosts that receive are Amazon's in all of them.
  const domain = /^inbound-smtp\.[\w-]+\.amazonaws\.com$/.test(normal) ? "amazonaws.com" : registrableDomain(normal);
  return domain === null ? null : (systemOf.get(domain) ?? domain);
}

/** The organisation in whose name a result is written (RFC 8601 §2.5), or null as above. */
export function serviceOf(name: string | null): string | null {
  return name === null ? null : (services.get(name.toLowerCase()) ?? organisationOf(name));
}

/** Words that providers put into the names of their customers' lines and machines. */
const customerWords =
  /(?:^|[.-])(?:[av]?dsl|dial(?:in|up)|dip\d*|dyn(?:amic)?|dhcp|ppp|customers?|clients|vps|abo|hsd\d)(?:[.-]|\d|$)/;

/** A name that a provider gives to a line or machine of a customer: with such a word, or with the whole address in it. */
export function isCustomerName(name: string, ip: string | null): boolean {
  const low = name.toLowerCase();
  if (customerWords.test(low.slice(0, 255))) return true;
  const octets = ip?.split(".") ?? [];
  if (octets.length !== 4) return false;
  const numbers = new Set(low.match(/\d+/g)?.map(Number));
  return octets.every((octet) => numbers.has(Number(octet)));
}
