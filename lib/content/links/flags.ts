// What deserves a look in an address: one object a flag, with what it means and examples. A flag is a fact and no verdict; most
// stand in ordinary mail too. Which of them become findings is decided by lib/lint/rules/links.ts.
import { isIcannName } from "#lib/dns/public-suffix.ts";
import { looksLatin, mixedScripts, mixesLookalikes } from "#lib/text/confusables.ts";
import { isLocalIp, parseIp } from "#lib/text/ip.ts";
import type { Ref } from "#lib/text/span.ts";
import { decodeSafely, domainOfHost, domainOfUrl, hostOf, isWeb, shownHost } from "./read-url.ts";
import { domainsShown } from "./shown-domains.ts";
import type { LinkKind } from "./types.ts";
import type { UnwrappedLink } from "./unwrap.ts";

/** A link as flags see it. */
export interface LinkView {
  kind: LinkKind;
  text: string | null;
  /** As written, nothing dropped. */
  written: string;
  /** The address itself and every step behind it; null where it cannot be read. */
  chain: (URL | null)[];
  /** The last of them. */
  end: URL | null;
  unwrapped: UnwrappedLink;
  /** Mail addresses of recipients in lower case. */
  recipients: readonly string[];
}

export interface LinkFlag {
  code: string;
  meaning: string;
  ref: Ref;
  sees(link: LinkView): boolean;
  /** Written address, what is shown, and whether the flag is set; `to` of the message is bob@example.org. */
  examples: readonly (readonly [target: string, text: string | null, set: boolean])[];
}

const whatwg = "https://url.spec.whatwg.org/#url-parsing";
const long = 2_000; // its meaning names the number: formatting it here would load the tables of all languages
const uts39 = "https://www.unicode.org/reports/tr39/";

