import { describe, expect, it } from "vitest";
import { isSpfRecord, parseSpfRecord } from "./parse.ts";

describe("isSpfRecord (RFC 7208 §4.5)", () => {
  it.each([
    ["v=spf1", true],
    ["v=spf1 -all", true],
    ["V=SPF1 -all", true],
    ["v=spf10 -all", false],
    ["v=spf1\t-all", false],
    ["v=spf2.0/pra", false],
    [" v=spf1", false],
    ["", false],
  ])("%j is %s", (text, expected) => {
    expect(isSpfRecord(text)).toBe(expected);
  });
});

describe("parseSpfRecord", () => {
  it("gives every term with its offset", () => {
    const { terms, fault } = parseSpfRecord(
      "v=spf1  ip4:192.0.2.0/24 ~a:mail.example.com/28//64 exp=why.example.com  ",
    );
    expect(fault).toBeNull();
    expect(terms.map(({ text, offset }) => [text, offset])).toEqual([
      ["ip4:192.0.2.0/24", 8],
      ["~a:mail.example.com/28//64", 25],
      ["exp=why.example.com", 52],
    ]);
    expect(terms[0]).toMatchObject({ mechanism: "ip4", qualifier: "+", prefix4: 24, network: { text: "192.0.2.0" } });
    expect(terms[1]).toMatchObject({ mechanism: "a", qualifier: "~", prefix4: 28, prefix6: 64 });
    expect(terms[2]).toMatchObject({ kind: "modifier", name: "exp" });
  });

  it.each([
    "v=spf1 A MX//64 PTR all",
    "v=spf1 a/0 mx:example.com//0 -all",
    "v=spf1 a:example.com. include:%{d} exists:%{ir}.%{l1r+-}._spf.%{d2}.example",
    "v=spf1 ip6:2001:db8::/32 ip6:::ffff:192.0.2.1 ?all",
    "v=spf1 a:a/b.example.com/24",
    "v=spf1 redirect=%{d2} x-note=anything/here=%{s} y=",
    "v=spf1 exists:%{d}%%",
  ])("takes %s", (record) => {
    expect(parseSpfRecord(record).fault).toBeNull();
  });

  it.each([
    ["v=spf1 all:example.com", 10],
    ["v=spf1 all/8", 10],
    ["v=spf1 ip:192.0.2.1", 7],
    ["v=spf1 --all", 7],
    ["v=spf1 a +", 9],
    ["v=spf1 include", 14],
    ["v=spf1 include:", 15],
    ["v=spf1 exists/24", 13],
    ["v=spf1 a:", 9],
    ["v=spf1 a:localhost", 9],
    ["v=spf1 a:example.1", 9],
    ["v=spf1 a:example.-com", 9],
    ["v=spf1 a:%{d}com", 9],
    ["v=spf1 a:example.com/024", 20],
    ["v=spf1 a/33", 8],
    ["v=spf1 a//129", 8],
    ["v=spf1 a/", 8],
    ["v=spf1 a/24/64", 11],
    ["v=spf1 a/24/8", 8],
    ["v=spf1 mx.example.com", 9],
    ["v=spf1 ptr/24", 10],
    ["v=spf1 ip4:192.0.2", 11],
    ["v=spf1 ip4:192.0.2.01", 11],
    ["v=spf1 ip4:192.0.2.0/", 20],
    ["v=spf1 ip4:192.0.2.0/33", 20],
    ["v=spf1 ip4:192.0.2.0//24", 20],
    ["v=spf1 ip4:2001:db8::1", 11],
    ["v=spf1 ip6:192.0.2.1", 11],
    ["v=spf1 ip6:2001:db8::/129", 21],
    ["v=spf1 ip4", 10],
    ["v=spf1 a:%{z}.example.com", 9],
    ["v=spf1 a:%{c}.example.com", 9],
    ["v=spf1 a:%{d0}.example.com", 9],
    ["v=spf1 a:%{d*}.example.com", 9],
    ["v=spf1 a:%{d.example.com", 9],
    ["v=spf1 a:x.%(d).example.com", 11],
    ["v=spf1 a:x.example.com%", 22],
    ["v=spf1 redirect=", 16],
    ["v=spf1 exp=", 11],
    ["v=spf1 exp=%{r}.example.com", 11],
    ["v=spf1 redirect=a.example redirect=a.example", 26],
    ["v=spf1 EXP=a.example exp=b.example", 21],
    ["v=spf1 x=%{w}", 9],
    ["v=spf1 1x=y", 7],
    ["v=spf1 a\t-all", 8],
    ["v=spf1 a:\xe9.example.com", 9],
    ["v=spf1 -all \x00", 12],
  ])("refuses %j at octet %i", (record, offset) => {
    expect(parseSpfRecord(record).fault?.offset).toBe(offset);
  });

  it("keeps the terms before the fault", () => {
    expect(parseSpfRecord("v=spf1 a mx bad -all").terms.map(({ text }) => text)).toEqual(["a", "mx"]);
  });
});
