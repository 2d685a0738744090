// The cases of dmarc.test.ts: what the message and the zone hold, what has to come out, and the questions in order.
import type { DmarcCheck, Result } from "#lib/checks/types.ts";

export interface Given {
  from: string[];
  /** Lines of a zone: name, type and value parted by one space. */
  zone: string[];
  spf?: [Result, string | null];
  dkim?: [Result, string][];
  live?: boolean;
  helo?: [Result, string];
  mailFrom?: string;
}

export const reject = "v=DMARC1; p=reject";

type Row = [title: string, given: Given, expected: Partial<DmarcCheck>, asked?: string[]];

export const rows: Row[] = [
  [
    "the record of the From domain, DKIM of the same domain",
    { from: ["a@example.com"], zone: [`_dmarc.example.com TXT ${reject}`], dkim: [["pass", "example.com"]] },
    { result: "pass", policy: "reject", organizationalDomain: "example.com", aligned: { spf: false, dkim: true } },
    ["_dmarc.example.com TXT", "_dmarc.com TXT"],
  ],
  [
    "RFC 9989 §4.10: eight questions for a long name, cut to seven labels",
    { from: ["u@a.b.c.d.e.f.g.h.i.j.mail.example.com"], zone: [] },
    { result: "none", organizationalDomain: "a.b.c.d.e.f.g.h.i.j.mail.example.com", record: null },
    [
      "_dmarc.a.b.c.d.e.f.g.h.i.j.mail.example.com TXT",
      "_dmarc.g.h.i.j.mail.example.com TXT",
      "_dmarc.h.i.j.mail.example.com TXT",
      "_dmarc.i.j.mail.example.com TXT",
      "_dmarc.j.mail.example.com TXT",
      "_dmarc.mail.example.com TXT",
      "_dmarc.example.com TXT",
      "_dmarc.com TXT",
    ],
  ],
  [
    "exactly eight labels: the parent has seven",
    { from: ["u@a.b.c.d.e.f.example.com"], zone: [] },
    { result: "none" },
    [
      "_dmarc.a.b.c.d.e.f.example.com TXT",
      "_dmarc.b.c.d.e.f.example.com TXT",
      "_dmarc.c.d.e.f.example.com TXT",
      "_dmarc.d.e.f.example.com TXT",
      "_dmarc.e.f.example.com TXT",
      "_dmarc.f.example.com TXT",
      "_dmarc.example.com TXT",
      "_dmarc.com TXT",
    ],
  ],
  [
    "nine labels: cut to seven, one name is never asked",
    { from: ["u@z.a.b.c.d.e.f.example.com"], zone: [`_dmarc.a.b.c.d.e.f.example.com TXT ${reject}`] },
    { result: "none" },
    [
      "_dmarc.z.a.b.c.d.e.f.example.com TXT",
      "_dmarc.b.c.d.e.f.example.com TXT",
      "_dmarc.c.d.e.f.example.com TXT",
      "_dmarc.d.e.f.example.com TXT",
      "_dmarc.e.f.example.com TXT",
      "_dmarc.f.example.com TXT",
      "_dmarc.example.com TXT",
      "_dmarc.com TXT",
    ],
  ],
  [
    "a single label",
    { from: ["root@localhost"], zone: [] },
    { result: "none", organizationalDomain: "localhost" },
    ["_dmarc.localhost TXT"],
  ],
  [
    "psd=n at the From domain ends the walk at once",
    {
      from: ["u@dept.example.com"],
      zone: [`_dmarc.dept.example.com TXT ${reject}; psd=n`],
      dkim: [["pass", "example.com"]],
    },
    { result: "fail", organizationalDomain: "dept.example.com", policyDomain: "dept.example.com", policy: "reject" },
    ["_dmarc.dept.example.com TXT"],
  ],
  [
    "psd=n in between: sp of it, and its subdomains are aligned",
    {
      from: ["u@a.dept.example.com"],
      zone: [
        "_dmarc.dept.example.com TXT v=DMARC1; p=reject; sp=quarantine; psd=n",
        `_dmarc.example.com TXT ${reject}`,
      ],
      dkim: [["pass", "b.dept.example.com"]],
    },
    {
      result: "pass",
      organizationalDomain: "dept.example.com",
      policy: "quarantine",
      policyDomain: "dept.example.com",
    },
    [
      "_dmarc.a.dept.example.com TXT",
      "_dmarc.dept.example.com TXT",
      "_dmarc.b.dept.example.com TXT",
      "_dmarc.example.com TXT",
    ],
  ],
  [
    "psd=y above: the organizational domain is one label below, the record of the suffix applies",
    { from: ["u@www.shop.bank.example"], zone: ["_dmarc.bank.example TXT v=DMARC1; p=reject; sp=none; psd=y"] },
    { result: "fail", organizationalDomain: "shop.bank.example", policyDomain: "bank.example", policy: "none" },
  ],
  [
    "psd=y at the top level",
    { from: ["u@mail.foo.example"], zone: [`_dmarc.example TXT ${reject}; psd=y`], spf: ["pass", "foo.example"] },
    { result: "pass", organizationalDomain: "foo.example", policyDomain: "example", policy: "reject" },
    ["_dmarc.mail.foo.example TXT", "_dmarc.foo.example TXT", "_dmarc.example TXT"],
  ],
  [
    "psd=y above a long From domain: one label below, although that name was never asked",
    {
      from: ["u@a.b.c.d.e.f.g.h.example.com"],
      zone: [`_dmarc.com TXT ${reject}; psd=y`],
      spf: ["pass", "example.com"],
    },
    { result: "pass", organizationalDomain: "example.com", policyDomain: "com" },
  ],
  [
    "np applies when the From domain does not exist",
    { from: ["u@ghost.example.com"], zone: ["_dmarc.example.com TXT v=DMARC1; p=none; sp=quarantine; np=reject"] },
    { result: "fail", policy: "reject", policyDomain: "example.com" },
    ["_dmarc.ghost.example.com TXT", "_dmarc.example.com TXT", "_dmarc.com TXT", "ghost.example.com A"],
  ],
  [
    "a name with other records exists (NODATA)",
    {
      from: ["u@sub.example.com"],
      zone: [
        "_dmarc.example.com TXT v=DMARC1; p=none; sp=quarantine; np=reject",
        "sub.example.com MX 10 mx.example.com",
      ],
    },
    { result: "fail", policy: "quarantine" },
  ],
  [
    "a name above others exists (RFC 8020)",
    {
      from: ["u@sub.example.com"],
      zone: ["_dmarc.example.com TXT v=DMARC1; p=reject; np=none", "www.sub.example.com A 192.0.2.1"],
    },
    { result: "fail", policy: "reject" },
  ],
  [
    "an alias to nowhere exists",
    {
      from: ["u@sub.example.com"],
      zone: ["_dmarc.example.com TXT v=DMARC1; p=reject; np=none", "sub.example.com CNAME gone.example.net"],
    },
    { result: "fail", policy: "reject" },
  ],
  [
    "existence not known: the result stands, the policy does not",
    {
      from: ["u@sub.example.com"],
      zone: ["_dmarc.example.com TXT v=DMARC1; p=reject; np=none", "sub.example.com SERVFAIL"],
    },
    { result: "fail", policy: null },
  ],
  [
    "without np= the existence is not asked",
    { from: ["u@ghost.example.com"], zone: ["_dmarc.example.com TXT v=DMARC1; p=reject; sp=none"] },
    { result: "fail", policy: "none" },
    ["_dmarc.ghost.example.com TXT", "_dmarc.example.com TXT", "_dmarc.com TXT"],
  ],
  [
    "np of the From domain's own record does not apply to it",
    { from: ["u@example.com"], zone: ["_dmarc.example.com TXT v=DMARC1; p=quarantine; np=reject; sp=none"] },
    { result: "fail", policy: "quarantine" },
    ["_dmarc.example.com TXT", "_dmarc.com TXT"],
  ],
  [
    "two records at the From domain, none above",
    { from: ["u@example.com"], zone: [`_dmarc.example.com TXT ${reject}`, "_dmarc.example.com TXT v=DMARC1; p=none"] },
    { result: "none", record: null, organizationalDomain: "example.com" },
    ["_dmarc.example.com TXT", "_dmarc.com TXT"],
  ],
  [
    "a DMARC record beside another text is one record",
    { from: ["u@example.com"], zone: [`_dmarc.example.com TXT ${reject}`, "_dmarc.example.com TXT owner=ops"] },
    { result: "fail", policy: "reject" },
  ],
  [
    "two records above are discarded, the next one up applies",
    {
      from: ["u@a.b.example.com"],
      zone: [
        `_dmarc.b.example.com TXT ${reject}`,
        `_dmarc.b.example.com TXT ${reject}`,
        "_dmarc.example.com TXT v=DMARC1; p=quarantine",
      ],
    },
    { result: "fail", policy: "quarantine", organizationalDomain: "example.com", policyDomain: "example.com" },
  ],
  [
    "an internationalized From domain and a U-label d=",
    {
      from: ["u@news.bücher.example"],
      zone: ["_dmarc.xn--bcher-kva.example TXT v=DMARC1; p=reject"],
      dkim: [["pass", "mail.bücher.example"]],
    },
    { result: "pass", domain: "news.xn--bcher-kva.example", organizationalDomain: "xn--bcher-kva.example" },
  ],
  [
    "upper case and a last dot do not matter",
    { from: ["U@News.Example.COM."], zone: [`_dmarc.example.com TXT ${reject}`], spf: ["pass", "BOUNCE.Example.com."] },
    { result: "pass", domain: "news.example.com", organizationalDomain: "example.com" },
  ],
  [
    "a domain literal has no record",
    { from: ["u@[192.0.2.1]"], zone: [], spf: ["pass", "example.com"] },
    { result: "none", organizationalDomain: null },
    [],
  ],
  [
    "a name that DNS cannot hold",
    { from: [`u@${"x".repeat(64)}.example.com`], zone: [] },
    { result: "none", organizationalDomain: null },
    [],
  ],
  ["no From address", { from: [], zone: [] }, { result: "unchecked", domain: null }, []],
  [
    "two mailboxes of one domain",
    {
      from: ["a@example.com", "b@Example.com"],
      zone: [`_dmarc.example.com TXT ${reject}`],
      spf: ["pass", "example.com"],
    },
    { result: "pass", domain: "example.com" },
  ],
  [
    "mailboxes of two domains",
    { from: ["a@example.com", "b@example.net"], zone: [], spf: ["pass", "example.com"] },
    { result: "unchecked", domain: null },
    [],
  ],
  [
    "DNS failed at the From domain",
    { from: ["u@example.com"], zone: ["_dmarc.example.com SERVFAIL"], dkim: [["pass", "example.com"]] },
    { result: "temperror", policy: null, organizationalDomain: null },
    ["_dmarc.example.com TXT"],
  ],
  [
    "DNS failed above the From domain, which has no record",
    { from: ["u@a.example.com"], zone: ["_dmarc.example.com TIMEOUT"], spf: ["pass", "a.example.com"] },
    { result: "temperror" },
    ["_dmarc.a.example.com TXT", "_dmarc.example.com TXT"],
  ],
  [
    "DNS failed above, but the From domain has a record and passed itself",
    {
      from: ["u@a.example.com"],
      zone: [`_dmarc.a.example.com TXT ${reject}`, "_dmarc.example.com TIMEOUT"],
      spf: ["pass", "a.example.com"],
    },
    { result: "pass", policy: "reject", organizationalDomain: null },
  ],
  [
    "DNS failed above, and alignment hangs on it",
    {
      from: ["u@a.example.com"],
      zone: [`_dmarc.a.example.com TXT ${reject}`, "_dmarc.example.com SERVFAIL"],
      spf: ["pass", "b.example.com"],
    },
    { result: "temperror", aligned: { spf: null, dkim: false } },
  ],
  [
    "DNS failed above, but nothing passed",
    { from: ["u@a.example.com"], zone: [`_dmarc.a.example.com TXT ${reject}`, "_dmarc.example.com SERVFAIL"] },
    { result: "fail", aligned: { spf: false, dkim: false } },
  ],
  [
    "DNS failed for the walk of the signing domain",
    {
      from: ["u@example.com"],
      zone: [`_dmarc.example.com TXT ${reject}`, "_dmarc.mail.example.com SERVFAIL"],
      dkim: [["pass", "mail.example.com"]],
    },
    { result: "temperror", policy: "reject", aligned: { spf: false, dkim: null } },
  ],
  [
    "strict alignment needs no walk for the signing domain",
    {
      from: ["u@example.com"],
      zone: [`_dmarc.example.com TXT ${reject}; adkim=s`, "_dmarc.mail.example.com SERVFAIL"],
      dkim: [["pass", "mail.example.com"]],
    },
    { result: "fail", aligned: { spf: false, dkim: false } },
    ["_dmarc.example.com TXT", "_dmarc.com TXT"],
  ],
  [
    "an undecided SPF of an aligned domain",
    { from: ["u@example.com"], zone: [`_dmarc.example.com TXT ${reject}`], spf: ["unchecked", "bounce.example.com"] },
    { result: "unchecked", policy: "reject", aligned: { spf: null, dkim: false } },
  ],
  [
    "an undecided SPF of another domain changes nothing",
    { from: ["u@example.com"], zone: [`_dmarc.example.com TXT ${reject}`], spf: ["temperror", "example.net"] },
    { result: "fail", aligned: { spf: false, dkim: false } },
  ],
  [
    "an undecided SPF of an unknown MAIL FROM",
    { from: ["u@example.com"], zone: [`_dmarc.example.com TXT ${reject}`], spf: ["unchecked", null] },
    { result: "unchecked", aligned: { spf: null, dkim: false } },
  ],
  [
    "an undecided signature of the From domain, while SPF is another's",
    {
      from: ["u@example.com"],
      zone: [`_dmarc.example.com TXT ${reject}`],
      spf: ["pass", "example.net"],
      dkim: [["unchecked", "example.com"]],
    },
    { result: "unchecked", aligned: { spf: false, dkim: null } },
  ],
  [
    "one aligned pass is enough, whatever else is undecided",
    {
      from: ["u@example.com"],
      zone: [`_dmarc.example.com TXT ${reject}`],
      spf: ["unchecked", null],
      dkim: [
        ["fail", "example.com"],
        ["pass", "m.example.com"],
      ],
    },
    { result: "pass", aligned: { spf: null, dkim: true } },
  ],
  [
    "no record: undecided identifiers do not matter",
    { from: ["u@example.com"], zone: [], spf: ["unchecked", "example.com"] },
    { result: "none", aligned: { spf: null, dkim: null }, publicSuffix: null },
  ],
  [
    "a policy result of DKIM is no pass",
    { from: ["u@example.com"], zone: [`_dmarc.example.com TXT ${reject}`], dkim: [["policy", "example.com"]] },
    { result: "fail" },
  ],
  [
    "a HELO pass is not the MAIL FROM identity",
    {
      from: ["u@example.com"],
      zone: [`_dmarc.example.com TXT ${reject}`],
      helo: ["pass", "example.com"],
      mailFrom: "a@example.net",
    },
    { result: "unchecked" },
  ],
  [
    "RFC 9989 §3.2.4: with a null reverse-path the HELO name is",
    {
      from: ["u@example.com"],
      zone: [`_dmarc.example.com TXT ${reject}`],
      helo: ["pass", "mx.example.com"],
      mailFrom: "<>",
    },
    { result: "pass", aligned: { spf: true, dkim: false } },
  ],
  [
    "an invalid record of the From domain ends DMARC, the record above does not step in",
    {
      from: ["u@a.example.com"],
      zone: ["_dmarc.a.example.com TXT v=DMARC1; p=rejct", `_dmarc.example.com TXT ${reject}`],
    },
    { result: "none", policyDomain: "a.example.com", policy: null, record: "v=DMARC1; p=rejct" },
  ],
  [
    "an invalid sp= with a report address counts as p=none",
    {
      from: ["u@a.example.com"],
      zone: ["_dmarc.example.com TXT v=DMARC1; p=reject; sp=all; rua=mailto:r@example.com"],
    },
    { result: "fail", policy: "none" },
  ],
  [
    "an alias at _dmarc is followed",
    {
      from: ["u@example.com"],
      zone: ["_dmarc.example.com CNAME rec.example.net", "rec.example.net TXT v=DMARC1; p=quarantine"],
    },
    { result: "fail", policy: "quarantine" },
  ],
  [
    "live checks off",
    { from: ["u@news.example.com"], zone: [], live: false, dkim: [["unchecked", "example.com"]] },
    { result: "unchecked", domain: "news.example.com", organizationalDomain: null },
    [],
  ],
];
