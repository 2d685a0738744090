// DKIM (RFC 6376, with RFC 8301, 8463 and 8616): every DKIM-Signature from the top down, each with all its facts: syntax,
// body hash, key, header signature, coverage. The header signature is judged even when the body differs, since that tells
// a changed message from a forged one.
import type { Asked } from "#lib/dns/types.ts";
import { limits } from "#lib/limits.ts";
import type { Message, RawField } from "#lib/message/types.ts";
import { latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import type { Route } from "#lib/trace/types.ts";
import type { CheckEnv, CheckInput, DkimCheck } from "../types.ts";
import { compareBodies } from "./body.ts";
import { describeCopies } from "./copied-fields.ts";
import { describeCoverage } from "./coverage.ts";
import { startSearch } from "./diagnose/budget.ts";
import { diagnose } from "./diagnose/index.ts";
import { type Examined, examine, verifyWith } from "./examine.ts";
import { type DkimKey, unaskedKey } from "./key.ts";
import { type Clock, describeKey, describeTimes, isExpired } from "./notes.ts";
import { indexFields, pickSignedFields } from "./pick-fields.ts";
import { proposeKey } from "./publish.ts";
import { parseSignature, type Signature } from "./signature.ts";
import type { BodyFacts } from "./verdict.ts";
import { signedOctets } from "./verify.ts";

export const dkim = { method: "dkim", ref: "RFC 6376 §6", run: checkDkim } as const;

interface Found {
  field: RawField;
  signature: Signature;
}

/** Checks every DKIM-Signature of the top header section, in field order; keys are asked for at the same time. */
async function checkDkim(input: CheckInput, env: CheckEnv): Promise<DkimCheck[]> {
  const { message, exact } = input;
  const all = message.fields
    .filter((field) => field.key === "dkim-signature")
    .slice(0, limits.dkimSignaturesListed)
    .map((field) => ({ field, signature: parseSignature(bodyText(message, field), "dkim") }));
  const verified = all.slice(0, limits.dkimSignatures);
  const asking = Promise.all(verified.map(({ signature }) => askKey(signature, env)));
  const bodies = compareBodies(
    message,
    verified.map(({ signature }) => signature),
  );
  const asked = await asking;
  const index = indexFields(message.fields);
  const clock = readClock(input.route, env.now);
  const search = startSearch(env);
  const checks: DkimCheck[] = [];
  for (const [at, found] of verified.entries()) {
    const { field, signature } = found;
    const covered = pickSignedFields(signature.signedFields, index, field);
    const body = bodies[at]!;
    const expired = isExpired(signature, clock.now);
    const { live } = env;
    const examined = examine({ message, field, signature, covered, body, expired, live, exact, asked: asked[at]! });
    const notes = [
      ...describeCoverage(signature, index, body),
      ...describeTimes(signature, clock),
      ...describeKey(examined.key, signature),
      ...describeCopies(message, signature, index),
      ...signature.notes,
    ];
    const diagnosis = await diagnose({ ...found, ...examined, message, index, body, search });
    // What a repair left behind looks like a change on the way; only what is proven is one.
    const told = exact || diagnosis?.proven ? diagnosis : null;
    const publish = live ? readPublish(found, examined, asked[at]!, { message, covered }) : null;
    checks.push({ ...describe(found, examined, body), diagnosis: told, publish, notes });
  }
  return [...checks, ...all.slice(limits.dkimSignatures).map(beyondLimit)];
}

/** A record that would mend the key. */
function readPublish(
  { field, signature }: Found,
  { key }: Examined,
  asked: Asked | null,
  { message, covered }: { message: Message; covered: readonly RawField[] },
): DkimCheck["publish"] {
  if (asked === null || signature.faults.length > 0) return null;
  const texts = asked.answer.records.flatMap((record) => (record.type === "TXT" ? [record.text] : []));
  const verifies = (mended: DkimKey) =>
    verifyWith(mended, signature, signedOctets(message, covered, field, signature)) === "valid";
  return proposeKey({ signature, key, texts, verifies });
}

/** The field body as latin1 text, folded as it came. */
export function bodyText(message: Message, field: RawField): string {
  return latin1(message.octets, field.body[0], field.body[1]);
}

/** The question for the key of a signature; null when it has no name or nothing may be asked. */
export async function askKey(signature: Signature, env: CheckEnv): Promise<Asked | null> {
  return env.live && signature.keyName !== null ? env.dns.ask(signature.keyName, "TXT") : null;
}

/** Delivery is the date of the newest Received field that has one. */
function readClock(route: Route, now: Date): Clock {
  const newest = route.hops.findLast((hop) => hop.date?.utc)?.date?.utc;
  const delivered = newest ? Date.parse(newest) / 1000 : Number.NaN;
  return { now: now.getTime() / 1000, delivered: Number.isNaN(delivered) ? null : delivered };
}

function describe({ field, signature }: Found, examined: Examined, body: BodyFacts | null): DkimCheck {
  const { result, reason, evidence, header, key } = examined;
  return {
    method: "dkim",
    result,
    reason,
    evidence,
    field: field.index,
    domain: signature.domain,
    selector: signature.selector,
    identityDomain: signature.identityDomain ?? signature.domain,
    signatureStart: signature.signature && Buffer.from(signature.signature).toString("base64").slice(0, 64),
    algorithm: signature.algorithmName,
    canonicalization: `${signature.headerMode}/${signature.bodyMode}`,
    headerSignature: header,
    bodyHash: { claimed: signature.bodyHash, computed: body?.computed ?? null, match: body?.match ?? null },
    key: { state: key.state, type: key.type, bits: key.bits },
    signedFields: signature.signedFields,
    unsignedOctets: body?.unsigned ?? 0,
    diagnosis: null,
    publish: null,
    notes: [],
  };
}

function beyondLimit(found: Found): DkimCheck {
  const examined: Examined = {
    result: "unchecked",
    reason: said`Not checked: only the first ${limits.dkimSignatures} signatures of a message are verified.`,
    header: "unknown",
    key: unaskedKey("was not asked for"),
    evidence: [],
  };
  return describe(found, examined, null);
}
