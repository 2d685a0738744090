import { describe, expect, it } from "vitest";
import type { DnsRecord } from "#lib/dns/types.ts";
import { recordText } from "./record-text.ts";

const rows: [DnsRecord, string][] = [
  [{ type: "A", address: "192.0.2.1" }, "192.0.2.1"],
  [{ type: "MX", preference: 10, exchange: "mx.example.com" }, "10 mx.example.com"],
  [{ type: "TXT", text: "v=spf1 -all" }, "v=spf1 -all"],
  [{ type: "TXT", text: "caf\u00c3\u00a9" }, "café"],
  [{ type: "TXT", text: "caf\u00e9" }, "café"],
  [{ type: "PTR", target: "host.example.com" }, "host.example.com"],
  [{ type: "TLSA", usage: 3, selector: 1, matching: 1, data: "8f0e" }, "3 1 1 8f0e"],
  [
    { type: "SOA", mname: "ns.example.com", rname: "root.example.com", serial: 7, minimum: 60 },
    "ns.example.com root.example.com 7",
  ],
];

describe("recordText", () => {
  it.each(rows)("%j", (record, text) => {
    expect(recordText(record)).toBe(text);
  });
});
