// One mail host: its addresses and what is wrong with it, and what the hosts of a domain come to together.
import type { MailHostFacts, MailHostProblem } from "#lib/checks/domain-types.ts";
import type { Check } from "#lib/checks/types.ts";
import { describeUnanswered, isUnanswered, type Unanswered } from "#lib/checks/unanswered.ts";
import { normalizeName } from "#lib/dns/names.ts";
import type { Asker } from "#lib/dns/types.ts";
import { isLocalIp, parseIp, unmapIp } from "#lib/text/ip.ts";
import { said } from "#lib/text/said.ts";
import type { Hop } from "#lib/trace/types.ts";

export interface MailHost {
  facts: MailHostFacts;
  /** Why its addresses are not known, or null. */
  open: Unanswered | null;
}

interface ToRead {
  name: string;
  preference: number | null;
  hops: readonly Hop[];
  problems?: MailHostProblem[];
}

/** Asks for the addresses of one host. */
export async function readHost({ name, preference, hops, problems = [] }: ToRead, dns: Asker): Promise<MailHost> {
  const facts: MailHostFacts = {
    name,
    preference,
    addresses: [],
    problems: [...problems],
    aliases: [],
    hops: hops.filter(({ by }) => by !== null && normalizeName(by) === normalizeName(name)).map(({ index }) => index),
    evidence: [],
  };
  // RFC 5321 §5.1: the exchange is a host name; senders do not connect to an address written there.
  if (parseIp(name)) return { facts: { ...facts, problems: [...facts.problems, "address-as-name"] }, open: null };
  const asked = await Promise.all([dns.ask(name, "A"), dns.ask(name, "AAAA")]);
  facts.evidence = asked.map(({ id }) => id);
  for (const { answer } of asked) {
    for (const record of answer.records) {
      if (record.type === "A" || record.type === "AAAA") facts.addresses.push(record.address);
    }
    if (facts.aliases.length === 0) facts.aliases = [...answer.chain];
  }
  const failed = asked.find(({ answer }) => isUnanswered(answer));
  const open = failed && facts.addresses.length === 0 ? describeUnanswered(failed.answer) : null;
  // RFC 2181 §10.3: the name in an MX record must not be an alias. The domain itself may be one.
  if (preference !== null && facts.aliases.length > 0) facts.problems.push("alias");
  if (facts.addresses.length === 0 && open === null) facts.problems.push("no-address");
  if (facts.addresses.length > 0 && facts.addresses.every(isPrivate)) facts.problems.push("private-address");
  return { facts, open };
}

/** The result for a domain with MX records. @param published how many there are; at most `limits.mxHosts` are read */
export function describeHosts(
  domain: string,
  hosts: readonly MailHost[],
  published: number,
): { result: Check["result"]; reason: string } {
  const open = hosts.find((host) => host.open)?.open;
  const facts = hosts.map((host) => host.facts);
  const usable = hosts.filter((host) => host.open === null && !host.facts.problems.some((one) => unusable.has(one)));
  const faults = facts.filter(({ problems }) => problems.length > 0).map(describeProblems);
  if (usable.length === 0 && open) return open;
  if (usable.length === 0) return { result: "fail", reason: describeUnusable(domain, faults) };
  const order = describeOrder(domain, facts, published - hosts.length, faults.join("; "));
  return { result: "pass", reason: order + describeBackup(facts) };
}

function describeUnusable(domain: string, faults: readonly string[]): string {
  if (faults.length === 0) return said`No mail host of ${domain} can be used.`;
  return said`No mail host of ${domain} can be used: ${faults.join("; ")}.`;
}

function describeProblems({ name, problems: [first, ...others] }: MailHostFacts): string {
  const one = first === undefined ? name : texts[first].of(name);
  return others.reduce((before, problem) => texts[problem].after(before), one);
}

/**
 * RFC 5321 §5.1: the lowest preference is tried first, equal ones in any order.
 * @param more how many there are besides
 * @param faults clauses, or nothing
 */
function describeOrder(domain: string, hosts: readonly MailHostFacts[], more: number, faults: string): string {
  const all = hosts.map(({ name, preference }) => `${name} (${preference})`).join(", ");
  const best = hosts.filter(({ preference }) => preference === hosts[0]?.preference).map(({ name }) => name);
  const first = best.join(", ");
  if (hosts.length === 1)
    return faults
      ? said`Mail for ${domain} goes to ${first}; but ${faults}.`
      : said`Mail for ${domain} goes to ${first}.`;
  if (best.length < hosts.length && more > 0)
    return faults
      ? said`Mail for ${domain} goes to ${all}, tried first ${first} and ${more} more; but ${faults}.`
      : said`Mail for ${domain} goes to ${all}, tried first ${first} and ${more} more.`;
  if (best.length < hosts.length)
    return faults
      ? said`Mail for ${domain} goes to ${all}, tried first ${first}; but ${faults}.`
      : said`Mail for ${domain} goes to ${all}, tried first ${first}.`;
  if (more > 0)
    return faults
      ? said`Mail for ${domain} goes to ${all}, in any order and ${more} more; but ${faults}.`
      : said`Mail for ${domain} goes to ${all}, in any order and ${more} more.`;
  return faults
    ? said`Mail for ${domain} goes to ${all}, in any order; but ${faults}.`
    : said`Mail for ${domain} goes to ${all}, in any order.`;
}

/** RFC 5321 §5.1: a host passes mail on to hosts of a lower preference than its own only, or mail would go in circles. */
function describeBackup(hosts: readonly MailHostFacts[]): string {
  const best = hosts[0]?.preference ?? null;
  const backups = hosts.filter(({ hops, preference }) => hops.length > 0 && best !== null && (preference ?? 0) > best);
  return backups
    .map(({ name, preference, hops }) => {
      const [hop, ...others] = hops;
      const sentence =
        others.length === 0
          ? said`The message came through the backup ${name} (hop ${hop!}); it may only pass mail on to hosts lower than ${preference!} (RFC 5321 §5.1).`
          : said`The message came through the backup ${name} (hops ${hops.join(" and ")}); it may only pass mail on to hosts lower than ${preference!} (RFC 5321 §5.1).`;
      return ` ${sentence}`;
    })
    .join("");
}

const unusable: ReadonlySet<MailHostProblem> = new Set(["no-address", "private-address", "address-as-name"]);

type Sentence = (before: string) => string;

/** The clause with the name of the host, and behind another clause. */
const texts: Record<MailHostProblem, { of: Sentence; after: Sentence }> = {
  alias: {
    of: (name) => said`${name} is an alias (RFC 2181 §10.3)`,
    after: (before) => said`${before} and is an alias (RFC 2181 §10.3)`,
  },
  "no-address": { of: (name) => said`${name} has no address`, after: (before) => said`${before} and has no address` },
  "private-address": {
    of: (name) => said`${name} has a private address only`,
    after: (before) => said`${before} and has a private address only`,
  },
  "address-as-name": {
    of: (name) => said`${name} is an address where a name belongs`,
    after: (before) => said`${before} and is an address where a name belongs`,
  },
  "null-beside-others": {
    of: (name) => said`${name} stands beside a null MX record (RFC 7505 §3)`,
    after: (before) => said`${before} and stands beside a null MX record (RFC 7505 §3)`,
  },
};

function isPrivate(address: string): boolean {
  const parsed = parseIp(address);
  const ip = parsed && unmapIp(parsed);
  return ip !== null && isLocalIp(ip);
}
