import { describe, expect, it } from "vitest";
import type { Checks } from "#lib/checks/types.ts";
import { readUses } from "./uses.ts";

describe("readUses", () => {
  it("finds evidence at any depth, each name once", () => {
    const checks = {
      spf: [
        { evidence: [0], tree: { evidence: [0], steps: [{ evidence: [1], child: { evidence: [2], steps: [] } }] } },
      ],
      dkim: [{ evidence: [1] }],
      bimi: null,
    } as unknown as Partial<Checks>;
    expect([...readUses(checks)]).toEqual([
      [0, ["spf"]],
      [1, ["spf", "dkim"]],
      [2, ["spf"]],
    ]);
  });
});
