// Our own records, one row each: what the zone says, who asks, and the result with its reason and counters.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SpfNode } from "#lib/checks/types.ts";
import { createAsker } from "#lib/dns/asker.ts";
import { replayResolver } from "#lib/dns/replay.ts";
import type { Answer, Asker, Outcome } from "#lib/dns/types.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { parseIp } from "#lib/text/ip.ts";
import { checkHost, type HostQuestion } from "./evaluate.ts";

const zoneText = (rows: string[]): string => rows.map((row) => row.replace(/^(\S+) (\S+) ?/, "$1\t$2\t")).join("\n");

const asking = (rows: string[]) => createAsker(zoneResolver(parseZone(zoneText(rows))));

const question: HostQuestion = {
  ip: parseIp("192.0.2.1")!,
  domain: "example.com",
  sender: "ann@example.com",
  helo: "mx.example.com",
};

const spfOf = (record: string): string => `example.com TXT v=spf1 ${record}`;
const many = (count: number, row: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => row(at));

interface Row {
  zone: string[];
  ask?: Partial<HostQuestion>;
  result: string;
  reason: string;
  lookups?: number;
  voids?: number;
}

const v6 = { ip: parseIp("2001:db8::25")! };
const mapped = { ip: parseIp("::ffff:192.0.2.1")! };
const rows: Record<string, Row> = {
  "no such name": { zone: [], result: "none", reason: "example.com publishes no SPF record." },
  "other TXT records only": {
    zone: ["example.com TXT hello", "example.com TXT v=spf10 -all"],
    result: "none",
    reason: "example.com publishes no SPF record.",
  },
  "two records": {
    zone: [spfOf("-all"), spfOf("+all")],
    result: "permerror",
    reason: "example.com publishes 2 SPF records; only one is allowed.",
  },
  "record that cannot be asked for": {
    zone: ["example.com SERVFAIL"],
    result: "temperror",
    reason: "The DNS question TXT example.com failed: servfail (asked file).",
  },
  "one label": {
    zone: ["localhost TXT v=spf1 +all"],
    ask: { domain: "localhost" },
    result: "none",
    reason: '"localhost" is not a domain name with two or more labels.',
  },
  "address literal": {
    zone: [],
    ask: { domain: "[192.0.2.1]" },
    result: "none",
    reason: '"[192.0.2.1]" is not a domain name with two or more labels.',
  },
  "domain in another case, with its last dot": {
    zone: [spfOf("+all")],
    ask: { domain: "EXAMPLE.com." },
    result: "pass",
    reason: 'The record of example.com does not list 192.0.2.1, and "+all" applies.',
  },
  "IDN asked by its A-label": {
    zone: ["xn--mnchen-3ya.example TXT v=spf1 ip4:192.0.2.1"],
    ask: { domain: "münchen.example" },
    result: "pass",
    reason: '192.0.2.1 matches "ip4:192.0.2.1" in the record of xn--mnchen-3ya.example.',
  },
  "fault after a match": {
    zone: [spfOf("+all ip4:192.0.2")],
    result: "permerror",
    reason: 'The record of example.com has a syntax error at octet 16: "192.0.2" is not an IPv4 address.',
  },
  "empty record": {
    zone: ["example.com TXT v=spf1"],
    result: "neutral",
    reason: "No term of the record of example.com matches 192.0.2.1.",
  },
  "ip4 network": {
    zone: [spfOf("ip4:198.51.100.0/24 ip4:192.0.2.0/24 -all")],
    result: "pass",
    reason: '192.0.2.1 matches "ip4:192.0.2.0/24" in the record of example.com.',
  },
  "ip4 beside the network": {
    zone: [spfOf("ip4:192.0.2.128/25 -all")],
    result: "fail",
    reason: 'The record of example.com does not list 192.0.2.1, and "-all" applies.',
  },
  "mapped address is IPv4": {
    zone: [spfOf("ip6:::ffff:192.0.2.1 ip4:192.0.2.1 -all")],
    ask: mapped,
    result: "pass",
    reason: '192.0.2.1 matches "ip4:192.0.2.1" in the record of example.com.',
  },
  "ip6 network": {
    zone: [spfOf("ip4:0.0.0.0/0 ~ip6:2001:db8::/32 -all")],
    ask: v6,
    result: "softfail",
    reason: '2001:db8::25 matches "~ip6:2001:db8::/32" in the record of example.com.',
  },
  "/0 is every address of its kind": {
    zone: [spfOf("?ip4:198.51.100.1/0 -all")],
    result: "neutral",
    reason: '192.0.2.1 matches "?ip4:198.51.100.1/0" in the record of example.com.',
  },
  "a of the domain": {
    zone: [spfOf("a -all"), "example.com A 192.0.2.1"],
    result: "pass",
    reason: '192.0.2.1 matches "a" in the record of example.com.',
    lookups: 1,
  },
  "a with a prefix for each kind": {
    zone: [
      spfOf("a:mail.example.com/24//32 -all"),
      "mail.example.com A 192.0.2.200",
      "mail.example.com AAAA 2001:db8:1::1",
    ],
    ask: v6,
    result: "pass",
    reason: '2001:db8::25 matches "a:mail.example.com/24//32" in the record of example.com.',
    lookups: 1,
  },
  "a does not look at the other kind": {
    zone: [spfOf("a -all"), "example.com A 192.0.2.1"],
    ask: v6,
    result: "fail",
    reason: 'The record of example.com does not list 2001:db8::25, and "-all" applies.',
    lookups: 1,
    voids: 1,
  },
  "a through a CNAME": {
    zone: [spfOf("a:www.example.com"), "www.example.com CNAME host.example.net", "host.example.net A 192.0.2.1"],
    result: "pass",
    reason: '192.0.2.1 matches "a:www.example.com" in the record of example.com.',
    lookups: 1,
  },
  "a that times out": {
    zone: [spfOf("a:slow.example.com -all"), "slow.example.com TIMEOUT"],
    result: "temperror",
    reason: "The DNS question A slow.example.com failed: timeout (asked file).",
    lookups: 1,
  },
  "mx by its second host": {
    zone: [
      spfOf("mx -all"),
      "example.com MX 20 b.example.com",
      "example.com MX 10 a.example.com",
      "a.example.com A 198.51.100.1",
      "b.example.com A 192.0.2.1",
    ],
    result: "pass",
    reason: '192.0.2.1 matches "mx" in the record of example.com.',
    lookups: 1,
  },
  "mx is not its own host": {
    zone: [spfOf("mx ~all"), "example.com A 192.0.2.1"],
    result: "softfail",
    reason: 'The record of example.com does not list 192.0.2.1, and "~all" applies.',
    lookups: 1,
    voids: 1,
  },
  "null MX": {
    zone: [spfOf("mx -all"), "example.com MX 0 ."],
    result: "fail",
    reason: 'The record of example.com does not list 192.0.2.1, and "-all" applies.',
    lookups: 1,
  },
  "mx whose match is among the first ten": {
    zone: [
      spfOf("mx -all"),
      ...many(12, (at) => `example.com MX ${at} h${at}.example.com`),
      "h9.example.com A 192.0.2.1",
    ],
    result: "pass",
    reason: '192.0.2.1 matches "mx" in the record of example.com.',
    lookups: 1,
  },
  "mx with eleven hosts and no match": {
    zone: [
      spfOf("mx -all"),
      ...many(11, (at) => `example.com MX ${at} h${at}.example.com`),
      "h10.example.com A 192.0.2.1",
    ],
    result: "permerror",
    reason: '"mx" in the record of example.com needs the addresses of more than 10 hosts.',
    lookups: 1,
  },
  "mx host that fails": {
    zone: [spfOf("mx -all"), "example.com MX 1 a.example.com", "a.example.com SERVFAIL"],
    result: "temperror",
    reason: "The DNS question A a.example.com failed: servfail (asked file).",
    lookups: 1,
  },
  "ptr below the domain": {
    zone: [
      spfOf("ptr -all"),
      "1.2.0.192.in-addr.arpa PTR forged.example.com",
      "1.2.0.192.in-addr.arpa PTR mx.example.com",
      "mx.example.com A 192.0.2.1",
      "forged.example.com A 192.0.2.9",
    ],
    result: "pass",
    reason: '192.0.2.1 matches "ptr" in the record of example.com.',
    lookups: 1,
  },
  "ptr to a name of another domain": {
    zone: [spfOf("ptr -all"), "1.2.0.192.in-addr.arpa PTR badexample.com", "badexample.com A 192.0.2.1"],
    result: "fail",
    reason: 'The record of example.com does not list 192.0.2.1, and "-all" applies.',
    lookups: 1,
  },
  "ptr whose question fails is no match": {
    zone: [spfOf("ptr ?all"), "1.2.0.192.in-addr.arpa SERVFAIL"],
    result: "neutral",
    reason: 'The record of example.com does not list 192.0.2.1, and "?all" applies.',
    lookups: 1,
  },
  "ptr looks at ten names": {
    zone: [
      spfOf("ptr -all"),
      ...many(10, (at) => `1.2.0.192.in-addr.arpa PTR h${at}.example.net`),
      "1.2.0.192.in-addr.arpa PTR mx.example.com",
      "mx.example.com A 192.0.2.1",
    ],
    result: "fail",
    reason: 'The record of example.com does not list 192.0.2.1, and "-all" applies.',
    lookups: 1,
  },
  "exists asks A for an IPv6 sender": {
    zone: [
      spfOf("exists:%{ir}.%{v}.allow.example.com -all"),
      `${[..."5200000000000000000000008bd01002"].join(".")}.ip6.allow.example.com A 127.0.0.2`,
    ],
    ask: v6,
    result: "pass",
    reason: '2001:db8::25 matches "exists:%{ir}.%{v}.allow.example.com" in the record of example.com.',
    lookups: 1,
  },
  "exists by local-part": {
    zone: [spfOf("exists:%{l}._users.%{o} -all"), "ann._users.example.com A 127.0.0.2"],
    result: "pass",
    reason: '192.0.2.1 matches "exists:%{l}._users.%{o}" in the record of example.com.',
    lookups: 1,
  },
  "target that is no name": {
    zone: [spfOf("a:%{l}.example.com exists:%{h} -all")],
    ask: { sender: "a..b@example.com", helo: "[192.0.2.1]" },
    result: "fail",
    reason: 'The record of example.com does not list 192.0.2.1, and "-all" applies.',
    lookups: 2,
  },
  "HELO name that is needed and not known": {
    zone: [spfOf("exists:%{h}.ok.example.com -all")],
    ask: { helo: null },
    result: "unchecked",
    reason: 'The record of example.com depends on the HELO name (macro "h"), which the message does not say.',
    lookups: 1,
  },
  "include that passes": {
    zone: [spfOf("include:_spf.example.net -all"), "_spf.example.net TXT v=spf1 ip4:192.0.2.0/28 -all"],
    result: "pass",
    reason:
      '192.0.2.1 matches "ip4:192.0.2.0/28" in the record of _spf.example.net, reached by "include:_spf.example.net" of example.com.',
    lookups: 1,
  },
  "include two deep, by redirect": {
    zone: [
      spfOf("~include:a.example.net -all"),
      "a.example.net TXT v=spf1 redirect=b.example.net",
      "b.example.net TXT v=spf1 ip4:192.0.2.1 -all",
    ],
    result: "softfail",
    reason:
      '192.0.2.1 matches "ip4:192.0.2.1" in the record of b.example.net, reached by "~include:a.example.net" of example.com, then "redirect=b.example.net" of a.example.net.',
    lookups: 2,
  },
  "include that fails is no match": {
    zone: [spfOf("include:a.example.net ip4:192.0.2.1 -all"), "a.example.net TXT v=spf1 -all"],
    result: "pass",
    reason: '192.0.2.1 matches "ip4:192.0.2.1" in the record of example.com.',
    lookups: 1,
  },
  "include without a record": {
    zone: [spfOf("include:a.example.net ip4:192.0.2.1")],
    result: "permerror",
    reason: '"include:a.example.net" leads to no record: a.example.net publishes no SPF record.',
    lookups: 1,
  },
  "include of a broken record": {
    zone: [spfOf("include:a.example.net -all"), "a.example.net TXT v=spf1 what"],
    result: "permerror",
    reason: 'The record of a.example.net has a syntax error at octet 7: an unknown mechanism "what".',
    lookups: 1,
  },
  "include that times out": {
    zone: [spfOf("include:a.example.net -all"), "a.example.net TIMEOUT"],
    result: "temperror",
    reason: "The DNS question TXT a.example.net failed: timeout (asked file).",
    lookups: 1,
  },
  "include of no name": {
    zone: [spfOf("include:%{l}.example.com -all")],
    ask: { sender: "a..b@example.com" },
    result: "permerror",
    reason: '"include:%{l}.example.com" in the record of example.com does not lead to a domain name.',
    lookups: 1,
  },
  "include of itself": {
    zone: [spfOf("include:example.com -all")],
    result: "permerror",
    reason: '"include:example.com" in the record of example.com would be term 11 that asks DNS; 10 are allowed.',
    lookups: 10,
  },
  "%{d} is the included domain, %{o} the sender's": {
    zone: [
      spfOf("include:a.example.net -all"),
      "a.example.net TXT v=spf1 exists:%{o}.%{d}",
      "example.com.a.example.net A 127.0.0.2",
    ],
    result: "pass",
    reason:
      '192.0.2.1 matches "exists:%{o}.%{d}" in the record of a.example.net, reached by "include:a.example.net" of example.com.',
    lookups: 2,
  },
  redirect: {
    zone: [spfOf("redirect=a.example.net a:none.example.com"), "a.example.net TXT v=spf1 ip4:192.0.2.1 -all"],
    result: "pass",
    reason: '192.0.2.1 matches "ip4:192.0.2.1" in the record of a.example.net.',
    lookups: 2,
    voids: 1,
  },
  "redirect without a record": {
    zone: [spfOf("redirect=a.example.net")],
    result: "permerror",
    reason: '"redirect=a.example.net" leads to no record: a.example.net publishes no SPF record.',
    lookups: 1,
  },
  "redirect beside all": {
    zone: [spfOf("redirect=a.example.net ?all"), "a.example.net TXT v=spf1 -all"],
    result: "neutral",
    reason: 'The record of example.com does not list 192.0.2.1, and "?all" applies.',
  },
  "exactly ten lookups": {
    zone: [
      spfOf(`${"a:h.example.com ".repeat(9)}mx:m.example.com -all`),
      "h.example.com A 192.0.2.9",
      "m.example.com MX 1 h.example.com",
    ],
    result: "fail",
    reason: 'The record of example.com does not list 192.0.2.1, and "-all" applies.',
    lookups: 10,
  },
  "eleven lookups": {
    zone: [spfOf(`${"a:h.example.com ".repeat(11)}-all`), "h.example.com A 192.0.2.9"],
    result: "permerror",
    reason: '"a:h.example.com" in the record of example.com would be term 11 that asks DNS; 10 are allowed.',
    lookups: 10,
  },
  "a match before the eleventh lookup": {
    zone: [spfOf(`${"a:h.example.com ".repeat(10)}ip4:192.0.2.1 a -all`), "h.example.com A 192.0.2.9"],
    result: "pass",
    reason: '192.0.2.1 matches "ip4:192.0.2.1" in the record of example.com.',
    lookups: 10,
  },
  "two void lookups": {
    zone: [spfOf("a:x.example.com exists:y.example.com ip4:192.0.2.1")],
    result: "pass",
    reason: '192.0.2.1 matches "ip4:192.0.2.1" in the record of example.com.',
    lookups: 2,
    voids: 2,
  },
  "three void lookups": {
    zone: [spfOf("a:x.example.com mx:y.example.com a:z.example.com ip4:192.0.2.1")],
    result: "permerror",
    reason:
      '"a:z.example.com" in the record of example.com is the third term that finds nothing in DNS; two are allowed.',
    lookups: 3,
    voids: 3,
  },
  "unknown modifiers and mixed case": {
    zone: [spfOf("x-team=mail%{d} IP4:192.0.2.1 -ALL")],
    result: "pass",
    reason: '192.0.2.1 matches "IP4:192.0.2.1" in the record of example.com.',
  },
  "local-part that is not US-ASCII": {
    zone: [spfOf("exists:%{l}.example.com include:%{s}.example.com ip4:192.0.2.1 -all")],
    ask: { sender: "é@example.com" },
    result: "pass",
    reason: '192.0.2.1 matches "ip4:192.0.2.1" in the record of example.com.',
    lookups: 2,
  },
  "%{p} that finds nothing is void, once a term": {
    zone: [spfOf("exists:%{p}.example.com ptr a:x.example.com -all")],
    result: "permerror",
    reason:
      '"a:x.example.com" in the record of example.com is the third term that finds nothing in DNS; two are allowed.',
    lookups: 3,
    voids: 3,
  },
  "%{o} of an IDN is its A-label": {
    zone: [spfOf("exists:%{o}.ok.example.com -all"), "xn--mnchen-3ya.example.ok.example.com A 127.0.0.2"],
    ask: { sender: "ann@münchen.example" },
    result: "pass",
    reason: '192.0.2.1 matches "exists:%{o}.ok.example.com" in the record of example.com.',
    lookups: 1,
  },
  "sender longer than any": {
    zone: [spfOf("+all")],
    ask: { sender: `${"a".repeat(2_000)}@example.com` },
    result: "unchecked",
    reason: "The sender or the HELO name is longer than 1024 characters.",
  },
};

