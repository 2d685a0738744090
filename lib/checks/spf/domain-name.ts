// Which names SPF may ask about (RFC 7208 §4.3, §7.1). Stricter than DNS, so that address literals and single labels
// never become questions.
import { normalizeName } from "#lib/dns/names.ts";

/**
 * The name in the form in which it is asked, or null when check_host() refuses it: a label that is empty or too long, a
 * single label, or a last label that is no top-level name, as in `[192.0.2.1]`.
 */
export function readDomainName(text: string): string | null {
  const name = normalizeName(text);
  if (name === null) return null;
  const dot = name.lastIndexOf(".");
  return dot > 0 && isTopLabel(name.slice(dot + 1)) ? name : null;
}

/** toplabel of RFC 7208 §7.1: letters, digits and inner hyphens, and not digits alone. */
export function isTopLabel(label: string): boolean {
  return /^[A-Za-z0-9-]+$/.test(label) && !label.startsWith("-") && !label.endsWith("-") && !/^[0-9]+$/.test(label);
}

/** A text of a sender, a record or a host, to be quoted: cut when it is long. */
export function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
