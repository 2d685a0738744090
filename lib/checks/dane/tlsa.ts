// What one TLSA record asks of a mail host (RFC 6698 §2.1, RFC 7671, RFC 7672 §3.1).
import type { TlsaFacts } from "#lib/checks/domain-types.ts";
import type { DnsRecord } from "#lib/dns/types.ts";
import { said } from "#lib/text/said.ts";

type Tlsa = Extract<DnsRecord, { type: "TLSA" }>;

/** RFC 7672 §3.1: names of the usages, and whether they count for SMTP. */
const usages: Record<number, { name: string; usable: boolean; meaning: string }> = {
  0: { name: "PKIX-TA", usable: false, meaning: said`names an authority that must also be publicly trusted` },
  1: { name: "PKIX-EE", usable: false, meaning: said`names a certificate that must also be publicly trusted` },
  2: { name: "DANE-TA", usable: true, meaning: said`the host's certificate must come from this authority` },
  3: { name: "DANE-EE", usable: true, meaning: said`the host must show this very key or certificate` },
};

const selectors: Record<number, (how: string) => string> = {
  0: (how) => said`the whole certificate is compared ${how}.`,
  1: (how) => said`its public key is compared ${how}.`,
};
/** RFC 6698 §2.1.3, with the octets of the data; 0 is the thing itself. */
const matchings: Record<number, { name: string; octets: number | null }> = {
  0: { name: said`in full`, octets: null },
  1: { name: said`by SHA-256`, octets: 32 },
  2: { name: said`by SHA-512`, octets: 64 },
};

/** One record in words, and whether a sender can use it. */
export function describeTlsa({ usage, selector, matching, data }: Tlsa): TlsaFacts {
  const text = `${usage} ${selector} ${matching} ${data}`;
  const known = usages[usage];
  const what = selectors[selector];
  const how = matchings[matching];
  const unusable = (meaning: string): TlsaFacts => ({ text, usable: false, meaning });
  if (!known) return unusable(said`Usage ${usage} is not known.`);
  if (what === undefined) return unusable(said`Selector ${selector} is not known.`);
  if (!how) return unusable(said`Matching type ${matching} is not known.`);
  const octets = data.length / 2;
  if (how.octets !== null && how.octets !== octets) {
    return unusable(said`The hash has ${octets} octets, not ${how.octets}.`);
  }
  const lead = `${known.name}(${usage}): ${known.meaning}; ${what(how.name)}`;
  // RFC 7672 §3.1.3: a sender of mail has no list of public authorities to ask.
  return known.usable
    ? { text, usable: true, meaning: lead }
    : unusable(`${lead} ${said`Not used for mail (RFC 7672 §3.1.3).`}`);
}
