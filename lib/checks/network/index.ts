// Whose network the sending address is in: the origin of its route in BGP, asked of Team Cymru's DNS service
// (https://www.team-cymru.com/ip-asn-mapping), only when the reader wants third parties asked. The country is that of the
// registry's block; it does not say where the host is.
import type { NetworkCheck } from "#lib/checks/domain-types.ts";
import type { CheckEnv, CheckInput } from "#lib/checks/types.ts";
import { describeUnanswered, isUnanswered } from "#lib/checks/unanswered.ts";
import type { Answer } from "#lib/dns/types.ts";
import { type Ip, isLocalIp, parseIp, reverseName, unmapIp } from "#lib/text/ip.ts";
import { said } from "#lib/text/said.ts";
import { type Origin, parseOrigin, parseSystemName } from "./origin.ts";

export const network = {
  method: "network",
  ref: "https://www.team-cymru.com/ip-asn-mapping",
  run: checkNetwork,
} as const;

const zones = { 4: "origin.asn.cymru.com", 6: "origin6.asn.cymru.com" };
const systemZone = "asn.cymru.com";
/** Systems whose names are asked; more than a few at one prefix is a mistake of routing. */
const mostSystems = 5;

/** Null unless third parties may be asked and the address is known. */
async function checkNetwork(input: CheckInput, env: CheckEnv): Promise<NetworkCheck | null> {
  const parsed = parseIp(input.route.sender?.ip ?? "");
  if (!env.lists || parsed === null) return null;
  const ip = unmapIp(parsed);
  if (!env.live) return report(ip, "unchecked", said`The owner of a network is asked by DNS, and live checks are off.`);
  if (isLocalIp(ip))
    return report(ip, "none", said`${ip.text} is a private address, which belongs to no public network.`);
  const name = `${reverseName(ip).replace(/\.(?:in-addr|ip6)\.arpa$/, "")}.${zones[ip.version]}`;
  const { id, answer } = await env.dns.ask(name, "TXT");
  if (isUnanswered(answer)) {
    const { result, reason } = describeUnanswered(answer);
    return report(ip, result, reason, { evidence: [id] });
  }
  const origin = bestOrigin(answer);
  if (origin === null) {
    return report(ip, "none", said`No network announces ${ip.text}, as far as the service knows.`, { evidence: [id] });
  }
  return describe(ip, origin, id, env);
}

async function describe(ip: Ip, origin: Origin, id: number, env: CheckEnv): Promise<NetworkCheck> {
  const numbers = origin.systems.slice(0, mostSystems);
  const asked = await Promise.all(numbers.map((number) => env.dns.ask(`AS${number}.${systemZone}`, "TXT")));
  const systems = numbers.map((number, at) => ({ number, name: nameOf(asked[at]!.answer) }));
  const { prefix, country, registry, allocated } = origin;
  const who = systems.map(({ number, name }) => (name === null ? `AS${number}` : `AS${number} ${name}`)).join(" and ");
  const reason =
    country === null
      ? said`${ip.text} is in ${prefix}, announced by ${who}.`
      : said`${ip.text} is in ${prefix}, announced by ${who}; the block is registered in ${country}, which does not say where the host is.`;
  const evidence = [id, ...asked.map((one) => one.id)];
  return report(ip, "neutral", reason, { evidence, prefix, country, registry, allocated, systems });
}

/** Of several the one with the longest prefix. */
function bestOrigin({ records }: Answer): Origin | null {
  const origins = records.flatMap((record) => (record.type === "TXT" ? (parseOrigin(record.text) ?? []) : []));
  return origins.sort((a, b) => b.length - a.length || (a.prefix < b.prefix ? -1 : 1))[0] ?? null;
}

function nameOf({ records }: Answer): string | null {
  const record = records.find((one) => one.type === "TXT");
  return record ? parseSystemName(record.text) : null;
}

type Facts = Partial<Pick<NetworkCheck, "evidence" | "prefix" | "country" | "registry" | "allocated" | "systems">>;

function report(ip: Ip, result: NetworkCheck["result"], reason: string, facts: Facts = {}): NetworkCheck {
  const none = { evidence: [], prefix: null, systems: [], country: null, registry: null, allocated: null };
  return { method: "network", ip: ip.text, result, reason, ...none, ...facts };
}
