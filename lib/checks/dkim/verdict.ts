// From the facts of one signature to a result word (RFC 8601 §2.7.1) and one sentence. A table: the first row whose
// condition holds decides. Every fact was gathered before, whatever the others said.
import { countOf } from "#lib/text/format/english.ts";
import { said } from "#lib/text/said.ts";
import type { Result } from "../types.ts";
import { type DkimKey, sayKey } from "./key.ts";
import { describeFault, type Signature } from "./signature.ts";

export interface Facts {
  signature: Signature;
  /** false: no question may be asked. */
  live: boolean;
  /** false: the octets are not surely those that were signed. */
  exact: boolean;
  key: DkimKey;
  /** Why this key must not be used for this signature: a clause after "the key". */
  misuse: string | null;
  header: "valid" | "invalid" | "unknown";
  /** null for a seal, which covers no body. */
  body: BodyFacts | null;
  /** x= lies before now. */
  expired: boolean;
}

export interface BodyFacts {
  /** false: the message came without a body, or without the empty line above it. */
  supplied: boolean;
  /** Text stands there, but no empty line says where the body begins. */
  unparted: boolean;
  /** The hash that belongs to bh=, or null when there is nothing to compare. */
  computed: string | null;
  match: boolean | null;
  /** Octets of the canonical body, and of it after l=. */
  octets: number;
  unsigned: number;
}

export interface Verdict {
  result: Result;
  reason: string;
}

/** RFC 8301 §3.2: verifiers must not take signatures of shorter RSA keys as valid. */
export const fewestRsaBits = 1024;

interface Rule {
  result: Result;
  when(facts: Facts): boolean;
  say(facts: Facts): string;
}

const rules: readonly Rule[] = [
  {
    result: "unchecked",
    when: ({ live }) => !live,
    say: (facts) => said`Live checks are off, so the key of ${who(facts)} was not asked for; ${localFacts(facts)}.`,
  },
  {
    // RFC 6376 §6.1.1: what cannot be read is PERMFAIL.
    result: "permerror",
    when: ({ signature }) => signature.faults.length > 0,
    say: ({ signature }) => words(signature).invalid(describeFault(signature)),
  },
  {
    result: "unchecked",
    when: ({ key }) => key.cause === "not-asked",
    say: (facts) => sayKey(facts.signature.keyName, facts.key.detail),
  },
  {
    result: "temperror",
    when: ({ key }) => key.cause === "failed",
    say: (facts) => sayKey(facts.signature.keyName, facts.key.detail),
  },
  {
    // RFC 6376 §6.1.2, steps 3 to 7.
    result: "permerror",
    when: ({ key }) => key.state !== "found",
    say: ({ signature, key }) => sayKey(signature.keyName, words(signature).unverifiable(key.detail)),
  },
  {
    result: "permerror",
    when: ({ misuse }) => misuse !== null,
    say: (facts) => sayKey(facts.signature.keyName, facts.misuse!),
  },
  {
    result: "unchecked",
    when: ({ body }) => body !== null && !body.supplied && body.match === null,
    say: (facts) =>
      withoutBody[facts.header === "valid" ? "genuine" : "differs"][facts.body?.unparted ? "unparted" : "missing"](
        who(facts),
      ),
  },
  {
    result: "fail",
    when: ({ key, signature }) => key.publicKey?.asymmetricKeyType !== signature.algorithm?.key,
    say: (facts) =>
      said`a= says ${facts.signature.algorithmName!}, but the key of ${who(facts)} is of type ${facts.key.type!}.`,
  },
  {
    // A repaired copy can prove that a signature holds, never that it does not.
    result: "unchecked",
    when: ({ exact, body, header }) => !exact && (body?.match === false || header !== "valid"),
    say: (facts) => sayRepaired(method(facts), who(facts), difference(facts)),
  },
  {
    result: "fail",
    when: ({ body, header }) => body?.match === false && header === "valid",
    say: (facts) => said`The signature of ${who(facts)} is genuine, but the body is not the one that was signed.`,
  },
  {
    result: "fail",
    when: ({ body }) => body?.match === false,
    say: (facts) => said`Neither the body nor the header is the one that ${who(facts)} signed.`,
  },
  {
    result: "fail",
    when: ({ header }) => header !== "valid",
    say: (facts) =>
      facts.body === null
        ? said`The seal of ${who(facts)} does not match the ARC fields it covers.`
        : said`The body is unchanged, but the header is not the one that ${who(facts)} signed.`,
  },
  {
    // RFC 6376 §3.5, l=: never larger than the body.
    result: "permerror",
    when: ({ body, signature }) => body !== null && (signature.bodyLimit ?? 0) > body.octets,
    say: ({ body, signature }) =>
      said`l= is ${signature.bodyLimit!}, but the body has only ${countOf(body?.octets ?? 0, "octet")}.`,
  },
  {
    // RFC 8301 §3.1: rsa-sha1 must not be used to verify.
    result: "policy",
    when: ({ signature }) => signature.algorithm?.hash === "sha1",
    say: (facts) => said`The signature of ${who(facts)} matches, but rsa-sha1 no longer counts (RFC 8301).`,
  },
  {
    result: "policy",
    when: ({ key }) => isWeak(key),
    say: (facts) => words(facts.signature).shortKey(who(facts), facts.key.bits ?? 0),
  },
  {
    result: "policy",
    when: ({ expired }) => expired,
    say: (facts) => said`The signature of ${who(facts)} matches, but it has expired (x=).`,
  },
  {
    result: "pass",
    when: () => true,
    say: (facts) =>
      facts.body === null ? said`The seal of ${who(facts)} is genuine.` : sayGenuine(who(facts), facts.body),
  },
];

