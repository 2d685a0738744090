// Looks for what happened to signed header fields: undoes proposed changes, one, two or three at a time, until the header
// hashes to what was signed. With RSA that hash is read from the signature; with Ed25519 each try is a verification.
import { createHash } from "node:crypto";
import type { Message, RawField } from "#lib/message/types.ts";
import { fromLatin1 } from "#lib/text/octets.ts";
import { type BareCr, canonicalField } from "../canonical-form.ts";
import { indexFields, pickSignedFields } from "../pick-fields.ts";
import type { Signature } from "../signature.ts";
import { bareCrOf, emptiedField } from "../verify.ts";
import { type Budget, spend } from "./budget.ts";
import type { Cause } from "./causes.ts";
import { type Change, type Header, type HeaderField, keptNames, proposeChanges, readField } from "./header-changes.ts";

export interface HeaderGoal {
  signature: Signature;
  budget: Budget;
  /** Octets of hashing that one try is worth beside its own hash: a verification costs more. */
  surcharge: number;
  /** Whether these octets are what was signed. */
  isSigned(octets: Uint8Array): boolean;
}

const manyFields = 200;
const longHeader = 8_192;

/** What was done to the header, or null when no repair gives what was signed. */
export async function findHeaderRepair(message: Message, own: RawField, goal: HeaderGoal): Promise<Cause[] | null> {
  const needed = new Set([...goal.signature.signedFields, ...keptNames]);
  const fields = message.fields.filter((field) => field !== own && needed.has(field.key));
  const header: Header = {
    fields: fields.map((field) => readField(message, field)),
    own: { key: "", raw: emptiedField(message, own, goal.signature) },
  };
  const changes = proposeChanges(message, header, goal.signature);
  const canonical = rememberCanonical(goal.signature, bareCrOf(message));
  // Putting very many fields in order costs too: about as much as hashing so many octets for each.
  const count = fields.length + goal.signature.signedFields.length;
  const before = goal.surcharge + (count > manyFields ? 256 * count : 0);
  for (const combination of combine(changes)) {
    if (before > 0 && !(await spend(goal.budget, before))) return null;
    const octets = assemble(undoAll(header, combination), goal.signature, canonical);
    // A long header costs more for being put together than for being hashed.
    if (!(await spend(goal.budget, octets.length > longHeader ? 4 * octets.length : octets.length))) return null;
    if (goal.isSigned(octets)) return combination.map((change) => describe(change, header, fields));
  }
  return null;
}

/** The changed field, where it is one. */
function describe({ code, detail, field, part }: Change, header: Header, fields: readonly RawField[]): Cause {
  const at = field ? fields[header.fields.indexOf(field)] : undefined;
  return { code, detail, ...(at && { span: at.span }), ...(part !== undefined && { part }) };
}

/** The goal of an RSA signature whose hash is known. */
export function isHashedTo(expected: Buffer, hash: "sha1" | "sha256"): HeaderGoal["isSigned"] {
  return (octets) => createHash(hash).update(octets).digest().equals(expected);
}

/** Single changes, then pairs, then triples of different groups. */
function* combine(changes: readonly Change[]): Generator<Change[]> {
  for (const change of changes) yield [change];
  for (const [at, first] of changes.entries()) {
    for (const second of changes.slice(at + 1)) if (second.group !== first.group) yield [first, second];
  }
  for (const [at, first] of changes.entries()) {
    if (first.group !== "subject") continue;
    for (const [next, second] of changes.slice(at + 1).entries()) {
      if (second.group !== "from") continue;
      for (const third of changes.slice(at + next + 2)) if (third.group !== "from") yield [first, second, third];
    }
  }
}

function undoAll(header: Header, changes: readonly Change[]): Header {
  return changes.reduce((changed, change) => change.undo(changed), header);
}

type Canonical = (raw: string) => string;

function rememberCanonical(signature: Signature, bareCr: BareCr): Canonical {
  const known = new Map<string, string>();
  return (raw) => {
    const found = known.get(raw) ?? canonicalField(raw, signature.headerMode, bareCr);
    known.set(raw, found);
    return found;
  };
}

function assemble({ fields, own }: Header, signature: Signature, canonical: Canonical): Uint8Array {
  const picked: HeaderField[] = pickSignedFields(signature.signedFields, indexFields(fields), null);
  return fromLatin1(picked.map(({ raw }) => canonical(raw)).join("") + canonical(own.raw).slice(0, -2));
}
