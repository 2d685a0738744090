// The ladder of signatures: rows of signatures from the top of a header down, with what follows.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { arc } from "#lib/checks/arc/index.ts";
import { dkim } from "#lib/checks/dkim/index.ts";
import { runOn } from "#lib/checks/dkim/run.test-support.ts";
import { emptyChecks } from "#lib/checks/run-checks.ts";
import type { ArcCheck, DkimCheck } from "#lib/checks/types.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { readLadder } from "./ladder.ts";

type Row = [field: number, domain: string, claimed: string | null, match: boolean | null, body?: string];

const signature = ([field, domain, claimed, match, body = "relaxed"]: Row) => ({
  ...{ field, domain, canonicalization: `relaxed/${body}`, algorithm: "rsa-sha256" },
  bodyHash: { claimed, computed: null, match },
  headerSignature: "valid",
  signedFields: ["from"],
  diagnosis: null,
});

function ladder(dkimRows: Row[], arcRows: Row[] = []) {
  const signatures = dkimRows.map((row) => signature(row) as unknown as DkimCheck);
  const sets = arcRows.map((row, at) => ({ ...signature(row), instance: at + 1 }) as unknown as ArcCheck["sets"][0]);
  return readLadder(signatures, { ...emptyChecks().arc, sets });
}

describe("readLadder", () => {
  it("blames no change on the way for what a repaired copy cannot tell", () => {
    const signatures = ["a.example", "b.example"].map((domain, at) => signature([at, domain, domain, false]));
    const told = readLadder(signatures as unknown as DkimCheck[], emptyChecks().arc, false);
    expect(told?.sentences).toEqual([
      "This copy had to be repaired, so it cannot tell whether the body was changed on the way.",
    ]);
  });

  it.each<[string, Row[], Row[], string[]]>([
    [
      "all fit",
      [
        [1, "list.example", "b", true],
        [9, "a.example", "a", true],
      ],
      [],
      ["The body is unchanged since a.example (field 9) signed it."],
    ],
    [
      "changed in between",
      [
        [1, "list.example", "b", true],
        [9, "a.example", "a", false],
      ],
      [[5, "relay.example", "a", false]],
      [
        "The body is unchanged since list.example (field 1) signed it.",
        "It changed between relay.example (ARC 1) and list.example (field 1).",
        "a.example (field 9) and relay.example (ARC 1) signed the same body.",
      ],
    ],
    [
      "changed after all of them",
      [
        [1, "list.example", "b", false],
        [9, "a.example", "a", false],
      ],
      [],
      ["The body changed after list.example (field 1) signed it."],
    ],
    [
      "equal hashes of other forms say nothing",
      [
        [1, "list.example", "a", false, "simple"],
        [9, "a.example", "a", false],
      ],
      [],
      ["The body changed after list.example (field 1) signed it."],
    ],
    [
      "a signer that saw something else",
      [
        [1, "odd.example", "x", false],
        [9, "a.example", "a", true],
      ],
      [],
      [
        "The body is unchanged since a.example (field 9) signed it.",
        "odd.example (field 1) signed a body that fits neither older signatures nor today's.",
      ],
    ],
    [
      "no body given",
      [
        [1, "list.example", "b", null],
        [9, "a.example", "a", null],
      ],
      [],
      [],
    ],
  ])("%s", (_, dkimRows, arcRows, sentences) => {
    const found = ladder(dkimRows, arcRows);
    expect(found?.sentences).toEqual(sentences);
    expect(found?.rungs.map(({ field }) => field)).toEqual(
      [...dkimRows, ...arcRows].map(([field]) => field).sort((a, b) => b - a),
    );
  });

  it("needs two signatures that say what the body was", () => {
    expect(ladder([[1, "a.example", "a", true]])).toBeNull();
    expect(
      ladder([
        [1, "a.example", "a", true],
        [2, "b.example", null, null],
      ]),
    ).toBeNull();
  });

  it("narrows a changed header to what no older signature holds", () => {
    const broken = {
      ...signature([1, "list.example", "a", true]),
      headerSignature: "invalid",
      signedFields: ["from", "subject", "list-id", "to", "to"],
      diagnosis: { proven: false, causes: [{ code: "header-changed", detail: "" }] },
    } as unknown as DkimCheck;
    const older = {
      ...signature([9, "a.example", "a", true]),
      signedFields: ["from", "subject", "to"],
    } as unknown as DkimCheck;
    const empty = { ...emptyChecks().arc };
    expect(readLadder([broken, older], empty)?.sentences.at(-1)).toBe(
      "What changed in the header since list.example signed it is among: list-id, to.",
    );
    expect(readLadder([{ ...broken, field: 20 }, older], empty)?.sentences).toHaveLength(1);
    expect(readLadder([{ ...broken, canonicalization: "simple/relaxed" }, older], empty)?.sentences).toHaveLength(1);
  });
});

const corpus = sharedPath("corpus/auth");

describe.skipIf(!corpus)("a real list message", () => {
  it("was changed between its author and the list, and tells so without DNS", async () => {
    const octets = readFileSync(path.join(corpus!, "mail-auth_arc-001.eml"));
    const checks = await runOn(dkim.run, octets, { live: false });
    const found = readLadder(checks, await runOn(arc.run, octets, { live: false }));
    expect(found?.rungs.map(({ kind, domain, match }) => [kind, domain, match])).toEqual([
      ["dkim", "stalw.art", false],
      ["dkim", "ietf.org", true],
      ["dkim", "ietf.org", true],
      ["arc", "google.com", true],
    ]);
    expect(found?.sentences).toEqual([
      "The body is unchanged since ietf.org (field 12) signed it.",
      "It changed between stalw.art (field 25) and ietf.org (field 12).",
    ]);
  });
});
