// Golden trees: what the evaluation of own records shows, term by term, as text in fixtures/trees. A change of a tree shows
// in the change itself. `vitest run lib/checks/spf/trees.test.ts -u` writes them anew.
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createAsker } from "#lib/dns/asker.ts";
import { closeEvidence } from "#lib/dns/evidence.ts";
import { replayResolver } from "#lib/dns/replay.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { parseIp } from "#lib/text/ip.ts";
import type { SpfNode, SpfStep } from "../types.ts";
import { checkHost, type HostQuestion, type HostResult } from "./evaluate.ts";

const golden = path.resolve(import.meta.dirname, "../../../fixtures/trees/spf.txt");

const d = "example.com TXT v=spf1";
const rows: [title: string, zone: string[], question?: Partial<HostQuestion> & { address?: string }][] = [
  ["a network", [`${d} ip4:192.0.2.0/28 -all`]],
  ["a network that ends before the address", [`${d} ip4:192.0.2.0/32 -all`]],
  ["IPv6", [`${d} ip4:192.0.2.0/24 ip6:2001:db8:40::/48 -all`], { address: "2001:db8:40::1" }],
  ["an IPv4-mapped address", [`${d} ip6:::ffff:0:0/96 ip4:192.0.2.1 -all`], { address: "::ffff:192.0.2.1" }],
  [
    "a host with two addresses",
    [`${d} a:mail.example.com -all`, "mail.example.com A 192.0.2.9", "mail.example.com A 192.0.2.1"],
  ],
  ["a host and its network", [`${d} a:mail.example.com/28 -all`, "mail.example.com A 192.0.2.9"]],
  ["the domain's own address", [`${d} a -all`, "example.com A 192.0.2.1"]],
  [
    "mail hosts in order",
    [
      `${d} mx -all`,
      "example.com MX 20 b.example.com",
      "example.com MX 10 a.example.com",
      "a.example.com A 192.0.2.7",
      "b.example.com A 192.0.2.1",
    ],
  ],
  [
    "an alias",
    [`${d} a:www.example.com -all`, "www.example.com CNAME host.example.net", "host.example.net A 192.0.2.1"],
  ],
  ["an include that passes", [`${d} include:_spf.example.net -all`, "_spf.example.net TXT v=spf1 ip4:192.0.2.1 ~all"]],
  ["an include that fails", [`${d} include:_spf.example.net ~all`, "_spf.example.net TXT v=spf1 ip4:192.0.2.2 -all"]],
  [
    "an include in an include",
    [
      `${d} include:a.example.net -all`,
      "a.example.net TXT v=spf1 include:b.example.net ?all",
      "b.example.net TXT v=spf1 ip4:192.0.2.1 -all",
    ],
  ],
  ["an include of nothing", [`${d} include:gone.example.net -all`]],
  ["a redirect", [`${d} ip4:192.0.2.9 redirect=_spf.example.net`, "_spf.example.net TXT v=spf1 ip4:192.0.2.1 -all"]],
  ["a redirect beside all", [`${d} ~all redirect=_spf.example.net`]],
  ["a redirect in a circle", [`${d} redirect=example.com`]],
  ["exists with macros", [`${d} exists:%{ir}.%{v}.%{d2} -all`, "1.2.0.192.in-addr.example.com A 127.0.0.2"]],
  ["a local-part macro", [`${d} exists:%{l}.users.example.com -all`, "ann.users.example.com A 127.0.0.2"]],
  ["a HELO macro without HELO", [`${d} exists:%{h}.example.com -all`], { helo: null }],
  ["ptr", [`${d} ptr:example.com -all`, "1.2.0.192.in-addr.arpa PTR out.example.com", "out.example.com A 192.0.2.1"]],
  ["two void lookups", [`${d} a:one.example.com a:two.example.com ip4:192.0.2.1 -all`]],
  ["three void lookups", [`${d} a:one.example.com a:two.example.com a:three.example.com ip4:192.0.2.1 -all`]],
  [
    "eleven lookups",
    [
      `${d} ${Array.from({ length: 11 }, (_, at) => `a:h${at}.example.com`).join(" ")} -all`,
      ...Array.from({ length: 11 }, (_, at) => `h${at}.example.com A 192.0.2.${at + 20}`),
    ],
  ],
  ["a syntax error", [`${d} ip4:192.0.2.1 redirect:example.net`]],
  ["an explanation", [`${d} -all exp=why.example.com`, "why.example.com TXT %{i} may not send for %{d}."]],
  ["DNS fails in an include", [`${d} ip4:192.0.2.9 include:broken.example.net -all`, "broken.example.net SERVFAIL"]],
  ["DNS fails behind the match", [`${d} ip4:192.0.2.1 include:broken.example.net -all`, "broken.example.net TIMEOUT"]],
  ["no record", ["example.com TXT something else"]],
  ["two records", [`${d} mx -all`, `${d} a -all`]],
  ["an unknown modifier", [`${d} op=spf1 ip4:192.0.2.1 -all`]],
];

