// DomainKeys (RFC 4870), the predecessor of DKIM: every DomainKey-Signature from the top down, verified as it was meant,
// and worded as what it is: history. Nothing counts it, DMARC least of all. Known gap: the policy record at
// _domainkey.DOMAIN (o=~ and so on) is not asked for.

import { isSubdomain } from "#lib/dns/names.ts";
import type { Asked } from "#lib/dns/types.ts";
import { limits } from "#lib/limits.ts";
import type { Message, RawField } from "#lib/message/types.ts";
import { parseAddresses } from "#lib/text/addresses.ts";
import { latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { unfold } from "#lib/text/unfold.ts";
import { askedDomain } from "../author-domains.ts";
import { type DkimKey, readKeys, sayKey, unaskedKey } from "../dkim/key.ts";
import { parseTagList } from "../tag-list.ts";
import type { CheckEnv, CheckInput, DomainKeysCheck, Result } from "../types.ts";
import { type DomainKeySignature, parseDomainKeySignature } from "./signature.ts";
import { type Bodies, isGenuine } from "./verify.ts";

export const domainkeys = { method: "domainkeys", ref: "RFC 4870 §3", run: checkDomainKeys } as const;

interface Found {
  field: RawField;
  signature: DomainKeySignature;
}

const historic = { code: "historic", detail: said`DomainKeys is historic (RFC 4870); no receiver counts it any more.` };

/** Checks every DomainKey-Signature of the top header section, in field order. */
async function checkDomainKeys({ message, exact }: CheckInput, env: CheckEnv): Promise<DomainKeysCheck[]> {
  const all = message.fields
    .filter(({ key }) => key === "domainkey-signature")
    .map((field): Found => {
      const text = latin1(message.octets, field.body[0], field.body[1]);
      return { field, signature: parseDomainKeySignature(text) };
    });
  const verified = all.slice(0, limits.domainKeySignatures);
  const asked = await Promise.all(verified.map(({ signature }) => askKey(signature, env)));
  const sender = readSender(message);
  const bodies: Bodies = new Map();
  const checks = verified.map((found, at) =>
    examine({ message, exact, live: env.live, sender, bodies }, found, asked[at]!),
  );
  return [...checks, ...all.slice(limits.domainKeySignatures).map(beyondLimit)];
}

async function askKey({ keyName }: DomainKeySignature, env: CheckEnv): Promise<Asked | null> {
  return env.live && keyName !== null ? env.dns.ask(keyName, "TXT") : null;
}

/** RFC 4870 §3.1: the first address of Sender, or of From when there is no Sender. */
interface Sender {
  key: "sender" | "from";
  address: string | null;
}

function readSender(message: Message): Sender {
  const key = message.fields.some((field) => field.key === "sender") ? "sender" : "from";
  const field = message.fields.find((one) => one.key === key);
  const { mailboxes } = parseAddresses(field ? unfold(message.octets, field.body) : "");
  return { key, address: mailboxes[0]?.address ?? null };
}

interface Given {
  message: Message;
  /** false: the octets are not surely those that were signed. */
  exact: boolean;
  live: boolean;
  sender: Sender;
  bodies: Bodies;
}

function examine({ message, exact, live, sender, bodies }: Given, found: Found, asked: Asked | null): DomainKeysCheck {
  const { signature } = found;
  const key = asked ? readKeys(asked.answer)[0]! : unaskedKey(said`was not asked for: d= or s= cannot be used`);
  const faults = [...signature.faults, ...findSenderFaults(signature, sender)];
  const misuse = asked && key.state === "found" ? findMisuse(asked, sender) : null;
  const { publicKey } = key;
  const { mode, signature: data } = signature;
  const genuine =
    publicKey?.asymmetricKeyType === "rsa" && mode && data
      ? isGenuine(message, found.field, { ...signature, mode, signature: data }, publicKey, bodies)
      : null;
  const facts = { signature, faults, key, misuse, genuine, live, exact, hasBody: message.hasBody };
  const check = describe(found, judge(facts), asked ? [asked.id] : []);
  const keyNote =
    key.detail !== "" && asked ? [{ code: `key-${key.state}`, detail: sayKey(signature.keyName, key.detail) }] : [];
  const { state, type, bits } = key;
  return { ...check, key: { state, type, bits }, notes: [historic, ...faults, ...keyNote] };
}

/** RFC 4870 §3.3, d= and h=: the sending domain is d= or below it, and the field that names it is signed. */
function findSenderFaults({ domain, signedFields }: DomainKeySignature, sender: Sender): DomainKeysCheck["notes"] {
  const from = askedDomain(sender.address);
  const name = sender.key === "sender" ? "Sender" : "From";
  const faults: DomainKeysCheck["notes"] = [];
  if (domain !== null && from !== null && !isSubdomain(from, domain)) {
    faults.push({
      code: "other-domain",
      detail: said`${name} is of ${from}, which is not at or below d= (${domain}).`,
    });
  }
  if (signedFields && !signedFields.includes(sender.key)) {
    faults.push({ code: "sender-unsigned", detail: said`h= does not sign ${name}.` });
  }
  return faults;
}

/** RFC 4870, g=: a key for one local-part only; empty means any. */
function findMisuse({ answer }: Asked, { address }: Sender): string | null {
  const text = answer.records.find((record) => record.type === "TXT")?.text ?? "";
  const granularity = parseTagList(text).tags.get("g")?.value ?? "";
  const local = address?.slice(0, address.lastIndexOf("@")) ?? "";
  if (granularity === "" || granularity === "*" || granularity === local) return null;
  return said`is for the local-part "${granularity.slice(0, 60)}" only (g=)`;
}

interface Facts {
  signature: DomainKeySignature;
  faults: DomainKeysCheck["notes"];
  key: DkimKey;
  misuse: string | null;
  genuine: boolean | null;
  live: boolean;
  exact: boolean;
  hasBody: boolean;
}

interface Verdict {
  result: Result;
  reason: string;
}

/** The words of RFC 7601 §2.7.1, which RFC 8601 has no more. The first that holds decides. */
function judge({ signature, faults, key, misuse, genuine, live, exact, hasBody }: Facts): Verdict {
  const who = signature.domain ?? said`an unreadable domain`;
  const [fault] = faults;
  if (!live) {
    const state = fault ? fault.detail : said`Its tags are in order.`;
    return { result: "unchecked", reason: said`Live checks are off, so the key of ${who} was not asked for. ${state}` };
  }
  if (fault) return { result: "permerror", reason: said`The DomainKey-Signature is not valid. ${fault.detail}` };
  const about = sayKey(signature.keyName, key.detail);
  if (key.cause === "not-asked") return { result: "unchecked", reason: about };
  if (key.cause === "failed") return { result: "temperror", reason: about };
  if (key.state !== "found") return { result: "permerror", reason: about };
  if (misuse) return { result: "permerror", reason: sayKey(signature.keyName, misuse) };
  if (genuine)
    return { result: "pass", reason: `${said`The DomainKey-Signature of ${who} is genuine.`} ${historic.detail}` };
  if (!hasBody) {
    const reason = said`The body was not supplied, and DomainKeys signs header and body as one.`;
    return { result: "unchecked", reason };
  }
  if (!exact) {
    const reason = said`This copy cannot judge DomainKeys: it had to be repaired, so it need not be what ${who} signed.`;
    return { result: "unchecked", reason };
  }
  return { result: "fail", reason: said`The message is not the one that ${who} signed, in header or body.` };
}

function describe({ field, signature }: Found, verdict: Verdict, evidence: number[]): DomainKeysCheck {
  return {
    method: "domainkeys",
    ...verdict,
    evidence,
    field: field.index,
    domain: signature.domain,
    selector: signature.selector,
    canonicalization: signature.canonicalization,
    key: { state: "unknown", type: null, bits: null },
    notes: [historic],
  };
}

function beyondLimit(found: Found): DomainKeysCheck {
  const reason = said`Not checked: only the first ${limits.domainKeySignatures} of them are verified.`;
  return describe(found, { result: "unchecked", reason }, []);
}