describe("checkHost", () => {
  it.each(Object.entries(rows))("%s", async (_, { zone, ask, result, reason, lookups = 0, voids = 0 }) => {
    const found = await checkHost({ ...question, ...ask }, asking(zone));
    expect({ ...found, tree: null, explanation: null }).toEqual({
      result,
      reason,
      lookups,
      voidLookups: voids,
      tree: null,
      explanation: null,
    });
    expect(found.tree).toMatchObject({ result, reason });
  });

  it("tells every term: target, lookup, answers, match, detail", async () => {
    const zone = [
      spfOf("a:%{d2} -include:b.example.net mx:m.example.com x=y exp=why.example.com -all"),
      "example.com A 192.0.2.7",
      "b.example.net TXT v=spf1 ip6:2001:db8::/32 ~all",
      "m.example.com MX 5 h.example.com",
      "h.example.com A 192.0.2.1",
    ];
    const { tree } = await checkHost(question, asking(zone));
    const rest = { lookup: null, evidence: [], target: null, matched: null, child: null };
    expect(tree.steps).toEqual([
      {
        term: "a:%{d2}",
        offset: 7,
        target: "example.com",
        lookup: 1,
        evidence: [1],
        matched: false,
        detail: null,
        child: null,
      },
      {
        term: "-include:b.example.net",
        offset: 15,
        target: "b.example.net",
        lookup: 2,
        evidence: [2],
        matched: false,
        detail: "the result there is softfail, and only pass matches",
        child: {
          domain: "b.example.net",
          record: "v=spf1 ip6:2001:db8::/32 ~all",
          evidence: [2],
          steps: [
            { ...rest, term: "ip6:2001:db8::/32", offset: 7, matched: false, detail: null },
            { ...rest, term: "~all", offset: 25, matched: true, detail: "every address" },
          ],
          omitted: 0,
          result: "softfail",
          reason: 'The record of b.example.net does not list 192.0.2.1, and "~all" applies.',
        },
      },
      {
        term: "mx:m.example.com",
        offset: 38,
        target: "m.example.com",
        lookup: 3,
        evidence: [3, 4],
        matched: true,
        detail: "h.example.com has the address 192.0.2.1",
        child: null,
      },
      { ...rest, term: "x=y", offset: 55, detail: "not known, ignored" },
      { ...rest, term: "exp=why.example.com", offset: 59, detail: "read only after a fail of the record that decides" },
      { ...rest, term: "-all", offset: 79, detail: "not evaluated, a term before it matched" },
    ]);
  });
});

