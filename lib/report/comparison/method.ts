// What one method needs to be compared: which claims and checks belong to each other, when they contradict, and the table
// of sentences. An entry holds its examples; one table test runs them all.
import type { Check, Checks, Result } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";
import { said } from "#lib/text/said.ts";
import type { Ref } from "#lib/text/span.ts";
import type { Route } from "#lib/trace/types.ts";

/** One result somebody wrote into the message. */
export interface RecordedResult {
  /** The word as written, lower case. */
  result: string;
  by: string | null;
  weight: Claim["weight"];
  /** Index in the report's claims. */
  claim: number;
}

/** One row: recorded, now, and why they differ. */
export interface Comparison {
  method: "spf" | "dkim" | "dmarc" | "arc" | "domainkeys" | "iprev" | "bimi";
  /** The SPF identity, else null. */
  identity: "mailfrom" | "helo" | null;
  /** Index of the signature's field in the top header section, else null. */
  field: number | null;
  domain: string | null;
  /** In field order, claimed ones too; empty when nobody recorded a result. */
  recorded: RecordedResult[];
  now: Result;
  /**
   * A result recorded by the receiving side and today's are both decided and contradict each other. A key that is gone or
   * a question that failed decides nothing.
   */
  differs: boolean;
  sentence: string;
}

export interface ComparisonContext {
  /** RFC 3339: when the receiving side took the message; null when not known. */
  receivedAt: string | null;
  now: Date;
  /** false: only the header section was given. */
  bodyGiven: boolean;
  /** Where the address for SPF was read. */
  sender: Route["sender"];
}

/** A recorded result that counts (null: none) beside the check it speaks of. */
export interface Pair<C extends Check = Check> {
  claim: Claim | null;
  check: C;
  context: ComparisonContext;
}

/** `undecided`: the receiver wrote that it could not tell; `other`: any word but pass. */
export type RecordedState = "pass" | "undecided" | "other" | "unrecorded";

/** A sentence for a kind of pair. Of a method's rules the first that holds is taken. */
export interface Rule<C extends Check> {
  recorded: readonly RecordedState[];
  /** What `stateOf` of the method gives; null = any. */
  now: readonly string[] | null;
  say(pair: Pair<C>): string;
  examples: readonly Example<C>[];
}

/** Recorded word, parts of the check, the sentence, parts of the context. */
export type Example<C extends Check> = [
  word: string | null,
  check: Partial<C>,
  sentence: string,
  more?: { context?: Partial<ComparisonContext>; claim?: Partial<Claim> },
];

export interface MethodEntry<C extends Check> {
  method: Comparison["method"];
  ref: Ref;
  /** Method words of the claims that speak of it. */
  claimed: readonly string[];
  read(checks: Checks): readonly C[];
  place(check: C): Pick<Comparison, "identity" | "field">;
  /** Places in `checks` that the claim speaks of. */
  match(claim: Claim, checks: readonly C[]): number[];
  /** A word for today's side that the rules can ask for. */
  stateOf(pair: Pair<C>): string;
  /** Whether both sides are decided and say different things. */
  contradicts(pair: Pair<C> & { claim: Claim }): boolean;
  rules: readonly Rule<C>[];
  /** The row for recorded claims that speak of none of the checks. */
  lone(claim: Claim): Pick<Comparison, "identity" | "domain" | "now" | "sentence">;
}

export const anyRecord: readonly RecordedState[] = ["pass", "undecided", "other", "unrecorded"];
export const recordedOnes: readonly RecordedState[] = ["pass", "undecided", "other"];

export function recordedState(claim: Claim | null): RecordedState {
  if (claim === null) return "unrecorded";
  if (claim.result === "pass") return "pass";
  return decidedWord(claim.result) === null ? "undecided" : "other";
}

/** The word when it decides something (RFC 8601 §2.7, and `hardfail` of RFC 5451), else null. */
export function decidedWord(word: string): string | null {
  if (word === "hardfail") return "fail";
  return ["none", "neutral", "pass", "fail", "softfail", "policy", "permerror"].includes(word) ? word : null;
}

/** @param of what the result was recorded for, or null */
export const withRecorded = ({ result }: Claim, of: string | null, rest: string): string =>
  of === null ? said`Recorded ${result}. ${rest}` : said`Recorded ${result} for ${of}. ${rest}`;

/** What was recorded, if anything, and the rest. */
export const withLead = ({ claim }: Pair, rest: string): string =>
  claim === null ? rest : withRecorded(claim, null, rest);

/** The row of every method when today's question was not answered. */
export function openRule<C extends Check>(examples: readonly Example<C>[]): Rule<C> {
  return {
    recorded: anyRecord,
    now: ["open"],
    say: (pair) =>
      pair.claim
        ? withLead(pair, said`Not checked now. ${pair.check.reason}`)
        : said`Not checked. ${pair.check.reason}`,
    examples,
  };
}

export const isOpen = ({ result }: Check): boolean => result === "temperror" || result === "unchecked";
