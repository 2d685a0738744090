// Reads the public SPF test suites for the tests beside it: the zones and cases of the OpenSPF format (several YAML
// documents a file), and the line format of Stalwart's. Nothing else imports this.
import { readFileSync } from "node:fs";
import { parseAllDocuments } from "yaml";
import type { Answer, DnsRecord, Outcome, QuestionType, Resolver } from "#lib/dns/types.ts";
import { parseIp, reverseName } from "#lib/text/ip.ts";

export interface SuiteCase {
  id: string;
  helo: string;
  ip: string;
  mailFrom: string;
  /** Accepted results, the preferred one first. */
  results: string[];
  /** Expected explanation; null = none is; undefined = not tested. */
  explanation: string | null | undefined;
  resolver: Resolver;
}

/** What stands at one name: records, or a failure that questions run into when no record before it answers them. */
type SuiteEntry = DnsRecord | { failure: Outcome };
type SuiteZone = Map<string, SuiteEntry[]>;

type Scalar = string | number | boolean | null;
interface Scenario {
  description?: string;
  tests?: Record<string, Record<string, Scalar | Scalar[]>>;
  zonedata?: Record<string, (string | Record<string, Scalar | Scalar[]>)[]>;
}

/** The cases of a file in the OpenSPF format. */
export function readSuite(file: string): SuiteCase[] {
  const documents = parseAllDocuments(readFileSync(file, "utf8"), { uniqueKeys: false });
  if (!Array.isArray(documents)) throw new Error(`${file} has no documents`);
  return documents.flatMap((document) => {
    const scenario: Scenario = document.toJS() ?? {};
    const resolver = suiteResolver(readZone(scenario.zonedata ?? {}));
    return Object.entries(scenario.tests ?? {}).map(([id, test]) => ({
      id: `${scenario.description ?? ""} / ${id}`.trim(),
      helo: String(test.helo ?? ""),
      ip: String(test.host),
      mailFrom: String(test.mailfrom ?? ""),
      results: [test.result].flat().map(String),
      explanation: explanationOf(test.explanation),
      resolver,
    }));
  });
}

/** Answers from a suite's zone: names in any case, CNAMEs followed, failures as outcomes. */
function suiteResolver(zone: SuiteZone): Resolver {
  return { query: async (name, type) => lookUp(zone, name.toLowerCase(), type, []) };
}

function lookUp(zone: SuiteZone, name: string, type: QuestionType, chain: string[]): Answer {
  const entries = zone.get(name);
  const answer = (outcome: Outcome, records: DnsRecord[] = []): Answer => {
    const rest = { ttl: 60, authenticated: false, server: "suite", elapsedMs: 0, at: "2026-01-01T00:00:00.000Z" };
    return { name, type, outcome, records, chain, ...rest };
  };
  // Stalwart's harness lets such names fail.
  if (name.startsWith("_dns_error.")) return answer("servfail");
  if (!entries) return answer("nxdomain");
  const records: DnsRecord[] = [];
  for (const entry of entries) {
    if ("failure" in entry) {
      if (records.length === 0) return answer(entry.failure);
      break;
    }
    if (entry.type === "CNAME" && type !== "CNAME") {
      const target = entry.target.toLowerCase();
      if (chain.includes(target)) return answer("servfail");
      return { ...lookUp(zone, target, type, [...chain, target]), name };
    }
    if (entry.type === type) records.push(entry);
  }
  return records.length > 0 ? answer("found", records) : answer("nodata");
}

function explanationOf(value: Scalar | Scalar[] | undefined): string | null | undefined {
  if (value === undefined) return undefined;
  return value === "DEFAULT" ? null : String(value);
}

function readZone(data: NonNullable<Scenario["zonedata"]>): SuiteZone {
  const zone: SuiteZone = new Map();
  for (const [name, entries] of Object.entries(data)) {
    const key = name.toLowerCase();
    // The suite's header: SPF records count as TXT records too, unless the name has TXT records of its own.
    const ownText = entries.some((entry) => typeof entry === "object" && "TXT" in entry);
    zone.set(key, [...(zone.get(key) ?? []), ...entries.flatMap((entry) => readEntry(entry, ownText))]);
  }
  return zone;
}

