// The list of what was not checked, and why: "could not tell" is a result of its own (product.md, promise 3).

import { readDkim2 } from "#lib/checks/dkim2.ts";
import type { BrokenCheck } from "#lib/checks/run-checks.ts";
import type { Check, Checks } from "#lib/checks/types.ts";
import { limits } from "#lib/limits.ts";
import type { LintSubject } from "#lib/lint/rule.ts";
import { isUnparted } from "#lib/message/read.ts";
import type { SmtpSession } from "#lib/session/types.ts";
import { say, type Text } from "#lib/text/say.ts";
import { describeClosedFiles } from "./closed-files.ts";
import type { SaidOpen } from "./tell.ts";

/** Asked only when the reader wants it. */
const withheld = {
  what: say`Block lists and the owner of the network`,
  reason: say`Asking them tells a third party which address is looked at, so they are asked only on request (lists=on).`,
};

/**
 * Every question left open, one row each.
 * @param broken checks that failed by a defect of ours
 */
export function describeNotChecked(
  subject: LintSubject,
  options: { live: boolean; lists: boolean },
  broken: readonly BrokenCheck[],
): SaidOpen[] {
  const rows: SaidOpen[] = [];
  if (subject.session && subject.message.octets.length === 0) {
    rows.push({ what: say`A message`, reason: say`The log holds none: there is no DATA or BDAT with what was sent.` });
  } else if (isUnparted(subject.message)) {
    rows.push({
      what: say`Signatures over the body`,
      reason: say`No empty line parts header and body. What stands below the fields is shown, but it cannot be compared.`,
    });
  } else if (!subject.message.hasBody) {
    rows.push({
      what: say`Body and attachments`,
      reason: say`Only the header section was given. Paste the whole source to have signatures and contents checked.`,
    });
  }
  if (subject.session) rows.push(...sessionRows(subject.session));
  const { received, hops } = subject.route;
  if (received > hops.length) {
    rows.push({
      what:
        received - hops.length === 1
          ? say`The oldest Received field`
          : say`The ${received - hops.length} oldest Received fields`,
      reason: say`Of ${received} only the newest ${hops.length} are read into the route.`,
    });
  }
  const signatures = subject.message.fields.filter(({ key }) => key === "dkim-signature").length;
  if (signatures > limits.dkimSignaturesListed) {
    const unlisted = signatures - limits.dkimSignaturesListed;
    rows.push({
      what: unlisted === 1 ? say`The lowest DKIM-Signature field` : say`The ${unlisted} lowest DKIM-Signature fields`,
      reason: say`Of ${signatures} only the first ${limits.dkimSignaturesListed} are listed among the checks.`,
    });
  }
  if (!options.live) rows.push({ what: say`Everything in DNS`, reason: say`Live checks are switched off.` });
  else if (subject.checks) rows.push(...uncheckedRows(subject.checks));
  const dkim2 = readDkim2(subject.fields);
  if (dkim2) rows.push(dkim2);
  for (const { method } of broken) {
    rows.push({
      what: names[method] ?? method,
      reason: say`Waybill itself failed at this check. The rest of the report stands.`,
    });
  }
  rows.push(...describeClosedFiles(subject.parts));
  if (!options.lists) rows.push(withheld);
  return rows;
}

/** What an SMTP log would have to show. */
function sessionRows({ timed, client }: SmtpSession): SaidOpen[] {
  const rows: SaidOpen[] = [];
  if (!timed)
    rows.push({
      what: say`Delays of the server (tarpit, greylisting)`,
      reason: say`The log has no times before its lines.`,
    });
  if (client === null)
    rows.push({
      what: say`The client's address`,
      reason: say`Neither the server nor its log wrote it down in these lines.`,
    });
  return rows;
}

function uncheckedRows(checks: Checks): SaidOpen[] {
  // Lists that have closed are named in their panel; that nobody can ask them leaves nothing open.
  const open = { ...checks, blocklists: checks.blocklists.filter(({ state }) => state !== "closed") };
  return Object.values(open)
    .flatMap((value: Check | Check[] | null) => value ?? [])
    .filter((check) => check.result === "unchecked")
    .map((check) => ({ what: describeCheck(check), reason: check.reason }));
}

const names: Record<string, Text> = {
  spf: "SPF",
  dkim: "DKIM",
  dmarc: "DMARC",
  arc: "ARC",
  bimi: "BIMI",
  domainkeys: "DomainKeys",
  reverseDns: say`Reverse DNS`,
  mx: "MX",
  mtaSts: say`MTA-STS policy`,
  tlsRpt: "TLS-RPT",
  dane: "DANE",
  blocklists: say`Block list`,
  network: say`Network owner`,
};

function describeCheck({ method, domain }: Check): Text {
  const name = names[method] ?? method;
  if (!domain) return name;
  return method === "blocklists" ? say`${name} ${domain}` : say`${name} of ${domain}`;
}
