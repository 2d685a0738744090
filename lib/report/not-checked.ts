// The list of what was not checked, and why: "could not tell" is a result of its own (product.md, promise 3).

import { readDkim2 } from "#lib/checks/dkim2.ts";
import type { BrokenCheck } from "#lib/checks/run-checks.ts";
import type { Check, Checks } from "#lib/checks/types.ts";
import type { LintSubject } from "#lib/lint/rule.ts";
import { isUnparted } from "#lib/message/read.ts";

export interface NotChecked {
  what: string;
  reason: string;
}

const unread = "Links, and what archives and documents hold";
/** Methods of the contract that this version has no check for. */
const unbuilt = "MTA-STS, TLS-RPT, DANE, block lists and the owner of the network";

/**
 * Every question left open, one row each.
 * @param broken checks that failed by a defect of ours
 */
export function describeNotChecked(
  subject: LintSubject,
  options: { live: boolean },
  broken: readonly BrokenCheck[],
): NotChecked[] {
  const rows: NotChecked[] = [];
  if (isUnparted(subject.message)) {
    rows.push({
      what: "Signatures over the body",
      reason: "No empty line parts header and body. What stands below the fields is shown, but it cannot be compared.",
    });
  } else if (!subject.message.hasBody) {
    rows.push({
      what: "Body and attachments",
      reason: "Only the header section was given. Paste the whole source to have signatures and contents checked.",
    });
  }
  if (subject.intake.kind === "smtp-session") {
    rows.push({ what: "The SMTP dialogue", reason: "Only the message inside it is read by this version." });
  }
  if (!options.live) rows.push({ what: "Everything in DNS", reason: "Live checks are switched off." });
  else if (subject.checks) rows.push(...uncheckedRows(subject.checks));
  const dkim2 = readDkim2(subject.fields);
  if (dkim2) rows.push(dkim2);
  for (const { method } of broken) {
    rows.push({ what: method, reason: "Waybill itself failed at this check. The rest of the report stands." });
  }
  rows.push({ what: unread, reason: "This version of Waybill does not read them." });
  rows.push({ what: unbuilt, reason: "This version of Waybill does not check them." });
  return rows;
}

function uncheckedRows(checks: Checks): NotChecked[] {
  return Object.values(checks)
    .flatMap((value: Check | Check[] | null) => value ?? [])
    .filter((check) => check.result === "unchecked")
    .map((check) => ({ what: describeCheck(check), reason: check.reason }));
}

function describeCheck(check: Check): string {
  const name = { spf: "SPF", dkim: "DKIM", dmarc: "DMARC", arc: "ARC" }[check.method] ?? check.method;
  return check.domain ? `${name} of ${check.domain}` : name;
}
