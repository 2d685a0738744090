// DNS block lists about the sending address (RFC 5782), only when the reader wants them: a list learns whom one looks at.
// Three states that others confuse are kept apart: listed, not listed, and a list that did not answer the question at all.
// Never a score. Closed lists are named and not asked.
import type { BlocklistCheck } from "#lib/checks/domain-types.ts";
import type { Check, CheckEnv, CheckInput } from "#lib/checks/types.ts";
import { describeUnanswered, isUnanswered } from "#lib/checks/unanswered.ts";
import type { Asked } from "#lib/dns/types.ts";
import { type Ip, isLocalIp, parseIp, reverseName, unmapIp } from "#lib/text/ip.ts";
import { said } from "#lib/text/said.ts";
import { type ClosedList, closedLists, type DnsList, dnsLists } from "./lists.ts";
import { type Reading, readListAnswer } from "./read-answer.ts";

export const blocklists = {
  method: "blocklists",
  ref: "RFC 5782 §2",
  run: checkBlocklists,
} as const;

/** One check for each list, then the closed ones; nothing unless lists are asked for and the address is known. */
async function checkBlocklists(input: CheckInput, env: CheckEnv): Promise<BlocklistCheck[]> {
  const parsed = parseIp(input.route.sender?.ip ?? "");
  if (!env.lists || parsed === null) return [];
  const ip = unmapIp(parsed);
  const asked = await Promise.all(dnsLists.map((list) => checkList(list, ip, env)));
  return [...asked, ...closedLists.map((list) => describeClosed(list, ip))];
}

async function checkList(list: DnsList, ip: Ip, env: CheckEnv): Promise<BlocklistCheck> {
  const base = { ...emptyCheck(list, ip), state: "not-asked" as const, result: "unchecked" as const };
  if (!env.live) return { ...base, reason: said`${list.title} is asked by DNS, and live checks are off.` };
  if (isLocalIp(ip)) return { ...base, reason: said`${ip.text} is a private address, which no public list knows.` };
  if (ip.version === 6 && !list.ipv6) return { ...base, reason: said`${list.title} knows IPv4 addresses only.` };
  const name = listName(ip, list.zone);
  const asked = await env.dns.ask(name, "A");
  if (isUnanswered(asked.answer)) {
    const { result, reason } = describeUnanswered(asked.answer);
    return { ...base, state: result === "temperror" ? "failed" : "not-asked", result, reason, evidence: [asked.id] };
  }
  return judge(list, ip, asked, readListAnswer(asked.answer, list), env);
}

/** RFC 5782 §2.1 and §2.4: the address backwards, by octets or by nibbles, before the zone. */
function listName(ip: Ip, zone: string): string {
  return `${reverseName(ip).replace(/\.(?:in-addr|ip6)\.arpa$/, "")}.${zone}`;
}

async function judge(list: DnsList, ip: Ip, asked: Asked, read: Reading, env: CheckEnv): Promise<BlocklistCheck> {
  const facts = { ...emptyCheck(list, ip), codes: read.codes, state: read.state, evidence: [asked.id] };
  const codes = read.codes.map(({ code, meaning }) => `${code}, ${meaning}`).join("; ");
  if (read.state === "refused") {
    const reason = said`${list.title} refused to answer this resolver (${codes}); nothing is known about ${ip.text}.`;
    return { ...facts, result: "unchecked", reason };
  }
  if (read.state === "unusable") {
    const reason = said`${list.title} answered ${codes}: it is broken, and not believed.`;
    return { ...facts, result: "unchecked", reason };
  }
  const test = await askTest(list, read.state, env);
  const evidence = [asked.id, test.id];
  if (!test.holds) {
    const reason =
      read.state === "listed"
        ? said`${list.title} lists 127.0.0.1, which no list may (RFC 5782 §5), so its answer about ${ip.text} is not believed.`
        : said`${list.title} does not list its test entry 127.0.0.2 (RFC 5782 §5), so its answer about ${ip.text} is not believed.`;
    return { ...facts, evidence, state: "unusable", result: "unchecked", reason };
  }
  if (read.state === "not-listed") {
    return { ...facts, evidence, result: "none", reason: said`${list.title} does not list ${ip.text}.` };
  }
  const text = await askText(ip, list, env);
  const result: Check["result"] = read.policyOnly ? "policy" : "fail";
  const rule = read.policyOnly ? ` ${said`This is a rule about addresses, not a record of spam.`}` : "";
  const reason = said`${list.title} lists ${ip.text}: ${codes}.` + rule;
  return { ...facts, ...text, evidence: [...evidence, ...text.evidence], result, reason };
}

/** RFC 5782 §5: 127.0.0.2 is always listed and 127.0.0.1 never. The one that could belie the answer is asked. */
async function askTest(list: DnsList, state: Reading["state"], env: CheckEnv): Promise<{ id: number; holds: boolean }> {
  const entry = state === "listed" ? "1.0.0.127" : "2.0.0.127";
  const { id, answer } = await env.dns.ask(`${entry}.${list.zone}`, "A");
  const seen = isUnanswered(answer) ? null : readListAnswer(answer, list).state;
  return { id, holds: state === "listed" ? seen !== "listed" : seen === "listed" };
}

/** RFC 5782 §2.1: a TXT record at the same name says why. */
async function askText(ip: Ip, list: DnsList, env: CheckEnv): Promise<Pick<BlocklistCheck, "text" | "evidence">> {
  const { id, answer } = await env.dns.ask(listName(ip, list.zone), "TXT");
  const record = answer.records.find((one) => one.type === "TXT");
  return { text: record?.text.slice(0, 500) ?? null, evidence: [id] };
}

function describeClosed(list: ClosedList, ip: Ip): BlocklistCheck {
  return { ...emptyCheck(list, ip), state: "closed", result: "unchecked", reason: list.reason };
}

function emptyCheck({ zone, title }: Pick<DnsList, "zone" | "title">, ip: Ip) {
  return { method: "blocklists" as const, domain: zone, title, ip: ip.text, codes: [], text: null, evidence: [] };
}
