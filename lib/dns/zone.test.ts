import { describe, expect, it } from "vitest";
import type { RecordType } from "./types.ts";
import { parseZone, zoneResolver } from "./zone.ts";

const zone = parseZone(
  [
    "\ufeff# a comment",
    "name\ttype\tvalue\tsource",
    "Example.com.\tTXT\tv=spf1 -all\tfurther\tcolumns",
    "example.com\tTXT\t grüße; # not a comment ",
    "example.com\tMX\t10 MX.example.com.",
    "null.example\tMX\t0 .",
    "mx.example.com\ta\t192.0.2.1",
    "mx.example.com\tAAAA\t2001:DB8:0::1",
    "1.2.0.192.in-addr.arpa\tPTR\tmx.example.com",
    "_25._tcp.mx.example.com\tTLSA\t3 1 1 0A1B 2c3d",
    "example.com\tNS\tns.example.com",
    "example.com\tSOA\tns.example.com host.example.com 7 1 2 3 60",
    "alias.example.com\tCNAME\tsecond.example.com",
    "second.example.com\tCNAME\tmx.example.com",
    "dangling.example.com\tCNAME\tgone.example.com",
    "loop.example.com\tCNAME\tpool.example.com",
    "pool.example.com\tCNAME\tloop.example.com",
    "to-broken.example.com\tCNAME\tbroken.example.com",
    "broken.example.com\tSERVFAIL",
    "silent.example.com\tTIMEOUT\t",
    "half.example.com\tTXT\tkept",
    "half.example.com\tTIMEOUT",
    "empty.example.com\tTXT",
    "deep.below.nothing.example\tA\t192.0.2.9",
    "bücher.example\tA\t192.0.2.10",
    "",
    ...Array.from({ length: 18 }, (_, index) => `n${index}.chain.example\tCNAME\tn${index + 1}.chain.example`),
    "n18.chain.example\tA\t192.0.2.11",
  ].join("\r\n"),
);
const resolver = zoneResolver(zone, new Date("2026-11-22T10:00:00Z"));

describe("zoneResolver", () => {
  const rows: [name: string, type: RecordType, outcome: string, records: unknown[], chain?: string[]][] = [
    ["EXAMPLE.com.", "TXT", "found", ["v=spf1 -all", " gr\xc3\xbc\xc3\x9fe; # not a comment "].map(text)],
    ["example.com", "MX", "found", [{ type: "MX", preference: 10, exchange: "mx.example.com" }]],
    ["null.example", "MX", "found", [{ type: "MX", preference: 0, exchange: "." }]],
    ["mx.example.com", "A", "found", [{ type: "A", address: "192.0.2.1" }]],
    ["mx.example.com", "AAAA", "found", [{ type: "AAAA", address: "2001:db8::1" }]],
    ["1.2.0.192.in-addr.arpa", "PTR", "found", [{ type: "PTR", target: "mx.example.com" }]],
    ["_25._tcp.mx.example.com", "TLSA", "found", [tlsa("0a1b2c3d")]],
    ["example.com", "NS", "found", [{ type: "NS", target: "ns.example.com" }]],
    ["example.com", "SOA", "found", [soa(7, 60)]],
    ["example.com", "A", "nodata", []],
    ["gone.example.com", "A", "nxdomain", []],
    ["a.mx.example.com", "A", "nxdomain", []],
    ["_tcp.mx.example.com", "TXT", "nodata", []],
    ["nothing.example", "A", "nodata", []],
    ["com", "A", "nodata", []],
    ["org", "A", "nxdomain", []],
    [
      "alias.example.com",
      "A",
      "found",
      [{ type: "A", address: "192.0.2.1" }],
      ["second.example.com", "mx.example.com"],
    ],
    ["alias.example.com", "TXT", "nodata", [], ["second.example.com", "mx.example.com"]],
    ["alias.example.com", "CNAME", "found", [{ type: "CNAME", target: "second.example.com" }]],
    ["dangling.example.com", "A", "nxdomain", [], ["gone.example.com"]],
    ["loop.example.com", "A", "malformed", [], ["pool.example.com"]],
    ["to-broken.example.com", "A", "servfail", [], ["broken.example.com"]],
    ["broken.example.com", "TXT", "servfail", []],
    ["silent.example.com", "MX", "timeout", []],
    ["half.example.com", "TXT", "found", [text("kept")]],
    ["half.example.com", "A", "timeout", []],
    ["empty.example.com", "TXT", "found", [text("")]],
    ["xn--bcher-kva.example", "A", "found", [{ type: "A", address: "192.0.2.10" }]],
    ["localhost", "A", "nxdomain", []],
    ["a\u0001b", "A", "blocked", []],
    ["n2.chain.example", "A", "found", [{ type: "A", address: "192.0.2.11" }], chainFrom(3)],
    ["n1.chain.example", "A", "malformed", [], chainFrom(2).slice(0, 16)],
  ];
  it.each(rows)("%s %s: %s", async (name, type, outcome, records, chain = []) => {
    const answer = await resolver.query(name, type);
    expect(answer).toMatchObject({ outcome, records, chain, at: "2026-11-22T10:00:00.000Z" });
    expect(answer.server).toBe(outcome === "blocked" ? "" : "file");
  });

  it("ends when the signal does", async () => {
    await expect(resolver.query("example.com", "A", AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
  });
});

describe("parseZone", () => {
  it("reads every line of a good file", () => {
    expect(zone.problems).toEqual([]);
  });

  it.each([
    ["example.com TXT v=spf1", "expected a name, a type and a value, with tabs between them"],
    ["a..b\tA\t192.0.2.1", '"a..b" is not a domain name'],
    ["example.com\tHINFO\tx", 'record type "HINFO" is not known here'],
    ["example.com\tA\t192.0.2", '"192.0.2" is not the value of a record of type A'],
    ["example.com\tA\t2001:db8::1", '"2001:db8::1" is not the value of a record of type A'],
    ["example.com\tMX\tmx.example.com", '"mx.example.com" is not the value of a record of type MX'],
    ["example.com\tMX\t65536 mx.example.com", '"65536 mx.example.com" is not the value of a record of type MX'],
    ["example.com\tTLSA\t3 1 1 abc", '"3 1 1 abc" is not the value of a record of type TLSA'],
    ["example.com\tSOA\tns host 1", '"ns host 1" is not the value of a record of type SOA'],
    ["example.com\tCNAME\t", '"" is not the value of a record of type CNAME'],
  ])("%j: %s", async (line, problem) => {
    const broken = parseZone(`# first\n${line}\nother.example\tA\t192.0.2.1`);
    expect(broken.problems).toEqual([{ line: 2, text: problem }]);
    expect((await zoneResolver(broken).query("other.example", "A")).outcome).toBe("found");
  });

  it("knows a name whose value it could not read", async () => {
    const broken = zoneResolver(parseZone("example.com\tHINFO\tx"));
    expect((await broken.query("example.com", "A")).outcome).toBe("nodata");
  });
});

function text(value: string) {
  return { type: "TXT", text: value };
}

function tlsa(data: string) {
  return { type: "TLSA", usage: 3, selector: 1, matching: 1, data };
}

function soa(serial: number, minimum: number) {
  return { type: "SOA", mname: "ns.example.com", rname: "host.example.com", serial, minimum };
}

function chainFrom(first: number): string[] {
  return Array.from({ length: 19 - first }, (_, index) => `n${first + index}.chain.example`);
}
