// Every inspector of the table against its own examples, then against the same with octets changed: none may throw or hang,
// whatever stands in a file.
import { describe, expect, it } from "vitest";
import { limits } from "#lib/limits.ts";
import { decodeCharset } from "#lib/text/charsets.ts";
import { detectType } from "../detect-type.ts";
import { inspectors } from "./index.ts";
import { openBudget } from "./inflate.ts";
import type { Inspected, InspectedPart, Inspector, InspectorExample } from "./types.ts";

/** Changed copies of each example, and milliseconds of work that one may take. */
const copies = 25;
const longest = 1_000;

describe.each(inspectors.map((inspector) => [inspector.id, inspector] as const))("%s", (_, inspector) => {
  const examples = inspector.examples;

  it("has an example that it sees and one that it does not", () => {
    expect(examples.some(({ sees }) => sees !== null)).toBe(true);
    expect(examples.some(({ sees }) => sees === null)).toBe(true);
  });

  it.each(examples.map((example, n) => [n, example.sees?.title ?? "nothing", example] as const))(
    "sees in example %i %s",
    (_n, _title, example) => expect(outline(run(inspector, partOf(example)), example)).toEqual(expected(example)),
  );

  it("bears changed octets", () => {
    const random = pseudoRandom(7);
    for (const example of examples)
      for (let turn = 0; turn < copies; turn++) {
        const part = partOf({ ...example, part: { ...example.part, octets: change(example.part.octets, random) } });
        const began = process.cpuUsage();
        const seen = inspector.inspect(part);
        const { user, system } = process.cpuUsage(began);
        expect((user + system) / 1_000).toBeLessThan(longest);
        if (seen) expectBounded(seen);
      }
  });
});

it("ids are unique", () => {
  const ids = inspectors.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it("no inspector is upset by the examples of the others", () => {
  for (const { examples } of inspectors)
    for (const example of examples)
      for (const inspector of inspectors) {
        const seen = inspector.inspect(partOf(example));
        if (seen) expectBounded(seen);
      }
});

function run(inspector: Inspector, part: InspectedPart): Inspected | null {
  const { octets: head } = part;
  return inspector.wants({ ...part, head: head.subarray(0, limits.fieldOctets) }) ? inspector.inspect(part) : null;
}

/** As much of what was seen as the example speaks of; the codes of flags each once. */
function outline(seen: Inspected | null, { sees }: InspectorExample): InspectorExample["sees"] {
  if (seen === null) return null;
  const { inspection, links } = seen;
  return {
    title: inspection.title,
    flags: [...new Set(inspection.flags.map(({ code }) => code))].sort(),
    ...(sees?.members && { members: inspection.members.map(({ name }) => name) }),
    ...(sees?.links && { links: links.map(({ target }) => target) }),
  };
}

function expected({ sees }: InspectorExample): InspectorExample["sees"] {
  return sees === null ? null : { ...sees, flags: [...(sees.flags ?? [])].sort() };
}

function partOf({ part }: InspectorExample): InspectedPart {
  const type = part.type ?? "application/octet-stream";
  const charset = part.charset ?? null;
  return {
    type,
    parameters: new Map(),
    filename: null,
    detected: detectType(part.octets),
    charset,
    text: type.startsWith("text/") ? decodeCharset(part.octets, charset).text : null,
    budget: openBudget(),
    ...part,
  };
}

function expectBounded({ inspection, links }: Inspected): void {
  expect(inspection.members.length).toBeLessThanOrEqual(limits.archiveEntries);
  expect(inspection.membersInAll).toBeGreaterThanOrEqual(inspection.members.length);
  expect(links.length).toBeLessThanOrEqual(limits.links);
  expect(JSON.stringify(inspection)).not.toMatch(/undefined"|"undefined|\bNaN\b|\[object/);
  for (const { size, packed } of inspection.members)
    for (const number of [size, packed])
      if (number !== null) expect(Number.isInteger(number) && number >= 0).toBe(true);
}

/** A few octets changed, a piece cut out, doubled, or the end cut off. */
function change(octets: Uint8Array, random: () => number): Buffer {
  const changed = Buffer.from(octets);
  const at = Math.floor(random() * changed.length);
  const length = Math.floor(random() * 40);
  const kind = Math.floor(random() * 5);
  if (kind === 0) return changed.subarray(0, at);
  if (kind === 1) return Buffer.concat([changed.subarray(0, at), changed.subarray(at + length)]);
  if (kind === 2) return Buffer.concat([changed.subarray(0, at + length), changed.subarray(at)]);
  const times = kind === 3 ? 1 : 12;
  for (let n = 0; n < times && changed.length > 0; n++) {
    const place = Math.floor(random() * changed.length);
    changed[place] = [0, 255, 127, 128, Math.floor(random() * 256)][Math.floor(random() * 5)]!;
  }
  return changed;
}

/** A generator of numbers that is the same each time (mulberry32). */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
