// The public SPF suites, read in place. The result has to be the preferred one (the first listed); cases where it is not
// stand in a list with the reason.
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Asker, Resolver } from "#lib/dns/types.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { parseIp } from "#lib/text/ip.ts";
import { checkHost, type HostResult } from "./evaluate.ts";
import { type LineCase, readLineSuite, readSuite, type SuiteCase } from "./suite-zone.ts";

const rfc4408Only = "RFC 4408 allowed the first result; RFC 7208 decides for the second.";
const noSpfType =
  "RFC 7208 §3.1: the record type SPF is not asked any more; the second result is for those who ask TXT only.";
const undefinedTarget =
  "RFC 7208 §4.8 leaves a malformed target undefined: no question, no match. Second result of the suite.";
const singleLabel = "The records use names of one label, which RFC 7208 §4.3 and §7.1 refuse.";
const notRfc = "The suite asks pyspf's former extension; an unknown modifier is ignored (RFC 7208 §6).";

interface Suite {
  file: string;
  cases: number;
  explanations: number;
  /** Case -> what comes instead of the first result, and why. */
  differences: Record<string, [result: string, why: string]>;
}

const rfc4408: Suite["differences"] = {
  "Record lookup / spfonly": ["none", noSpfType],
  "Record lookup / txttimeout": ["temperror", noSpfType],
  "Selecting records / spfoverride": ["fail", noSpfType],
  "Selecting records / multitxt1": ["permerror", noSpfType],
  "Selecting records / multispf2": ["pass", noSpfType],
  "Record evaluation / invalid-domain-empty-label": ["fail", undefinedTarget],
  "Record evaluation / invalid-domain-long": ["fail", undefinedTarget],
  "Record evaluation / invalid-domain-long-via-macro": ["fail", undefinedTarget],
  "EXISTS mechanism syntax / exists-dnserr": ["temperror", rfc4408Only],
  "Processing limits / mx-limit": ["permerror", rfc4408Only],
};

const formerDefault: Suite["differences"] = {
  "/ default-modifier": ["neutral", notRfc],
  "/ default-modifier-harsh": ["neutral", notRfc],
};

const blitiri: Suite["differences"] = {
  "Resolution limits / resolution-with-10-lookups": ["permerror", singleLabel],
  "MX resolution limits / mx-resolution-10-terms": ["none", singleLabel],
  "MX resolution limits / mx-resolution-11-terms": ["none", singleLabel],
  "NXDOMAIN tests / one-mx-not-found": ["none", singleLabel],
  "NXDOMAIN tests / all-mx-not-found": ["none", singleLabel],
  "NXDOMAIN tests / include-not-found": ["none", singleLabel],
  "NXDOMAIN tests / redirect-not-found": ["none", singleLabel],
};

const suites: Suite[] = [
  { file: "pyspf/test/rfc7208-tests.yml", cases: 203, explanations: 22, differences: {} },
  { file: "pyspf/test/rfc4408-tests.yml", cases: 191, explanations: 22, differences: rfc4408 },
  { file: "pyspf/test/test.yml", cases: 16, explanations: 0, differences: formerDefault },
  { file: "albertito-spf/testdata/rfc7208-tests.yml", cases: 203, explanations: 22, differences: {} },
  { file: "albertito-spf/testdata/rfc4408-tests.yml", cases: 191, explanations: 22, differences: rfc4408 },
  { file: "albertito-spf/testdata/pyspf-tests.yml", cases: 16, explanations: 0, differences: formerDefault },
  { file: "albertito-spf/testdata/blitirispf-tests.yml", cases: 21, explanations: 0, differences: blitiri },
  { file: "mailauth/test/fixtures/spf/rfc7208-tests.yml", cases: 200, explanations: 22, differences: {} },
  { file: "mailauth/test/fixtures/spf/rfc7208-tests-2014-05.yml", cases: 193, explanations: 22, differences: {} },
];

