// The table of inspectors, and the one way to run them. Adding one is a file and a line here.

import { limits } from "#lib/limits.ts";
import { said } from "#lib/text/said.ts";
import { fileInspectors } from "./files.ts";
import { inspectedAs } from "./inspected.ts";
import { textInspectors } from "./texts.ts";
import type { Inspected, InspectedPart, Inspector } from "./types.ts";

export const inspectors: readonly Inspector[] = [...fileInspectors, ...textInspectors];

/** The inspectors that want to see a part, told by its first octets, its type and its name. */
export function findInspectors(part: Parameters<Inspector["wants"]>[0]): Inspector[] {
  return inspectors.filter((inspector) => inspector.wants(part));
}

/** Octets of texts that may still be looked into, in all parts of a message; counted down. */
export interface TextBudget {
  left: number;
}

export const openTextBudget = (): TextBudget => ({ left: limits.textsInspected });

/** The inspectors for which there is something left; those of texts cost the more the longer a text is. */
export function withinBudget(wanting: readonly Inspector[], size: number, texts: TextBudget): readonly Inspector[] {
  if (!wanting.some(isOfTexts)) return wanting;
  if (texts.left <= 0) return wanting.map((inspector) => (isOfTexts(inspector) ? givenUp(inspector) : inspector));
  texts.left -= Math.min(size, limits.htmlLength);
  return wanting;
}

const isOfTexts = (inspector: Inspector): boolean => textInspectors.includes(inspector);

/** Says that nobody looked. */
function givenUp(inspector: Inspector): Inspector {
  const flags = [
    { code: "inspection-limit", detail: said`${limits.textsInspected} bytes of text were looked into before it` },
  ];
  return { ...inspector, inspect: () => inspectedAs(inspector.id, said`Not looked into`, { flags }) };
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
    return inspectedAs(inspector.id, said`Not looked into, by a defect of this program`);
  }
}
