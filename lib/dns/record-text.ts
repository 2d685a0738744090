// The values of records as a person writes them in a dns-file: `192.0.2.1`, `10 mx.example.com`, `3 1 1 0a1b…`. TXT is
// taken as it stands, without quotation marks, and held as the octets of its UTF-8 form. A policy file stands in one line, its
// line ends written as `\n`.
import { parseIp } from "#lib/text/ip.ts";
import { normalizeName } from "./names.ts";
import type { DnsRecord, QuestionType } from "./types.ts";

/** The record that `value` writes, or null when it is not one of that type. */
export function parseRecord(type: QuestionType, value: string): DnsRecord | null {
  if (type === "TXT") return { type, text: Buffer.from(value, "utf8").toString("latin1") };
  if (type === "MTA-STS") return { type, text: value.replaceAll("\\n", "\n") };
  const words = value.trim().split(/\s+/);
  if (type === "A" || type === "AAAA") return address(type, words);
  if (type === "MX") return mailExchange(words);
  if (type === "TLSA") return tlsa(words);
  if (type === "SOA") return startOfAuthority(words);
  const target = words.length === 1 ? hostName(words[0]!) : null;
  return target === null ? null : { type, target };
}

function address(type: "A" | "AAAA", words: string[]): DnsRecord | null {
  const ip = words.length === 1 ? parseIp(words[0]!) : null;
  if (ip === null || ip.version !== (type === "A" ? 4 : 6)) return null;
  return { type, address: ip.text };
}

function mailExchange(words: string[]): DnsRecord | null {
  const [preference = "", host = ""] = words;
  const exchange = hostName(host);
  if (words.length !== 2 || !isNumber(preference, 65_535) || exchange === null) return null;
  return { type: "MX", preference: Number(preference), exchange };
}

/** RFC 6698 §2.2: three numbers, then hexadecimal that may have spaces in it. */
function tlsa(words: string[]): DnsRecord | null {
  const [usage = "", selector = "", matching = "", ...rest] = words;
  const data = rest.join("").toLowerCase();
  if (![usage, selector, matching].every((word) => isNumber(word, 255))) return null;
  if (!/^(?:[0-9a-f]{2})+$/.test(data)) return null;
  return { type: "TLSA", usage: Number(usage), selector: Number(selector), matching: Number(matching), data };
}

/** RFC 1035 §3.3.13: two names and five numbers, of which the first and the last are kept. */
function startOfAuthority(words: string[]): DnsRecord | null {
  const mname = hostName(words[0] ?? "");
  const rname = hostName(words[1] ?? "");
  const numbers = words.slice(2);
  if (mname === null || rname === null || numbers.length !== 5) return null;
  if (!numbers.every((word) => isNumber(word, 4_294_967_295))) return null;
  return { type: "SOA", mname, rname, serial: Number(numbers[0]), minimum: Number(numbers[4]) };
}

/** A name in a record; the root is `.` (RFC 7505 §3: the exchange of a null MX). */
const hostName = (text: string): string | null => (text === "." ? "." : normalizeName(text));

const isNumber = (text: string, most: number): boolean => /^[0-9]{1,10}$/.test(text) && Number(text) <= most;