export const linkFlags: readonly LinkFlag[] = [
  {
    code: "text-names-other-domain",
    meaning: "The text shows a domain that the address does not lead to.",
    ref: "https://www.usenix.org/conference/usenixsecurity21/presentation/shen-kaiwen",
    sees: ({ kind, text, chain, unwrapped }) => {
      if ((kind !== "link" && kind !== "form") || text === null) return false;
      const shown = domainsShown(text);
      if (shown.length === 0) return false;
      const reached = new Set(chain.map(domainOfUrl));
      const said = unwrapped.opaque?.domain;
      if (said) reached.add(domainOfHost(said.toLowerCase()));
      return reached.size > 0 && shown.some((domain) => !reached.has(domain)) && !shown.some((one) => reached.has(one));
    },
    examples: [
      ["https://www.example.net/", "https://www.example.com/login", true],
      ["https://www.example.net/", "www.example.com", true],
      ["https://www.example.net/", "Log in at example.com now", true],
      ["mailto:a@example.net", "b@example.com", true],
      ["https://click.example.net/?u=1", "Log in", false],
      ["https://mail.example.com/", "https://www.example.com/", false],
      ["https://www.example.com/", "invoice.zip", false],
      ["https://www.google.com/url?q=https%3A%2F%2Fwww.example.com%2F", "www.example.com", false],
      ["https://protect-eu.mimecast.com/s/x?domain=example.com", "www.example.com", false],
    ],
  },
  {
    code: "userinfo",
    meaning: "A name stands before the host: what looks like the host is a user name.",
    ref: "RFC 3986 §7.6",
    sees: ({ chain }) => chain.some((url) => url !== null && isWeb(url) && url.username + url.password !== ""),
    examples: [
      ["https://www.example.com@example.net/", null, true],
      ["https://www.example.com:secret@example.net/", null, true],
      ["https://www.example.com/@example.net", null, false],
      ["mailto:a@example.com", null, false],
    ],
  },
  {
    code: "ip-host",
    meaning: "The host is an IP address.",
    ref: "RFC 3986 §3.2.2",
    sees: ({ end }) => end !== null && isWeb(end) && isIp(end),
    examples: [
      ["http://192.0.2.1/a", null, true],
      ["http://[2001:db8::1]/", null, true],
      ["http://3221225985/", null, true],
      ["http://1.example.com/", null, false],
    ],
  },
  {
    code: "ip-host-disguised",
    meaning: "The host is an IP address written so that few can read it: as one number, in hexadecimal or octal.",
    ref: "RFC 3986 §7.4",
    sees: ({ end, chain, written }) =>
      end !== null && chain.length === 1 && isWeb(end) && isIp(end) && parseIp(writtenHost(written)) === null,
    examples: [
      ["http://0xc0.0x00.0x02.0x01/", null, true],
      ["http://3221225985/", null, true],
      ["http://0300.0.02.1/", null, true],
      ["http://192.0.2.1/", null, false],
      ["http://[2001:db8::1]/", null, false],
    ],
  },
  {
    code: "local-host",
    meaning: "The host is one of a private network or of the reader's own machine.",
    ref: "RFC 6761 §6.3",
    sees: ({ end }) => end !== null && isWeb(end) && isLocal(end),
    examples: [
      ["http://192.168.0.1/", null, true],
      ["http://localhost:8080/", null, true],
      ["http://intranet/wiki", null, true],
      ["http://www.example.com/", null, false],
    ],
  },
  {
    code: "punycode",
    meaning: "The host has letters beyond ASCII.",
    ref: "RFC 5891 §4.4",
    sees: ({ chain }) => chain.some((url) => url !== null && (hostOf(url)?.includes("xn--") ?? false)),
    examples: [
      ["https://xn--bcher-kva.example.com/", null, true],
      ["https://bücher.example.com/", null, true],
      ["https://example.com/xn--a", null, false],
    ],
  },
  {
    code: "mixed-script",
    meaning: "A part of the host mixes letters of scripts that are not written together.",
    ref: uts39,
    sees: ({ chain }) => labelsOf(chain).some((label) => mixedScripts(label).length > 0),
    examples: [
      ["https://ex\u0430mple.com/", null, true],
      ["https://bücher.example.com/", null, false],
    ],
  },
  {
    code: "confusable",
    meaning: "A part of the host has letters of another script that look like Latin ones.",
    ref: uts39,
    sees: ({ chain }) => labelsOf(chain).some((label) => looksLatin(label) || mixesLookalikes(label)),
    examples: [
      ["https://ex\u0430mple.com/", null, true],
      ["https://\u0441\u043e\u0441\u043e.example.com/", null, true],
      ["https://пример.example.com/", null, false],
    ],
  },
  {
    code: "odd-port",
    meaning: "The address names a port of its own.",
    ref: "RFC 3986 §3.2.3",
    sees: ({ chain }) => chain.some((url) => url !== null && url.port !== ""),
    examples: [
      ["https://www.example.com:8443/", null, true],
      ["https://www.example.com:443/", null, false],
    ],
  },
  {
    code: "data",
    meaning: "The address holds the content itself.",
    ref: "RFC 2397",
    sees: ({ chain }) => chain.some((url) => url?.protocol === "data:"),
    examples: [
      ["data:text/html,<b>x</b>", null, true],
      ["https://www.example.com/data:x", null, false],
    ],
  },
  {
    code: "script",
    meaning: "The address is a program.",
    ref: "https://html.spec.whatwg.org/multipage/browsing-the-web.html#the-javascript:-url-special-case",
    sees: ({ chain }) => chain.some((url) => url?.protocol === "javascript:" || url?.protocol === "vbscript:"),
    examples: [
      ["javascript:alert(1)", null, true],
      [" java\nscript:alert(1)", null, true],
      ["https://www.example.com/?javascript:x", null, false],
    ],
  },
  {
    code: "file",
    meaning: "The address is a file or a share: opening it can send the reader's Windows credentials.",
    ref: "https://cve.mitre.org/cgi-bin/cvename.cgi?name=CVE-2023-23397",
    sees: ({ chain, written }) =>
      chain.some((url) => url?.protocol === "file:" || url?.protocol === "smb:") || /^\s*\\\\[^\\]/.test(written),
    examples: [
      ["file://192.0.2.1/share/a", null, true],
      ["\\\\192.0.2.1\\share", null, true],
      ["https://www.example.com/file:x", null, false],
    ],
  },
  {
    code: "program-scheme",
    meaning: "The address starts a program of the reader's machine.",
    ref: "https://learn.microsoft.com/en-us/windows/win32/search/getting-started-with-parameter-value-arguments",
    sees: ({ chain }) =>
      chain.some((url) => url !== null && /^(?:search-ms|search|ms-[a-z-]+|intent|shell):$/.test(url.protocol)),
    examples: [
      ["search-ms:query=x&crumb=location:%5C%5C192.0.2.1", null, true],
      ["ms-word:ofe|u|https://www.example.com/a.docx", null, true],
      ["https://www.example.com/ms-word:", null, false],
    ],
  },
  {
    code: "open-redirect",
    meaning: "The address of another site stands inside: the page may lead on to it.",
    ref: "https://cwe.mitre.org/data/definitions/601.html",
    sees: ({ end, kind }) => end !== null && kind !== "image" && isWeb(end) && leadsOn(end),
    examples: [
      ["https://www.example.com/go?to=https%3A%2F%2Fexample.net%2F", null, true],
      ["https://www.example.com/go/https://example.net/", null, true],
      ["https://www.example.com/?u=https%3A%2F%2Flogin.example.com%2F", null, false],
      ["https://www.google.com/url?q=https%3A%2F%2Fexample.net%2F", null, false],
    ],
  },
  {
    code: "shortener",
    meaning: "A shortener hides where the address leads.",
    ref: "https://en.wikipedia.org/wiki/URL_shortening",
    sees: ({ unwrapped }) => unwrapped.wrappers.some(({ purpose }) => purpose === "shortening"),
    examples: [
      ["https://bit.ly/3abcDEF", null, true],
      ["https://www.example.com/a", null, false],
    ],
  },
  {
    code: "opaque-redirector",
    meaning: "A service keeps to itself where the address leads.",
    ref: "https://cwe.mitre.org/data/definitions/601.html",
    sees: ({ unwrapped }) => unwrapped.opaque !== null,
    examples: [
      ["https://u1.ct.sendgrid.net/ls/click?upn=u001.abc", null, true],
      ["https://www.google.com/url?q=https%3A%2F%2Fexample.net%2F", null, false],
    ],
  },
  {
    code: "wrapped-too-deep",
    meaning: "More wrappers stand around the address than are undone.",
    ref: whatwg,
    sees: ({ unwrapped }) => unwrapped.cut,
    examples: [["https://www.example.com/a", null, false]],
  },
  {
    code: "unsubscribe",
    meaning: "It is there to leave a list.",
    ref: "RFC 2369 §3.2",
    sees: ({ kind, text, chain }) =>
      (kind === "link" || kind === "text" || kind === "field") &&
      leaving.test(
        `${text?.slice(0, 300) ?? ""} ${chain.map((url) => (url ? decodeSafely(url.pathname + url.search) : "")).join(" ")}`,
      ),
    examples: [
      ["https://www.example.com/unsubscribe?x=1", null, true],
      ["https://www.example.com/x", "Se désabonner", true],
      ["https://www.example.com/x", "Subscribe", false],
    ],
  },
  {
    code: "long",
    meaning: "The address has more than 2,000 characters.",
    ref: whatwg,
    sees: ({ written, end }) => written.length > long && end?.protocol !== "data:",
    examples: [
      [`https://www.example.com/${"a".repeat(long)}`, null, true],
      ["https://www.example.com/", null, false],
    ],
  },
  {
    code: "backslash",
    meaning: "Backslashes stand where slashes belong: programs read the host differently.",
    ref: whatwg,
    sees: ({ written }) => /^\s*(?:https?|ftp):[^?#]*\\/i.test(written) || /^\s*(?:\/\\|\\\/)/.test(written),
    examples: [
      ["https:\\\\www.example.com\\a", null, true],
      ["https://www.example.com\\@example.net/", null, true],
      ["https://www.example.com/?a\\b", null, false],
    ],
  },
  {
    code: "odd-slashes",
    meaning: "The scheme is followed by other than two slashes: filters may not see an address, browsers do.",
    ref: whatwg,
    sees: ({ written }) => /^\s*https?:(?!\/\/[^/\\]|[/\\]*$|[^?#]*\\)/i.test(written),
    examples: [
      ["https:///www.example.com/", null, true],
      ["https:www.example.com/", null, true],
      ["https://www.example.com/", null, false],
    ],
  },
  {
    code: "hidden-characters",
    meaning: "Characters that cannot be seen, or line ends, stand inside of the address.",
    ref: whatwg,
    sees: ({ written }) =>
      /[\t\r\n\0-\x08\x0b\x0c\x0e-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(written.trim()),
    examples: [
      ["https://www.exam\nple.com/", null, true],
      ["https://www.exam\u200bple.com/", null, true],
      ["https://www.example.com/a b", null, false],
    ],
  },
  {
    code: "encoded-host",
    meaning: "The host is written with percent signs.",
    ref: "RFC 3986 §3.2.2",
    sees: ({ written }) => writtenHost(written).includes("%"),
    examples: [
      ["https://%65xample.com/", null, true],
      ["https://example.com/%65", null, false],
    ],
  },
  {
    code: "host-names-other-domain",
    meaning: "The host begins with the name of another domain.",
    ref: "https://www.rfc-editor.org/rfc/rfc1034#section-3.1",
    sees: ({ chain }) => chain.some((url) => url !== null && isWeb(url) && beginsWithDomain(url)),
    examples: [
      ["https://www.example.com.login.example.net/", null, true],
      ["https://example.com-login.example.net/", null, true],
      ["https://www.example.com/", null, false],
      ["https://com.example.net/", null, false],
    ],
  },
  {
    code: "recipient-address",
    meaning: "A recipient's mail address is part of the address.",
    ref: "https://attack.mitre.org/techniques/T1598/003/",
    sees: ({ chain, recipients, kind }) =>
      kind !== "field" &&
      chain.some((url) => url !== null && url.protocol !== "mailto:" && holdsAddress(url, recipients)),
    examples: [
      ["https://www.example.net/?e=bob@example.org", null, true],
      ["https://www.example.net/?e=bob%40example.org", null, true],
      [`https://www.example.net/#${Buffer.from("bob@example.org").toString("base64")}`, null, true],
      ["https://www.example.net/?e=ann%40example.org", null, false],
      ["mailto:bob@example.org", null, false],
    ],
  },
  {
    code: "leads-nowhere",
    meaning: "It is no address: nothing can be opened by it.",
    ref: whatwg,
    sees: ({ chain, written }) => chain.includes(null) && !/^\s*\\\\[^\\]/.test(written),
    examples: [
      ["page.html", null, true],
      ["http://", null, true],
      ["http://[LINK]/", null, true],
      ["https://www.example.com/", null, false],
    ],
  },
];

/** In the languages of the pages most mail comes in. */
const leaving =
  /unsub|opt-?out|(?:leave|quit).{0,20}list|abmeld|abbestell|austrag|d[ée]s(?:abonn|inscri)|cancelar.{0,20}suscrip|darse de baja|descadastr|cancelar.{0,20}inscri|disiscri|annulla.{0,20}iscri|afmeld|uitschrijv|avregistrer|avprenumer|afmeld|отписа|退订|配信停止/iu;

const isIp = (url: URL): boolean => parseIp(url.hostname.replace(/^\[|\]$/g, "")) !== null;

function isLocal(url: URL): boolean {
  const host = hostOf(url) ?? "";
  const ip = parseIp(host);
  if (ip) return isLocalIp(ip);
  return (
    host !== "" && (!host.includes(".") || /\.(?:localhost|local|internal|lan|home\.arpa|intranet|corp)$/.test(host))
  );
}

/** What stands where the host is written, without user name and port. */
function writtenHost(written: string): string {
  const authority = /^\s*[a-z][a-z0-9+.-]*:[/\\]+([^/\\?#]*)/i.exec(written)?.[1] ?? "";
  return authority
    .slice(authority.lastIndexOf("@") + 1)
    .replace(/:\d*$/, "")
    .replace(/^\[|\]$/g, "");
}

function labelsOf(chain: readonly (URL | null)[]): string[] {
  return chain.flatMap((url) => {
    const host = url && hostOf(url);
    return host?.includes("xn--") ? shownHost(host).split(".") : [];
  });
}

/** An address of another registrable domain in the path, the query or the fragment. */
function leadsOn(url: URL): boolean {
  const inside = decodeSafely(decodeSafely(url.pathname + url.search + url.hash));
  const found = /https?:\/\/([^/?#&\s]{3,255})/i.exec(inside)?.[1];
  const target = found && URL.canParse(`https://${found}/`) ? new URL(`https://${found}/`) : null;
  return target?.hostname.includes(".") === true && domainOfUrl(target) !== domainOfUrl(url);
}

function beginsWithDomain(url: URL): boolean {
  const host = url.hostname;
  const own = domainOfHost(host);
  const below = host.slice(0, -own.length);
  const named = /^(?:[\w-]+\.)*?([a-z0-9-]{3,63}\.(?:com|net|org|gov|edu|de|fr|co\.uk|example))[.-]/.exec(below)?.[1];
  const alone = /^[a-z0-9-]+\.(?:com|net|org)-/.exec(host);
  return (named !== undefined && (isIcannName(named) || named.endsWith(".example"))) || alone !== null;
}

/** As it is, percent-encoded once or twice, in base64 or hexadecimal. */
function holdsAddress(url: URL, recipients: readonly string[]): boolean {
  const text = url.pathname + url.search + url.hash;
  const decoded = decodeSafely(decodeSafely(text));
  const lower = decoded.toLowerCase();
  return recipients.some((address) => {
    // The last characters depend on what follows.
    const base64 = Buffer.from(address).toString("base64url").slice(0, -2);
    const hex = Buffer.from(address).toString("hex");
    return (
      lower.includes(address) ||
      decoded.replaceAll("+", "-").replaceAll("/", "_").includes(base64) ||
      lower.includes(hex)
    );
  });
}
