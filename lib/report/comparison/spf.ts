// SPF recorded and now (RFC 7208 §9). Today's result is about today's record and the address read from the route, so it is
// worded "would" and never stands for what the receiver saw.
import type { SpfCheck } from "#lib/checks/types.ts";
import { statedAddress } from "#lib/claims/stated-address.ts";
import { formatTime } from "#lib/text/format/time.ts";
import { said } from "#lib/text/said.ts";
import type { Route } from "#lib/trace/types.ts";
import { readSpfIdentity } from "./identifiers.ts";
import {
  decidedWord,
  isOpen,
  type MethodEntry,
  openRule,
  type Pair,
  type Rule,
  recordedOnes,
  withLead,
  withRecorded,
} from "./method.ts";

const refused = ["fail", "softfail", "neutral"];

const rules: Rule<SpfCheck>[] = [
  openRule<SpfCheck>([
    [
      "pass",
      { result: "temperror", reason: "The DNS question TXT example.net failed: servfail (asked 192.0.2.53)." },
      "Recorded pass. Not checked now. The DNS question TXT example.net failed: servfail (asked 192.0.2.53).",
    ],
    [null, { result: "unchecked", reason: "Live checks are off." }, "Not checked. Live checks are off."],
  ]),
  {
    recorded: recordedOnes,
    now: ["other-address"],
    say: ({ claim, check }) =>
      withRecorded(
        claim!,
        statedAddress(claim!),
        said`Checked now for another address, ${check.ip!}: ${check.result}.`,
      ),
    examples: [
      [
        "pass",
        { result: "fail", ip: "198.51.100.9" },
        "Recorded pass for 192.0.2.1. Checked now for another address, 198.51.100.9: fail.",
        { claim: { properties: { "client-ip": "192.0.2.1" } } },
      ],
    ],
  },
  {
    recorded: ["pass"],
    now: ["pass"],
    say: ({ check }) => said`Recorded pass; today's record still allows ${check.ip!}.`,
    examples: [["pass", { result: "pass" }, "Recorded pass; today's record still allows 192.0.2.1."]],
  },
  {
    recorded: ["pass"],
    now: refused,
    say: (pair) => said`Recorded pass; today the same address ${would(pair)}: ${since(pair)}.`,
    examples: [
      [
        "pass",
        { result: "fail" },
        "Recorded pass; today the same address would fail: the record changed since 17 Apr 2026, 08:00:00 UTC, or the address is read wrongly (confidence: medium).",
      ],
      [
        "pass",
        { result: "softfail" },
        "Recorded pass; today the same address would get softfail: the record changed since, or the address is read wrongly (confidence: medium).",
        { context: { receivedAt: null } },
      ],
    ],
  },
  {
    recorded: ["other", "undecided"],
    now: ["pass"],
    say: ({ claim }) => said`Recorded ${claim!.result}; would pass today.`,
    examples: [
      ["fail", { result: "pass" }, "Recorded fail; would pass today."],
      ["temperror", { result: "pass" }, "Recorded temperror; would pass today."],
    ],
  },
  {
    recorded: recordedOnes,
    now: ["same"],
    say: ({ claim }) => said`Recorded ${claim!.result}; the result would be the same today.`,
    examples: [
      ["softfail", { result: "softfail" }, "Recorded softfail; the result would be the same today."],
      ["hardfail", { result: "fail" }, "Recorded hardfail; the result would be the same today."],
    ],
  },
  {
    recorded: ["other", "undecided"],
    now: refused,
    say: (pair) => said`Recorded ${pair.claim!.result}; today the same address ${would(pair)}.`,
    examples: [
      ["none", { result: "fail" }, "Recorded none; today the same address would fail."],
      ["temperror", { result: "neutral" }, "Recorded temperror; today the same address would get neutral."],
    ],
  },
  {
    recorded: recordedOnes,
    now: ["none"],
    say: (pair) => withLead(pair, describeNone(pair)),
    examples: [["pass", { result: "none" }, "Recorded pass. example.net publishes no SPF record today."]],
  },
  {
    recorded: ["unrecorded"],
    now: ["pass"],
    say: (pair) => wouldPass[senderOf(pair).confidence](where(pair)),
    examples: [
      [null, { result: "pass" }, "Would pass today for 192.0.2.1, the address taken from hop 2 (medium)."],
      [
        null,
        { result: "pass" },
        "Would pass today for 192.0.2.1 (certain).",
        { context: { sender: { ...sender(), hop: null, confidence: "certain" } } },
      ],
    ],
  },
  {
    recorded: ["unrecorded"],
    now: refused,
    say: (pair) =>
      `${said`Nobody recorded a result.`} ${wouldNot[senderOf(pair).confidence](where(pair), would(pair))}`,
    examples: [
      [
        null,
        { result: "softfail" },
        "Nobody recorded a result. Today 192.0.2.1, the address taken from hop 2 (medium) would get softfail.",
      ],
    ],
  },
  {
    recorded: ["unrecorded"],
    now: ["none"],
    say: ({ check }) => (check.domain === null ? check.reason : said`No SPF record today.`),
    examples: [[null, { result: "none" }, "No SPF record today."]],
  },
  {
    // A record with an error, today.
    recorded: ["pass", "undecided", "other", "unrecorded"],
    now: null,
    say: (pair) =>
      withLead(pair, said`Today ${pair.check.domain!} has no record that can be evaluated. ${pair.check.reason}`),
    examples: [
      [
        "pass",
        { result: "permerror", reason: "Two SPF records." },
        "Recorded pass. Today example.net has no record that can be evaluated. Two SPF records.",
      ],
    ],
  },
];

