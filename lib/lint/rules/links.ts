// Addresses in content, by the flags of lib/content/links/flags.ts: which of them are worth a finding. Most flags stand in ordinary
// mail; only those that hardly do are loud.
import type { Link } from "#lib/content/types.ts";
import { limits } from "#lib/limits.ts";
import { asLatin } from "#lib/text/confusables.ts";
import { listed, type Say, say } from "#lib/text/say.ts";
import { knownDomains, readDomain } from "../domains.ts";
import type { Found, LintView, Rule } from "../rule.ts";
import type { Where } from "../types.ts";
import { count, countFirst, quote, quoteAll } from "../words.ts";
import { mail, plain } from "./example-mail.ts";

const page = (html: string, fields: Record<string, string> = {}): string =>
  mail({ "MIME-Version": "1.0", "Content-Type": "text/html; charset=utf-8", ...fields }, `<p>Hello Bob</p>\n${html}\n`);
const link = (href: string, text = "Read more"): string => page(`<a href="${href}">${text}</a>`);
const ordinary = [plain, link("https://www.example.com/a"), mail({}, "See https://www.example.com/a?b=c.\n")];
const redirects = "https://cwe.mitre.org/data/definitions/601.html";

/** Kinds that a reader follows by a click. */
const clicked = new Set<Link["kind"]>(["link", "text", "form", "file", "refresh", "frame"]);

