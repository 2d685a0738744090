// What deserves a look in the host of an address: whose it is, and whose it looks like.
import { isIcannName } from "#lib/dns/public-suffix.ts";
import { looksLatin, mixedScripts, mixesLookalikes } from "#lib/text/confusables.ts";
import { isLocalIp, parseIp } from "#lib/text/ip.ts";
import type { LinkFlag } from "./link-flag.ts";
import { domainOfHost, domainOfUrl, hostOf, isWeb, shownHost, writtenHost } from "./read-url.ts";
import { domainsShown } from "./shown-domains.ts";

const uts39 = "https://www.unicode.org/reports/tr39/";

export const hostFlags: readonly LinkFlag[] = [
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
      ["https://www.example.net/", "exam\u200bple.com/login", true],
      ["https://click.example.net/?u=1", "Log in", false],
      ["https://mail.example.com/", "https://www.example.com/", false],
      ["https://www.example.com/", "invoice.zip", false],
      ["https://www.google.com/url?q=https%3A%2F%2Fwww.example.com%2F", "www.example.com", false],
      ["https://protect-eu.mimecast.com/s/x?domain=example.com", "www.example.com", false],
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
];

const isIp = (url: URL): boolean => parseIp(url.hostname.replace(/^\[|\]$/g, "")) !== null;

function isLocal(url: URL): boolean {
  const host = hostOf(url) ?? "";
  const ip = parseIp(host);
  if (ip) return isLocalIp(ip);
  return (
    host !== "" && (!host.includes(".") || /\.(?:localhost|local|internal|lan|home\.arpa|intranet|corp)$/.test(host))
  );
}

function labelsOf(chain: readonly (URL | null)[]): string[] {
  return chain.flatMap((url) => {
    const host = url && hostOf(url);
    return host?.includes("xn--") ? shownHost(host).split(".") : [];
  });
}

function beginsWithDomain(url: URL): boolean {
  const host = url.hostname;
  const own = domainOfHost(host);
  const below = host.slice(0, -own.length);
  const named = /^(?:[\w-]+\.)*?([a-z0-9-]{3,63}\.(?:com|net|org|gov|edu|de|fr|co\.uk|example))[.-]/.exec(below)?.[1];
  const alone = /^[a-z0-9-]+\.(?:com|net|org)-/.exec(host);
  return (named !== undefined && (isIcannName(named) || named.endsWith(".example"))) || alone !== null;
}
