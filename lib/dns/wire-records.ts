// RDATA of the record types Waybill asks for: RFC 1035 §3.3 (A, NS, CNAME, SOA, PTR, MX, TXT), RFC 3596 §2.2 (AAAA),
// RFC 6698 §2.1 (TLSA). A value must fill its RDATA exactly.
import { parseIp } from "#lib/text/ip.ts";
import type { DnsRecord, RecordType } from "./types.ts";
import type { WireRecord } from "./wire.ts";
import { decodeName, WireError } from "./wire-names.ts";

/** The value of one record. Throws `WireError` alone. */
export function decodeRecord(message: Buffer, record: WireRecord, type: RecordType): DnsRecord {
  const { start, end } = record;
  switch (type) {
    case "A":
      return { type, address: [...exactly(message, start, end, 4)].join(".") };
    case "AAAA":
      return { type, address: ipv6Text(exactly(message, start, end, 16)) };
    case "MX":
      return {
        type,
        preference: message.readUInt16BE(atLeast(start, end, 3)),
        exchange: name(message, start + 2, end),
      };
    case "TXT":
      return { type, text: text(message, start, end) };
    case "TLSA":
      return tlsa(message, atLeast(start, end, 4), end);
    case "SOA":
      return startOfAuthority(message, start, end);
    default:
      return { type, target: name(message, start, end) };
  }
}

/** Strings of up to 255 octets joined without anything between (RFC 7208 §3.3), one character per octet. */
function text(message: Buffer, start: number, end: number): string {
  let joined = "";
  for (let at = atLeast(start, end, 1); at < end; ) {
    const next = at + 1 + message[at]!;
    if (next > end) throw new WireError("a string is longer than its record");
    joined += message.toString("latin1", at + 1, next);
    at = next;
  }
  return joined;
}

function tlsa(message: Buffer, start: number, end: number): DnsRecord {
  const [usage, selector, matching] = [message[start]!, message[start + 1]!, message[start + 2]!];
  return { type: "TLSA", usage, selector, matching, data: message.toString("hex", start + 3, end) };
}

function startOfAuthority(message: Buffer, start: number, end: number): DnsRecord {
  const mname = decodeName(message, start);
  const rname = decodeName(message, mname.next);
  const numbers = exactly(message, rname.next, end, 20);
  return {
    type: "SOA",
    mname: mname.name,
    rname: rname.name,
    serial: numbers.readUInt32BE(0),
    minimum: numbers.readUInt32BE(16),
  };
}

function name(message: Buffer, start: number, end: number): string {
  const decoded = decodeName(message, start);
  if (decoded.next !== end) throw new WireError("a name does not fill its record");
  return decoded.name;
}

function ipv6Text(octets: Buffer): string {
  const groups = [0, 2, 4, 6, 8, 10, 12, 14].map((at) => octets.readUInt16BE(at).toString(16));
  return parseIp(groups.join(":"))!.text;
}

function exactly(message: Buffer, start: number, end: number, length: number): Buffer {
  if (end - start !== length) throw new WireError(`a value of ${end - start} octets, not ${length}`);
  return message.subarray(start, end);
}

function atLeast(start: number, end: number, length: number): number {
  if (end - start < length) throw new WireError(`a value shorter than ${length} octets`);
  return start;
}
