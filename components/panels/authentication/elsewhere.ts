/**
 * Whether a name or address belongs to another domain than the author's: neither the same, nor one below the other. False
 * when either holds no domain.
 * @param value an address, a field body that ends in one, or a host name
 */
export function isElsewhere(value: string, author: string | null): boolean {
  const [one, other] = [domainOf(value), domainOf(author ?? "")];
  if (one === null || other === null || one === other) return false;
  return !one.endsWith(`.${other}`) && !other.endsWith(`.${one}`);
}

function domainOf(text: string): string | null {
  const last = text.slice(text.lastIndexOf("@") + 1).toLowerCase();
  const domain = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+/.exec(last)?.[0] ?? null;
  return domain === null || /^[0-9.]+$/.test(domain) ? null : domain;
}
