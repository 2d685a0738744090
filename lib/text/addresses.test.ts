import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "#lib/limits.ts";
import { domainOf, parseAddresses } from "./addresses.ts";

/** Mailboxes as `name <address>`; an absent name or address is `-`. */
const shown = (text: string): string[] =>
  parseAddresses(text).mailboxes.map(({ name, address }) => `${name ?? "-"} <${address ?? "-"}>`);

const rows: [string, string[], string[]?][] = [
  // RFC 5322 appendix A.1
  ["John Doe <jdoe@machine.example>", ["John Doe <jdoe@machine.example>"]],
  [
    '"Joe Q. Public" <john.q.public@example.com>,\r\n Mary Smith <mary@x.test>, jdoe@example.org, Who? <one@y.test>',
    [
      "Joe Q. Public <john.q.public@example.com>",
      "Mary Smith <mary@x.test>",
      "- <jdoe@example.org>",
      "Who? <one@y.test>",
    ],
  ],
  [
    '<boss@nil.test>, "Giant; \\"Big\\" Box" <sysservices@example.net>',
    ["- <boss@nil.test>", 'Giant; "Big" Box <sysservices@example.net>'],
  ],
  [
    "A Group:Ed Jones <c@a.test>,joe@where.test,John <jdoe@one.test>;",
    ["Ed Jones <c@a.test>", "- <joe@where.test>", "John <jdoe@one.test>"],
  ],
  ["Undisclosed recipients:;", []],
  // A.5
  ["Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>", ["Pete <pete@silly.test>"], ["address-blanks"]],
  ["(Empty list)(start)Hidden recipients  :(nobody(that I know))  ;", []],
  // A.6.1, A.6.3
  ["Joe Q. Public <john.q.public@example.com>", ["Joe Q. Public <john.q.public@example.com>"]],
  [
    "Mary Smith <@node.test:mary@example.net>, , jdoe@test  . example",
    ["Mary Smith <mary@example.net>", "- <jdoe@test.example>"],
    ["address-route", "address-empty-member", "address-blanks"],
  ],
  ["<@a.test,@b.test:c@d.test>, e@f.test", ["- <c@d.test>", "- <e@f.test>"], ["address-route"]],
  // groups
  ["a@x.test, G: b@x.test;, c@x.test", ["- <a@x.test>", "- <b@x.test>", "- <c@x.test>"], ["address-empty-member"]],
  ["G: H: a@x.test;", ["- <a@x.test>"], ["address-group-nested"]],
  ["mailto:a@x.test", ["- <a@x.test>"], ["address-group-open"]],
  // comments as names
  ["jane@x.test (Jane (not John) Doe)", ["Jane (not John) Doe <jane@x.test>"]],
  ["<jane@x.test> (Jane)", ["Jane <jane@x.test>"]],
  ["Jane <jane@x.test> (work)", ["Jane <jane@x.test>"]],
  ["jane@x.test ()", ["- <jane@x.test>"]],
  // local parts and domains
  ['"a b"@x.test', ['- <"a b"@x.test>']],
  ['"a@b, c"@x.test, d@x.test', ['- <"a@b, c"@x.test>', "- <d@x.test>"]],
  ['a."b\\"c".d@x.test', ['- <a."b\\"c".d@x.test>']],
  ['""@x.test', ['- <""@x.test>']],
  ["a@[192.0.2.1], <b@[IPv6:2001:db8::1]>", ["- <a@[192.0.2.1]>", "- <b@[IPv6:2001:db8::1]>"]],
  ["josé@exämple.test", ["- <josé@exämple.test>"]],
  ["a@xn--exmple-cua.test", ["- <a@xn--exmple-cua.test>"]],
  ["A@Example.TEST", ["- <A@Example.TEST>"]],
  ["a..b.@x.test", ["- <a..b.@x.test>"], ["address-dots"]],
  ["a@x.test.", ["- <a@x.test.>"], ["address-domain-dot"]],
  // null address
  ["<>", ["- <->"]],
  ["< >, Jane <>", ["- <->", "Jane <->"]],
  // encoded-words
  ["=?utf-8?Q?J=C3=BCrgen?= =?utf-8?Q?_K?= <j@x.test>", ["Jürgen K <j@x.test>"]],
  ["j@x.test (=?iso-8859-1?Q?J=FCrgen?=)", ["Jürgen <j@x.test>"]],
  ["=?utf-8?Q?Doe,_Jane_(Sales):?= <j@x.test>", ["Doe, Jane (Sales): <j@x.test>"]],
  ['"=?utf-8?Q?J=C3=BC?=" <j@x.test>', ["Jü <j@x.test>"], ["address-encoded-word-in-quoted"]],
  ["=?utf-8?Q?a=40bank.test?= <j@x.test>", ["a@bank.test <j@x.test>"]],
  ["=?utf-8?Q?j=40x.test?=", ["j@x.test <->"], ["address-no-domain"]],
  ["<=?utf-8?Q?j?=@x.test>", ["- <=?utf-8?Q?j?=@x.test>"]],
  ["=?x-none?Q?J?= <j@x.test>", ["=?x-none?Q?J?= <j@x.test>"], ["charset-unknown"]],
  // an encoded-word cannot hide an address
  ["(=?u?Q?a),evil@x.test,(?=)", ["- <evil@x.test>"], ["address-empty-member"]],
  [
    '"=?u?Q?x"<evil@x.test>,<b@x.test>?="',
    ["=?u?Q?x <evil@x.test>", "- <b@x.test>"],
    ["address-encoded-word-in-quoted", "encoded-word-unterminated", "address-unterminated", "address-trailing-text"],
  ],
  // mistakes met in mail
  ["user@bank.test <other@x.test>", ["user@bank.test <other@x.test>"], ["address-phrase-specials"]],
  ["<<a@x.test>>", ["- <a@x.test>"], ["address-angle-doubled"]],
  ["<a@x.test> <b@y.test>", ["- <a@x.test>", "- <b@y.test>"], ["address-separator-missing"]],
  ["A <a@x.test> B <b@y.test>", ["A <a@x.test>", "B <b@y.test>"], ["address-separator-missing"]],
  ["A <a@x.test, B <b@y.test>", ["A <a@x.test>", "B <b@y.test>"], ["address-angle-open"]],
  ["<a@x.test> ...More Regular Headers...", ["- <a@x.test>"], ["address-trailing-text"]],
  ["a@x.test; b@y.test", ["- <a@x.test>", "- <b@y.test>"], ["address-semicolon"]],
  ["a@x.test,", ["- <a@x.test>"], ["address-empty-member"]],
  ["Doe, John <j@x.test>", ["Doe <->", "John <j@x.test>"], ["address-no-domain"]],
  // two readings: none
  ["a@b@c.test", ["a@b@c.test <->"], ["address-malformed"]],
  ["<a@b@c.test>", ["a@b@c.test <->"], ["address-malformed"]],
  ["John a@b.test", ["John a@b.test <->"], ["address-malformed"]],
  ["<a b@x.test>", ["a b@x.test <->"], ["address-malformed"]],
  ["<a<b@x.test>", ["a<b@x.test <->"], ["address-angle-doubled", "address-malformed"]],
  ["a@", ["a@ <->"], ["address-malformed"]],
  ["@x.test", ["@x.test <->"], ["address-malformed"]],
  ["root", ["root <->"], ["address-no-domain"]],
  ["<MAILER-DAEMON>", ["MAILER-DAEMON <->"], ["address-no-domain"]],
  ['"open <a@x.test>', ["open <a@x.test> <->"], ["address-unterminated", "address-no-domain"]],
  // nothing
  ["", []],
  [" (nobody) ", []],
];

