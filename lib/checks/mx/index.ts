// Where mail for a domain goes (RFC 5321 §5.1): asked for the From domain, to tell whether an answer could arrive, and for
// the recipient's. Null MX (RFC 7505), no MX but an address (implicit MX), hosts that are aliases (RFC 2181 §10.3), that
// have no address, or whose addresses nobody outside can reach. Nothing is connected to.
import { authorDomains, domainOf } from "#lib/checks/author-domains.ts";
import type { Check, CheckEnv, CheckInput } from "#lib/checks/types.ts";
import { describeUnanswered, isUnanswered } from "#lib/checks/unanswered.ts";
import { normalizeName } from "#lib/dns/names.ts";
import type { Answer, Asker } from "#lib/dns/types.ts";
import { limits } from "#lib/limits.ts";
import type { Route } from "#lib/trace/types.ts";
import { describeHosts, type MailHostProblem, readHost } from "./hosts.ts";

export const mx = {
  method: "mx",
  ref: "RFC 5321 §5.1",
  run: checkMx,
} as const;

/** One check for each From domain, then one for the recipient's when the route tells it. */
async function checkMx(input: CheckInput, env: CheckEnv): Promise<Check[]> {
  const authors = authorDomains(input.from).slice(0, limits.mxDomains);
  const recipient = recipientDomain(input.route);
  const checks = authors.map((domain) => checkDomain(domain, env));
  if (recipient !== null && !authors.includes(recipient)) checks.push(checkDomain(recipient, env));
  return Promise.all(checks);
}

/** The domain of `for` at the border, else at the hop nearest to it on the receiver's side. */
function recipientDomain(route: Route): string | null {
  const inside = route.hops.filter((hop) => hop.side !== "claimed" && hop.for !== null);
  const [nearest] = [...inside].sort((a, b) => a.index - b.index);
  return domainOf(nearest?.for?.replace(/[<>]/g, "") ?? null);
}

async function checkDomain(domain: string, env: CheckEnv): Promise<Check> {
  if (domain.startsWith("[") || normalizeName(domain) === null) {
    return report(domain, "none", `${domain} is not a domain name, so it has no MX record.`);
  }
  if (!env.live) return report(domain, "unchecked", "The mail hosts of a domain are in DNS, and live checks are off.");
  const { id, answer } = await env.dns.ask(domain, "MX");
  if (isUnanswered(answer)) {
    const { result, reason } = describeUnanswered(answer);
    return report(domain, result, reason, [id]);
  }
  const exchanges = exchangesOf(answer);
  const named = exchanges.filter(({ exchange }) => !isRoot(exchange));
  // RFC 7505 §3: a single MX record with the root as its exchange.
  if (exchanges.length > 0 && named.length === 0) {
    return report(domain, "none", `${domain} declares with a null MX record that it accepts no mail.`, [id]);
  }
  if (named.length === 0) return checkImplicit(domain, answer, id, env.dns);
  const wrong: MailHostProblem[] = named.length < exchanges.length ? ["null-beside-others"] : [];
  const asked = named.slice(0, limits.mxHosts);
  const hosts = await Promise.all(asked.map((one) => readHost(one.exchange, one.preference, env.dns, wrong)));
  const { result, reason } = describeHosts(domain, hosts, named.length);
  return report(domain, result, reason, [id, ...hosts.flatMap((host) => host.evidence)]);
}

/** RFC 5321 §5.1: without an MX record the domain's own address is where its mail goes. */
async function checkImplicit(domain: string, answer: Answer, id: number, dns: Asker): Promise<Check> {
  // RFC 8020 §2: a name that does not exist has no addresses either.
  if (answer.outcome === "nxdomain" && answer.chain.length === 0) {
    return report(domain, "none", `${domain} does not exist in DNS: no answer can arrive.`, [id]);
  }
  const host = await readHost(domain, null, dns);
  const evidence = [id, ...host.evidence];
  if (host.open) return report(domain, host.open.result, host.open.reason, evidence);
  const [address] = host.addresses;
  if (address === undefined) {
    return report(domain, "none", `${domain} has neither an MX record nor an address: no answer can arrive.`, evidence);
  }
  const reason = `${domain} publishes no MX record; mail goes to its own address ${address}`;
  return host.problems.includes("private-address")
    ? report(domain, "fail", `${reason}, which is private.`, evidence)
    : report(domain, "neutral", `${reason} (RFC 5321 §5.1).`, evidence);
}

const isRoot = (exchange: string): boolean => exchange === "." || exchange === "";

function exchangesOf(answer: Answer): { exchange: string; preference: number }[] {
  const records = answer.records.flatMap((record) => (record.type === "MX" ? [record] : []));
  return records.sort((a, b) => a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1));
}

function report(domain: string, result: Check["result"], reason: string, evidence: number[] = []): Check {
  return { method: "mx", domain, result, reason, evidence: [...new Set(evidence)] };
}
