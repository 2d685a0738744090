// The SPF record a domain should publish instead of the one it has, where that can be told: mistakes mended, several records
// made one, terms without effect left out, addresses in place of names where too many lookups make it a permerror. Which
// servers send for a domain is its owner's knowledge: no address of the message is ever proposed, it may be a forger's.
import type { RecordToPublish, SpfCheck } from "#lib/checks/types.ts";
import type { Asker } from "#lib/dns/types.ts";
import { said } from "#lib/text/said.ts";
import { mendSpfRecord } from "./mistakes.ts";
import { isSpfRecord, parseSpfRecord, type Term } from "./parse.ts";
import { lookupLimit } from "./run.ts";

/** What could be published at `check.domain`, or null. Asks DNS again only for what was asked before, and for hosts of `a` and `mx`. */
export async function proposeSpf(check: SpfCheck, asker: Asker): Promise<RecordToPublish | null> {
  const { domain, result } = check;
  // What is no domain name was never asked for.
  if (domain === null || check.tree?.domain !== domain || check.tree.evidence.length === 0) return null;
  if (result !== "none" && result !== "permerror" && (check.cost?.lookups ?? 0) <= lookupLimit) return null;
  const { answer } = await asker.ask(domain, "TXT");
  if (answer.outcome !== "found" && answer.outcome !== "nodata" && answer.outcome !== "nxdomain") return null;
  const texts = answer.records.flatMap((record) => (record.type === "TXT" ? [record.text] : []));
  const records = texts.filter(isSpfRecord);
  if (records.length === 0) return proposeFirst(domain, texts);
  if (records.length > 1) return proposeJoined(domain, records);
  const mended = mendSpfRecord(records[0]!);
  if (mended) return publish(domain, mended.record, said`Mended: ${mended.whys.join("; ")}.`);
  return (check.cost?.lookups ?? 0) > lookupLimit ? proposeCheaper(domain, records[0]!, check, asker) : null;
}

function publish(name: string, value: string, why: string, complete = true): RecordToPublish | null {
  // A record beyond ASCII, or longer than one answer by UDP carries, is no advice (RFC 7208 §3.4).
  return /^[\x20-\x7e]{1,1000}$/.test(value) ? { name, type: "TXT", value, complete, why } : null;
}

/** No record begins with `v=spf1`; one may be meant to. */
function proposeFirst(domain: string, texts: readonly string[]): RecordToPublish | null {
  const meant = texts.find((text) => /^[\s"']*v[ \t]*=[ \t]*spf1\b/i.test(text));
  if (meant !== undefined) {
    const record = meant.replace(/^[\s"']*v[ \t]*=[ \t]*spf1[\s,;:]*/i, "v=spf1 ").replace(/[\s"']+$/, "");
    const mended = parseSpfRecord(record).fault ? mendSpfRecord(record)?.record : record;
    if (mended !== undefined) {
      return publish(domain, mended, said`Mended: an SPF record begins with "v=spf1" and a space (RFC 7208 §4.5).`);
    }
  }
  const why = said`Put in the networks that send for the domain. A domain that sends no mail publishes v=spf1 -all and nothing more.`;
  return publish(domain, "v=spf1 ip4:YOUR-SENDING-NETWORK -all", why, false);
}

/** RFC 7208 §4.5: one record only. Joined when all of them agree on what becomes of the rest. */
function proposeJoined(domain: string, records: readonly string[]): RecordToPublish | null {
  const read = records.map((record) => parseSpfRecord(mendSpfRecord(record)?.record ?? record));
  if (read.some(({ fault }) => fault !== null)) return null;
  const terms = read.flatMap((record) => record.terms);
  const ends = new Set(terms.filter(isEnd).map(({ text }) => text.toLowerCase()));
  if (ends.size !== 1 || terms.some((term) => term.kind === "modifier" && term.name === "exp")) return null;
  const body = [...new Set(terms.filter((term) => !isEnd(term)).map(({ text }) => text))];
  const value = ["v=spf1", ...body, ...ends].join(" ");
  return publish(domain, value, said`In place of the ${records.length} records, of which receivers must reject all.`);
}

/** `all` or `redirect=`: what becomes of senders that nothing else matches. */
const isEnd = (term: Term): boolean => (term.kind === "modifier" ? term.name === "redirect" : term.mechanism === "all");

/** The same record with fewer lookups, if ten are enough then. */
async function proposeCheaper(
  domain: string,
  record: string,
  { cost }: SpfCheck,
  asker: Asker,
): Promise<RecordToPublish | null> {
  if (cost === null || !cost.complete) return null;
  let left = cost.lookups;
  const kept: string[] = [];
  const named: string[] = [];
  for (const term of dropIdle(parseSpfRecord(record).terms)) {
    const addresses = left > lookupLimit ? await readAddresses(term, domain, asker) : null;
    if (addresses === null) kept.push(term.text);
    else {
      left -= 1;
      named.push(term.text);
      kept.push(...addresses);
    }
  }
  if (left > lookupLimit) return null;
  const why = said`Costs ${left} of ${lookupLimit} lookups: ${named.join(", ")} became the addresses they have today. Change them when the hosts change.`;
  return publish(domain, ["v=spf1", ...new Set(kept)].join(" "), why);
}

/** Without what stands after `all`, which is never looked at. */
function dropIdle(terms: readonly Term[]): Term[] {
  const all = terms.findIndex((term) => term.kind === "directive" && term.mechanism === "all");
  return terms.filter((term, at) => all < 0 || at <= all || (term.kind === "modifier" && term.name !== "redirect"));
}

/** The addresses a plain `a` or `mx` stands for today, as terms; null for any other. */
async function readAddresses(term: Term, domain: string, asker: Asker): Promise<string[] | null> {
  if (term.kind !== "directive" || (term.mechanism !== "a" && term.mechanism !== "mx")) return null;
  if (term.prefix4 !== 32 || term.prefix6 !== 128 || (term.domain?.some(({ kind }) => kind !== "literal") ?? false))
    return null;
  const name = term.domain?.map((part) => (part.kind === "literal" ? part.text : "")).join("") ?? domain;
  const sign = term.qualifier === "+" ? "" : term.qualifier;
  const hosts = term.mechanism === "a" ? [name] : await readExchangers(name, asker);
  if (hosts === null) return null;
  const terms: string[] = [];
  for (const host of hosts) {
    for (const type of ["A", "AAAA"] as const) {
      const { answer } = await asker.ask(host, type);
      if (answer.outcome !== "found" && answer.outcome !== "nodata") return null;
      for (const record of answer.records) {
        if ("address" in record) terms.push(`${sign}${type === "A" ? "ip4" : "ip6"}:${record.address}`);
      }
    }
  }
  return terms.length === 0 || terms.length > mostAddresses ? null : terms;
}

/** More addresses than these make a record that nobody keeps in order. */
const mostAddresses = 12;

async function readExchangers(name: string, asker: Asker): Promise<string[] | null> {
  const { answer } = await asker.ask(name, "MX");
  if (answer.outcome !== "found") return null;
  const hosts = answer.records.flatMap((record) =>
    record.type === "MX" && record.exchange !== "." ? [record.exchange] : [],
  );
  return hosts.length <= 5 ? hosts : null;
}
