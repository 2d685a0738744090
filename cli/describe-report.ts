// A report for a terminal: answer, route, authentication, findings. Text of the message is shown with its control
// characters made visible, so that a mail cannot drive the terminal.
import type { Check, Checks } from "#lib/checks/types.ts";
import type { Report } from "#lib/report/types.ts";
import type { RevealedSecret } from "#lib/session/reveal-secrets.ts";
import { formatDuration, formatDurationRange } from "#lib/text/format/duration.ts";
import { formatOctets } from "#lib/text/format/octets.ts";
import type { Hop } from "#lib/trace/types.ts";
import { describeSecrets, describeSession } from "./describe-session.ts";

/**
 * The whole report as lines of plain text, ended by an empty line.
 * @param secrets those of an SMTP log, when they were asked for
 */
export function describeReport(report: Report, file: string, secrets: readonly RevealedSecret[] | null = null): string {
  const blocks = [
    describeHead(report, file),
    ["ANSWER", ...report.summary.sentences.map(({ text }) => `  ${text}`)],
    ...(report.session ? [["SESSION", ...describeSession(report.session)]] : []),
    ...(report.session && secrets ? [["SECRETS", ...describeSecrets(secrets)]] : []),
    ["ROUTE", ...describeRoute(report)],
    ["ENVELOPE AND HEADER", ...describeIdentities(report)],
    ["AUTHENTICATION", ...describeChecks(report)],
    ["CONTENTS", ...report.parts.map(describePart)],
    ["FINDINGS", ...describeFindings(report)],
    ["NOT CHECKED", ...report.notChecked.map(({ what, reason }) => `  ${what}: ${reason}`)],
  ];
  return `${blocks.map((lines) => lines.map(visible).join("\n")).join("\n\n")}\n\n`;
}

function describeHead({ summary, source }: Report, file: string): string[] {
  const from = summary.from.map(({ name, address }) => `${name ? `${name} ` : ""}<${address ?? "?"}>`).join(", ");
  return [
    `${file}: ${source.kind}, ${formatOctets(source.octets)}`,
    `  From     ${from || "(none)"}`,
    `  Subject  ${summary.subject ?? "(none)"}`,
    `  Date     ${summary.date?.written ?? "(none)"}`,
    ...source.repairs.map(({ detail }) => `  Repaired ${detail}`),
  ];
}

/** One row for each name of sender and recipients. */
function describeIdentities({ summary }: Report): string[] {
  if (summary.identities.length === 0) return ["  Neither names anybody."];
  return summary.identities.map(
    ({ name, value, note }) => `  ${name.padEnd(12)} ${value}${note === null ? "" : `  (${note})`}`,
  );
}

function describeRoute({ route }: Report): string[] {
  if (route.hops.length === 0) return ["  No Received field: the way is not known."];
  const rows = route.hops.flatMap((hop) => {
    const row = describeHop(hop);
    return hop.index === route.border ? [`  ---- below: written by the receiving side ----`, row] : [row];
  });
  const sender = route.sender;
  const envelope = sender
    ? `  Sender: ${sender.ip}, HELO ${sender.helo ?? "?"}, MAIL FROM ${sender.mailFrom ?? "?"}`
    : null;
  return [...rows, ...(sender && envelope ? [`${envelope} (${sender.confidence}: ${sender.why})`] : [])];
}

function describeHop(hop: Hop): string {
  const { helo, rdns, ip } = hop.from ?? {};
  const names = [helo, rdns === helo ? null : rdns, ip && `[${ip}]`].filter(Boolean).join(" ");
  const delay = describeDelay(hop);
  const tls = hop.tls ? ` ${[hop.tls.version, hop.tls.cipher].filter(Boolean).join(" ") || "TLS"}` : "";
  const time = hop.date?.utc ?? hop.date?.written ?? "no date";
  return `  ${String(hop.index).padStart(2)}  ${time.padEnd(20)}  ${delay.padStart(10)}  ${names || "?"} -> ${hop.by ?? "?"}${hop.with ? ` with ${hop.with}` : ""}${tls}`;
}

