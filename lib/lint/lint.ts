// Runs the table of rules over what was read. Facts come from the rules; order and caps are decided here.
import { limits } from "#lib/limits.ts";
import { rules } from "./index.ts";
import type { LintSubject } from "./rule.ts";
import type { Finding, Severity } from "./types.ts";
import { viewOf } from "./view.ts";

const weight: Record<Severity, number> = { danger: 0, warning: 1, notice: 2, info: 3 };

/**
 * All findings of a subject, heaviest first, then in table order.
 * A finding names at most `limits.placesPerFinding` places.
 */
export function lint(subject: LintSubject): Finding[] {
  const view = viewOf(subject);
  const findings: Finding[] = [];
  for (const rule of rules) {
    const found = rule.find(view);
    if (!found) continue;
    findings.push({
      id: rule.id,
      severity: rule.severity,
      title: rule.title,
      detail: found.detail,
      innocent: rule.innocent,
      advice: rule.advice,
      reference: rule.ref,
      at: found.at.slice(0, limits.placesPerFinding),
    });
  }
  return findings.sort((a, b) => weight[a.severity] - weight[b.severity]);
}
