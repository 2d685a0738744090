import type { Checks } from "#lib/checks/types.ts";

/** What the standards call the checks; the others have words in the catalogue. */
export const standardNames: Partial<Record<keyof Checks, string>> = {
  spf: "SPF",
  dkim: "DKIM",
  dmarc: "DMARC",
  arc: "ARC",
  bimi: "BIMI",
  domainkeys: "DomainKeys",
  mx: "MX",
  mtaSts: "MTA-STS",
  tlsRpt: "TLS-RPT",
  dane: "DANE",
};

/** Which checks stand on which answer: number of the answer -> checks, in their order. */
export function readUses(checks: Partial<Checks>): Map<number, (keyof Checks)[]> {
  const uses = new Map<number, (keyof Checks)[]>();
  for (const [method, value] of Object.entries(checks)) {
    const name = method as keyof Checks;
    for (const number of evidenceIn(value)) {
      const known = uses.get(number) ?? [];
      if (!known.includes(name)) uses.set(number, [...known, name]);
    }
  }
  return uses;
}

/** Every number under a key `evidence`, at any depth. */
function evidenceIn(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key !== "evidence") return evidenceIn(inner);
    return Array.isArray(inner) ? inner.filter((number) => typeof number === "number") : [];
  });
}
