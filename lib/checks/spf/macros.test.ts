import { describe, expect, it } from "vitest";
import { parseIp } from "#lib/text/ip.ts";
import { expandMacros, type MacroValues, macroLetters, parseMacroString, shortenName, splitSender } from "./macros.ts";

const values: MacroValues = {
  sender: "strong-bad@email.example.com",
  domain: "email.example.com",
  ip: parseIp("192.0.2.3")!,
  helo: "mx.example.org",
  validated: "mx.example.org",
  receiver: "in.example.net",
  timestamp: 1_700_000_000,
};
const ipv6: MacroValues = { ...values, ip: parseIp("2001:db8::cb01")! };
const odd: MacroValues = { ...values, sender: "a+b=c d&é@example.com" };

const expand = (text: string, from = values) => expandMacros(parseMacroString(text, true).parts, from);

describe("expandMacros", () => {
  // RFC 7208 §7.4, the examples for this sender and these addresses.
  it.each([
    ["%{s}", "strong-bad@email.example.com"],
    ["%{o}", "email.example.com"],
    ["%{d}", "email.example.com"],
    ["%{d4}", "email.example.com"],
    ["%{d3}", "email.example.com"],
    ["%{d2}", "example.com"],
    ["%{d1}", "com"],
    ["%{dr}", "com.example.email"],
    ["%{d2r}", "example.email"],
    ["%{l}", "strong-bad"],
    ["%{l-}", "strong.bad"],
    ["%{lr}", "strong-bad"],
    ["%{lr-}", "bad.strong"],
    ["%{l1r-}", "strong"],
    ["%{ir}.%{v}._spf.%{d2}", "3.2.0.192.in-addr._spf.example.com"],
    ["%{lr-}.lp._spf.%{d2}", "bad.strong.lp._spf.example.com"],
    ["%{lr-}.lp.%{ir}.%{v}._spf.%{d2}", "bad.strong.lp.3.2.0.192.in-addr._spf.example.com"],
    ["%{ir}.%{v}.%{l1r-}.lp._spf.%{d2}", "3.2.0.192.in-addr.strong.lp._spf.example.com"],
    ["%{d2}.trusted-domains.example.net", "example.com.trusted-domains.example.net"],
  ])("RFC 7208 §7.4: %s is %s", (text, expected) => {
    expect(expand(text)).toBe(expected);
  });

  it.each<[string, string, MacroValues]>([
    [
      "%{ir}.%{v}._spf.%{d2}",
      "1.0.B.C.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.B.D.0.1.0.0.2.ip6._spf.example.com",
      ipv6,
    ],
    ["%{c}", "2001:db8::cb01", ipv6],
    ["%{c} %{r} %{t} %{h} %{p}", "192.0.2.3 in.example.net 1700000000 mx.example.org mx.example.org", values],
    ["%%%_%-", "% %20", values],
    ["%{D99}", "email.example.com", values],
    ["%{L}", "a%2Bb%3Dc%20d%26%C3%A9", odd],
    ["%{l+=}", "a.b.c d&é", odd],
    ["%{S}", "strong-bad%40email.example.com", values],
  ])("%s is %s", (text, expected, from) => {
    expect(expand(text, from)).toBe(expected);
  });
});

describe("parseMacroString", () => {
  it("allows spaces and c, r, t only in explanations", () => {
    expect(parseMacroString("from %{c} at %{t}", true).fault).toBeNull();
    expect(parseMacroString("from %{d}", false).fault).toMatchObject({ offset: 4 });
    expect(parseMacroString("%{t}", false).fault).toMatchObject({ offset: 0 });
  });

  it("names the letters used", () => {
    expect([...macroLetters(parseMacroString("a%{S}%{l1}%%%{s}", false).parts)]).toEqual(["s", "l"]);
  });
});

describe("shortenName (RFC 7208 §7.3)", () => {
  const label = "a".repeat(63);
  it.each([
    [`${label}.${label}.${label}.${label}.example.com`, `${label}.${label}.${label}.example.com`],
    ["example.com", "example.com"],
    ["a".repeat(300), "a".repeat(300)],
  ])("cuts labels on the left", (name, expected) => {
    expect(shortenName(name)).toBe(expected);
  });
});

describe("splitSender (RFC 7208 §4.3)", () => {
  it.each([
    ["a@example.com", "a", "example.com"],
    ['"a@b"@example.com', '"a@b"', "example.com"],
    ["@example.com", "postmaster", "example.com"],
    ["example.com", "postmaster", "example.com"],
  ])("%s", (sender, localPart, domain) => {
    expect(splitSender(sender)).toEqual({ localPart, domain });
  });
});