export const linkRules: readonly Rule[] = [
  {
    id: "link-program",
    severity: "danger",
    ref: "https://attack.mitre.org/techniques/T1204/001/",
    title: "A link that starts a program or opens a file elsewhere",
    innocent: "People of one office send each other links to shares.",
    advice: "Do not follow it: opening a share can send away your password, and such a scheme runs programs.",
    find: (view) => flagged(view, ["file", "program-scheme"], (names) => say`The address is ${names}.`),
    bad: [link("file://192.0.2.1/share/a.lnk"), link("search-ms:query=x&crumb=location:%5C%5C192.0.2.1%5Cx")],
    good: ordinary,
  },
  {
    id: "link-script",
    severity: "warning",
    ref: "https://html.spec.whatwg.org/multipage/browsing-the-web.html#the-javascript:-url-special-case",
    title: "A link that is a program, or holds a page itself",
    innocent: "It was copied from a web page. Mail programs leave such links out.",
    advice: null,
    find: (view) => flagged(view, ["script", "data"], (names) => say`The address is ${names}.`, clicked),
    bad: [link("javascript:alert(1)"), link("data:text/html,<form>")],
    good: [...ordinary, page('<img src="data:image/png;base64,iVBORw0KGgo=">')],
  },
  {
    id: "link-lookalike",
    severity: "danger",
    ref: "https://www.unicode.org/reports/tr39/",
    title: "A link to a domain that looks like another",
    innocent: "A name in another language was written with letters of a keyboard for two scripts.",
    advice: "Do not enter anything there. Type the address you know by hand.",
    find: (view) => {
      const known = namesKnown(view);
      return foundLinks(
        view,
        (one) => clicked.has(one.kind) && (has(one, ["confusable", "mixed-script"]) || imitates(one, known)),
        (names) => say`${names} can hardly be told from a name in Latin letters.`,
        hostShown,
      );
    },
    bad: [
      link("https://ex\u0430mple.com/"),
      page('<a href="https://ex\u00e1mple.com/">x</a>', { To: "bob@example.com" }),
    ],
    good: [
      ...ordinary,
      link("https://b\u00fccher.example.com/"),
      link("https://\u043f\u0440\u0438\u043c\u0435\u0440.example.com/"),
    ],
  },
  {
    id: "link-text-differs",
    severity: "warning",
    ref: "https://www.usenix.org/conference/usenixsecurity21/presentation/shen-kaiwen",
    title: "The text of a link names another domain than the link leads to",
    innocent: "The sender counts clicks by a service of another domain, or moved the page.",
    advice: "Only the real address counts. Look at it in the list of links before you click.",
    find: (view) =>
      foundLinks(
        view,
        (one) => has(one, ["text-names-other-domain"]) && !has(one, ["opaque-redirector"]),
        (_, hit) => leads(hit, 3),
      ),
    bad: [link("https://www.example.net/", "https://www.example.com/login")],
    good: [
      ...ordinary,
      link("https://mail.example.com/", "www.example.com"),
      link("https://www.google.com/url?q=https%3A%2F%2Fwww.example.com%2F", "www.example.com"),
    ],
  },
  {
    id: "link-userinfo",
    severity: "warning",
    ref: "RFC 3986 §7.6",
    title: "A link with a name before its host",
    innocent: "Some services put a password into an address; browsers warn of it.",
    advice: "The host stands behind the last at sign.",
    find: (view) =>
      flagged(view, ["userinfo"], (names) => say`What stands first in ${names} is a user name and no host.`, clicked),
    bad: [link("https://www.example.com@example.net/")],
    good: [...ordinary, link("mailto:ann@example.com")],
  },
  {
    id: "link-disguised",
    severity: "warning",
    ref: "RFC 3986 §7.4",
    title: "A link written so that it is misread",
    innocent: "A broken program damaged the address.",
    advice: "Programs and people read such an address differently. Do not follow it.",
    find: (view) =>
      flagged(
        view,
        ["ip-host-disguised", "backslash", "odd-slashes", "hidden-characters", "encoded-host"],
        (names) => say`The host is hidden in ${names} by numbers, percent signs, backslashes or invisible characters.`,
        clicked,
      ),
    bad: [
      link("http://3221225985/"),
      link("https://%65xample.com/"),
      link("https:\\\\www.example.com"),
      link("https:///www.example.com/"),
    ],
    good: [...ordinary, link("https://www.example.com/%65?a\\b")],
  },
  {
    id: "link-ip-host",
    severity: "warning",
    ref: "RFC 3986 §3.2.2",
    title: "A link to an IP address",
    innocent: "Devices and test systems of one network have no names.",
    advice: "Services for the public have names. Do not enter anything there.",
    find: (view) =>
      foundLinks(
        view,
        (one) => clicked.has(one.kind) && has(one, ["ip-host"]) && !has(one, ["local-host", "ip-host-disguised"]),
        (names) => say`It leads to ${names}.`,
        ({ domain }) => domain ?? "",
      ),
    bad: [link("http://192.0.2.1/login"), mail({}, "See http://192.0.2.1/login\n")],
    good: [...ordinary, link("http://192.168.0.1/")],
  },
  {
    id: "link-host-names-other",
    severity: "notice",
    ref: "https://www.usenix.org/conference/usenixsecurity21/presentation/shen-kaiwen",
    title: "A host that begins like another domain",
    innocent: "Services that carry the pages of others name them so.",
    advice: "What counts of a host is its end.",
    find: (view) =>
      flagged(view, ["host-names-other-domain"], (names) => say`The host ends elsewhere: ${names}.`, clicked),
    bad: [link("https://www.example.com.login.example.net/")],
    good: ordinary,
  },
  {
    id: "link-shortener",
    severity: "notice",
    ref: "https://en.wikipedia.org/wiki/URL_shortening",
    title: "Links by a shortener",
    innocent: "Short addresses fit on paper and count clicks.",
    advice: "Nobody can tell where it leads without asking the service.",
    find: (view) =>
      flagged(view, ["shortener"], (names) => say`Where ${names} leads is known to the service alone.`, clicked),
    bad: [link("https://bit.ly/3abcDEF")],
    good: ordinary,
  },
  {
    id: "link-open-redirect",
    severity: "info",
    ref: redirects,
    title: "Links that may lead on to another site",
    innocent: "Most are ways of a site to count clicks or to come back after login.",
    advice: null,
    find: (view) =>
      flagged(view, ["open-redirect"], (names) => say`Another address stands inside of ${names}.`, clicked),
    bad: [link("https://www.example.com/go?to=https%3A%2F%2Fexample.net%2F")],
    good: ordinary,
  },
  {
    id: "link-odd-port",
    severity: "info",
    ref: "RFC 3986 §3.2.3",
    title: "Links to an unusual port",
    innocent: "Devices, test systems and some services listen there.",
    advice: null,
    find: (view) => flagged(view, ["odd-port"], (names) => say`The address names a port: ${names}.`, clicked),
    bad: [link("https://www.example.com:8443/")],
    good: ordinary,
  },
  {
    id: "links-rewritten",
    severity: "info",
    ref: redirects,
    title: "Links that were wrapped by a service",
    innocent: "Filters rewrite links to look at them when they are clicked, and mailing services to count clicks.",
    advice: "Where the real address could be read, the list of links shows it.",
    find: (view) => {
      const hit = view.links.filter(({ wrappers }) => wrappers.length > 0);
      if (hit.length === 0) return null;
      const names = [...new Set(hit.flatMap(({ wrappers }) => wrappers))];
      const open = hit.filter(({ flags }) => !flags.includes("opaque-redirector")).length;
      const services = listed(names.slice(0, 5));
      return {
        at: placesOf(hit),
        detail:
          hit.length === 1
            ? say`One link is wrapped by ${services}; the address behind could be read of ${open}.`
            : say`${hit.length} links are wrapped by ${services}; the address behind could be read of ${open}.`,
      };
    },
    bad: [link("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.com%2F&data=1")],
    good: ordinary,
  },
  {
    id: "tracker-pixel",
    severity: "info",
    ref: "https://en.wikipedia.org/wiki/Spy_pixel",
    title: "Pictures nobody can see",
    innocent: "Newsletters count so how many readers open them.",
    advice: "Do not load remote pictures if the sender should not learn when and where you read.",
    find: (view) =>
      foundLinks(
        view,
        (one) => has(one, ["tracker-pixel"]),
        (names, hit) => say`${countFirst(hit.length, "picture")} without a size that can be seen, from ${names}.`,
        ({ domain }) => domain ?? "",
      ),
    bad: [page('<img src="https://www.example.com/o.gif" width=1 height=1>')],
    good: [...ordinary, page('<img src="https://www.example.com/logo.png" width=100 height=40>')],
  },
  {
    id: "links-limit",
    severity: "notice",
    ref: redirects,
    title: "More links than are listed",
    innocent: "Long digests have many.",
    advice: null,
    find: ({ linksInAll }) =>
      linksInAll > limits.links
        ? {
            at: [],
            detail: say`The message has ${count(linksInAll, "different address", "different addresses")}, of which ${limits.links} are listed.`,
          }
        : null,
    bad: [mail({}, Array.from({ length: limits.links + 1 }, (_, n) => `https://www.example.com/${n}\n`).join(""))],
    good: ordinary,
  },
];

