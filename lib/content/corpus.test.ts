// Everything of the corpus and of the mail in the test suites is looked into: nothing throws, nothing is unbounded, and what was
// seen fits the schema of the report.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readFields } from "#lib/fields/read-fields.ts";
import { readInput } from "#lib/intake/read-input.ts";
import { limits } from "#lib/limits.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { readLinks } from "./links/read-links.ts";
import { readParts } from "./read-parts.ts";

const folders = [sharedPath("corpus"), sharedPath("suites")].filter((folder) => folder !== null);

describe.skipIf(folders.length === 0)("corpus", () => {
  it("is looked into without a defect", () => {
    const kinds = new Map<string, number>();
    let messages = 0;
    for (const file of folders.flatMap(messagesOf)) {
      const taken = readInput(readFileSync(file), null);
      if ("problem" in taken) continue;
      messages += 1;
      const message = parseMessage(taken.intake.octets);
      const { parts, links: found } = readParts(message);
      const { links, inAll } = readLinks(readFields(message), found);
      expect(links.length, file).toBe(Math.min(inAll, limits.links));
      for (const { kind, title } of parts.flatMap(({ details }) => details?.inspections ?? [])) {
        expect(title, file).not.toContain("defect of this program");
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
      for (const link of links) expect(link.target.length, file).toBeLessThanOrEqual(8_192);
    }
    console.info(`${messages} messages:`, [...kinds].map(([kind, count]) => `${kind} ${count}`).join(", "));
    expect(messages).toBeGreaterThan(100);
  }, 300_000);
});

function messagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".eml"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
