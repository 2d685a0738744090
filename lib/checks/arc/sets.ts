// Collects the ARC sets of a message and judges their structure (RFC 8617 §4.2 and §5.2, steps 1 to 3): every instance
// from 1 to the newest has exactly one field of each of the three kinds, and the seals' cv= values fit together.
import type { Message, RawField } from "#lib/message/types.ts";
import { scanCfws } from "#lib/text/cfws.ts";
import { said } from "#lib/text/said.ts";
import { unfold } from "#lib/text/unfold.ts";
import { bodyText } from "../dkim/index.ts";
import { describeFault, parseSignature, type Signature } from "../dkim/signature.ts";

export interface ArcSignature {
  field: RawField;
  signature: Signature;
}

/** What stands under one instance number; null where a field is missing. */
export interface ArcSet {
  instance: number;
  results: RawField | null;
  message: ArcSignature | null;
  seal: ArcSignature | null;
}

/** A set whose three fields are all there. */
export interface WholeSet extends ArcSet {
  results: RawField;
  message: ArcSignature;
  seal: ArcSignature;
}

export interface ArcChain {
  /** Oldest first. */
  sets: ArcSet[];
  /** The first thing wrong with the structure: a sentence, or null. */
  fault: string | null;
}

const kinds = {
  "arc-authentication-results": "results",
  "arc-message-signature": "message",
  "arc-seal": "seal",
} as const;

type ArcKey = keyof typeof kinds;

/** The ARC sets of the top header section; empty when it has no ARC field. */
export function readArcChain(message: Message): ArcChain {
  const byInstance = new Map<number, ArcSet>();
  const faults: string[] = [];
  for (const field of message.fields) {
    if (isArcKey(field.key)) place(message, field, field.key, byInstance, faults);
  }
  const sets = [...byInstance.values()].sort((a, b) => a.instance - b.instance);
  return { sets, fault: faults[0] ?? findStructureFault(sets) };
}

export function isWhole(set: ArcSet): set is WholeSet {
  return set.results !== null && set.message !== null && set.seal !== null;
}

function isArcKey(key: string): key is ArcKey {
  return Object.hasOwn(kinds, key);
}

function place(message: Message, field: RawField, key: ArcKey, sets: Map<number, ArcSet>, faults: string[]): void {
  const signature = key === "arc-authentication-results" ? null : readSignature(message, field, key);
  const instance = signature ? signature.instance : readResultsInstance(message, field);
  if (instance === null) {
    faults.push(said`${field.name} has no instance number from 1 to 50 (i=).`);
    return;
  }
  const set = sets.get(instance) ?? { instance, results: null, message: null, seal: null };
  sets.set(instance, set);
  const kind = kinds[key];
  if (set[kind] !== null) faults.push(said`${field.name} stands twice for instance ${instance}.`);
  else if (kind === "results") set.results = field;
  else if (signature) set[kind] = { field, signature };
}

function readSignature(message: Message, field: RawField, key: ArcKey): Signature {
  return parseSignature(bodyText(message, field), key === "arc-seal" ? "arc-seal" : "arc-message");
}

/** RFC 8617 §4.1.1: the instance stands first and ends with a semicolon. */
function readResultsInstance(message: Message, field: RawField): number | null {
  const tokens = scanCfws(unfold(message.octets, field.body), ";=");
  const first = tokens.filter(({ kind }) => kind !== "space" && kind !== "comment").slice(0, 4);
  const [, digits] = /^i=([1-9][0-9]?);$/.exec(first.map(({ text }) => text).join("")) ?? [];
  return digits !== undefined && Number(digits) <= 50 ? Number(digits) : null;
}

function findStructureFault(sets: readonly ArcSet[]): string | null {
  for (const [at, set] of sets.entries()) {
    const instance = at + 1;
    if (set.instance !== instance) return said`The ARC set ${instance} is missing.`;
    for (const [name, value] of [
      ["ARC-Authentication-Results", set.results],
      ["ARC-Message-Signature", set.message],
      ["ARC-Seal", set.seal],
    ] as const) {
      if (value === null) return said`${name} is missing for instance ${instance}.`;
    }
    const fault = findSealFault(set.seal!.signature, instance);
    if (fault !== null) return fault;
  }
  const newest = sets.at(-1)?.message?.signature;
  if (newest && newest.faults.length > 0)
    return said`The newest ARC-Message-Signature is not valid: ${describeFault(newest)}.`;
  return null;
}

function findSealFault(seal: Signature, instance: number): string | null {
  if (seal.faults.length > 0) return said`ARC-Seal ${instance} is not valid: ${describeFault(seal)}.`;
  if (seal.chainValidation === "fail")
    return said`ARC-Seal ${instance} says that the chain had failed before (cv=fail).`;
  // RFC 8617 §5.2, step 3: cv=none in the first seal and only there.
  const expected = instance === 1 ? "none" : "pass";
  if (seal.chainValidation === expected) return null;
  return said`ARC-Seal ${instance} says cv=${seal.chainValidation!} where only cv=${expected} can stand.`;
}
