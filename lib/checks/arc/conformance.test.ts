// ARC against the public validation suite and public messages. Nothing of them is in this project.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isMap, parseAllDocuments } from "yaml";
import { sharedPath } from "#lib/shared-data.ts";
import { runOn } from "../dkim/run.test-support.ts";
import { arc } from "./index.ts";

/** Known differences and why they stand. */
const exceptions = new Map([
  ["ams_fields_c_na", "the suite takes relaxed for an absent c=; RFC 8617 §4.1.2 keeps RFC 6376's simple/simple"],
  ["ams_fields_h_empty", "the suite accepts h= without From; RFC 6376 §5.4 requires it"],
]);

const suite = sharedPath("suites/valimail-arc/tests/arc-draft-validation-tests.yml");

interface Row {
  id: string;
  message: string;
  expected: string;
  zone: string;
}

describe.skipIf(!suite)("ValiMail validation suite", () => {
  const rows = suite ? readSuite(readFileSync(suite, "utf8")) : [];
  it("is whole", () => expect(rows.length).toBe(175));

  it.each(rows)("$id", async ({ id, message, expected, zone }) => {
    const check = await runOn(arc.run, Buffer.from(message, "utf8"), { zone });
    if (exceptions.has(id)) expect(check.result).not.toBe(expected);
    else expect([check.result, check.reason]).toEqual([expected, check.reason]);
  });
});

const corpus = sharedPath("corpus/auth");

describe.skipIf(!corpus)("corpus/auth", () => {
  const zone = corpus ? readFileSync(path.join(corpus, "dns.tsv"), "latin1") : "";
  const rows = corpus ? readFileSync(path.join(corpus, "dkim-expected.tsv"), "utf8").split("\n") : [];
  const chains = rows.map((line) => line.split("\t")).filter(([, kind]) => kind === "arc");

  it.each(chains)("%s", async (file, _kind, _index, _d, _s, _a, _c, expected) => {
    const check = await runOn(arc.run, readFileSync(path.join(corpus!, file!)), { zone });
    expect(check.result).toBe(expected!.split(" ")[0]);
  });
});

/** Ids stand several times in the suite; keys of the YAML map are read one by one, so that none is lost. */
function readSuite(text: string): Row[] {
  return parseAllDocuments(text, { uniqueKeys: false }).flatMap((document) => {
    if (!isMap(document.contents)) return [];
    const tests = document.contents.get("tests");
    const records = document.contents.get("txt_records") ?? document.contents.get("txt-records");
    const zone = isMap(records)
      ? records.items.map((pair) => `${pair.key}\tTXT\t${String(pair.value)}\n`).join("")
      : "";
    if (!isMap(tests)) return [];
    return tests.items.map((pair) => {
      if (!isMap(pair.value)) throw new Error("a test of the suite is not a map");
      // An empty cv is a chain that says itself that it has failed.
      const expected = String(pair.value.get("cv") ?? "").toLowerCase() || "fail";
      return { id: String(pair.key), message: String(pair.value.get("message")), expected, zone };
    });
  });
}
