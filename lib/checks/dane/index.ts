// DANE for SMTP (RFC 7672): whether a mail host says in DNSSEC which TLS key it shows. Every answer on the way (MX, addresses,
// TLSA) must be authenticated. A resolver that authenticates nothing cannot tell "not signed" from "not validated", so
// that case is said to be open. No connection is made; the border hop says what TLS this message came with.
import type { DaneCheck, MailHostFacts, MxCheck } from "#lib/checks/domain-types.ts";
import type { Check, CheckEnv, CheckInput, Checks } from "#lib/checks/types.ts";
import { describeUnanswered, isUnanswered } from "#lib/checks/unanswered.ts";
import type { Answer, Asked } from "#lib/dns/types.ts";
import { limits } from "#lib/limits.ts";
import { said } from "#lib/text/said.ts";
import type { Hop } from "#lib/trace/types.ts";
import { describeTlsa } from "./tlsa.ts";

export const dane = {
  method: "dane",
  ref: "RFC 7672 §2.2",
  run: checkDane,
} as const;

/**
 * One check for each mail host with an address.
 * @param done the finished MX checks
 */
async function checkDane(input: CheckInput, env: CheckEnv, done: Partial<Checks>): Promise<DaneCheck[]> {
  const hosts = (done.mx ?? []).flatMap((of) =>
    of.hosts
      .filter(({ addresses, name }) => addresses.length > 0 && `_25._tcp.${name}`.length <= 253)
      .slice(0, limits.daneHosts)
      .map((host) => ({ of, host })),
  );
  if (!env.live) return [];
  return Promise.all(hosts.map(({ of, host }) => checkHost(of, host, input.route.hops, env)));
}

async function checkHost(of: MxCheck, host: MailHostFacts, hops: readonly Hop[], env: CheckEnv): Promise<DaneCheck> {
  const onTheWay = await Promise.all([
    env.dns.ask(of.domain, "MX"),
    env.dns.ask(host.name, "A"),
    env.dns.ask(host.name, "AAAA"),
  ]);
  const { asked, evidence } = await askKeys(basesOf(host.name, onTheWay[1].answer), env);
  const { answer } = asked;
  const records = answer.records.flatMap((record) => (record.type === "TLSA" ? [describeTlsa(record)] : []));
  const answers = [...onTheWay.map((asked) => asked.answer), answer];
  const hop = readHop(host, hops);
  const secure = readSecurity(answers);
  const { result, reason } = judge(host.name, answer, records, secure);
  return {
    method: "dane",
    domain: of.domain,
    role: of.role,
    result,
    reason: withHop(reason, hop, records.length > 0),
    evidence,
    host: host.name,
    records,
    secure,
    hop,
  };
}

/** RFC 7672 §2.2.2: of an alias that DNSSEC secures, below its target first, then below the host as the MX record names it. */
function basesOf(host: string, { chain, authenticated }: Answer): string[] {
  const target = authenticated ? chain.at(-1) : undefined;
  return target === undefined || `_25._tcp.${target}`.length > 253 ? [host] : [target, host];
}

/** The first answer that holds keys or failed, else the last. */
async function askKeys(bases: readonly string[], env: CheckEnv): Promise<{ asked: Asked; evidence: number[] }> {
  const [base, ...others] = bases;
  const asked = await env.dns.ask(`_25._tcp.${base}`, "TLSA");
  if (others.length === 0 || isUnanswered(asked.answer) || asked.answer.records.length > 0) {
    return { asked, evidence: [asked.id] };
  }
  const next = await askKeys(others, env);
  return { asked: next.asked, evidence: [asked.id, ...next.evidence] };
}

/** null: nothing was authenticated, so nobody knows whether the resolver validates at all. */
function readSecurity(answers: readonly Answer[]): boolean | null {
  const replied = answers.filter((answer) => !isUnanswered(answer) && answer.records.length > 0);
  if (replied.every(({ authenticated }) => authenticated)) return replied.length > 0 ? true : null;
  return replied.some(({ authenticated }) => authenticated) ? false : null;
}

function judge(
  host: string,
  answer: Answer,
  records: DaneCheck["records"],
  secure: boolean | null,
): Pick<Check, "result" | "reason"> {
  if (isUnanswered(answer)) {
    const { result, reason } = describeUnanswered(answer);
    // RFC 7672 §2.1.2: a TLSA question that fails makes senders defer, since it could hide a record.
    const defer = result === "temperror" ? ` ${said`Senders that follow DANE would put off delivery to ${host}.`}` : "";
    return { result, reason: reason + defer };
  }
  if (records.length === 0) return { result: "none", reason: said`${host} publishes no TLSA record for port 25.` };
  const many = records.length === 1 ? said`a TLSA record` : said`${records.length} TLSA records`;
  if (secure === null) {
    return {
      result: "unchecked",
      reason: said`${host} publishes ${many}, but whether DNSSEC secures that cannot be told: the resolver of this report authenticates no answer.`,
    };
  }
  if (!secure) {
    return {
      result: "none",
      reason: said`${host} publishes ${many}, but an answer on the way to it is not secured by DNSSEC, so DANE does not apply (RFC 7672 §2.2).`,
    };
  }
  if (!records.some(({ usable }) => usable)) {
    return {
      result: "permerror",
      reason: said`${host} publishes ${many} secured by DNSSEC, none of which can be used for mail; senders must still use TLS (RFC 7672 §2.2).`,
    };
  }
  return {
    result: "pass",
    reason: said`${host} publishes ${many} secured by DNSSEC: senders that follow DANE deliver only to the key it names.`,
  };
}

/** What the newest hop that this host took says of its TLS. */
function readHop(host: MailHostFacts, hops: readonly Hop[]): DaneCheck["hop"] {
  const index = host.hops.at(-1);
  const hop = hops.find((one) => one.index === index);
  if (!hop) return null;
  return { index: hop.index, tls: hop.tls !== null, version: hop.tls?.version ?? null };
}

/** A reason, and behind it what the hop shows of the same. */
function withHop(reason: string, hop: DaneCheck["hop"], published: boolean): string {
  if (hop === null || !published) return reason;
  return hop.tls
    ? said`${reason} This message came in with ${hop.version ?? "TLS"} (hop ${hop.index}), as it says.`
    : said`${reason} Hop ${hop.index}, which this host took, says nothing of TLS.`;
}
