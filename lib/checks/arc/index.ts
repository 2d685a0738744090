// ARC (RFC 8617 §5.2): the structure of the sets, the newest message signature, and every seal from the newest to the
// oldest. Older message signatures are verified too, as facts that show where a change came in; they decide nothing. A
// chain that passes says that its sealers wrote it, not that they are to be trusted.
import { limits } from "#lib/limits.ts";
import type { Message, RawField } from "#lib/message/types.ts";
import { said } from "#lib/text/said.ts";
import { compareBodies } from "../dkim/body.ts";
import { type Examined, examine } from "../dkim/examine.ts";
import { askKey } from "../dkim/index.ts";
import { isExpired } from "../dkim/notes.ts";
import { indexFields, pickSignedFields } from "../dkim/pick-fields.ts";
import type { BodyFacts } from "../dkim/verdict.ts";
import type { ArcCheck, CheckEnv, CheckInput, Result } from "../types.ts";
import { type ArcSet, isWhole, readArcChain, type WholeSet } from "./sets.ts";

export const arc = { method: "arc", ref: "RFC 8617 §5.2", run: checkArc } as const;

interface ExaminedSet {
  instance: number;
  seal: Examined;
  signature: Examined;
}

/** Checks the one ARC chain of a message; `none` when it has no ARC field. */
async function checkArc(input: CheckInput, env: CheckEnv): Promise<ArcCheck> {
  const { message, exact } = input;
  const { sets, fault } = readArcChain(message);
  const bodies = readBodies(message, sets);
  const check = { ...emptyCheck(sets, bodies), domain: sets.at(-1)?.seal?.signature.domain ?? null };
  if (sets.length === 0 && fault === null)
    return { ...check, result: "none", reason: said`The message has no ARC set.` };
  if (!env.live) {
    const structure = fault ?? said`The structure of the ARC sets (1 to ${sets.length}) is in order.`;
    return { ...check, reason: said`Live checks are off, so no key was asked for. ${structure}` };
  }
  if (fault !== null) return { ...check, result: "fail", reason: fault };
  const whole = sets.filter(isWhole);
  const examined = await examineSets({ message, exact }, whole, bodies, env);
  const byInstance = new Map(examined.map((set) => [set.instance, set]));
  return {
    ...check,
    ...judgeChain(examined, whole),
    evidence: [...new Set(examined.flatMap(({ signature, seal }) => [...signature.evidence, ...seal.evidence]))],
    sets: check.sets.map((set) => {
      const found = byInstance.get(set.instance);
      return found ? { ...set, seal: found.seal.result, signature: found.signature.result } : set;
    }),
  };
}

type Bodies = ReadonlyMap<number, BodyFacts>;

/** The body beside every message signature of the newest sets, by instance: a fact that needs no network. */
function readBodies(message: Message, sets: readonly ArcSet[]): Bodies {
  const newest = sets
    .slice(-limits.arcSetsVerified)
    .flatMap(({ instance, message: signed }) => (signed ? [{ instance, signature: signed.signature }] : []));
  const bodies = compareBodies(
    message,
    newest.map(({ signature }) => signature),
  );
  return new Map(newest.map(({ instance }, at) => [instance, bodies[at]!]));
}

function emptyCheck(sets: readonly ArcSet[], bodies: Bodies): ArcCheck {
  return {
    method: "arc",
    result: "unchecked",
    reason: "",
    evidence: [],
    sets: sets.map((set) => describeSet(set, bodies.get(set.instance))),
  };
}

function describeSet({ instance, seal, message }: ArcSet, body: BodyFacts | undefined): ArcCheck["sets"][number] {
  const signature = message?.signature ?? null;
  return {
    instance,
    domain: seal?.signature.domain ?? signature?.domain ?? null,
    cv: seal?.signature.chainValidation ?? null,
    seal: "unchecked",
    signature: "unchecked",
    field: message?.field.index ?? null,
    canonicalization: signature && `${signature.headerMode}/${signature.bodyMode}`,
    algorithm: signature?.algorithmName ?? null,
    bodyHash: { claimed: signature?.bodyHash ?? null, computed: body?.computed ?? null, match: body?.match ?? null },
  };
}

/** The newest sets up to the limit, newest first. */
async function examineSets(
  { message, exact }: Pick<CheckInput, "message" | "exact">,
  sets: readonly WholeSet[],
  bodies: Bodies,
  env: CheckEnv,
): Promise<ExaminedSet[]> {
  const newest = sets.slice(-limits.arcSetsVerified).reverse();
  const asking = Promise.all(
    newest.map((set) => Promise.all([askKey(set.message.signature, env), askKey(set.seal.signature, env)])),
  );
  const asked = await asking;
  const index = indexFields(message.fields);
  return newest.map((set, at) => {
    const [messageKey, sealKey] = asked[at]!;
    const { signature } = set.message;
    const covered = pickSignedFields(signature.signedFields, index, set.message.field);
    const common = { message, exact, live: env.live, expired: isExpired(signature, env.now.getTime() / 1000) };
    return {
      instance: set.instance,
      signature: examine({ ...common, ...set.message, covered, body: bodies.get(set.instance)!, asked: messageKey }),
      seal: examine({
        ...common,
        ...set.seal,
        covered: sealedFields(sets, set),
        body: null,
        expired: false,
        asked: sealKey,
      }),
    };
  });
}

/** RFC 8617 §5.1.1: all sets up to this one, oldest first, each as results, message signature, seal; without this seal. */
export function sealedFields(sets: readonly WholeSet[], last: WholeSet): RawField[] {
  return sets
    .slice(0, last.instance)
    .flatMap((set) => [set.results, set.message.field, ...(set === last ? [] : [set.seal.field])]);
}

/** What decides: the newest message signature, then the seals from the newest. */
function judgeChain(examined: readonly ExaminedSet[], sets: readonly WholeSet[]): { result: Result; reason: string } {
  const newest = examined[0]!;
  const deciding = [
    { ...newest.signature, reason: said`ARC-Message-Signature ${newest.instance}: ${newest.signature.reason}` },
    ...examined.map(({ instance, seal }) => ({ ...seal, reason: said`ARC-Seal ${instance}: ${seal.reason}` })),
  ];
  const broken = deciding.find(({ result }) => result === "fail" || result === "permerror" || result === "policy");
  if (broken) return { result: "fail", reason: broken.reason };
  const open =
    deciding.find(({ result }) => result === "temperror") ?? deciding.find(({ result }) => result === "unchecked");
  if (open) return { result: open.result, reason: open.reason };
  if (examined.length < sets.length) {
    const reason = said`Only the newest ${examined.length} of ${sets.length} ARC sets were verified; they are intact.`;
    return { result: "unchecked", reason };
  }
  const reason =
    sets.length === 1
      ? said`The ARC chain of one set is intact, from the newest seal to the first.`
      : said`The ARC chain of ${sets.length} sets is intact, from the newest seal to the first.`;
  return { result: "pass", reason };
}
