// What deserves a look in how an address is written: forms in which a filter, a reader and a browser see different hosts.
import type { LinkFlag } from "./link-flag.ts";
import { isWeb, writtenHost } from "./read-url.ts";

const whatwg = "https://url.spec.whatwg.org/#url-parsing";
const long = 2_000;

export const writingFlags: readonly LinkFlag[] = [
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
    meaning: "Characters that cannot be seen stand inside of the address, or line ends before its path.",
    ref: whatwg,
    sees: ({ written }) =>
      /[\t\r\n]/.test(/^[^\\/?#]*[\\/\s]*[^\\/?#]*/.exec(written.trim().slice(0, 2_000))![0]) ||
      /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(written.trim()),
    examples: [
      ["https://www.exam\nple.com/", null, true],
      ["https://www.exam\u200bple.com/", null, true],
      ["java\nscript:alert(1)", null, true],
      ["https://www.example.com/a b", null, false],
      ["https://www.example.com/a\n  b?c=1", null, false],
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
    code: "leads-nowhere",
    meaning: "It is no address: nothing can be opened by it.",
    ref: whatwg,
    sees: ({ chain, written, likely }) => likely === null && chain.includes(null) && !/^\s*\\\\[^\\]/.test(written),
    examples: [
      ["page.html", null, true],
      ["http://", null, true],
      ["http://[LINK]/", null, true],
      ["www.example.com", null, false],
      ["https://www.example.com/", null, false],
    ],
  },
  {
    code: "no-scheme",
    meaning: "No http:// stands before it: it leads nowhere, but in programs that put one there it leads to this host.",
    ref: "RFC 3986 §4.2",
    sees: ({ likely }) => likely !== null,
    examples: [
      ["www.example.com", null, true],
      [" WWW.example.com/a?b=c#d ", null, true],
      ["www.example.co.uk:8080/", null, true],
      ["http://www.example.com/", null, false],
      ["www.html", null, false],
      ["www.example", null, false],
      ["example.com/a", null, false],
      ["page.html", null, false],
      ["/www.example.com", null, false],
      ["bob@www.example.com", null, false],
    ],
  },
];