async function evaluate(zone: string[], { address = "192.0.2.1", ...given }: (typeof rows)[number][2] = {}) {
  const tsv = zone.map((line) => line.replace(/^(\S+) (\S+) ?/, "$1\t$2\t")).join("\n");
  const asker = createAsker(zoneResolver(parseZone(tsv)));
  const question = {
    ip: parseIp(address)!,
    domain: "example.com",
    sender: "ann@example.com",
    helo: "out.example.com",
    ...given,
  };
  const closed = closeEvidence(await checkHost(question, asker), asker.answers());
  const replayed = createAsker(replayResolver(closed.dns));
  const again = closeEvidence(await checkHost(question, replayed), replayed.answers());
  return { found: closed.checks, again: again.checks, dns: closed.dns };
}

describe("SPF trees", () => {
  it("are the golden ones", async () => {
    const texts: string[] = [];
    for (const [title, zone, question] of rows)
      texts.push(`# ${title}\n${describeResult((await evaluate(zone, question)).found)}`);
    await expect(`${texts.join("\n\n")}\n`).toMatchFileSnapshot(golden);
  });

  it.each(rows)(
    "%s: replaying the answers gives the same tree, and what matched names what it stands on",
    async (_, zone, question) => {
      const { found, again, dns } = await evaluate(zone, question);
      expect(again).toEqual(found);
      for (const step of stepsOf(found.tree)) {
        const isLiteral = /^[-+~?]?(?:all|ip[46]:)/i.test(step.term);
        if (step.matched) expect(isLiteral || step.evidence.length > 0).toBe(true);
        expect(step.evidence.every((number) => number in dns)).toBe(true);
      }
    },
  );

  it("stay small for a record of 4,000 terms that includes itself", async () => {
    const include = Array.from({ length: 4_000 }, () => "include:example.com").join(" ");
    const { found } = await evaluate([`${d} ${include} -all`]);
    expect(found).toMatchObject({ result: "permerror", lookups: 10 });
  });
});

function stepsOf(node: SpfNode): SpfStep[] {
  return node.steps.flatMap((step) => [step, ...(step.child ? stepsOf(step.child) : [])]);
}

function describeResult({ result, reason, lookups, voidLookups, explanation, tree }: HostResult): string {
  const head = `${result}, ${lookups} lookups, ${voidLookups} void: ${reason}`;
  const said = explanation === null ? [] : [`explains: ${explanation}`];
  return [head, ...said, ...describeNode(tree, "")].join("\n");
}

function describeNode({ domain, record, result, evidence, steps }: SpfNode, indent: string): string[] {
  const head = `${indent}${domain} = ${result} [${evidence}] ${record ?? "(no record)"}`;
  return [head, ...steps.flatMap((step) => describeStep(step, `${indent}  `))];
}

function describeStep(
  { term, offset, target, lookup, matched, detail, evidence, child }: SpfStep,
  indent: string,
): string[] {
  const word = matched === null ? "?" : matched ? "yes" : "no";
  const asks = target === null ? "" : ` asks ${target}`;
  const cost = lookup === null ? "" : ` (lookup ${lookup})`;
  const line = `${indent}${word} ${term} @${offset}${asks}${cost} [${evidence}]${detail === null ? "" : `: ${detail}`}`;
  return [line, ...(child ? describeNode(child, `${indent}  `) : [])];
}
