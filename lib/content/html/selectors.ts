// Which rules of style sheets apply to an element (Selectors Level 4): type, class, id and attribute selectors, with descendant
// and child combinators; a child is taken for any descendant. Known gaps: siblings, pseudo-classes and :not() match nothing.
import type { StyleRule } from "./style.ts";

/** An element as selectors see it. */
export interface Matched {
  name: string;
  id: string;
  classes: ReadonlySet<string>;
  attributes: Readonly<Record<string, string>>;
}

interface Compound {
  name: string | null;
  ids: string[];
  classes: string[];
  attributes: { name: string; operator: string; value: string }[];
}

/** A selector, taken apart: the element itself, and what must stand around it, innermost first. */
interface Selector {
  rule: StyleRule;
  last: Compound;
  around: Compound[];
  weight: number;
}

export interface SelectorIndex {
  byKey: ReadonlyMap<string, Selector[]>;
  /** Comparisons left; an attack can make every rule meet every element. */
  steps: { left: number };
}

const stepsInAll = 500_000;
/** Rules of one element that are applied: the strongest. */
const rulesApplied = 64;
const compoundsRead = 16;

export function indexRules(rules: readonly StyleRule[]): SelectorIndex {
  const byKey = new Map<string, Selector[]>();
  for (const rule of rules) {
    const selector = readSelector(rule);
    if (!selector) continue;
    const { ids, classes, name } = selector.last;
    const key = ids[0] !== undefined ? `#${ids[0]}` : classes[0] !== undefined ? `.${classes[0]}` : (name ?? "*");
    const known = byKey.get(key);
    if (known) known.push(selector);
    else byKey.set(key, [selector]);
  }
  return { byKey, steps: { left: stepsInAll } };
}

/** Rules that apply, weakest first. @param around the elements around it, innermost last */
export function matchRules(index: SelectorIndex, element: Matched, around: readonly Matched[]): StyleRule[] {
  const hit = candidates(index, element).filter((selector) => standsIn(index, selector.around, around));
  return hit
    .sort((a, b) => a.weight - b.weight)
    .slice(-rulesApplied)
    .map(({ rule }) => rule);
}

/** Rules that would apply if other elements stood around it. */
export function matchElsewhere(index: SelectorIndex, element: Matched, around: readonly Matched[]): StyleRule[] {
  return candidates(index, element)
    .filter((selector) => selector.around.length > 0 && !standsIn(index, selector.around, around))
    .map(({ rule }) => rule);
}

/** The element as selectors see it. */
export function toMatched(name: string, attributes: Readonly<Record<string, string>>): Matched {
  const classes = (attributes.class ?? "").slice(0, 2_000).split(/\s+/).filter(Boolean);
  return { name, id: attributes.id ?? "", classes: new Set(classes), attributes };
}

function candidates({ byKey, steps }: SelectorIndex, element: Matched): Selector[] {
  if (byKey.size === 0 || steps.left <= 0) return [];
  const keys = [`#${element.id}`, ...[...element.classes].map((one) => `.${one}`), element.name, "*"];
  const found: Selector[] = [];
  for (const key of keys) {
    for (const selector of byKey.get(key) ?? []) {
      steps.left -= 1;
      if (steps.left <= 0) return found;
      if (fits(selector.last, element)) found.push(selector);
    }
  }
  return found;
}

function standsIn({ steps }: SelectorIndex, wanted: readonly Compound[], around: readonly Matched[]): boolean {
  let next = 0;
  for (let at = around.length - 1; at >= 0 && next < wanted.length; at--) {
    steps.left -= 1;
    if (steps.left <= 0) return false;
    if (fits(wanted[next]!, around[at]!)) next += 1;
  }
  return next === wanted.length;
}

function fits({ name, ids, classes, attributes }: Compound, element: Matched): boolean {
  return (
    (name === null || name === element.name) &&
    ids.every((id) => id === element.id) &&
    classes.every((one) => element.classes.has(one)) &&
    attributes.every((one) => fitsAttribute(one, element.attributes))
  );
}

function fitsAttribute(
  { name, operator, value }: Compound["attributes"][number],
  attributes: Readonly<Record<string, string>>,
): boolean {
  const found = Object.hasOwn(attributes, name) ? attributes[name]! : null;
  if (found === null) return false;
  if (operator === "") return true;
  if (operator === "=") return found === value;
  if (value === "") return false;
  if (operator === "^=") return found.startsWith(value);
  if (operator === "$=") return found.endsWith(value);
  if (operator === "*=") return found.includes(value);
  if (operator === "|=") return found === value || found.startsWith(`${value}-`);
  return found.split(/\s+/).includes(value);
}

function readSelector(rule: StyleRule): Selector | null {
  if (rule.selector.length > 500 || /[+~](?!=)|:/.test(rule.selector.replace(/\[[^\]]*\]/g, ""))) return null;
  const pieces = rule.selector.match(/(?:\[[^\]]*\]|[^\s>[])+/g) ?? [];
  if (pieces.length === 0 || pieces.length > compoundsRead) return null;
  const compounds = pieces.map(readCompound);
  if (compounds.includes(null)) return null;
  const whole = compounds as Compound[];
  const weight = whole.reduce(
    (sum, { ids, classes, attributes, name }) =>
      sum + ids.length * 10_000 + (classes.length + attributes.length) * 100 + (name === null ? 0 : 1),
    0,
  );
  return { rule, last: whole.at(-1)!, around: whole.slice(0, -1).reverse(), weight };
}

function readCompound(text: string): Compound | null {
  const compound: Compound = { name: null, ids: [], classes: [], attributes: [] };
  for (const piece of text.match(/\[[^\]]*\]|[#.]?[^#.[\]]+|\*/g) ?? []) {
    if (piece.startsWith("#")) compound.ids.push(piece.slice(1));
    else if (piece.startsWith(".")) compound.classes.push(piece.slice(1));
    else if (piece.startsWith("[")) {
      const found = /^\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*["']?(.*?)["']?\s*(?:[is]\s*)?)?\]$/i.exec(piece);
      if (!found) return null;
      compound.attributes.push({ name: found[1]!.toLowerCase(), operator: found[2] ?? "", value: found[3] ?? "" });
    } else if (piece !== "*") compound.name = piece.toLowerCase();
  }
  return compound;
}
