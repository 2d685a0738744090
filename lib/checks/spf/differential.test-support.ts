// Random SPF worlds, the same for a seed, and what two implementations make of each: ours and mailauth's in strict mode.
// Names, addresses and records are drawn from few values, so that matches, loops, limits and faults are all frequent.
import { spf as mailauthSpf } from "mailauth/lib/spf/index.js";
import type { Answer, Asker, DnsRecord, Outcome, QuestionType, RecordType, Resolver } from "#lib/dns/types.ts";
import { parseIp, reverseName } from "#lib/text/ip.ts";
import { checkHost } from "./evaluate.ts";

/** One world and one question put to it. */
export interface Trial {
  /** Name in lower case -> what is at it. */
  names: Map<string, DnsRecord[] | Failure>;
  ip: string;
  helo: string;
  /** `local@domain`. */
  sender: string;
}

type Failure = Extract<Outcome, "timeout" | "servfail">;

/** A trial on which the two disagree, with all it takes to look at it. */
export interface Disagreement {
  seed: number;
  ours: string;
  theirs: string;
  /** Why they may disagree here; null = nobody knows yet. */
  reason: string | null;
  trial: string;
}

/** Runs so many trials; the seed of trial n is `seed + n`. */
export async function findDisagreements(seed: number, trials: number): Promise<Disagreement[]> {
  const found: Disagreement[] = [];
  for (let n = 0; n < trials; n++) {
    const trial = makeTrial(seed + n);
    const ours = await askOurs(trial);
    const { theirs, comment } = await askMailauth(trial);
    if (ours === theirs) continue;
    const told = describe(trial);
    found.push({ seed: seed + n, ours, theirs, reason: explain(ours, theirs, comment, told), trial: told });
  }
  return found;
}

/** Differences that are understood; each is as narrow as it can be said. */
function explain(ours: string, theirs: string, comment: string, trial: string): string | null {
  if (/%\{p/i.test(trial) && /Too many (void )?DNS/.test(comment))
    return "RFC 7208 §4.6.4 limits terms; mailauth also counts the PTR question of a %{p} inside a term";
  if (ours.toLowerCase() === theirs.toLowerCase() && /^ip=\S*:/.test(trial))
    return "the letters of an IPv6 address in %{i} of an explanation are upper case here, lower case in mailauth";
  return null;
}

/** How often each result came, to see that the worlds are worth their run. */
export async function countResults(seed: number, trials: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let n = 0; n < trials; n++) {
    const result = (await askOurs(makeTrial(seed + n))).split(" ")[0]!;
    counts[result] = (counts[result] ?? 0) + 1;
  }
  return counts;
}

const receiver = "mx.example.net";

/** The result, and after a fail the explanation. */
async function askOurs({ names, ip, helo, sender }: Trial): Promise<string> {
  const domain = sender.slice(sender.lastIndexOf("@") + 1);
  const asker = askAnything(resolverOf(names));
  const { result, explanation } = await checkHost({ ip: parseIp(ip)!, domain, sender, helo, receiver }, asker);
  // mailauth does not tell an empty explanation from none.
  return explanation ? `${result} ${explanation}` : result;
}

async function askMailauth({ names, ip, helo, sender }: Trial): Promise<{ theirs: string; comment: string }> {
  const resolver = resolverOf(names);
  const resolve = async (name: string, type: string) => recordsAsNode(await resolver.query(name, type as RecordType));
  const options = { sender, ip, helo, mta: receiver, strict: true, resolver: resolve };
  const { status, explanation } = await mailauthSpf(options as Parameters<typeof mailauthSpf>[0]);
  const theirs = explanation ? `${status.result} ${explanation}` : status.result;
  return { theirs, comment: String(status.comment ?? "") };
}

/** Without the recorder, which refuses names that do not go into a question. */
function askAnything(resolver: Resolver): Asker {
  let id = 0;
  return { ask: async (name, type) => ({ id: id++, answer: await resolver.query(name, type) }) };
}

function resolverOf(names: Trial["names"]): Resolver {
  return {
    query: async (name, type) => {
      const entry = names.get(name.toLowerCase().replace(/\.$/, ""));
      if (typeof entry === "string") return answer(name, type, entry, []);
      if (!entry) return answer(name, type, "nxdomain", []);
      const records = entry.filter((record) => record.type === type);
      return answer(name, type, records.length > 0 ? "found" : "nodata", records);
    },
  };
}