const has = ({ flags }: Link, codes: readonly string[]): boolean => codes.some((code) => flags.includes(code));

function flagged(
  view: LintView,
  codes: readonly string[],
  describe: (names: Say) => Say,
  kinds: ReadonlySet<Link["kind"]> | null = null,
): Found | null {
  return foundLinks(view, (one) => has(one, codes) && (kinds?.has(one.kind) ?? true), describe);
}

function foundLinks(
  { links }: LintView,
  is: (link: Link) => boolean,
  describe: (names: Say, hit: Link[]) => Say,
  nameOf: (link: Link) => string = ({ unwrapped, target }) => unwrapped ?? target,
): Found | null {
  const hit = links.filter(is);
  if (hit.length === 0) return null;
  return { at: placesOf(hit), detail: describe(quoteAll([...new Set(hit.map(nameOf))], 3), hit) };
}

/** Where links lead that say something else. */
function leads([first, ...others]: readonly Link[], shown: number): Say {
  const text = quote(first!.text ?? "");
  const domain = first!.domain ?? say`no domain`;
  if (others.length === 0) return say`${text} leads to ${domain}.`;
  return shown === 1
    ? say`${text} leads to ${domain}; and ${others.length} more.`
    : say`${text} leads to ${domain}; ${leads(others, shown - 1)}`;
}

/** Each part or field once. */
function placesOf(hit: readonly Link[]): Where[] {
  const parts = new Set(hit.flatMap(({ part }) => part ?? []));
  const fields = new Set(hit.flatMap(({ field }) => field ?? []));
  return [...[...parts].map((part) => ({ part })), ...[...fields].map((field) => ({ field }))];
}

/** The domain as a reader sees it. */
function hostShown(link: Link): string {
  return readDomain(`x@${link.domain ?? ""}`)?.shown ?? link.domain ?? "";
}

/** Domains in ASCII that a reader of this mail may expect: of sender and recipients, and of its other links. */
function namesKnown(view: LintView): ReadonlySet<string> {
  const senders = view.from.flatMap(({ address }) => readDomain(address)?.registrable ?? []);
  const known = knownDomains(view).map(({ registrable }) => registrable);
  const linked = view.links.flatMap(({ domain }) => domain ?? []);
  return new Set([...senders, ...known, ...linked].filter((domain) => !domain.includes("xn--")));
}

/** A domain with accents or letters of another script that is a known one without them. */
function imitates({ domain }: Link, known: ReadonlySet<string>): boolean {
  if (!domain?.includes("xn--")) return false;
  const shown = readDomain(`x@${domain}`)?.shown;
  return shown !== undefined && known.has(asLatin(shown));
}
