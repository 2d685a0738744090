// References as the tables write them ("RFC 5322 §3.6", or a URL) to an address of the standard itself.

/** The address a reference leads to, or null when it names none. */
export function rfcAddress(reference: string): string | null {
  if (/^https:\/\/[^\s]+$/.test(reference)) return reference;
  const match = /^RFC ([0-9]{1,5})(?: §([0-9A-Z][0-9A-Za-z.]*))?/.exec(reference);
  if (!match) return null;
  const [, number, section] = match;
  const page = `https://www.rfc-editor.org/rfc/rfc${number}`;
  if (!section) return page;
  // The anchors of rfc-editor.org: "section-3.6" and "appendix-A.1".
  const kind = /^[A-Z]/.test(section) ? "appendix" : "section";
  return `${page}#${kind}-${section.replace(/\.$/, "")}`;
}

/** A reference as short words: a URL shrinks to its host. */
export function rfcWords(reference: string): string {
  if (!reference.startsWith("https://")) return reference;
  return reference.slice("https://".length).split("/")[0] ?? reference;
}
