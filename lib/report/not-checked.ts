// The list of what was not checked, and why: "could not tell" is a result of its own (product.md, promise 3).

import { readDkim2 } from "#lib/checks/dkim2.ts";
import type { BrokenCheck } from "#lib/checks/run-checks.ts";
import type { Check, Checks } from "#lib/checks/types.ts";
import { limits } from "#lib/limits.ts";
import type { LintSubject } from "#lib/lint/rule.ts";
import { isUnparted } from "#lib/message/read.ts";
import type { SmtpSession } from "#lib/session/types.ts";
import { describeClosedFiles } from "./closed-files.ts";

export interface NotChecked {
  what: string;
  reason: string;
}

/** Asked only when the reader wants it. */
const withheld = {
  what: "Block lists and the owner of the network",
  reason: "Asking them tells a third party which address is looked at, so they are asked only on request (lists=on).",
};

/**
 * Every question left open, one row each.
 * @param broken checks that failed by a defect of ours
 */
export function describeNotChecked(
  subject: LintSubject,
  options: { live: boolean; lists: boolean },
  broken: readonly BrokenCheck[],
): NotChecked[] {
  const rows: NotChecked[] = [];
  if (subject.session && subject.message.octets.length === 0) {
    rows.push({ what: "A message", reason: "The log holds none: there is no DATA or BDAT with what was sent." });
  } else if (isUnparted(subject.message)) {
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
  if (subject.session) rows.push(...sessionRows(subject.session));
  const { received, hops } = subject.route;
  if (received > hops.length) {
    rows.push({
      what:
        received - hops.length === 1
          ? "The oldest Received field"
          : `The ${received - hops.length} oldest Received fields`,
      reason: `Of ${received} only the newest ${hops.length} are read into the route.`,
    });
  }
  const signatures = subject.message.fields.filter(({ key }) => key === "dkim-signature").length;
  if (signatures > limits.dkimSignaturesListed) {
    const unlisted = signatures - limits.dkimSignaturesListed;
    rows.push({
      what: unlisted === 1 ? "The lowest DKIM-Signature field" : `The ${unlisted} lowest DKIM-Signature fields`,
      reason: `Of ${signatures} only the first ${limits.dkimSignaturesListed} are listed among the checks.`,
    });
  }
  if (!options.live) rows.push({ what: "Everything in DNS", reason: "Live checks are switched off." });
  else if (subject.checks) rows.push(...uncheckedRows(subject.checks));
  const dkim2 = readDkim2(subject.fields);
  if (dkim2) rows.push(dkim2);
  for (const { method } of broken) {
    rows.push({ what: method, reason: "Waybill itself failed at this check. The rest of the report stands." });
  }
  rows.push(...describeClosedFiles(subject.parts));
  if (!options.lists) rows.push(withheld);
  return rows;
}

/** What an SMTP log would have to show. */
function sessionRows({ timed, client }: SmtpSession): NotChecked[] {
  const rows: NotChecked[] = [];
  if (!timed)
    rows.push({ what: "Delays of the server (tarpit, greylisting)", reason: "The log has no times before its lines." });
  if (client === null)
    rows.push({ what: "The client's address", reason: "Neither the server nor its log wrote it down in these lines." });
  return rows;
}

function uncheckedRows(checks: Checks): NotChecked[] {
  // Lists that have closed are named in their panel; that nobody can ask them leaves nothing open.
  const open = { ...checks, blocklists: checks.blocklists.filter(({ state }) => state !== "closed") };
  return Object.values(open)
    .flatMap((value: Check | Check[] | null) => value ?? [])
    .filter((check) => check.result === "unchecked")
    .map((check) => ({ what: describeCheck(check), reason: check.reason }));
}

const names: Record<string, string> = {
  spf: "SPF",
  dkim: "DKIM",
  dmarc: "DMARC",
  arc: "ARC",
  bimi: "BIMI",
  domainkeys: "DomainKeys",
  reverseDns: "Reverse DNS",
  mx: "MX",
  mtaSts: "MTA-STS policy",
  tlsRpt: "TLS-RPT",
  dane: "DANE",
  blocklists: "Block list",
  network: "Network owner",
};

function describeCheck(check: Check): string {
  const name = names[check.method] ?? check.method;
  return check.domain ? `${name}${check.method === "blocklists" ? "" : " of"} ${check.domain}` : name;
}