describe("suites in the OpenSPF format", () => {
  for (const { file, cases: count, explanations, differences } of suites) {
    const found = sharedPath(`suites/${file}`);
    const cases = found === null ? [] : readSuite(found);

    it.skipIf(found === null)(`gives the ${count} results of ${file}`, async () => {
      expect(cases.length).toBe(count);
      const rows = await Promise.all(cases.map(async (test) => [test.id, (await runCase(test)).result]));
      const expected = cases.map(({ id, results }) => [id, differences[id]?.[0] ?? results[0]]);
      expect(rows).toEqual(expected);
    });

    it.skipIf(found === null)(`gives the ${explanations} explanations of ${file}`, async () => {
      const tested = cases.filter(({ explanation }) => explanation !== undefined);
      expect(tested.length).toBe(explanations);
      const rows = await Promise.all(tested.map(async (test) => [test.id, (await runCase(test)).explanation]));
      expect(rows).toEqual(tested.map(({ id, explanation }) => [id, explanation]));
    });
  }

  it("takes only results that the RFC 4408 suite accepts", () => {
    const found = sharedPath("suites/pyspf/test/rfc4408-tests.yml");
    const listed = found === null ? [] : readSuite(found).filter(({ id }) => id in rfc4408);
    for (const { id, results } of listed) expect(results).toContain(rfc4408[id]![0]);
  });
});

const lineDifferences: Record<string, [result: string, why: string]> = {
  "all.yml:1": [
    "permerror",
    'The record holds the unknown mechanism "ip:" after "all" (RFC 7208 §4.6: a fault anywhere).',
  ],
  "basic.yml:9": ["permerror", "Ten names without addresses: the third void lookup ends the check (RFC 7208 §4.6.4)."],
  "exists.yml:2": ["fail", "exists asks A, not AAAA (RFC 7208 §5.7)."],
  "ip.yml:11": [
    "fail",
    "ip6:::ffff:10.1.2.3 does not stand for the IPv4 address (RFC 7208 §5: a mapped address is IPv4).",
  ],
  "macro.yml:4": ["fail", "exists asks A, not AAAA (RFC 7208 §5.7)."],
};

describe("suite of Stalwart", () => {
  const folder = sharedPath("suites/stalwart-mail-auth/resources/spf");
  const files = folder === null ? [] : readdirSync(folder).toSorted();
  const cases = files.flatMap((file) => readLineSuite(path.join(folder!, file), file));

  it.skipIf(folder === null)("gives 158 of its 163 results, and the rest for a reason", async () => {
    expect(cases.length).toBe(163);
    const rows = await Promise.all(cases.map(async (test) => [test.id, await runLineCase(test)]));
    expect(rows).toEqual(cases.map(({ id, expect: wanted }) => [id, lineDifferences[id]?.[0] ?? wanted]));
  });
});

function runCase({ resolver, ip, helo, mailFrom }: SuiteCase): Promise<HostResult> {
  return check(resolver, ip, helo, mailFrom);
}

/** Stalwart's harness checks the HELO identity first and MAIL FROM only after a pass. */
async function runLineCase({ resolver, ip, domain, sender }: LineCase): Promise<string> {
  const helo = await check(resolver, ip, domain, "");
  const { result, explanation } =
    helo.result === "pass" && sender !== "" ? await check(resolver, ip, domain, sender) : helo;
  return explanation === null ? result : `${result} ${explanation}`;
}

function check(resolver: Resolver, ip: string, helo: string, mailFrom: string): Promise<HostResult> {
  const sender = mailFrom === "" ? `postmaster@${helo}` : mailFrom;
  const domain = sender.slice(sender.lastIndexOf("@") + 1);
  return checkHost({ ip: parseIp(ip)!, domain, sender, helo }, askAnything(resolver));
}

/** Without the recorder, which refuses some names the suites ask. */
function askAnything(resolver: Resolver): Asker {
  let id = 0;
  return { ask: async (name, type) => ({ id: id++, answer: await resolver.query(name, type) }) };
}
