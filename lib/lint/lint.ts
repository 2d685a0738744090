// Runs the table of rules over what was read. Facts come from the rules; order and caps are decided here. It runs twice per
// message, before and after the checks: what no check can change is found once.
import { limits } from "#lib/limits.ts";
import type { Message } from "#lib/message/types.ts";
import { rules } from "./index.ts";
import type { Found, LateView, LintSubject, Rule } from "./rule.ts";
import type { Finding, Severity } from "./types.ts";
import { viewOf } from "./view.ts";

const weight: Record<Severity, number> = { danger: 0, warning: 1, notice: 2, info: 3 };

/**
 * All findings of a subject, heaviest first, then in table order.
 * A finding names at most `limits.placesPerFinding` places.
 */
export function lint(subject: LintSubject): Finding[] {
  const view = viewOf(subject);
  const early = findEarly(subject, view);
  return rules
    .flatMap((rule) => {
      const found = rule.needs ? rule.find(view) : early.get(rule);
      return found ? describeFound(rule, found) : [];
    })
    .sort((a, b) => weight[a.severity] - weight[b.severity]);
}

const kept = new WeakMap<Message, { subject: LintSubject; early: ReadonlyMap<Rule, Found> }>();

/** What the rules that wait for nothing found. Kept as long as the message is. */
function findEarly(subject: LintSubject, view: LateView): ReadonlyMap<Rule, Found> {
  const known = kept.get(subject.message);
  if (known && isSameBefore(known.subject, subject)) return known.early;
  const early = new Map<Rule, Found>();
  for (const rule of rules) {
    const found = rule.needs ? null : rule.find(view);
    if (found) early.set(rule, found);
  }
  kept.set(subject.message, { subject, early });
  return early;
}

/** Whether two subjects are of one reading: all but what comes late is the same. */
function isSameBefore(a: LintSubject, b: LintSubject): boolean {
  const late: (keyof LintSubject)[] = ["checks", "second"];
  return (Object.keys(a) as (keyof LintSubject)[]).every((key) => late.includes(key) || a[key] === b[key]);
}

function describeFound(rule: Rule, { at, detail }: Found): Finding {
  return {
    id: rule.id,
    severity: rule.severity,
    title: rule.title,
    detail,
    innocent: rule.innocent,
    advice: rule.advice,
    reference: rule.ref,
    at: at.slice(0, limits.placesPerFinding),
  };
}
