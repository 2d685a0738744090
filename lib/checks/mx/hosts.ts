// One mail host: its addresses and what is wrong with it, and what the hosts of a domain come to together.
import type { Check } from "#lib/checks/types.ts";
import { describeUnanswered, isUnanswered, type Unanswered } from "#lib/checks/unanswered.ts";
import type { Asker } from "#lib/dns/types.ts";
import { isLocalIp, parseIp, unmapIp } from "#lib/text/ip.ts";

export type MailHostProblem = "alias" | "no-address" | "private-address" | "address-as-name" | "null-beside-others";

interface MailHost {
  name: string;
  /** Null for the implicit MX. */
  preference: number | null;
  addresses: string[];
  problems: MailHostProblem[];
  evidence: number[];
  /** Why its addresses are not known, or null. */
  open: Unanswered | null;
}

/** Asks for the addresses of one host. */
export async function readHost(
  name: string,
  preference: number | null,
  dns: Asker,
  problems: MailHostProblem[] = [],
): Promise<MailHost> {
  const host: MailHost = { name, preference, addresses: [], problems: [...problems], evidence: [], open: null };
  // RFC 5321 §5.1: the exchange is a host name; senders do not connect to an address written there.
  if (parseIp(name)) return { ...host, problems: [...host.problems, "address-as-name"] };
  const asked = await Promise.all([dns.ask(name, "A"), dns.ask(name, "AAAA")]);
  host.evidence = asked.map(({ id }) => id);
  for (const { answer } of asked) {
    for (const record of answer.records) {
      if (record.type === "A" || record.type === "AAAA") host.addresses.push(record.address);
    }
  }
  const failed = asked.find(({ answer }) => isUnanswered(answer));
  if (failed && host.addresses.length === 0) host.open = describeUnanswered(failed.answer);
  // RFC 2181 §10.3: the name in an MX record must not be an alias. The domain itself may be one.
  if (preference !== null && asked.some(({ answer }) => answer.chain.length > 0)) host.problems.push("alias");
  if (host.addresses.length === 0 && host.open === null) host.problems.push("no-address");
  if (host.addresses.length > 0 && host.addresses.every(isPrivate)) host.problems.push("private-address");
  return host;
}

/** The result for a domain with MX records. */
export function describeHosts(
  domain: string,
  hosts: MailHost[],
  published: number,
): { result: Check["result"]; reason: string } {
  const open = hosts.find((host) => host.open)?.open;
  const usable = hosts.filter((host) => host.open === null && !host.problems.some((problem) => unusable.has(problem)));
  const flawed = hosts.filter((host) => host.problems.length > 0);
  const faults = flawed.map((host) => `${host.name} ${host.problems.map((problem) => texts[problem]).join(" and ")}`);
  if (usable.length === 0 && open) return open;
  if (usable.length === 0)
    return { result: "fail", reason: `No mail host of ${domain} can be used: ${faults.join("; ")}.` };
  const names = hosts.map((host) => host.name).join(", ");
  const more = published > hosts.length ? ` and ${published - hosts.length} more` : "";
  const but = faults.length > 0 ? `; but ${faults.join("; ")}` : "";
  return { result: "pass", reason: `Mail for ${domain} goes to ${names}${more}${but}.` };
}

const unusable: ReadonlySet<MailHostProblem> = new Set(["no-address", "private-address", "address-as-name"]);

const texts: Record<MailHostProblem, string> = {
  alias: "is an alias (RFC 2181 §10.3)",
  "no-address": "has no address",
  "private-address": "has a private address only",
  "address-as-name": "is an address where a name belongs",
  "null-beside-others": "stands beside a null MX record (RFC 7505 §3)",
};

function isPrivate(address: string): boolean {
  const parsed = parseIp(address);
  const ip = parsed && unmapIp(parsed);
  return ip !== null && isLocalIp(ip);
}