describe("explanations (RFC 7208 §6.2)", () => {
  const why = "why.example.com TXT %{i} may not send for %{s}, says %{r} at %{t}";
  const cases: [string, string[], Partial<HostQuestion>, string | null][] = [
    [
      "own",
      [spfOf("-all exp=why.example.com"), why],
      {},
      "192.0.2.1 may not send for ann@example.com, says unknown at 0",
    ],
    [
      "with receiver and time",
      [spfOf("-all exp=why.example.com"), why],
      { receiver: "in.example.net", now: new Date(5_000) },
      "192.0.2.1 may not send for ann@example.com, says in.example.net at 5",
    ],
    ["not for softfail", [spfOf("~all exp=why.example.com"), why], {}, null],
    ["no text", [spfOf("-all exp=gone.example.com")], {}, null],
    ["two texts", [spfOf("-all exp=why.example.com"), why, why.replace("says", "tells")], {}, null],
    ["a fault in the text", [spfOf("-all exp=why.example.com"), "why.example.com TXT %{y}"], {}, null],
    ["not US-ASCII", [spfOf("-all exp=why.example.com"), "why.example.com TXT na\u00efve"], {}, null],
    ["a failure", [spfOf("-all exp=why.example.com"), "why.example.com SERVFAIL"], {}, null],
    ["HELO not known", [spfOf("-all exp=why.example.com"), "why.example.com TXT %{h}"], { helo: null }, null],
    ["no name", [spfOf("-all exp=%{l}.example.com")], { sender: "a..b@example.com" }, null],
    [
      "of the redirect's target",
      [
        spfOf("redirect=b.example.net exp=why.example.com"),
        why,
        "b.example.net TXT v=spf1 -all exp=%{d1}.b.example.net",
        "net.b.example.net TXT no",
      ],
      {},
      "no",
    ],
    [
      "not of an included record",
      [spfOf("-include:b.example.net"), "b.example.net TXT v=spf1 +all exp=why.example.com", why],
      {},
      null,
    ],
    [
      "%{p} in a text",
      [
        spfOf("-all exp=why.example.com"),
        "why.example.com TXT no, %{p}",
        "1.2.0.192.in-addr.arpa PTR b.example.net",
        "1.2.0.192.in-addr.arpa PTR c.example.com",
        "b.example.net A 192.0.2.1",
        "c.example.com A 192.0.2.1",
      ],
      {},
      "no, c.example.com",
    ],
  ];
  it.each(cases)("%s", async (_, zone, ask, expected) => {
    expect((await checkHost({ ...question, ...ask }, asking(zone))).explanation).toBe(expected);
  });

  it("cuts what a record full of macros would blow up", async () => {
    const zone = [spfOf("-all exp=why.example.com"), `why.example.com TXT ${"%{s}".repeat(10_000)}`];
    expect((await checkHost(question, asking(zone))).explanation?.length).toBe(2_000);
  });
});

