// What a reply says about its question: only records owned by the name at the end of the CNAME chain count
// (RFC 1034 §4.3.2), whatever else the server sent along. TTLs by RFC 2181 §8 and RFC 2308 §5.
import { limits } from "#lib/limits.ts";
import type { Answer, DnsRecord, Outcome } from "./types.ts";
import { decodeReply, type Question, type Reply, type ReplyHead, typeNumbers, type WireRecord } from "./wire.ts";
import { WireError } from "./wire-names.ts";
import { decodeRecord } from "./wire-records.ts";

export type ReplyFacts = Pick<Answer, "outcome" | "records" | "chain" | "ttl" | "authenticated" | "ede">;

/**
 * Reads a matched reply. A message that breaks the rules is `malformed`; nothing is thrown. `authenticated` is AD as
 * sent.
 */
export function readReply(message: Buffer, head: ReplyHead, question: Question): ReplyFacts {
  try {
    return factsOf(message, decodeReply(message, head), question);
  } catch (error) {
    if (error instanceof WireError) return without("malformed");
    throw error;
  }
}

const without = (outcome: Outcome, chain: string[] = [], ttl = 0): ReplyFacts => {
  return { outcome, records: [], chain, ttl, authenticated: false };
};

function factsOf(message: Buffer, reply: Reply, question: Question): ReplyFacts {
  const said = reply.ede ? { ede: reply.ede } : {};
  const declined = declinedBy(reply.rcode);
  if (declined) return { ...without(declined), ...said };
  const path = followAliases(message, reply, question);
  if (path === null) return { ...without("malformed"), ...said };
  const { owners, aliases } = path;
  const chain = owners.slice(1);
  const found = reply.rcode === 0 ? recordsOf(reply, owners.at(-1)!, typeNumbers[question.type]) : [];
  if (found.length === 0) {
    return { ...negative(message, reply, chain), authenticated: reply.authenticData, ...said };
  }
  return {
    outcome: "found",
    records: found.map((record) => decodeRecord(message, record, question.type)),
    chain,
    ttl: Math.min(...[...aliases, ...found].map(lifetime)),
    authenticated: reply.authenticData,
    ...said,
  };
}

/** Outcomes of response codes that are no answer (IANA DNS RCODEs); null for NOERROR and NXDOMAIN. */
function declinedBy(rcode: number): Outcome | null {
  if (rcode === 0 || rcode === 3) return null;
  // BADVERS means, like FORMERR, that the server cannot read our EDNS.
  if (rcode === 1 || rcode === 16) return "formerr";
  if (rcode === 4) return "notimp";
  return rcode === 5 || rcode === 9 ? "refused" : "servfail";
}

/** The owners from the question's name to the end of the chain; null when it loops or is too long. */
function followAliases(
  message: Buffer,
  reply: Reply,
  question: Question,
): { owners: string[]; aliases: WireRecord[] } | null {
  const owners = [question.name];
  const aliases: WireRecord[] = [];
  for (;;) {
    const owner = owners.at(-1)!;
    if (question.type === "CNAME" || recordsOf(reply, owner, typeNumbers[question.type]).length > 0) break;
    const [alias] = recordsOf(reply, owner, typeNumbers.CNAME);
    if (!alias) break;
    const target = targetOf(decodeRecord(message, alias, "CNAME"));
    if (owners.includes(target) || aliases.length === limits.dnsChain) return null;
    owners.push(target);
    aliases.push(alias);
  }
  return { owners, aliases };
}

function negative(message: Buffer, reply: Reply, chain: string[]): ReplyFacts {
  if (reply.rcode === 3) return without("nxdomain", chain, negativeTtl(message, reply));
  const soa = reply.authority.some((record) => record.type === typeNumbers.SOA);
  // RFC 2308 §2.2: NOERROR without SOA from a server that does not recurse is a referral, not NODATA.
  if (!reply.recursionAvailable && !soa) return without("refused", chain);
  return without("nodata", chain, negativeTtl(message, reply));
}

/** RFC 2308 §5: the lesser of the SOA's TTL and its MINIMUM; 0 without SOA. */
function negativeTtl(message: Buffer, reply: Reply): number {
  const soa = reply.authority.find((record) => record.type === typeNumbers.SOA);
  if (!soa) return 0;
  const decoded = decodeRecord(message, soa, "SOA");
  return decoded.type === "SOA" ? Math.min(lifetime(soa), decoded.minimum) : 0;
}

const recordsOf = (reply: Reply, owner: string, type: number): WireRecord[] =>
  reply.answers.filter((record) => record.type === type && record.owner === owner);

/** RFC 2181 §8: a TTL with the highest bit set counts as 0. */
const lifetime = (record: WireRecord): number => (record.ttl > 0x7fff_ffff ? 0 : record.ttl);

const targetOf = (record: DnsRecord): string => ("target" in record ? record.target : "");
