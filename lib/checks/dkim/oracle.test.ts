// DKIM and ARC against another implementation, mailauth in strict mode: body hashes of random bodies, and the results of
// public messages. It decides nothing: differences that are meant stand in a list with their reasons.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { authenticate } from "mailauth";
import { dkimVerify } from "mailauth/lib/dkim/verify.js";
import { describe, expect, it } from "vitest";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { arc } from "../arc/index.ts";
import { dkim } from "./index.ts";
import { runOn } from "./run.test-support.ts";

type Resolver = (name: string, type: string) => Promise<string[][] | string[]>;

/** What node:dns would say. */
function resolverOf(zone: string): Resolver {
  const resolver = zoneResolver(parseZone(zone));
  return async (name, type) => {
    const answer = await resolver.query(name, "TXT");
    if (type !== "TXT" || answer.outcome !== "found") {
      throw Object.assign(new Error(answer.outcome), { code: answer.outcome === "nodata" ? "ENODATA" : "ENOTFOUND" });
    }
    return answer.records.flatMap((record) => (record.type === "TXT" ? [[record.text]] : []));
  };
}

describe("body hashes", () => {
  const pieces = fc.constantFrom(
    "a",
    "bc",
    ".",
    " ",
    "  ",
    "\t",
    " \t ",
    "\r\n",
    "\r\n\r\n",
    "\r\n \r\n",
    "\xe4",
    "=",
    "x".repeat(80),
  );
  const bodies = fc.array(pieces, { maxLength: 80 }).map((list) => list.join(""));
  const tags = "v=1; a=rsa-sha256; d=example.com; s=s; h=from; bh=AAAA; b=AAAA";

  it("are mailauth's, of 2,000 random bodies in both forms and with l=", async () => {
    const resolver = resolverOf("");
    await fc.assert(
      fc.asyncProperty(bodies, fc.nat(300), async (body, limit) => {
        const forms = [
          "c=simple/simple",
          "c=simple/relaxed",
          `c=simple/simple; l=${limit}`,
          `c=simple/relaxed; l=${limit}`,
        ];
        const fields = forms.map((form) => `DKIM-Signature: ${tags}; ${form}\r\n`).join("");
        const source = Buffer.from(`${fields}From: a@example.com\r\n\r\n${body}x\r\n`, "latin1");
        const theirs = await dkimVerify(source, { resolver });
        const ours = await runOn(dkim.run, source, { live: false });
        expect(ours.map(({ bodyHash }) => bodyHash.computed)).toEqual(theirs.results.map(({ bodyHash }) => bodyHash));
      }),
      { numRuns: 2_000, seed: 6376 },
    );
  }, 60_000);
});

const corpus = sharedPath("corpus/auth");

/** File and place -> both results, where they are not the same; each with its reason. */
const meant: Record<string, string> = {
  // x= has passed: RFC 6376 §3.5 leaves the word open, here it is policy with a note whether it held at delivery.
  "dkim_verifier_Fastmail-from-Fastmail---How-to-keep-your-email-private.eml 1": "policy, neutral",
  "dkim_verifier_Fastmail-from-Fastmail---Welcome-Get-set-up-in-3-steps..eml 1": "policy, neutral",
  "mail-auth_dkim-005.eml 1": "policy, neutral",
  // The key is of another type than a= says: a signature that this key did not make.
  "dkim_verifier_rfc8463-A.3-key_algo_mismatch.eml 1": "fail, neutral",
  "dkim_verifier_rfc8463-A.3-key_algo_mismatch.eml 2": "fail, neutral",
};

/** RFC 8601 §2.7.1: what cannot be processed is neutral in mailauth, permerror here. */
const sameWord = (ours: string, theirs: string): boolean =>
  ours === theirs || (ours === "permerror" && theirs === "neutral");

describe.skipIf(!corpus)("corpus/auth", () => {
  const zone = corpus ? readFileSync(path.join(corpus, "dns.tsv"), "latin1") : "";
  const files = corpus ? readdirSync(corpus).filter((name) => name.endsWith(".eml")) : [];

  it("gives mailauth's results but for what is listed", async () => {
    const resolver = resolverOf(zone);
    const found: Record<string, string> = {};
    for (const file of files) {
      const octets = readFileSync(path.join(corpus!, file));
      const theirs = await authenticate(octets, { resolver, strict: true, disableBimi: true, disableDmarc: true });
      const ours = await runOn(dkim.run, octets, { zone });
      const chain = await runOn(arc.run, octets, { zone });
      const signatures = theirs.dkim.results.filter(({ signingDomain }) => signingDomain);
      ours.forEach(({ result }, at) => {
        const other = String(signatures[at]?.status.result);
        if (!sameWord(result, other)) found[`${file} ${at + 1}`] = `${result}, ${other}`;
      });
      const otherChain = theirs.arc ? String(theirs.arc.status.result) : "none";
      if (chain.result !== otherChain) found[`${file} arc`] = `${chain.result}, ${otherChain}`;
    }
    expect(found).toEqual(meant);
  });
});
