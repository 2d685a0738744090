// Addresses in their two parts: the lengths of RFC 5321 §4.5.3.1, and domains that are no names.
import { domainToUnicode } from "node:url";
import { normalizeName } from "#lib/dns/names.ts";
import { type Say, say } from "#lib/text/say.ts";
import type { AddressField, Found, LintView, Rule } from "../rule.ts";
import { quoteAll } from "../words.ts";
import { mail, plain } from "./example-mail.ts";
import { placesOf } from "./found-defects.ts";

const from = (list: string) => mail({ From: list });

export const addressPartRules: readonly Rule[] = [
  {
    id: "local-part-long",
    severity: "notice",
    ref: "RFC 5321 §4.5.3.1.1",
    title: "A local part above 64 octets",
    innocent: "Lists and trackers write long addresses of their own.",
    advice: "Servers may refuse mail to it.",
    find: (view) =>
      foundAddresses(
        view,
        ({ local }) => octets(local) > 64,
        (texts) => say`Before the “@” stand more than 64 octets: ${quoteAll(texts)}.`,
      ),
    bad: [from(`${"a".repeat(65)}@example.com`)],
    good: [plain, from(`${"a".repeat(64)}@example.com`)],
  },
  {
    id: "domain-long",
    severity: "warning",
    ref: "RFC 5321 §4.5.3.1.2",
    title: "A domain above 255 octets",
    innocent: null,
    advice: "No such domain can exist; programs that cut it show another one.",
    find: (view) =>
      foundAddresses(
        view,
        ({ domain }) => octets(domain) > 255,
        (texts) => say`Behind the “@” stand more than 255 octets: ${quoteAll(texts)}.`,
      ),
    bad: [from(`ann@${"abcdefgh.".repeat(29)}example.com`)],
    good: [plain],
  },
  {
    id: "path-long",
    severity: "notice",
    ref: "RFC 5321 §4.5.3.1.3",
    title: "An address above 256 octets",
    innocent: "Lists and trackers write long addresses of their own.",
    advice: "Servers may refuse mail to it.",
    find: (view) =>
      foundAddresses(
        view,
        ({ local, domain }) => octets(local) + octets(domain) + 3 > 256,
        (texts) => say`With its angle brackets an address may have 256 octets: ${quoteAll(texts)}.`,
      ),
    bad: [from(`${"a".repeat(60)}@${"abcdefgh.".repeat(21)}example.com`)],
    good: [plain],
  },
  {
    id: "domain-syntax",
    severity: "notice",
    ref: "RFC 5321 §4.1.2",
    title: "A domain that is no host name",
    innocent: "Names inside an organization sometimes have underscores.",
    advice: "Mail to it cannot be delivered over the Internet.",
    find: (view) =>
      foundAddresses(
        view,
        ({ domain }) => !isHostName(domain),
        (texts) => say`Only letters, digits and hyphens may stand in a domain: ${quoteAll(texts)}.`,
      ),
    bad: [from("ann@mail_1.example.com"), from("ann@-example.com"), from("ann@exam!ple.com")],
    good: [plain, from("ann@[192.0.2.1]"), from("ann@b\u00fccher.example")],
  },
  {
    id: "a-label-invalid",
    severity: "warning",
    ref: "RFC 5891 §5.4",
    title: "An internationalized domain that does not decode",
    innocent: "The name was typed by hand.",
    advice: "Programs that decode such a name anyway may show something else than what is looked up.",
    find: (view) =>
      foundAddresses(
        view,
        ({ domain }) => domain.toLowerCase().split(".").some(isBadALabel),
        (texts) => say`A label begins with “xn--”, but what follows is not valid: ${quoteAll(texts)}.`,
      ),
    bad: [from("ann@xn--.example.com"), from("ann@xn--a.example.com")],
    good: [plain, from("ann@xn--bcher-kva.example")],
  },
];

interface SplitAddress {
  local: string;
  domain: string;
}

/** Addresses that are looked at; lists can be as long as the limits allow. */
const addressesRead = 2_000;

function foundAddresses(
  view: LintView,
  test: (address: SplitAddress) => boolean,
  describe: (texts: string[]) => Say,
): Found | null {
  const hit: AddressField[] = [];
  const texts = new Set<string>();
  let left = addressesRead;
  for (const one of view.addressFields) {
    const wrong = one.list.mailboxes
      .slice(0, left)
      .flatMap(({ address }) => (address !== null && test(split(address)) ? [address] : []));
    left -= one.list.mailboxes.length;
    if (wrong.length > 0) hit.push(one);
    for (const address of wrong) texts.add(address);
    if (left <= 0) break;
  }
  return hit.length === 0 ? null : { at: placesOf(hit.map(({ field }) => field)), detail: describe([...texts]) };
}

function split(address: string): SplitAddress {
  const at = address.lastIndexOf("@");
  return { local: address.slice(0, at), domain: address.slice(at + 1) };
}

const octets = (text: string): number => Buffer.byteLength(text);

/** Letters, digits and hyphens (RFC 5321 §4.1.2), U-labels (RFC 6531 §3.3), or an address literal. */
function isHostName(domain: string): boolean {
  if (domain.startsWith("[")) return true;
  const bare = domain.endsWith(".") ? domain.slice(0, -1) : domain;
  if (/[^\0-\x7f]/.test(bare)) return normalizeName(bare) !== null;
  return bare.split(".").every((label) => label === "" || /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/.test(label));
}

/** `xn--` with something behind it that is not the encoding of a label. */
function isBadALabel(label: string): boolean {
  return label.startsWith("xn--") && domainToUnicode(`${label}.example`).startsWith("xn--");
}
