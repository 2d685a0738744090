// DMARC, ARC and the smaller methods, recorded and now. DMARC is computed a second time from today's policy and today's
// SPF and DKIM, so its sentence has two halves.
import type { ArcCheck, Check, DmarcCheck, Result } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";
import { said } from "#lib/text/said.ts";
import { propertyOf, readDomain } from "./identifiers.ts";
import {
  anyRecord,
  decidedWord,
  isOpen,
  type MethodEntry,
  openRule,
  type Pair,
  recordedOnes,
  withLead,
  withRecorded,
} from "./method.ts";

const nowhere = () => ({ identity: null, field: null });
const all = (_claim: Claim, checks: readonly Check[]): number[] => [...checks.keys()];
const stateOf = ({ check }: Pair): string => (isOpen(check) ? "open" : check.result);

/** The words differ, or only one of them is pass when only that counts. */
function wordsDiffer({ claim, check }: { claim: Claim; check: Check }): boolean {
  const word = decidedWord(claim.result);
  return word !== null && !isOpen(check) && word !== check.result;
}

function passDiffers({ claim, check }: { claim: Claim; check: Check }): boolean {
  const decided = decidedWord(claim.result) !== null && !isOpen(check) && check.result !== "permerror";
  return decided && (claim.result === "pass") !== (check.result === "pass");
}

function loneOf(claim: Claim, what: string) {
  const domain = readDomain(propertyOf(claim, ["header.from", "header.d", "header.domain"]));
  return { identity: null, domain, now: "unchecked" as const, sentence: withRecorded(claim, domain, what) };
}

const describeNow = ({ result, reason }: Check): string => said`Now ${result}. ${reason}`;

/** The reason only where it tells why the recorded result is another. */
function describeComputed({ claim, check }: Pair): string {
  const { result, reason } = check;
  return claim && wordsDiffer({ claim, check })
    ? said`Computed from today's policy, SPF and DKIM: ${result}. ${reason}`
    : said`Computed from today's policy, SPF and DKIM: ${result}.`;
}

export const dmarcComparison: MethodEntry<DmarcCheck> = {
  method: "dmarc",
  ref: "RFC 9989 §5",
  claimed: ["dmarc"],
  read: ({ dmarc }) => [dmarc],
  place: nowhere,
  match(claim, [check]) {
    const domain = readDomain(propertyOf(claim, ["header.from"]));
    return check?.domain && domain !== null && domain !== check.domain ? [] : [0];
  },
  stateOf,
  contradicts: wordsDiffer,
  lone: (claim) => loneOf(claim, said`From names another domain now.`),
  rules: [
    openRule<DmarcCheck>([
      [
        "pass",
        { result: "unchecked", reason: "It passes if SPF passed for example.net." },
        "Recorded pass. Not checked now. It passes if SPF passed for example.net.",
      ],
    ]),
    {
      recorded: recordedOnes,
      now: ["none"],
      say: (pair) => withLead(pair, describeNow(pair.check)),
      examples: [
        [
          "pass",
          { result: "none", reason: "No DMARC record was found for example.net." },
          "Recorded pass. Now none. No DMARC record was found for example.net.",
        ],
      ],
    },
    {
      recorded: recordedOnes,
      now: null,
      say: (pair) => withLead(pair, describeComputed(pair)),
      examples: [
        ["pass", { result: "pass" }, "Recorded pass. Computed from today's policy, SPF and DKIM: pass."],
        [
          "pass",
          { result: "fail", reason: "No aligned identifier passed." },
          "Recorded pass. Computed from today's policy, SPF and DKIM: fail. No aligned identifier passed.",
        ],
        [
          "bestguesspass",
          { result: "fail" },
          "Recorded bestguesspass. Computed from today's policy, SPF and DKIM: fail.",
        ],
      ],
    },
    {
      recorded: ["unrecorded"],
      now: ["none"],
      say: ({ check }) => check.reason,
      examples: [[null, { result: "none", reason: "No DMARC record." }, "No DMARC record."]],
    },
    {
      recorded: ["unrecorded"],
      now: null,
      say: (pair) => `${said`Nobody recorded a result.`} ${describeComputed(pair)}`,
      examples: [
        [null, { result: "fail" }, "Nobody recorded a result. Computed from today's policy, SPF and DKIM: fail."],
      ],
    },
  ],
};

