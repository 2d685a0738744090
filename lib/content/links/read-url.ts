// Addresses as browsers read them (WHATWG URL standard): blanks around are dropped, tabs and line ends inside too, backslashes
// are slashes, hosts are lower case A-labels, and `0x7f.1` is 127.0.0.1. Nothing is fetched or looked up.
import { domainToUnicode } from "node:url";
import { normalizeName } from "#lib/dns/names.ts";
import { registrableDomain } from "#lib/dns/public-suffix.ts";
import { parseIp } from "#lib/text/ip.ts";

/** Characters of one address that are read; what is longer is cut. */
export const longestTarget = 8_192;

/** An absolute address, or null where the text is none. */
export function readUrl(text: string): URL | null {
  const cut = text.slice(0, longestTarget);
  return URL.canParse(cut) ? new URL(cut) : null;
}

/** As written, without what browsers drop: blanks and controls around it, tabs and line ends inside. */
export function dropBlanks(text: string): string {
  return text.slice(0, longestTarget).replace(/^[\0-\x20]+|[\0-\x20]+$|[\t\r\n]+/g, "");
}

/** An address that is parsed by its host. */
export function isWeb(url: URL): boolean {
  return url.protocol === "http:" || url.protocol === "https:" || url.protocol === "ftp:";
}

/** The host without brackets, as A-labels; for `mailto:` the domain of the first address. Null where there is none. */
export function hostOf(url: URL): string | null {
  if (url.protocol === "mailto:") {
    const address = decodeSafely(url.pathname).split(",")[0]!.trim();
    const at = address.lastIndexOf("@");
    return at < 0 ? null : normalizeName(address.slice(at + 1));
  }
  return url.hostname.replace(/^\[|\]$|\.$/g, "") || null;
}

const bareHost = /^www\.(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}(?=[:/?#]|$)/i;

/**
 * `www.example.com/a` where an address belongs: by RFC 3986 §4.2 a file beside the mail, so it leads nowhere; mail programs that
 * put `http://` before it lead there. Nothing else is guessed: `page.html` and `example.zip` may be files indeed.
 */
export function likelyTarget(target: string): string | null {
  const host = bareHost.exec(target)?.[0];
  if (host === undefined || registrableDomain(host.toLowerCase()) === null) return null;
  return readUrl(`http://${target}`) && `http://${target}`;
}

/** The host as U-labels, to be shown. */
export function shownHost(host: string): string {
  return host.includes("xn--") ? domainToUnicode(host) || host : host;
}

/** Public suffix and one label more; an IP address or a name without a dot is its own. Null without a host. */
export function domainOfUrl(url: URL | null): string | null {
  const host = url && hostOf(url);
  return host ? domainOfHost(host) : null;
}

/** The same for a host. */
export function domainOfHost(host: string): string {
  return parseIp(host) ? host : (registrableDomain(host) ?? host);
}

/** Percent-decoded; as it is where it cannot be. `+` stays. */
export function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8"));
  }
}

/** The raw value of the first parameter of that name, or null. */
export function rawParameter(query: string, name: string): string | null {
  for (const pair of query.replace(/^[?#]/, "").split("&")) {
    const equals = pair.indexOf("=");
    // `&amp;` that was left in a copied address.
    if (equals > 0 && pair.slice(0, equals).replace(/^amp;/, "") === name) return pair.slice(equals + 1);
  }
  return null;
}

/** What stands where the host is written, without user name and port. */
export function writtenHost(written: string): string {
  const authority = /^\s*[a-z][a-z0-9+.-]*:[/\\]+([^/\\?#]*)/i.exec(written)?.[1] ?? "";
  return authority
    .slice(authority.lastIndexOf("@") + 1)
    .replace(/:\d*$/, "")
    .replace(/^\[|\]$/g, "");
}
