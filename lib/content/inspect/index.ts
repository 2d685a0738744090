// The table of inspectors, and the one way to run them. Adding one is a file and a line here.

import { fileInspectors } from "./files.ts";
import { inspectedAs } from "./inspected.ts";
import { textInspectors } from "./texts.ts";
import type { Inspected, InspectedPart, Inspector } from "./types.ts";

export const inspectors: readonly Inspector[] = [...fileInspectors, ...textInspectors];

/** The inspectors that want to see a part, told by its first octets, its type and its name. */
export function findInspectors(part: Parameters<Inspector["wants"]>[0]): Inspector[] {
  return inspectors.filter((inspector) => inspector.wants(part));
}

/** What those inspectors saw, in the order of the table. */
export function inspectPart(part: InspectedPart, wanting: readonly Inspector[]): Inspected[] {
  return wanting.flatMap((inspector) => tryInspector(inspector, part) ?? []);
}

/** A defect of ours in one inspector costs that one alone, and is told. */
function tryInspector(inspector: Inspector, part: InspectedPart): Inspected | null {
  try {
    return inspector.inspect(part);
  } catch {
    return inspectedAs(inspector.id, "Not looked into, by a defect of this program");
  }
}
