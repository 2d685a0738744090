// The mechanisms that need no other record (RFC 7208 §5.1, §5.3 to §5.7): does the sending address match?

import type { SpfStep } from "#lib/checks/types.ts";
import { normalizeName } from "#lib/dns/names.ts";
import type { RecordType } from "#lib/dns/types.ts";
import { type Ip, inNetwork, parseIp } from "#lib/text/ip.ts";
import { said } from "#lib/text/said.ts";
import { short } from "./domain-name.ts";
import type { Directive } from "./parse.ts";
import { askDns, countVoid, type Match, nameLimit, type Run, type Stop } from "./run.ts";
import { readTarget } from "./target.ts";
import { matchPointer } from "./validated-name.ts";

/** Evaluates one directive other than include. The lookup has been counted. `domain` is the record's. */
export async function matchDirective(run: Run, term: Directive, step: SpfStep, domain: string): Promise<Match | Stop> {
  if (term.mechanism === "all") return { matched: true, detail: said`every address` };
  if (term.network) return matchNetwork(run, term, term.network);
  const target = await readTarget(run, domain, term.domain, step);
  if ("result" in target) return target;
  if (target.unmatchable) return { matched: false, detail: target.unmatchable };
  // RFC 7208 §4.8 leaves a name that is none undefined: no question, no match.
  if (target.name === null) return { matched: false, detail: said`"${short(step.target ?? "")}" is not a domain name` };
  switch (term.mechanism) {
    case "a":
      return matchAddress(run, target.name, term, step, domain);
    case "mx":
      return matchExchangers(run, target.name, term, step, domain);
    case "ptr":
      return matchPointer(run, target.name, step, domain);
    default:
      return matchExists(run, target.name, step, domain);
  }
}

function matchNetwork({ ip }: Run, term: Directive, network: Ip): Match {
  const prefix = network.version === 4 ? term.prefix4 : term.prefix6;
  const matched = inNetwork(ip, network, prefix);
  return { matched, detail: matched ? said`${ip.text} is in ${network.text}/${prefix}` : null };
}

async function matchAddress(
  run: Run,
  name: string,
  term: Directive,
  step: SpfStep,
  domain: string,
): Promise<Match | Stop> {
  const found = await matchAddressesOf(run, name, term, step);
  if ("result" in found) return found;
  const stop = found.empty ? countVoid(run, step, domain) : null;
  return stop ?? found;
}

/** RFC 7208 §5.3: the addresses of one name, of the kind the sending address is. */
async function matchAddressesOf(
  run: Run,
  name: string,
  term: Directive,
  step: SpfStep,
): Promise<(Match & { empty: boolean }) | Stop> {
  const { ip } = run;
  const [type, prefix, width] =
    ip.version === 4 ? (["A", term.prefix4, 32] as const) : (["AAAA", term.prefix6, 128] as const);
  const reply = await askDns(run, name, type, step.evidence);
  if ("failure" in reply) return reply.failure;
  const addresses = reply.records.flatMap((record) => ("address" in record ? (parseIp(record.address) ?? []) : []));
  const hit = addresses.find((address) => inNetwork(ip, address, prefix));
  const empty = reply.records.length === 0;
  if (!hit) return { matched: false, detail: empty ? lacking(name, type) : null, empty };
  const detail =
    prefix === width
      ? said`${name} has the address ${hit.text}`
      : said`${name} has the address ${hit.text}, and ${ip.text} is in its /${prefix}`;
  return { matched: true, detail, empty };
}

const lacking = (name: string, type: RecordType): string => said`${name} has no ${type} record`;

/** RFC 7208 §5.4. Addresses are asked one exchanger after the other, so that only the ones needed count. */
async function matchExchangers(
  run: Run,
  name: string,
  term: Directive,
  step: SpfStep,
  domain: string,
): Promise<Match | Stop> {
  const reply = await askDns(run, name, "MX", step.evidence);
  if ("failure" in reply) return reply.failure;
  if (reply.records.length === 0)
    return countVoid(run, step, domain) ?? { matched: false, detail: lacking(name, "MX") };
  const exchangers = reply.records.flatMap((record) => (record.type === "MX" ? [record] : []));
  let asked = 0;
  for (const { exchange } of exchangers.toSorted((a, b) => a.preference - b.preference)) {
    const host = normalizeName(exchange);
    if (host === null) continue;
    asked += 1;
    // RFC 7208 §4.6.4: more than ten address questions for one mx are an error.
    if (asked > nameLimit)
      return {
        result: "permerror",
        reason: said`"${short(step.term)}" in the record of ${domain} needs the addresses of more than ${nameLimit} hosts.`,
      };
    const found = await matchAddressesOf(run, host, term, step);
    if ("result" in found || found.matched) return found;
  }
  return { matched: false, detail: null };
}

/** RFC 7208 §5.7: always an A question, whatever the kind of the sending address. */
async function matchExists(run: Run, name: string, step: SpfStep, domain: string): Promise<Match | Stop> {
  const reply = await askDns(run, name, "A", step.evidence);
  if ("failure" in reply) return reply.failure;
  if (reply.records.length > 0) return { matched: true, detail: said`${name} exists` };
  return countVoid(run, step, domain) ?? { matched: false, detail: lacking(name, "A") };
}
