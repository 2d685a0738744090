// DNS from a file (`--dns-file`): lines of name, type and value parted by tabs, `#` comments, further columns ignored.
// The file is all there is: names not in it are NXDOMAIN, names with other types or above a listed one are NODATA (RFC
// 8020, RFC 2308 §2.2), CNAMEs are followed (RFC 1034 §3.6.2). Wildcards are not expanded. Also the tests' zones.
import { limits } from "#lib/limits.ts";
import { emptyAnswer } from "./answers.ts";
import { normalizeName } from "./names.ts";
import { parseRecord } from "./record-text.ts";
import type { Answer, DnsRecord, Outcome, QuestionType, Resolver } from "./types.ts";
import { questionTypes } from "./types.ts";

/** Names (normalized) and what is at them, with the lines that could not be read (counted from 1). */
export interface Zone {
  names: Map<string, ZoneName>;
  problems: { line: number; text: string }[];
}

interface ZoneName {
  records: DnsRecord[];
  /** How questions for types not in `records` fail; null when they do not. */
  failure: "servfail" | "timeout" | null;
}

const ttlSeconds = 300;

/** Reads a dns-file. A line that cannot be read becomes a problem; its name exists nevertheless. */
export function parseZone(tsv: string): Zone {
  const zone: Zone = { names: new Map(), problems: [] };
  const lines = tsv.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    const problem = readLine(zone, line);
    if (problem !== null) zone.problems.push({ line: index + 1, text: problem });
  }
  return zone;
}

/**
 * Answers from a zone alone, any name at all.
 * @param at the instant written into the answers, which has no effect on them
 */
export function zoneResolver(zone: Zone, at: Date = new Date(0)): Resolver {
  const between = namesAbove(zone);
  return {
    async query(name, type, signal) {
      signal?.throwIfAborted();
      const asked = normalizeName(name);
      const empty = emptyAnswer(asked ?? name.toLowerCase(), type, "blocked", at);
      return asked === null ? empty : { ...empty, ...lookUp(zone, between, asked, type), server: "file" };
    },
  };
}

function readLine(zone: Zone, line: string): string | null {
  const [rawName = "", rawType = "", value = ""] = line.split("\t");
  const typeName = rawType.trim().toUpperCase();
  if (rawName.trim().toLowerCase() === "name" && typeName === "TYPE") return null;
  if (typeName === "") return "expected a name, a type and a value, with tabs between them";
  const name = normalizeName(rawName.trim());
  if (name === null) return `"${rawName.trim()}" is not a domain name`;
  const entry = zone.names.get(name) ?? { records: [], failure: null };
  zone.names.set(name, entry);
  if (typeName === "SERVFAIL" || typeName === "TIMEOUT") {
    entry.failure = typeName === "SERVFAIL" ? "servfail" : "timeout";
    return null;
  }
  const type = questionTypes.find((known) => known === typeName);
  if (!type) return `record type "${typeName}" is not known here`;
  const record = parseRecord(type, value);
  if (record === null) return `"${value}" is not the value of a record of type ${type}`;
  entry.records.push(record);
  return null;
}

/** Every name that has a listed name below it (empty non-terminals among them). */
function namesAbove(zone: Zone): Set<string> {
  const above = new Set<string>();
  for (const name of zone.names.keys()) {
    for (let dot = name.indexOf("."); dot !== -1; dot = name.indexOf(".", dot + 1)) above.add(name.slice(dot + 1));
  }
  return above;
}

type Found = Pick<Answer, "outcome" | "records" | "chain" | "ttl">;

function lookUp(zone: Zone, above: Set<string>, asked: string, type: QuestionType): Found {
  const chain: string[] = [];
  const end = (outcome: Outcome, records: DnsRecord[] = [], ttl = 0): Found => ({ outcome, records, chain, ttl });
  let name = asked;
  for (;;) {
    const entry = zone.names.get(name);
    // A file is no record: that the zone has none says nothing about it.
    if (type === "MTA-STS" && !entry?.records.some((record) => record.type === type)) return end("unrecorded");
    if (!entry) return end(above.has(name) ? "nodata" : "nxdomain", [], ttlSeconds);
    const records = entry.records.filter((record) => record.type === type);
    if (records.length > 0) return end("found", records, ttlSeconds);
    const alias = entry.records.find(isAlias);
    if (!alias) return entry.failure === null ? end("nodata", [], ttlSeconds) : end(entry.failure);
    if (alias.target === asked || chain.includes(alias.target) || chain.length === limits.dnsChain) {
      return end("malformed");
    }
    chain.push(alias.target);
    name = alias.target;
  }
}

const isAlias = (record: DnsRecord): record is Extract<DnsRecord, { target: string }> => record.type === "CNAME";
