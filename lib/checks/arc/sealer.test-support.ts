// Adds an ARC set to a message for tests and sample fixtures (RFC 8617 §5.1), with the signer's own canonicalization.
import { canonicalField, type SigningOptions, signMessage, signText, split } from "../dkim/signer.test-support.ts";

export interface SealingOptions extends Omit<SigningOptions, "field" | "extra"> {
  instance: number;
  cv: "none" | "pass" | "fail";
  /** What follows the instance in ARC-Authentication-Results: authserv-id and results. */
  results: string;
}

/** The message with ARC-Seal, ARC-Message-Signature and ARC-Authentication-Results above it. */
export function sealMessage(octets: Uint8Array, options: SealingOptions): Uint8Array {
  const { instance, cv, domain, selector, algorithm } = options;
  const lineEnd = Buffer.from(octets).includes("\r\n") ? "\r\n" : "\n";
  const signed = signMessage(octets, {
    ...options,
    field: { name: "ARC-Message-Signature", tags: [`i=${instance}`] },
  });
  const results = `ARC-Authentication-Results: i=${instance}; ${options.results}${lineEnd}`;
  const withResults = Buffer.concat([Buffer.from(results, "latin1"), signed]);
  const time = options.time === undefined ? "" : ` t=${options.time};`;
  const unsigned = `ARC-Seal: i=${instance}; a=${algorithm};${time} cv=${cv};\r\n d=${domain}; s=${selector}; b=`;
  const lines = [...readSets(withResults, instance), unsigned].map((field) => canonicalField(field, true));
  const data = signText(lines.join("\r\n"), options).toString("base64");
  const seal = `${unsigned}${data.replace(/.{1,70}/g, "\r\n  $&")}\r\n`.replaceAll("\r\n", lineEnd);
  return Buffer.concat([Buffer.from(seal, "latin1"), withResults]);
}

/** The ARC fields that are there, in sealing order. */
function readSets(octets: Uint8Array, last: number): string[] {
  const { fields } = split(octets);
  const found: string[] = [];
  for (let instance = 1; instance <= last; instance++) {
    for (const name of ["arc-authentication-results", "arc-message-signature", "arc-seal"]) {
      const start = new RegExp(`^${name}:\\s*i=${instance};`, "i");
      found.push(...fields.filter((field) => start.test(field)));
    }
  }
  return found;
}
