// Forward-confirmed reverse DNS of the sending address (`iprev`, RFC 8601 §2.7.3, RFC 1912 §2.1): a name is published for
// the address, and that name leads back to it. Says nothing about who sent the mail, only that whoever runs the address
// and whoever runs the name agree. A missing name is `none` here, where iprev says `permerror`.
import type { ReverseDnsCheck, ReverseName } from "#lib/checks/domain-types.ts";
import type { CheckEnv, CheckInput } from "#lib/checks/types.ts";
import { describeUnanswered, isUnanswered, type Unanswered } from "#lib/checks/unanswered.ts";
import { normalizeName } from "#lib/dns/names.ts";
import type { Answer, Asker } from "#lib/dns/types.ts";
import { type Ip, parseIp, reverseName, unmapIp } from "#lib/text/ip.ts";
import { said } from "#lib/text/said.ts";

export const reverseDns = {
  method: "reverseDns",
  ref: "RFC 8601 §3",
  run: checkReverseDns,
} as const;

/** RFC 8601 §3 leaves the number open; ten is what RFC 7208 §4.6.4 allows `ptr`. */
const namesAsked = 10;

/** Null when the message does not say which address delivered it. */
async function checkReverseDns(input: CheckInput, env: CheckEnv): Promise<ReverseDnsCheck | null> {
  const { sender } = input.route;
  if (sender === null) return null;
  const parsed = parseIp(sender.ip);
  if (parsed === null) return report(sender.ip, "unchecked", said`${sender.ip} is not an IP address.`);
  const ip = unmapIp(parsed);
  if (!env.live) return report(ip.text, "unchecked", said`The name of an address is in DNS, and live checks are off.`);
  const { id, answer } = await env.dns.ask(reverseName(ip), "PTR");
  if (isUnanswered(answer)) {
    const { result, reason } = describeUnanswered(answer);
    return report(ip.text, result, reason, { evidence: [id] });
  }
  const names = namesOf(answer);
  if (names.length === 0)
    return report(ip.text, "none", said`No name is published for ${ip.text}.`, { evidence: [id] });
  const found = await Promise.all(names.map((name, index) => confirm(name, index, ip, env.dns)));
  return { ...judge(ip, id, found), heloAgrees: readHeloAgreement(sender.helo, found) };
}

interface Confirmed {
  facts: ReverseName;
  open: Unanswered | null;
}

async function confirm(name: string, index: number, ip: Ip, dns: Asker): Promise<Confirmed> {
  const facts: ReverseName = { name, confirmed: null, addresses: [], evidence: [] };
  if (index >= namesAsked) return { facts, open: null };
  if (normalizeName(name) === null) return { facts: { ...facts, confirmed: false }, open: null };
  const { id, answer } = await dns.ask(name, ip.version === 4 ? "A" : "AAAA");
  const asked = { ...facts, evidence: [id] };
  if (isUnanswered(answer)) return { facts: asked, open: describeUnanswered(answer) };
  const addresses = answer.records.flatMap((record) => ("address" in record ? [record.address] : []));
  const confirmed = addresses.some((text) => {
    const address = parseIp(text);
    return address !== null && address.version === ip.version && address.value === ip.value;
  });
  return { facts: { ...asked, confirmed, addresses }, open: null };
}

function judge(ip: Ip, ptr: number, found: Confirmed[]): ReverseDnsCheck {
  const names = found.map(({ facts }) => facts);
  const evidence = [...new Set([ptr, ...names.flatMap((one) => one.evidence)])];
  const confirmed = names.find((one) => one.confirmed);
  if (confirmed) {
    const reason = said`${ip.text} is named ${confirmed.name}, and that name leads back to it.`;
    return report(ip.text, "pass", reason, { evidence, names, domain: confirmed.name });
  }
  const open = found.find((one) => one.open)?.open;
  if (open) return report(ip.text, open.result, open.reason, { evidence, names });
  const asked = names.slice(0, namesAsked).map(describeName);
  const reason =
    asked.length === 1
      ? said`${ip.text} is named ${asked[0]!}, but that name does not lead back to it.`
      : said`${ip.text} is named ${asked.join(", ")}, but these names do not lead back to it.`;
  return report(ip.text, "fail", reason, { evidence, names });
}

function describeName({ name, addresses }: ReverseName): string {
  return addresses.length === 0 ? said`${name} (no address)` : `${name} (${addresses.slice(0, 3).join(", ")})`;
}

/** Whether the client called itself by a name of its address. */
function readHeloAgreement(helo: string | null, found: readonly Confirmed[]): boolean | null {
  const name = helo === null || helo.startsWith("[") ? null : normalizeName(helo);
  if (name === null || !found.some(({ facts }) => facts.confirmed)) return null;
  return found.some(({ facts }) => facts.confirmed === true && normalizeName(facts.name) === name);
}

const namesOf = (answer: Answer): string[] => [
  ...new Set(answer.records.flatMap((record) => (record.type === "PTR" ? [record.target] : []))),
];

type Facts = Partial<Pick<ReverseDnsCheck, "evidence" | "names" | "domain">>;

/** `domain` is the name that leads back, when there is one. */
function report(ip: string, result: ReverseDnsCheck["result"], reason: string, facts: Facts = {}): ReverseDnsCheck {
  const none = { evidence: [], domain: null, names: [], heloAgrees: null };
  return { method: "reverseDns", ip, result, reason, ...none, ...facts };
}