export const arcComparison: MethodEntry<ArcCheck> = {
  method: "arc",
  ref: "RFC 8617 §5.2",
  claimed: ["arc"],
  read: ({ arc }) => [arc],
  place: nowhere,
  match: all,
  stateOf(pair) {
    if (isOpen(pair.check)) return "open";
    if (isAddedLater(pair)) return "added-later";
    return isKeyless(pair.check) ? "keyless" : pair.check.result;
  },
  contradicts: (pair) => !isAddedLater(pair) && !isKeyless(pair.check) && passDiffers(pair),
  lone: (claim) => loneOf(claim, ""),
  rules: [
    openRule<ArcCheck>([
      [
        "pass",
        { result: "temperror", reason: "The key at a could not be looked up (SERVFAIL)." },
        "Recorded pass. Not checked now. The key at a could not be looked up (SERVFAIL).",
      ],
    ]),
    {
      recorded: ["other"],
      now: ["added-later"],
      say: (pair) =>
        withLead(pair, said`The chain was added after that, perhaps by the receiver itself. ${pair.check.reason}`),
      examples: [
        [
          "none",
          { result: "pass", sets: [set("pass")], reason: "The chain is whole." },
          "Recorded none. The chain was added after that, perhaps by the receiver itself. The chain is whole.",
        ],
      ],
    },
    {
      recorded: anyRecord,
      now: ["keyless"],
      say: (pair) => withLead(pair, said`The chain cannot be checked any more. ${pair.check.reason}`),
      examples: [
        [
          "pass",
          { result: "fail", sets: [set("permerror")], reason: "The key at a does not exist (NXDOMAIN)." },
          "Recorded pass. The chain cannot be checked any more. The key at a does not exist (NXDOMAIN).",
        ],
      ],
    },
    {
      recorded: ["pass"],
      now: ["pass"],
      say: () => said`Recorded pass at receipt; the chain still verifies.`,
      examples: [["pass", { result: "pass" }, "Recorded pass at receipt; the chain still verifies."]],
    },
    {
      recorded: ["undecided", "other"],
      now: ["pass"],
      say: ({ claim }) => said`Recorded ${claim!.result}; the chain verifies today.`,
      examples: [["fail", { result: "pass" }, "Recorded fail; the chain verifies today."]],
    },
    {
      recorded: ["unrecorded"],
      now: ["pass"],
      say: () => said`The chain verifies now.`,
      examples: [[null, { result: "pass" }, "The chain verifies now."]],
    },
    {
      recorded: anyRecord,
      now: null,
      say: (pair) => withLead(pair, pair.check.reason),
      examples: [
        [
          "pass",
          { result: "fail", reason: "The seal of instance 1 does not match." },
          "Recorded pass. The seal of instance 1 does not match.",
        ],
        [
          "none",
          { result: "none", reason: "The message has no ARC set." },
          "Recorded none. The message has no ARC set.",
        ],
      ],
    },
  ],
};

/** The receiver saw no chain: what is there now is younger than its word. */
function isAddedLater({ claim, check }: Pair<ArcCheck>): boolean {
  return claim?.result === "none" && check.sets.length > 0;
}

/** What decides the chain, the seals and the newest message signature, lacks keys and is not wrong in itself. */
function isKeyless({ result, sets }: ArcCheck): boolean {
  const deciding = [...sets.map(({ seal }) => seal), sets.at(-1)?.signature];
  const broken = deciding.some((one) => one === "fail" || one === "policy");
  return result === "fail" && !broken && deciding.includes("permerror");
}

function set(seal: Result): ArcCheck["sets"][number] {
  const bodyHash = { claimed: null, computed: null, match: null };
  const signed = { field: null, canonicalization: null, algorithm: null, bodyHash };
  return { instance: 1, domain: "example.org", cv: "none", seal, signature: seal, ...signed };
}

/** Methods with one plain check each: a result word and a reason. */
function plainComparison(
  method: MethodEntry<Check>["method"],
  ref: MethodEntry<Check>["ref"],
  claimed: readonly string[],
  read: MethodEntry<Check>["read"],
): MethodEntry<Check> {
  return {
    method,
    ref,
    claimed,
    read,
    place: nowhere,
    match: all,
    stateOf,
    contradicts: passDiffers,
    lone: (claim) => loneOf(claim, said`Not checked now.`),
    rules: [
      openRule([
        [
          "pass",
          { result: "unchecked", reason: "Live checks are off." },
          "Recorded pass. Not checked now. Live checks are off.",
        ],
      ]),
      {
        recorded: anyRecord,
        now: null,
        say: (pair) => withLead(pair, describeNow(pair.check)),
        examples: [
          ["pass", { result: "fail", reason: "No name maps back." }, "Recorded pass. Now fail. No name maps back."],
        ],
      },
    ],
  };
}

export const plainComparisons: readonly MethodEntry<Check>[] = [
  plainComparison("domainkeys", "RFC 7601 §2.7.1", ["domainkeys"], ({ domainkeys }) => domainkeys),
  plainComparison("iprev", "RFC 8601 §2.7.3", ["iprev"], ({ reverseDns }) => (reverseDns ? [reverseDns] : [])),
  plainComparison(
    "bimi",
    "https://datatracker.ietf.org/doc/draft-brand-indicators-for-message-identification/",
    ["bimi"],
    ({ bimi }) => (bimi ? [bimi] : []),
  ),
];
