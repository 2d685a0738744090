import type { DmarcCheck } from "#lib/checks/types.ts";

type Identifier = DmarcCheck["identifiers"][number];

export interface Identity extends Pick<Identifier, "domain" | "result" | "aligned" | "detail"> {
  /** `SPF`, `DKIM`, `DKIM, 2 signatures`. */
  who: string;
}

/** Signatures that say the same of the same domain become one. @param signatures `2 signatures`, in the page's language */
export function joinIdentities(identifiers: readonly Identifier[], signatures: (count: number) => string): Identity[] {
  const groups = new Map<string, { first: Identifier; count: number }>();
  for (const one of identifiers) {
    const key = [one.method, one.domain, one.result, one.aligned].join(" ");
    const known = groups.get(key);
    if (known) known.count += 1;
    else groups.set(key, { first: one, count: 1 });
  }
  return [...groups.values()].map(({ first: { method, domain, result, aligned, detail }, count }) => {
    const who = count === 1 ? method.toUpperCase() : `${method.toUpperCase()}, ${signatures(count)}`;
    return { who, domain, result, aligned, detail };
  });
}
