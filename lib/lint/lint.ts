// Runs the table of rules over what was read. Facts come from the rules; order and caps are decided here. It runs twice per
// message, before and after the checks: what no check can change is found once.
import { limits } from "#lib/limits.ts";
import { rules } from "./index.ts";
import type { Found, Late, LateView, LintSubject, LintView, Rule } from "./rule.ts";
import { smtpSessionRules } from "./rules/smtp-session.ts";
import type { SaidFinding, Severity } from "./types.ts";
import { viewOf } from "./view.ts";

const weight: Record<Severity, number> = { danger: 0, warning: 1, notice: 2, info: 3 };

/** The findings of one reading, and what they become when what was waited for is there. */
export interface Linting {
  /** Heaviest first, then in table order. A finding names at most `limits.placesPerFinding` places. */
  findings: SaidFinding[];
  /** The same with the second reader and the checks: only the rules that wait for these are asked again. */
  finish(late: Pick<LintSubject, Late>): SaidFinding[];
}

/** Asks all rules about a reading. */
export function lint(subject: LintSubject): Linting {
  const view = viewOf(subject);
  const early = new Map<Rule, Found>();
  for (const rule of rulesFor(view)) {
    const found = rule.needs ? null : rule.find(view);
    if (found) early.set(rule, found);
  }
  return {
    findings: describeAll({ ...view, checks: subject.checks, second: subject.second }, early),
    finish: (late) => describeAll({ ...view, ...late }, early),
  };
}

/** An SMTP log without a message: nothing can be said of a header that was never shown. */
function rulesFor({ session, message }: LintView): readonly Rule[] {
  return session && message.octets.length === 0 ? smtpSessionRules : rules;
}

function describeAll(view: LateView, early: ReadonlyMap<Rule, Found>): SaidFinding[] {
  const findings: SaidFinding[] = [];
  for (const rule of rulesFor(view)) {
    const found = rule.needs ? rule.find(view) : early.get(rule);
    if (found) findings.push(describeFound(rule, found));
  }
  return findings.sort((a, b) => weight[a.severity] - weight[b.severity]);
}

function describeFound(rule: Rule, { at, detail }: Found): SaidFinding {
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