export const spfComparison: MethodEntry<SpfCheck> = {
  method: "spf",
  ref: "RFC 7208 §9",
  claimed: ["spf"],
  read: ({ spf }) => spf,
  place: ({ identity }) => ({ identity, field: null }),
  match(claim, checks) {
    const { identity, domain } = readSpfIdentity(claim);
    const of = (check: SpfCheck) => domain === null || check.domain === null || check.domain === domain;
    const at = checks.findIndex((check) => check.identity === identity && of(check));
    if (at >= 0) return [at];
    // RFC 7208 §2.4: with a null reverse-path the HELO name is the MAIL FROM identity too.
    const sender = checks.findIndex((check) => domain !== null && check.domain === domain);
    return sender >= 0 ? [sender] : [];
  },
  stateOf({ claim, check }) {
    if (isOpen(check)) return "open";
    if (claim && !isSameAddress({ claim, check })) return "other-address";
    if (claim && check.result !== "pass" && check.result !== "permerror" && decidedWord(claim.result) === check.result)
      return check.result === "none" ? "none" : "same";
    return check.result;
  },
  contradicts({ claim, check }) {
    const word = decidedWord(claim.result);
    return word !== null && !isOpen(check) && word !== check.result && isSameAddress({ claim, check });
  },
  rules,
  lone(claim) {
    const { identity, domain } = readSpfIdentity(claim);
    const why =
      identity === "helo"
        ? said`Not checked now: another HELO name was read from the message.`
        : said`Not checked now: another envelope sender was read from the message.`;
    return { identity, domain, now: "unchecked", sentence: withRecorded(claim, domain, why) };
  },
};

function isSameAddress({ claim, check }: Pick<Pair<SpfCheck>, "claim" | "check">): boolean {
  const stated = claim && statedAddress(claim);
  return stated === null || check.ip === null || stated === check.ip;
}

function would({ check }: Pair<SpfCheck>): string {
  return check.result === "fail" ? said`would fail` : said`would get ${check.result}`;
}

/** Where no address is known, SPF is left open. */
const senderOf = ({ context }: Pair<SpfCheck>): Sender => context.sender!;

type Sender = NonNullable<Route["sender"]>;
type ByConfidence<T> = Record<Sender["confidence"], T>;

const confidences: ByConfidence<string> = {
  certain: said`confidence: certain`,
  high: said`confidence: high`,
  medium: said`confidence: medium`,
  low: said`confidence: low`,
};

const wouldPass: ByConfidence<(address: string) => string> = {
  certain: (address) => said`Would pass today for ${address} (certain).`,
  high: (address) => said`Would pass today for ${address} (high).`,
  medium: (address) => said`Would pass today for ${address} (medium).`,
  low: (address) => said`Would pass today for ${address} (low).`,
};

const wouldNot: ByConfidence<(address: string, would: string) => string> = {
  certain: (address, would) => said`Today ${address} (certain) ${would}.`,
  high: (address, would) => said`Today ${address} (high) ${would}.`,
  medium: (address, would) => said`Today ${address} (medium) ${would}.`,
  low: (address, would) => said`Today ${address} (low) ${would}.`,
};

function since(pair: Pair<SpfCheck>): string {
  const { receivedAt } = pair.context;
  const changed =
    receivedAt === null ? said`the record changed since` : said`the record changed since ${formatTime(receivedAt)}`;
  return said`${changed}, or the address is read wrongly (${confidences[senderOf(pair).confidence]})`;
}

function where(pair: Pair<SpfCheck>): string {
  const { hop } = senderOf(pair);
  const address = pair.check.ip!;
  return hop === null ? address : said`${address}, the address taken from hop ${hop}`;
}

function describeNone({ check }: Pair<SpfCheck>): string {
  return check.domain === null ? check.reason : said`${check.domain} publishes no SPF record today.`;
}

function sender() {
  return { ip: "192.0.2.1", hop: 2, helo: null, mailFrom: null, confidence: "medium" as const, why: "" };
}