describe("outcomes of DNS", () => {
  const outcomes: [Outcome, string, string][] = [
    ["nxdomain", "none", "example.com publishes no SPF record."],
    ["nodata", "none", "example.com publishes no SPF record."],
    ["servfail", "temperror", "The DNS question TXT example.com failed: servfail (asked 192.0.2.53:53)."],
    ["refused", "temperror", "The DNS question TXT example.com failed: refused (asked 192.0.2.53:53)."],
    ["formerr", "temperror", "The DNS question TXT example.com failed: formerr (asked 192.0.2.53:53)."],
    ["notimp", "temperror", "The DNS question TXT example.com failed: notimp (asked 192.0.2.53:53)."],
    ["timeout", "temperror", "The DNS question TXT example.com failed: timeout (asked 192.0.2.53:53)."],
    ["unreachable", "temperror", "The DNS question TXT example.com failed: unreachable (asked 192.0.2.53:53)."],
    ["malformed", "temperror", "The DNS question TXT example.com failed: malformed (asked 192.0.2.53:53)."],
    ["blocked", "unchecked", "The DNS question TXT example.com could not be put: this name is not asked."],
    [
      "limit",
      "unchecked",
      "The DNS question TXT example.com could not be put: the limit of questions of one report was reached.",
    ],
    ["unrecorded", "unchecked", "The DNS question TXT example.com could not be put: its answer was not recorded."],
  ];

  it.each(outcomes)("%s is %s", async (outcome, result, reason) => {
    expect(
      await checkHost(
        question,
        failing(outcome, () => true),
      ),
    ).toMatchObject({ result, reason });
  });

  it.each<[string, Outcome, string, string]>([
    ["include", "limit", "include:b.example.net -all", "unchecked"],
    ["redirect", "blocked", "redirect=b.example.net", "unchecked"],
    ["a", "unrecorded", "a:b.example.net -all", "unchecked"],
    ["mx", "limit", "mx:b.example.net -all", "unchecked"],
    ["exists", "limit", "exists:b.example.net -all", "unchecked"],
    ["ptr", "limit", "ptr -all", "unchecked"],
    ["%{p}", "limit", "exists:%{p}.example.com -all", "unchecked"],
    ["ptr, asked in vain", "servfail", "ptr -all", "fail"],
    ["explanation", "limit", "-all exp=b.example.net", "fail"],
  ])("of %s: %s in %j gives %s", async (_, outcome, record, result) => {
    const found = await checkHost(
      question,
      failing(outcome, (name) => name !== "example.com", spfOf(record)),
    );
    expect(found).toMatchObject({ result, explanation: null });
  });

  it("ends with the signal's reason", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(checkHost(question, asking([spfOf("+all")]), signal)).rejects.toThrow("enough");
  });
});