function answer(name: string, type: QuestionType, outcome: Outcome, records: DnsRecord[]): Answer {
  const rest = { chain: [], ttl: 60, authenticated: false, server: "trial", elapsedMs: 0, at: "1970-01-01T00:00:00Z" };
  return { name, type, outcome, records, ...rest };
}

/** As `dns.promises.resolve` gives them. */
function recordsAsNode({ outcome, records }: Answer): unknown[] {
  const codes: Partial<Record<Outcome, string>> = {
    nxdomain: "ENOTFOUND",
    nodata: "ENODATA",
    timeout: "ETIMEOUT",
    servfail: "ESERVFAIL",
  };
  if (outcome !== "found") throw Object.assign(new Error(outcome), { code: codes[outcome] });
  return records.map((record) => {
    if (record.type === "TXT") return [record.text];
    if (record.type === "MX") return { priority: record.preference, exchange: record.exchange };
    if (record.type === "PTR") return record.target;
    return record.type === "A" || record.type === "AAAA" ? record.address : record;
  });
}

/** A small generator of numbers that is the same everywhere (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Draw = (below: number) => number;
const pick = <T>(draw: Draw, items: readonly T[]): T => items[draw(items.length)]!;

const v4 = ["192.0.2.1", "192.0.2.77", "192.0.2.129", "198.51.100.4", "203.0.113.9"];
const v6 = ["2001:db8::1", "2001:db8:0:1::5", "2001:db8:ffff::9"];
const hosts = ["example.com", "a.example.com", "b.example.com", "c.example.org", "d.e.example.org", "f.example.net"];
const hostsAndMore = [...hosts, "mail.example.com", "missing.example.com", "x.example.net", "fails.example.com"];

function makeTrial(seed: number): Trial {
  const draw = randomFrom(seed);
  const names: Trial["names"] = new Map();
  for (const host of hostsAndMore) {
    if (host.startsWith("missing")) continue;
    names.set(host, host.startsWith("fails") ? pick(draw, ["timeout", "servfail"] as const) : makeRecords(draw, host));
  }
  const ip = pick(draw, draw(4) === 0 ? v6 : v4);
  for (const address of [...v4, ...v6]) names.set(reverseName(parseIp(address)!), makePointers(draw));
  for (const name of ["why.example.com", "1.2.0.192.spf.example.com", "spf.example.com", "joe.example.com"])
    names.set(name, [
      { type: "TXT", text: makeExplanation(draw) },
      { type: "A", address: pick(draw, v4) },
    ]);
  const sender = `${pick(draw, ["joe", "joe-smith+tag", "", "a.b", "J_O", "x@y"])}@${pick(draw, hosts)}`;
  return { names, ip, helo: pick(draw, [...hosts, "missing.example.com", "localhost"]), sender };
}

function makeRecords(draw: Draw, host: string): DnsRecord[] {
  const records: DnsRecord[] = [];
  const some = (most: number) => Array.from({ length: draw(most) });
  for (const _ of some(3)) records.push({ type: "A", address: pick(draw, v4) });
  for (const _ of some(3)) records.push({ type: "AAAA", address: pick(draw, v6) });
  const exchanges = draw(12) === 0 ? 12 : draw(4);
  for (let i = 0; i < exchanges; i++)
    records.push({ type: "MX", preference: draw(3) * 10, exchange: pick(draw, [...hostsAndMore, ""]) });
  if (hosts.includes(host) || draw(3) === 0) records.push({ type: "TXT", text: makeRecord(draw) });
  if (draw(25) === 0) records.push({ type: "TXT", text: makeRecord(draw) });
  if (draw(4) === 0)
    records.push({ type: "TXT", text: pick(draw, ["hello", "v=spf10 -all", "v=spf1-all", " v=spf1"]) });
  return records;
}

function makePointers(draw: Draw): DnsRecord[] {
  const count = draw(8) === 0 ? 12 : draw(3);
  return Array.from({ length: count }, () => ({ type: "PTR", target: pick(draw, hostsAndMore) }));
}

function makeRecord(draw: Draw): string {
  if (draw(20) === 0) return pick(draw, ["v=spf1", "V=SPF1 -all", "v=spf1  ", "v=spf1 \xe4 -all", "v=spf2.0/pra -all"]);
  const terms = Array.from({ length: draw(10) === 0 ? 14 : 1 + draw(5) }, () => makeTerm(draw));
  if (draw(3) > 0) terms.push(`${pick(draw, ["-", "~", "?", "+", ""])}${pick(draw, ["all", "all", "ALL"])}`);
  if (draw(5) === 0) terms.splice(draw(terms.length), 0, `redirect=${makeTarget(draw)}`);
  if (draw(3) === 0) terms.splice(draw(terms.length), 0, `exp=${makeTarget(draw)}`);
  if (draw(12) === 0)
    terms.splice(draw(terms.length), 0, pick(draw, ["x-y=1", "m_o.d=%{d}", "bad=%{z}", "1a=x", "e="]));
  return `v=spf1 ${terms.join(draw(10) === 0 ? "  " : " ")}${draw(15) === 0 ? " " : ""}`;
}

function makeTerm(draw: Draw): string {
  if (draw(80) === 0) return pick(draw, faults);
  const sign = pick(draw, ["", "", "+", "-", "~", "?"]);
  const word = (text: string) => (draw(12) === 0 ? text.toUpperCase() : text);
  const target = draw(2) === 0 ? `:${makeTarget(draw)}` : "";
  switch (draw(9)) {
    case 0:
    case 1:
      return `${sign}${word("ip4")}:${pick(draw, v4)}${pick(draw, ["", "", "/24", "/25", "/32", "/0", "/31"])}`;
    case 2:
      return `${sign}${word("ip6")}:${pick(draw, [...v6, "2001:db8::", "::ffff:192.0.2.1"])}${pick(draw, ["", "/64", "/32", "/128", "/0", "/97"])}`;
    case 3:
      return `${sign}${word("a")}${target}${makeLengths(draw)}`;
    case 4:
      return `${sign}${word("mx")}${target}${makeLengths(draw)}`;
    case 5:
      return `${sign}${word("ptr")}${target}`;
    case 6:
      return `${sign}${word("exists")}:${makeTarget(draw)}`;
    default:
      return `${sign}${word("include")}:${makeTarget(draw)}`;
  }
}

const makeLengths = (draw: Draw): string =>
  pick(draw, ["", "", "", "/24", "/0", "/32", "//64", "//0", "/24//64", "/25//128", "/0//0"]);

const faults = [
  "ip4:192.0.2.256",
  "ip4:192.0.2.1/33",
  "ip4:192.0.2.1/024",
  "ip4:",
  "ip4",
  "ip6:2001:db8::g",
  "ip6:2001:db8::1/129",
  "a:",
  "a/33",
  "a//129",
  "a:/24",
  "mx/",
  "all:x",
  "all/8",
  "include",
  "include:",
  "exists",
  "exists:%{q}.example.com",
  "exists:%{d0}.example.com",
  "exists:%{c}.example.com",
  "exists:%d.example.com",
  "foo",
  "foo:bar",
  "-",
  "?",
  "ptr/24",
  "redirect=",
  "redirect=a.example.com redirect=b.example.com",
  "exp=a.example.com exp=b.example.com",
  "include:example",
  "a:example.com..",
  "a:.example.com",
  "a:example.1",
  "a:example.-x",
  "include:%{i}",
];

function makeTarget(draw: Draw): string {
  if (draw(3) > 0) return pick(draw, hostsAndMore) + (draw(15) === 0 ? "." : "");
  if (draw(4) === 0) return pick(draw, ["why.example.com", "spf.example.com", "%{ir}.spf.example.com"]);
  const macro = pick(draw, ["d", "o", "h", "l", "s", "i", "v", "p", "D", "L", "I", "S"]);
  const digits = pick(draw, ["", "", "1", "2", "3", "10"]);
  const transform = `${digits}${draw(4) === 0 ? "r" : ""}${draw(5) === 0 ? pick(draw, ["-", "+", ".", "_", "=-"]) : ""}`;
  const tail = pick(draw, [
    "",
    ".example.com",
    ".spf.example.com",
    "%%.example.com",
    "%_.example.com",
    "%-.example.com",
  ]);
  return `%{${macro}${transform}}${tail}`;
}

function makeExplanation(draw: Draw): string {
  return pick(draw, [
    "%{i} is not one of %{d}'s designated mail servers.",
    "See http://example.com/why?s=%{S};ip=%{I};h=%{H}",
    "%{l} %{o} %{v} %{c} %{r} %{p}",
    "%{ir.} 100%% %_ %-",
    "broken %{x}",
    "broken %",
    "plain",
    "caf\xe9",
    "",
  ]);
}

function describe({ names, ip, helo, sender }: Trial): string {
  const zone = [...names].flatMap(([name, entry]) =>
    typeof entry === "string" ? [`${name} ${entry}`] : entry.map((record) => `${name} ${JSON.stringify(record)}`),
  );
  return [`ip=${ip} helo=${helo} sender=${sender}`, ...zone].join("\n");
}
