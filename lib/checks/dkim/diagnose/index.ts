// Why a signature does not match. Body and header are searched apart, by undoing changes until a hash agrees; only that,
// or a fact that cannot be otherwise, is called proven. A proven cause never mends the result: the text that was added
// is unsigned, whoever added it. Not searched: re-wrapped lines, changed words, two changes of the body at once.
import type { Message, RawField } from "#lib/message/types.ts";
import { said } from "#lib/text/said.ts";
import type { DkimCheck } from "../../types.ts";
import { hashBody } from "../canonical.ts";
import type { DkimKey } from "../key.ts";
import type { FieldIndex } from "../pick-fields.ts";
import type { Signature } from "../signature.ts";
import type { BodyFacts, Facts } from "../verdict.ts";
import { bareCrOf, isSignedBy } from "../verify.ts";
import { findBodyRepair } from "./body-repairs.ts";
import type { Search } from "./budget.ts";
import { type Cause, closeCause } from "./causes.ts";
import { findHeaderRepair, type HeaderGoal, isHashedTo } from "./header-repairs.ts";
import { recoverDigest } from "./recover-digest.ts";
import { describeBodySymptoms, describeHeaderSymptoms } from "./symptoms.ts";

export interface ToDiagnose {
  message: Message;
  field: RawField;
  signature: Signature;
  index: FieldIndex;
  key: DkimKey;
  header: Facts["header"];
  body: BodyFacts;
  search: Search;
}

interface Explained {
  proven: boolean;
  causes: Cause[];
}

/** One Ed25519 verification costs about as much as hashing this many octets. */
const verificationOctets = 65_536;

/** The causes of a mismatch, those of the body first; null when nothing mismatches or the field cannot be read. */
export async function diagnose(input: ToDiagnose): Promise<DkimCheck["diagnosis"]> {
  const { signature, body, header } = input;
  if (signature.faults.length > 0) return null;
  const sides: Explained[] = [];
  if (body.match === false) sides.push(await explainBody(input));
  if (header === "invalid" && input.key.publicKey?.asymmetricKeyType === signature.algorithm?.key) {
    sides.push(await explainHeader(input));
  }
  if (sides.length === 0) return null;
  return { proven: sides.every(({ proven }) => proven), causes: sides.flatMap(({ causes }) => causes.map(closeCause)) };
}

async function explainBody({ message, signature, body, search }: ToDiagnose): Promise<Explained> {
  const hash = signature.algorithm?.hash ?? "sha256";
  const expected = Buffer.from(signature.bodyHash ?? "", "base64");
  const [empty] = hashBody(new Uint8Array(), signature.bodyMode, bareCrOf(message), [{ hash, limit: null }]).digests;
  if (expected.equals(Buffer.from(empty!, "base64"))) {
    const detail = said`bh= is the hash of an empty body: the signer never saw the text.`;
    return { proven: true, causes: [{ code: "signed-empty-body", detail }] };
  }
  const same = [signature.bodyMode, signature.bodyLimit, hash, signature.bodyHash].join(" ");
  const known = search.bodyRepairs.get(same);
  const causes =
    known === undefined ? await findBodyRepair(message, { signature, hash, expected, budget: search.body }) : known;
  search.bodyRepairs.set(same, causes);
  return causes ? { proven: true, causes } : { proven: false, causes: describeBodySymptoms(message, signature, body) };
}

async function explainHeader(input: ToDiagnose): Promise<Explained> {
  const { message, field, signature, index } = input;
  const goal = setGoal(input);
  if (goal === null) {
    const detail = said`The key in DNS is not the one that made this signature, or b= is damaged.`;
    return { proven: true, causes: [{ code: "other-key", detail }] };
  }
  const causes = await findHeaderRepair(message, field, goal);
  return causes ? { proven: true, causes } : { proven: false, causes: describeHeaderSymptoms(signature, index) };
}

/** How a try is judged; null when the RSA signature is not this key's. */
function setGoal({ signature, key, search }: ToDiagnose): HeaderGoal | null {
  const { algorithm } = signature;
  const budget = search.header;
  const data = signature.signature!;
  if (algorithm?.key === "ed25519") {
    const isSigned = (octets: Uint8Array) => isSignedBy(key.publicKey!, algorithm, octets, data);
    return { signature, budget, surcharge: verificationOctets, isSigned };
  }
  const hash = algorithm?.hash ?? "sha256";
  const expected = recoverDigest(key.publicKey!, hash, data);
  return expected && { signature, budget, surcharge: 0, isSigned: isHashedTo(expected, hash) };
}
