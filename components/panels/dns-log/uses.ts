import type { Checks } from "#lib/checks/types.ts";

const names: Record<keyof Checks, string> = {
  spf: "SPF",
  dkim: "DKIM",
  dmarc: "DMARC",
  arc: "ARC",
  bimi: "BIMI",
  domainkeys: "DomainKeys",
  reverseDns: "Reverse DNS",
  mx: "MX",
  mtaSts: "MTA-STS",
  tlsRpt: "TLS-RPT",
  dane: "DANE",
  blocklists: "Block lists",
  network: "Network",
};

/** Which checks stand on which answer: number of the answer -> names, in table order. */
export function readUses(checks: Partial<Checks>): Map<number, string[]> {
  const uses = new Map<number, string[]>();
  for (const [method, value] of Object.entries(checks)) {
    const name = names[method as keyof Checks] ?? method;
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