/** Where clocks disagree a delay is a range, never a bare negative. */
function describeDelay({ delaySeconds, delayRange }: Hop): string {
  if (delaySeconds === null) return "";
  return delayRange ? formatDurationRange(delayRange) : formatDuration(delaySeconds);
}

function describeChecks({ checks, claims, comparisons, ladder, age }: Report): string[] {
  const now = checkRows(checks).map(
    ([name, check]) => `  ${name.padEnd(12)} ${check.result.padEnd(10)} ${check.domain ?? ""}  ${check.reason}`,
  );
  const recorded = claims.map(
    (claim) => `  ${`${claim.method}`.padEnd(12)} ${claim.result.padEnd(10)} by ${claim.by ?? "?"} (${claim.weight})`,
  );
  const why = [
    ...(age ? [age.sentence] : []),
    ...comparisons.filter(isTelling).map(describeComparison),
    ...(ladder?.sentences ?? []),
  ];
  return [
    ...now,
    ...(recorded.length > 0 ? ["  Recorded in the message:", ...recorded] : []),
    ...(why.length > 0 ? ["  Recorded and now:", ...why.map((sentence) => `  ${sentence}`)] : []),
  ];
}

/** Leaves out rows that only say that nothing was recorded and nothing asked. */
function isTelling({ recorded, now }: Report["comparisons"][number]): boolean {
  return recorded.length > 0 || now !== "unchecked";
}

function describeComparison({ method, identity, domain, sentence }: Report["comparisons"][number]): string {
  return `${[method, identity, domain && `of ${domain}`].filter(Boolean).join(" ")}: ${sentence}`;
}

function checkRows(checks: Checks): [string, Check][] {
  const rows: [string, Check | null][] = [
    ...checks.spf.map((check): [string, Check] => [`SPF ${check.identity}`, check]),
    ...checks.dkim.map((check): [string, Check] => ["DKIM", check]),
    ["DMARC", checks.dmarc],
    ["ARC", checks.arc.sets.length > 0 ? checks.arc : null],
    ["reverse DNS", checks.reverseDns],
    ...checks.domainkeys.map((check): [string, Check] => ["DomainKeys", check]),
    ["BIMI", checks.bimi?.result === "none" ? null : checks.bimi],
    ...checks.mx.map((check): [string, Check] => ["MX", check]),
    ...checks.mtaSts.map((check): [string, Check] => ["MTA-STS", check]),
    ...checks.tlsRpt.map((check): [string, Check] => ["TLS-RPT", check]),
    ...checks.dane.map((check): [string, Check] => ["DANE", check]),
    ...checks.blocklists.map((check): [string, Check] => ["block list", check]),
    ["network", checks.network],
  ];
  return rows.filter((row): row is [string, Check] => row[1] !== null);
}

function describePart(part: Report["parts"][number]): string {
  const size = part.size === null ? "" : `  ${formatOctets(part.size)}`;
  const indent = "  ".repeat(part.path.split(".").length);
  return `${indent}${part.path}  ${part.type}${part.filename ? `  "${part.filename}"` : ""}${size}`;
}

function describeFindings({ findings }: Report): string[] {
  if (findings.length === 0) return ["  Nothing to report."];
  return findings.map(
    ({ severity, title, detail, reference }) => `  ${severity.padEnd(8)} ${title}: ${detail} (${reference})`,
  );
}

/** C0, DEL and C1 characters as `\xNN`, a tab (of folding, mostly) as a blank; bidirectional controls as `\u{NNNN}`. */
function visible(text: string): string {
  return text
    .replaceAll("\t", " ")
    .replace(/[\u0000-\u001f\u007f-\u009f]|[\u202a-\u202e\u2066-\u2069]/g, (character) => {
      const code = character.charCodeAt(0);
      return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
    });
}
