import { describe, expect, it } from "vitest";
import { readReceived } from "../read-received.ts";
import type { HopFacts } from "./dialect.ts";
import { dialects } from "./index.ts";

const rows = dialects.flatMap((dialect) => dialect.examples.map(([raw, expected]) => ({ dialect, raw, expected })));

describe("dialects", () => {
  it.each(rows)("$dialect.id: $raw", ({ dialect, raw, expected }) => {
    const { facts, dialect: found } = readReceived(raw);
    expect(found.id).toBe(dialect.id);
    for (const key of Object.keys(expected) as (keyof HopFacts)[])
      expect({ [key]: facts[key] }).toEqual({ [key]: expected[key] });
  });

  it("every entry has examples, a source, and an id of its own; the last one matches everything", () => {
    expect(dialects.filter((dialect) => dialect.examples.length === 0 || dialect.ref.length < 6)).toEqual([]);
    expect(new Set(dialects.map((dialect) => dialect.id)).size).toBe(dialects.length);
    expect(dialects.at(-1)!.id).toBe("generic");
  });

  it("every dated example has its date", () => {
    const undated = rows
      .filter(({ raw, expected }) => expected.date !== null && !readReceived(raw).facts.date?.utc)
      .map(({ raw }) => raw);
    expect(undated).toEqual([]);
  });
});
