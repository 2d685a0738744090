// DKIM against public messages whose results are known. Nothing of them is in this project.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sharedPath } from "#lib/shared-data.ts";
import type { DkimCheck } from "../types.ts";
import { dkim } from "./index.ts";
import { runOn } from "./run.test-support.ts";

const corpus = sharedPath("corpus/auth");

describe.skipIf(!corpus)("corpus/auth", () => {
  const zone = corpus ? readFileSync(path.join(corpus, "dns.tsv"), "latin1") : "";
  const rows = corpus ? readRows(path.join(corpus, "dkim-expected.tsv")) : [];

  it("has rows", () => expect(rows.length).toBeGreaterThan(30));

  it.each(rows)("%s %s %s", async (file, _kind, index, domain, selector, algorithm, canonicalization, expected) => {
    const checks = await runOn(dkim.run, readFileSync(path.join(corpus!, file!)), { zone });
    const check = checks[Number(index) - 1]!;
    expect([check.domain, check.selector, check.algorithm]).toEqual([domain, selector, algorithm]);
    expect(check.canonicalization.startsWith(canonicalization!)).toBe(true);
    expect(wordsOf(check)).toBe(expected);
  });
});

/** A check in the words of the corpus. */
function wordsOf(check: DkimCheck): string {
  const proven = check.headerSignature === "valid" && check.bodyHash.match === true;
  if (check.key.state === "none" && check.result === "permerror") return "no key";
  if (check.result === "fail" && check.bodyHash.match === false) return "fail (body hash)";
  if (check.result === "policy" && proven && codes(check).includes("expired")) return "expired";
  return check.result === "pass" && !proven ? "pass without proof" : check.result;
}

function codes(check: DkimCheck): string[] {
  return check.notes.map(({ code }) => code);
}

function readRows(file: string): string[][] {
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .filter(([, kind]) => kind === "dkim");
}

const lieser = sharedPath("suites/lieser-dkim_verifier");

/** What is not `pass` among the signed messages, and the notes that must be there. */
const lieserResults: Record<string, string[]> = {
  "dkim/flags_s-auid_is_subdomain_of_sdid.eml": ["permerror"],
  "original/Fastmail from Amazon - Verify your new Amazon account.eml": ["pass", "no key"],
  "original/Fastmail from Fastmail - How to keep your email private.eml": ["expired", "no key"],
  "original/Fastmail from Fastmail - Welcome! Get set up in 3 steps..eml": ["expired", "no key"],
  "rfc6376-A.2-body_modified.eml": ["fail (body hash)"],
  "rfc6376-A.2-header_subject_modified.eml": ["fail"],
  "rfc6376-A.2-ill_formed-missing_v.eml": ["permerror"],
  "rfc8463-A.3-key_algo_mismatch.eml": ["fail", "fail"],
  "rfc8463-A.3.eml": ["pass", "pass"],
};

const lieserNotes: [file: string, delivered: string | undefined, code: string][] = [
  ["dkim/added_header-from.eml", undefined, "unsigned-from-added"],
  ["dkim/added_header-to.eml", undefined, "unsigned-to-added"],
  ["dkim/added_header-date.eml", undefined, "unsigned-date-added"],
  ["dkim/added_header-subject.eml", undefined, "unsigned-subject-added"],
  ["dkim/unsigned_header-content-type.eml", undefined, "unsigned-content-type"],
  ["dkim/unsigned_header-reply_to-in_domain.eml", undefined, "unsigned-reply-to"],
  ["dkim/time-received_long_before_creation.eml", "2003-07-12T04:01:54Z", "future"],
];

describe.skipIf(!lieser)("lieser/dkim_verifier", () => {
  const zone = lieser ? zoneOf(JSON.parse(readFileSync(path.join(lieser, "dns.json"), "utf8"))) : "";
  const read = (file: string) => readFileSync(path.join(lieser!, "test/data", file));
  const files = lieser ? emlFiles(path.join(lieser, "test/data")).filter((file) => isSigned(read(file))) : [];

  it("has signed messages", () => expect(files.length).toBeGreaterThan(35));

  it.each(files)("%s", async (file) => {
    const checks = await runOn(dkim.run, read(file), { zone });
    expect(checks.map(wordsOf)).toEqual(lieserResults[file] ?? ["pass"]);
  });

  it.each(lieserNotes)("%s tells what is open", async (file, delivered, code) => {
    const [check] = await runOn(dkim.run, read(file), { zone, ...(delivered === undefined ? {} : { delivered }) });
    expect([check?.result, codes(check!)]).toEqual(["pass", expect.arrayContaining([code])]);
  });

  it.each(["dkim/time-received_briefly_before_creation.eml", "dkim/time-received_after_creation.eml"])(
    "%s has no future date",
    async (file) => {
      const [check] = await runOn(dkim.run, read(file), { zone, delivered: "2018-06-10T13:38:00Z" });
      expect(codes(check!)).not.toContain("future");
    },
  );

  const further = sharedPath("suites");
  it.each([
    ["dkimpy/dkim/tests/data/rfc6376.signed.msg", ["pass", "pass"]],
    ["mailauth/test/dkim/ec/fixtures/signed.eml", ["pass", "pass"]],
  ])("%s", async (file, expected) => {
    const checks = await runOn(dkim.run, readFileSync(path.join(further!, file)), { zone });
    expect(checks.map(wordsOf)).toEqual(expected);
  });
});

const stalwart = sharedPath("suites/stalwart-mail-auth/resources/dkim");

describe.skipIf(!stalwart)("Stalwart", () => {
  const files = stalwart ? readdirSync(stalwart).sort() : [];
  const expected = [["pass", "pass"], ["pass"], ["pass", "pass"], ["pass"], ["pass"], ["pass"]];

  // Each file is key records, an empty line, and the message.
  it.each(files.map((file, at) => [file, expected[at]!] as const))("%s", async (file, results) => {
    const text = readFileSync(path.join(stalwart!, file), "latin1").replaceAll("\r\n", "\n");
    const end = text.indexOf("\n\n");
    const zone = text
      .slice(0, end)
      .split("\n")
      .map((line) => `${line.slice(0, line.indexOf(" "))}\tTXT\t${line.slice(line.indexOf(" ") + 1)}\n`);
    // The suite judges without a clock; all signatures were in force then.
    const setting = { zone: zone.join(""), now: "2018-01-01T00:00:00Z" };
    const checks = await runOn(dkim.run, text.slice(end + 2), setting);
    expect(checks.map(wordsOf)).toEqual(results);
  });
});

function zoneOf(records: Record<string, string>): string {
  return Object.entries(records)
    .map(([name, text]) => `${name}\tTXT\t${text}\n`)
    .join("");
}

function emlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".eml"))
    .sort();
}

function isSigned(octets: Buffer): boolean {
  return /^DKIM-Signature:/im.test(octets.toString("latin1"));
}
