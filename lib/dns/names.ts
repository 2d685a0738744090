// Domain names as this project writes them: lower case, A-labels, no last dot, at most 253 characters in labels of at
// most 63 (RFC 1035 §2.3.4). Any printable ASCII and the space may stand in a label, for SPF macros make names such as
// `a+b._spf.example.com` or, by `%_`, with spaces (RFC 7208 §7.1, RFC 2181 §11). A backslash may not: in decoded names it
// begins the escape of an octet.
import { domainToASCII } from "node:url";

/** Nearly every name: letters, digits, hyphens and underscores in labels that are short enough. */
const usual = /^[\w-]{1,63}(?:\.[\w-]{1,63})*\.?$/;
const askable = /^[\x20-\x5b\x5d-\x7e]+$/;

/**
 * The form in which a name is asked and compared, or null when it cannot be asked: an empty label, one too long, a
 * control character, an IDN that has no A-label (RFC 5891 §4.4). An IP address passes; it is a name like any
 * other.
 */
export function normalizeName(name: string): string | null {
  if (name.length > 1_024) return null;
  if (name.length < 254 && usual.test(name)) return (name.endsWith(".") ? name.slice(0, -1) : name).toLowerCase();
  // RFC 3490 §3.1: these full stops part labels as the ASCII one does.
  const dotted = name.replace(/[\u3002\uff0e\uff61]/g, ".");
  const bare = dotted.endsWith(".") ? dotted.slice(0, -1) : dotted;
  const labels: string[] = [];
  for (const label of bare.split(".")) {
    const ascii = asciiLabel(label);
    if (ascii === null || ascii.length > 63 || !askable.test(ascii)) return null;
    labels.push(ascii);
  }
  const joined = labels.join(".");
  return joined.length > 253 ? null : joined;
}

/** Whether `name` is `of` or lies below it, whatever their case and last dot. False when either cannot be a name. */
export function isSubdomain(name: string, of: string): boolean {
  const below = normalizeName(name);
  const above = normalizeName(of);
  if (below === null || above === null) return false;
  return below === above || below.endsWith(`.${above}`);
}

/**
 * One label in lower case, as an A-label when it is not ASCII. Only letters, digits, `-` and `_` may stand in an IDN.
 */
function asciiLabel(label: string): string | null {
  if (/^[\x00-\x7f]*$/.test(label)) return label.toLowerCase();
  if (!/^[A-Za-z0-9_\u0080-\u{10ffff}-]+$/u.test(label)) return null;
  // A label after it keeps digits such as `１` from being read as an IPv4 address.
  const mapped = domainToASCII(`${label}.x`);
  const ascii = mapped.endsWith(".x") ? mapped.slice(0, -2) : "";
  return ascii === "" || ascii.includes(".") ? null : ascii;
}