/** The result of one signature and the sentence for it. */
export function judge(facts: Facts): Verdict {
  const rule = rules.find((candidate) => candidate.when(facts))!;
  return { result: rule.result, reason: rule.say(facts) };
}

/** Whether the key is an RSA key too short to count. */
export function isWeak(key: DkimKey): boolean {
  return key.publicKey?.asymmetricKeyType === "rsa" && (key.bits ?? 0) < fewestRsaBits;
}

function localFacts({ signature, body }: Facts): string {
  if (signature.faults.length > 0) return words(signature).invalidNow(describeFault(signature));
  if (body === null) return said`its tags are in order`;
  if (body.match === null) return noBody(body);
  return body.match ? said`the body matches bh=` : said`the body does not match bh=`;
}

function method({ signature }: Facts): string {
  return signature.kind === "dkim" ? "DKIM" : "ARC";
}

const differences = {
  seal: said`the seal does not match the ARC fields it covers`,
  header: said`the body matches and the header does not`,
  body: said`the header matches and the body does not`,
  both: said`neither header nor body matches`,
};

function difference({ body, header }: Facts): string {
  if (body === null) return differences.seal;
  if (body.match !== false) return differences.header;
  return header === "valid" ? differences.body : differences.both;
}

const sayRepaired = (method: string, who: string, as: string): string =>
  said`This copy cannot judge ${method}: it had to be repaired, so it need not be what ${who} signed. As it stands, ${as}.`;

/** By the header signature, and by what keeps the body from being compared. */
const withoutBody = {
  genuine: {
    missing: (who: string) =>
      said`The header signature of ${who} is genuine, but the body was not supplied and cannot be compared.`,
    unparted: (who: string) =>
      said`The header signature of ${who} is genuine, but the body begins without an empty line and cannot be compared.`,
  },
  differs: {
    missing: (who: string) => said`The body was not supplied, and the header differs from the one ${who} signed.`,
    unparted: (who: string) =>
      said`The body begins without an empty line, and the header differs from the one ${who} signed.`,
  },
};

function sayGenuine(who: string, { unsigned }: BodyFacts): string {
  return unsigned === 0
    ? said`The signature of ${who} is genuine: header and body are as they were signed.`
    : said`The signature of ${who} is genuine: header and body, but for its last ${countOf(unsigned, "octet")}, are as they were signed.`;
}

function noBody(body: BodyFacts | null): string {
  return body?.unparted ? said`the body begins without an empty line` : said`the body was not supplied`;
}

const sayings = {
  signature: {
    invalid: (fault: string) => said`The signature is not valid: ${fault}.`,
    invalidNow: (fault: string) => said`the signature is not valid as it stands: ${fault}`,
    unverifiable: (clause: string) => said`${clause}, so the signature cannot be verified`,
    shortKey: (who: string, bits: number) =>
      said`The signature of ${who} matches, but its RSA key of ${bits} bits is too short (RFC 8301).`,
  },
  seal: {
    invalid: (fault: string) => said`The seal is not valid: ${fault}.`,
    invalidNow: (fault: string) => said`the seal is not valid as it stands: ${fault}`,
    unverifiable: (clause: string) => said`${clause}, so the seal cannot be verified`,
    shortKey: (who: string, bits: number) =>
      said`The seal of ${who} matches, but its RSA key of ${bits} bits is too short (RFC 8301).`,
  },
};

/** What is said alike of a signature and of a seal. */
function words({ kind }: Signature): (typeof sayings)["signature"] {
  return sayings[kind === "arc-seal" ? "seal" : "signature"];
}

function who({ signature }: Facts): string {
  return signature.domain ?? said`an unreadable domain`;
}