describe("parseAddresses", () => {
  it.each(rows)("%j", (text, mailboxes, defects = []) => {
    expect(shown(text)).toEqual(mailboxes);
    expect(parseAddresses(text).defects).toEqual(defects);
  });

  it("names the groups", () => {
    const text = 'undisclosed-recipients:;, "A, B" (x): a@x.test;, =?utf-8?Q?=C3=9C?=: ;';
    expect(parseAddresses(text).groups).toEqual(["undisclosed-recipients", "A, B", "Ü"]);
  });

  it("stops at the limits", () => {
    const many = parseAddresses(Array.from({ length: limits.addresses }, () => "a@x.test").join(","));
    expect([many.mailboxes.length, many.defects]).toEqual([limits.addresses, []]);
    const more = parseAddresses("a@x.test,".repeat(limits.addresses + 1));
    expect([more.mailboxes.length, more.defects]).toEqual([limits.addresses, ["addresses-limit"]]);
    const long = parseAddresses(`${" ".repeat(limits.fieldOctets)}a@x.test`);
    expect([long.mailboxes.length, long.defects]).toEqual([0, ["addresses-limit"]]);
  });

  it("reads again what it has read", () => {
    const atom = fc.string({ unit: fc.constantFrom(..."abcXYZ019!#$%&'*+-/=?^_`{|}~é"), minLength: 1, maxLength: 8 });
    const quoted = fc.string({ maxLength: 8 }).map((text) => `"${text.replace(/["\\]/g, "\\$&")}"`);
    const local = fc.oneof(
      atom,
      quoted,
      fc.tuple(atom, atom).map((both) => both.join(".")),
    );
    const spec = fc.tuple(local, atom).map(([left, right]) => `${left}@${right}.test`);
    fc.assert(
      fc.property(fc.array(spec, { minLength: 1, maxLength: 5 }), (specs) => {
        expect(parseAddresses(specs.join(", ")).mailboxes.map((one) => one.address)).toEqual(specs);
        expect(parseAddresses(`G: N <${specs.join(">, (c) <")}>;`).mailboxes.map((one) => one.address)).toEqual(specs);
      }),
    );
  });

  it("never throws", () => {
    const piece = fc.constantFrom(...'<>@,:;[]()."\\ a', "=?utf-8?Q?", "?=", "a@x.test");
    fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string())), (all) => void parseAddresses(all.join(""))));
  });

  const hostile = [
    "g:",
    "a@x.test,",
    "<",
    "<a>",
    "[",
    "@[",
    "a@",
    "a ",
    "(",
    '"',
    "=?a?Q?(",
    "=?utf-8?Q?(a)?= ",
    "(a) ",
    ".",
    "\\",
    ";",
  ];
  it.each(hostile)("reads 1 MB of %j to its end", (text) => {
    expect(Array.isArray(parseAddresses(text.repeat(1_000_000 / text.length)).mailboxes)).toBe(true);
  });
});

describe("domainOf", () => {
  it.each([
    ["a@Example.TEST", "example.test"],
    ["a@example.test.", "example.test"],
    ['"a@b"@c.test', "c.test"],
    ["a@[192.0.2.1]", null],
    ["a@", null],
    ["root", null],
    ["", null],
  ])("%s", (address, domain) => expect(domainOf(address)).toBe(domain));
});
