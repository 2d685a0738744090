import type { DnsRecord } from "#lib/dns/types.ts";

/** A record as a person writes it: `192.0.2.1`, `10 mx.example.com`, `v=spf1 -all`. TXT octets are read as UTF-8 where they are. */
export function recordText(record: DnsRecord): string {
  switch (record.type) {
    case "A":
    case "AAAA":
      return record.address;
    case "MX":
      return `${record.preference} ${record.exchange}`;
    case "TXT":
      return txtText(record.text);
    case "MTA-STS":
      return record.text;
    case "PTR":
    case "CNAME":
    case "NS":
      return record.target;
    case "TLSA":
      return `${record.usage} ${record.selector} ${record.matching} ${record.data}`;
    case "SOA":
      return `${record.mname} ${record.rname} ${record.serial}`;
    default:
      return record satisfies never;
  }
}

function txtText(latin1: string): string {
  const octets = Uint8Array.from(latin1, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(octets);
  } catch {
    return latin1;
  }
}