/** Answers from `zone`, and with `outcome` where `fails` says so. */
function failing(outcome: Outcome, fails: (name: string) => boolean, ...zone: string[]): Asker {
  const inner = zoneResolver(parseZone(zoneText(zone)));
  return createAsker({
    async query(name, type, signal): Promise<Answer> {
      const answer = await inner.query(name, type, signal);
      return fails(name) ? { ...answer, outcome, records: [], server: "192.0.2.53:53" } : answer;
    },
  });
}

describe("any record", () => {
  const names = [
    "example.com",
    "a.example.com",
    "b.example.com",
    "gone.example.com",
    "slow.example.com",
    "%{d}",
    "%{l}.%{o}",
    "%{p}",
  ];
  const name = fc.constantFrom(...names);
  const prefix = fc.constantFrom("", "/24", "//64", "/0//0", "/33");
  const term = fc.oneof(
    fc
      .tuple(fc.constantFrom("", "+", "-", "~", "?"), fc.constantFrom("a", "mx"), name, prefix)
      .map(([q, m, n, p]) => `${q}${m}:${n}${p}`),
    fc
      .tuple(fc.constantFrom("include:", "exists:", "ptr:", "redirect=", "exp=", "x="), name)
      .map((pair) => pair.join("")),
    fc.constantFrom("a", "mx", "ptr", "-all", "?all", "ip4:192.0.2.0/25", "ip6:2001:db8::/33"),
    fc.string({ maxLength: 12 }),
  );
  const record = fc.array(term, { maxLength: 14 }).map((terms) => `v=spf1 ${terms.join(" ")}`);
  const fixed = [
    "1.2.0.192.in-addr.arpa PTR a.example.com",
    "slow.example.com TIMEOUT",
    "a.example.com A 192.0.2.77",
    "b.example.com AAAA 2001:db8:9::1",
    ...many(11, (at) => `b.example.com MX ${at} m${at}.example.com`),
    "example.com MX 1 a.example.com",
  ];
  const records = fc.tuple(record, record, record);
  const addresses = fc.constantFrom("192.0.2.1", "2001:db8::25", "203.0.113.9");

  it("never throws, keeps the limits, gives the same tree from its own evidence", async () => {
    await fc.assert(
      fc.asyncProperty(records, addresses, async ([one, two, three], address) => {
        const texts = [`example.com TXT ${one}`, `a.example.com TXT ${two}`, `b.example.com TXT ${three}`];
        const rowsAsked = [...fixed, ...texts.map((text) => text.replace(/[\r\n\t]/g, " "))];
        const asker = asking(rowsAsked);
        const ask = { ...question, ip: parseIp(address)! };
        const found = await checkHost(ask, asker);
        expect(found.lookups).toBeLessThanOrEqual(10);
        expect(found.voidLookups).toBeLessThanOrEqual(3);
        expect(asker.asked).toBeLessThanOrEqual(150);
        checkTree(found.tree, asker.asked);
        expect(await checkHost(ask, createAsker(replayResolver(asker.answers())))).toEqual(found);
      }),
      { numRuns: 400, seed: 7208 },
    );
  });

  function checkTree(node: SpfNode, asked: number): void {
    expect(node.reason).not.toBe("");
    for (const step of node.steps) {
      if (node.record !== null) expect(node.record.startsWith(step.term, step.offset)).toBe(true);
      for (const id of step.evidence) expect(id).toBeLessThan(asked);
      const literal = /^.?(?:all|ip[46]:)/i.test(step.term) || step.evidence.length > 0;
      if (step.matched) expect(literal).toBe(true);
      if (step.child) checkTree(step.child, asked);
    }
  }
});
