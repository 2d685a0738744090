// Where mail for a domain goes (RFC 5321 §5.1): asked for the From domain, to tell whether an answer could arrive, and for
// the recipient's, to tell which of its hosts took the message. Null MX (RFC 7505), no MX but an address (implicit MX),
// hosts that are aliases (RFC 2181 §10.3), that have no address, or whose addresses nobody outside can reach. Nothing is
// connected to.
import type { MxCheck } from "#lib/checks/domain-types.ts";
import { isDomainName, type MailDomain, mailDomains } from "#lib/checks/mail-domains.ts";
import type { CheckEnv, CheckInput } from "#lib/checks/types.ts";
import { describeUnanswered, isUnanswered } from "#lib/checks/unanswered.ts";
import type { Answer, Asked } from "#lib/dns/types.ts";
import { limits } from "#lib/limits.ts";
import { said } from "#lib/text/said.ts";
import type { Hop } from "#lib/trace/types.ts";
import { describeHosts, type MailHost, readHost } from "./hosts.ts";

export const mx = {
  method: "mx",
  ref: "RFC 5321 §5.1",
  run: checkMx,
} as const;

/** One check for each From domain, then one for the recipient's when the message tells it. */
async function checkMx(input: CheckInput, env: CheckEnv): Promise<MxCheck[]> {
  return Promise.all(mailDomains(input).map((domain) => checkDomain(domain, input.route.hops, env)));
}

async function checkDomain(of: MailDomain, hops: readonly Hop[], env: CheckEnv): Promise<MxCheck> {
  const { domain } = of;
  if (!isDomainName(domain)) {
    return report(of, "none", said`${domain} is not a domain name, so it has no MX record.`);
  }
  if (!env.live) return report(of, "unchecked", said`The mail hosts of a domain are in DNS, and live checks are off.`);
  const { id, answer } = await env.dns.ask(domain, "MX");
  const base = { aliases: [...answer.chain], evidence: [id] };
  if (isUnanswered(answer)) {
    const { result, reason } = describeUnanswered(answer);
    return report(of, result, reason, base);
  }
  const exchanges = exchangesOf(answer);
  const named = exchanges.filter(({ exchange }) => !isRoot(exchange));
  // RFC 7505 §3: a single MX record with the root as its exchange.
  if (exchanges.length > 0 && named.length === 0) {
    return report(of, "none", said`${domain} declares with a null MX record that it accepts no mail.`, {
      ...base,
      refusesMail: true,
      published: exchanges.length,
    });
  }
  if (named.length === 0) return checkImplicit(of, hops, { id, answer }, env);
  const problems: ["null-beside-others"] | [] = named.length < exchanges.length ? ["null-beside-others"] : [];
  const asked = named.slice(0, limits.mxHosts);
  const hosts = await Promise.all(
    asked.map(({ exchange, preference }) => readHost({ name: exchange, preference, hops, problems }, env.dns)),
  );
  const { result, reason } = describeHosts(domain, hosts, named.length);
  return report(of, result, reason + describeAlias(of, answer), withHosts(base, hosts, named.length));
}

/** RFC 5321 §5.1: without an MX record the domain's own address is where its mail goes. */
async function checkImplicit(of: MailDomain, hops: readonly Hop[], asked: Asked, env: CheckEnv): Promise<MxCheck> {
  const { domain } = of;
  const { id, answer } = asked;
  const base = { aliases: [...answer.chain], evidence: [id] };
  // RFC 8020 §2: a name that does not exist has no addresses either.
  if (answer.outcome === "nxdomain" && answer.chain.length === 0) {
    return report(of, "none", said`${domain} does not exist in DNS: no answer can arrive.`, base);
  }
  const host = await readHost({ name: domain, preference: null, hops }, env.dns);
  const { addresses, problems } = host.facts;
  const facts = withHosts(base, addresses.length > 0 ? [host] : [], 0);
  const evidence = [id, ...host.facts.evidence];
  if (host.open) return report(of, host.open.result, host.open.reason, { ...facts, evidence });
  const [address] = addresses;
  if (address === undefined) {
    const reason = said`${domain} has neither an MX record nor an address: no answer can arrive.`;
    return report(of, "none", reason, { ...facts, evidence });
  }
  if (problems.includes("private-address")) {
    const reason = said`${domain} publishes no MX record; mail goes to its own address ${address}, which is private.`;
    return report(of, "fail", reason, facts);
  }
  const reason = said`${domain} publishes no MX record; mail goes to its own address ${address} (RFC 5321 §5.1).`;
  return report(of, "neutral", `${reason}${describeAlias(of, answer)}`, facts);
}

/** RFC 5321 §5.1: of a mail domain that is an alias, the name it leads to is looked up. */
function describeAlias({ domain }: MailDomain, { chain }: Answer): string {
  const target = chain.at(-1);
  return target === undefined ? "" : ` ${said`${domain} is an alias of ${target}, whose mail hosts these are.`}`;
}

const isRoot = (exchange: string): boolean => exchange === "." || exchange === "";

function exchangesOf(answer: Answer): { exchange: string; preference: number }[] {
  const records = answer.records.flatMap((record) => (record.type === "MX" ? [record] : []));
  return records.sort((a, b) => a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1));
}

type Facts = Partial<Omit<MxCheck, "method" | "result" | "reason" | "domain" | "role">>;

function withHosts(base: { aliases: string[]; evidence: number[] }, hosts: MailHost[], published: number): Facts {
  const facts = hosts.map((host) => host.facts);
  return { ...base, hosts: facts, published, evidence: [...base.evidence, ...facts.flatMap((one) => one.evidence)] };
}

function report({ domain, role }: MailDomain, result: MxCheck["result"], reason: string, facts: Facts = {}): MxCheck {
  const none = { refusesMail: false, aliases: [], hosts: [], published: 0 };
  const evidence = [...new Set(facts.evidence ?? [])];
  return { method: "mx", domain, result, reason, role, ...none, ...facts, evidence };
}