function readEntry(entry: string | Record<string, Scalar | Scalar[]>, ownText: boolean): SuiteEntry[] {
  if (typeof entry === "string") return [{ failure: entry.toLowerCase() as Outcome }];
  return Object.entries(entry).flatMap(([type, value]): SuiteEntry[] => {
    const text = Array.isArray(value) ? value.map((part) => part ?? "").join("") : String(value ?? "");
    switch (type) {
      case "TIMEOUT":
      case "SERVFAIL":
        return [{ failure: type.toLowerCase() as Outcome }];
      case "A":
      case "AAAA":
        return [{ type, address: text }];
      case "MX":
        return [{ type, preference: Number([value].flat()[0]), exchange: bare([value].flat()[1]) }];
      case "PTR":
      case "CNAME":
        return [{ type, target: bare(text) }];
      case "TXT":
        return text === "NONE" ? [] : [{ type, text: octets(text) }];
      case "SPF":
        return ownText || text === "NONE" ? [] : [{ type: "TXT", text: octets(text) }];
      default:
        return [];
    }
  });
}

const bare = (name: Scalar | undefined): string => String(name ?? "").replace(/\.$/, "");
const octets = (text: string): string =>
  /[\u0100-\uffff]/.test(text) ? Buffer.from(text, "utf8").toString("latin1") : text;

/** One `expect:` of a Stalwart file, with the state the lines before it left. */
export interface LineCase {
  id: string;
  domain: string;
  sender: string;
  ip: string;
  /** The result, and the explanation after it when one is expected. */
  expect: string;
  resolver: Resolver;
}

/** The cases of Stalwart's line format: each line changes the state, `expect:` is a case, `---` empties the state. */
export function readLineSuite(file: string, label: string): LineCase[] {
  const cases: LineCase[] = [];
  let zone: SuiteZone = new Map();
  let state = { domain: "", sender: "", ip: "" };
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith("---")) [zone, state] = [new Map(), { domain: "", sender: "", ip: "" }];
    const [, key, value] = /^[ -]*([a-z]+):[ ]*(.*?)[ ]*$/.exec(line) ?? [];
    if (key === undefined || value === undefined || line.startsWith("#")) continue;
    if (key === "domain" || key === "sender" || key === "ip") state = { ...state, [key]: value };
    else if (key === "expect")
      cases.push({
        id: `${label}:${cases.length + 1}`,
        ...state,
        expect: value,
        resolver: suiteResolver(new Map(zone)),
      });
    else addLine(zone, key, value);
  }
  return cases;
}

function addLine(zone: SuiteZone, key: string, line: string): void {
  const [name = "", ...rest] = line.split(" ");
  const value = rest.join(" ");
  const items = value.split(",").map((item) => item.trim());
  const add = (at: string, entries: SuiteEntry[]) => zone.set(at.toLowerCase(), entries);
  if (key === "spf" || key === "exp") add(name, merged(zone, name, "TXT", [{ type: "TXT", text: value }]));
  else if (key === "a") add(name, merged(zone, name, "A", addresses(items)));
  else if (key === "aaaa") add(name, merged(zone, name, "AAAA", addresses(items)));
  else if (key === "ptr")
    add(
      reverseOf(name),
      items.map((item) => ({ type: "PTR", target: bare(item) })),
    );
  else if (key === "mx") {
    const hosts = items.map((address, at) => ({ address, host: `mx${at}.${name}` }));
    add(
      name,
      merged(
        zone,
        name,
        "MX",
        hosts.map(({ host }, at) => ({ type: "MX", preference: at, exchange: host })),
      ),
    );
    for (const { address, host } of hosts) add(host, addresses([address]));
  }
}

const merged = (zone: SuiteZone, name: string, type: QuestionType, entries: SuiteEntry[]): SuiteEntry[] => [
  ...(zone.get(name.toLowerCase()) ?? []).filter((entry) => !("type" in entry) || entry.type !== type),
  ...entries,
];

const addresses = (items: string[]): SuiteEntry[] =>
  items.map((address) => ({ type: address.includes(":") ? "AAAA" : "A", address }));

const reverseOf = (address: string): string => reverseName(parseIp(address)!);
