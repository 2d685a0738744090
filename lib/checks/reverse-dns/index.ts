// Forward-confirmed reverse DNS of the sending address (`iprev`, RFC 8601 §2.7.3, RFC 1912 §2.1): a name is published for
// the address, and that name leads back to it. Says nothing about who sent the mail, only that whoever runs the address
// and whoever runs the name agree. A missing name is `none` here, where iprev says `permerror`.
import type { Check, CheckEnv, CheckInput } from "#lib/checks/types.ts";
import { describeUnanswered, isUnanswered, type Unanswered } from "#lib/checks/unanswered.ts";
import { normalizeName } from "#lib/dns/names.ts";
import type { Answer, Asker } from "#lib/dns/types.ts";
import { type Ip, parseIp, reverseName, unmapIp } from "#lib/text/ip.ts";

export const reverseDns = {
  method: "reverseDns",
  ref: "RFC 8601 §3",
  run: checkReverseDns,
} as const;

/** RFC 8601 §3 leaves the number open; ten is what RFC 7208 §4.6.4 allows `ptr`. */
const namesAsked = 10;

/** Null when the message does not say which address delivered it. */
async function checkReverseDns(input: CheckInput, env: CheckEnv): Promise<Check | null> {
  const written = input.route.sender?.ip ?? null;
  if (written === null) return null;
  const parsed = parseIp(written);
  if (parsed === null) return report("unchecked", `${written} is not an IP address.`);
  const ip = unmapIp(parsed);
  if (!env.live) return report("unchecked", "The name of an address is in DNS, and live checks are off.");
  const { id, answer } = await env.dns.ask(reverseName(ip), "PTR");
  if (isUnanswered(answer)) {
    const { result, reason } = describeUnanswered(answer);
    return report(result, reason, [id]);
  }
  const names = namesOf(answer);
  if (names.length === 0) return report("none", `No name is published for ${ip.text}.`, [id]);
  return judge(ip, id, await Promise.all(names.map((name, index) => confirm(name, index, ip, env.dns))));
}

interface Confirmed {
  name: string;
  confirmed: boolean | null;
  evidence: number[];
  open: Unanswered | null;
}

async function confirm(name: string, index: number, ip: Ip, dns: Asker): Promise<Confirmed> {
  if (index >= namesAsked) return { name, confirmed: null, evidence: [], open: null };
  if (normalizeName(name) === null) return { name, confirmed: false, evidence: [], open: null };
  const { id, answer } = await dns.ask(name, ip.version === 4 ? "A" : "AAAA");
  if (isUnanswered(answer)) return { name, confirmed: null, evidence: [id], open: describeUnanswered(answer) };
  const confirmed = answer.records.some((record) => {
    const address = record.type === "A" || record.type === "AAAA" ? parseIp(record.address) : null;
    return address !== null && address.version === ip.version && address.value === ip.value;
  });
  return { name, confirmed, evidence: [id], open: null };
}

function judge(ip: Ip, ptr: number, found: Confirmed[]): Check {
  const evidence = [...new Set([ptr, ...found.flatMap((one) => one.evidence)])];
  const confirmed = found.find((one) => one.confirmed);
  if (confirmed) {
    const reason = `${ip.text} is named ${confirmed.name}, and that name leads back to it.`;
    return report("pass", reason, evidence, confirmed.name);
  }
  const open = found.find((one) => one.open)?.open;
  if (open) return report(open.result, open.reason, evidence);
  const asked = found.slice(0, namesAsked).map((one) => one.name);
  const lead = asked.length === 1 ? "but that name does" : "but these names do";
  return report("fail", `${ip.text} is named ${asked.join(", ")}, ${lead} not lead back to it.`, evidence);
}

const namesOf = (answer: Answer): string[] => [
  ...new Set(answer.records.flatMap((record) => (record.type === "PTR" ? [record.target] : []))),
];

/** @param domain the name that leads back, when there is one */
function report(result: Check["result"], reason: string, evidence: number[] = [], domain: string | null = null): Check {
  return { method: "reverseDns", result, reason, evidence, domain };
}
