// Every leaf of the shared corpus before every inspector of files that wants it: none throws, and what is seen stays within its
// bounds. They are called directly, for the report would swallow what one of them throws.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { limits } from "#lib/limits.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { decodedPart } from "#lib/message/read.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { decodeCharset } from "#lib/text/charsets.ts";
import { detectType } from "../detect-type.ts";
import { fileInspectors } from "./files.ts";
import { openBudget } from "./inflate.ts";
import type { InspectedPart } from "./types.ts";

const corpus = sharedPath("corpus");

describe.skipIf(corpus === null)("corpus", () => {
  const parts = globSync("**/*.eml", { cwd: corpus ?? "." })
    .sort()
    .flatMap((file) => leavesOf(path.join(corpus!, file)));

  it("is inspected without a throw", () => {
    const seen = new Map<string, number>();
    for (const part of parts)
      for (const inspector of fileInspectors) {
        const head = part.octets.subarray(0, limits.fieldOctets);
        const inspected = inspector.wants({ ...part, head }) ? inspector.inspect(part) : null;
        if (inspected === null) continue;
        expect(inspected.inspection.members.length).toBeLessThanOrEqual(limits.archiveEntries);
        seen.set(inspector.id, (seen.get(inspector.id) ?? 0) + 1);
      }
    console.info(`${parts.length} leaves; ${[...seen].map(([id, count]) => `${id} ${count}`).join(", ")}`);
    expect(parts.length).toBeGreaterThan(300);
    expect(Object.fromEntries(seen)).toMatchObject({ image: 21, pdf: 2, gzip: 3, tnef: 1 });
  });

  it("and so is each leaf by all of them, wanted or not", () => {
    for (const part of parts) for (const inspector of fileInspectors) inspector.inspect(part);
  });
});

function leavesOf(file: string): InspectedPart[] {
  const message = parseMessage(readFileSync(file));
  return message.parts
    .filter(({ kind }) => kind === "leaf")
    .map((part) => {
      const { octets } = decodedPart(message, part);
      const { type, parameters, filename, charset } = part;
      const text = type.startsWith("text/") ? decodeCharset(octets, charset).text : null;
      return { type, parameters, filename, charset, octets, text, detected: detectType(octets), budget: openBudget() };
    });
}
