// What an address is for: programs, content of its own, ways on to other addresses, leaving a list, telling who clicked.
import type { LinkFlag } from "./link-flag.ts";
import { decodeSafely, domainOfUrl, isWeb } from "./read-url.ts";

export const purposeFlags: readonly LinkFlag[] = [
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
    ref: "https://url.spec.whatwg.org/#url-parsing",
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
];

/** In the languages of the pages most mail comes in. */
const leaving =
  /unsub|opt-?out|(?:leave|quit).{0,20}list|abmeld|abbestell|austrag|d[ée]s(?:abonn|inscri)|cancelar.{0,20}suscrip|darse de baja|descadastr|cancelar.{0,20}inscri|disiscri|annulla.{0,20}iscri|afmeld|uitschrijv|avregistrer|avprenumer|afmeld|отписа|退订|配信停止/iu;

/** An address of another registrable domain in the path, the query or the fragment. */
function leadsOn(url: URL): boolean {
  const inside = decodeSafely(decodeSafely(url.pathname + url.search + url.hash));
  const found = /https?:\/\/([^/?#&\s]{3,255})/i.exec(inside)?.[1];
  const target = found && URL.canParse(`https://${found}/`) ? new URL(`https://${found}/`) : null;
  return target?.hostname.includes(".") === true && domainOfUrl(target) !== domainOfUrl(url);
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
