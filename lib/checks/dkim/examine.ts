// Gathers the facts of one signature, DKIM's or ARC's, and judges them. Shared by both checks.
import type { Asked } from "#lib/dns/types.ts";
import type { Message, RawField } from "#lib/message/types.ts";
import { said } from "#lib/text/said.ts";
import type { Result } from "../types.ts";
import { type DkimKey, findMisuse, readKeys, unaskedKey } from "./key.ts";
import type { Signature } from "./signature.ts";
import { type BodyFacts, type Facts, judge } from "./verdict.ts";
import { isSignedBy, signedOctets } from "./verify.ts";

export interface Examined {
  result: Result;
  reason: string;
  header: Facts["header"];
  key: DkimKey;
  evidence: number[];
}

export interface ToExamine {
  message: Message;
  /** The signature's own field. */
  field: RawField;
  signature: Signature;
  /** The fields it covers, in signing order, without itself. */
  covered: readonly RawField[];
  body: BodyFacts | null;
  expired: boolean;
  live: boolean;
  exact: boolean;
  /** What DNS said of the key, or null when it was not asked. */
  asked: Asked | null;
}

/** All facts and the verdict. Of several keys at one name the one that verifies counts, else the first. */
export function examine(input: ToExamine): Examined {
  const { signature, asked, body, expired, live, exact } = input;
  const keys = asked ? readKeys(asked.answer) : [unaskedKey(said`was not asked for: d= or s= cannot be used`)];
  const octets = signedOctets(input.message, input.covered, input.field, signature);
  const evidence = asked ? [asked.id] : [];
  const all = keys.map((key): Examined => {
    const header = verifyWith(key, signature, octets);
    const verdict = judge({ signature, live, exact, key, misuse: findMisuse(key, signature), header, body, expired });
    return { ...verdict, header, key, evidence };
  });
  return (
    all.find(({ result }) => result === "pass") ?? all.find(({ header }) => header === "valid") ?? firstUsable(all)
  );
}

function firstUsable(all: Examined[]): Examined {
  return all.find(({ key }) => key.state === "found") ?? all[0]!;
}

/** Whether `key` made the signature over these octets. */
export function verifyWith(key: DkimKey, signature: Signature, octets: Uint8Array): Facts["header"] {
  if (!key.publicKey || !signature.algorithm || !signature.signature) return "unknown";
  return isSignedBy(key.publicKey, signature.algorithm, octets, signature.signature) ? "valid" : "invalid";
}
