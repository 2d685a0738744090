// The report as a note for a ticket: what a colleague needs who will not open the page. Every name in it is harmless.
import { indicators as words } from "#components/language/en/indicators.ts";
import { describeOrigin } from "#components/panels/indicators/describe-origin.ts";
import { readIndicators } from "#components/panels/indicators/read-indicators.ts";
import type { Check } from "#lib/checks/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { formatDuration } from "#lib/text/format/duration.ts";
import { formatTime } from "#lib/text/format/time.ts";
import { codeOf, findingMarkdown, proseOf } from "./markdown-text.ts";

/** Rows of a section that are written out. */
const most = 100;

/** The whole note. */
export function toMarkdown(report: ReportSoFar): string {
  const sections: [title: string, rows: string[]][] = [
    ["Route, oldest hop first", hopRows(report)],
    ["Authentication", checkRows(report)],
    ["Findings", report.findings.map(findingMarkdown)],
    ["Not checked", report.notChecked.map(({ what, reason }) => `- ${proseOf(what)}: ${proseOf(reason)}`)],
    ["Indicators, defanged", indicatorRows(report)],
  ];
  return `${[head(report), ...sections.map(([title, rows]) => section(title, rows))].join("\n\n")}\n`;
}

function head(report: ReportSoFar): string {
  const { summary, source } = report;
  const facts = [
    ["From", report.fields.find(({ name }) => name.toLowerCase() === "from")?.body.trim()],
    ["To", summary.to.flatMap(({ address }) => address ?? []).join(", ")],
    ["Date", summary.date?.written],
    ["Message-ID", summary.messageId],
    ["SHA-256", source.sha256],
  ] as const;
  return [
    `# Mail report: ${codeOf(summary.subject ?? "no subject")}`,
    "",
    ...facts.flatMap(([name, value]) => (value ? [`- ${name}: ${codeOf(value.slice(0, 500))}`] : [])),
    ...summary.chips.map(({ label, value, certainty }) => `- ${proseOf(label)} ${codeOf(value)} (${certainty})`),
    "",
    summary.sentences.map(({ text }) => proseOf(text)).join(" "),
    "",
    `Read by Waybill ${report.version}, ${formatTime(report.analyzedAt)}.`,
  ].join("\n");
}

function section(title: string, rows: readonly string[]): string {
  if (rows.length === 0) return `## ${title}\n\nNone.`;
  const rest = rows.length - most;
  return [`## ${title}`, "", ...rows.slice(0, most), ...(rest > 0 ? [`- and ${rest} more`] : [])].join("\n");
}

function hopRows({ route }: ReportSoFar): string[] {
  return route.hops.map((hop) => {
    const from = [hop.from?.rdns ?? hop.from?.helo, hop.from?.ip].filter((name) => name != null).join(" ");
    const delay = hop.delaySeconds === null ? "" : `, ${formatDuration(hop.delaySeconds)} after the hop before`;
    const way = [
      from && `from ${codeOf(from)}`,
      hop.by && `by ${codeOf(hop.by)}`,
      hop.with && `with ${codeOf(hop.with)}`,
    ];
    const when = hop.date?.utc ? `, ${formatTime(hop.date.utc)}` : "";
    return `- Hop ${hop.index} (${hop.side}): ${way.filter(Boolean).join(" ")}${when}${delay}`;
  });
}

function checkRows({ checks }: ReportSoFar): string[] {
  return Object.entries(checks).flatMap(([method, value]) =>
    listOf(value).map((check) => {
      const of = check.domain ? ` ${codeOf(check.domain, "Domain")}` : "";
      return `- ${check.method || method}${of}: **${check.result}**. ${proseOf(check.reason)}`;
    }),
  );
}

function listOf(value: unknown): Check[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter(
    (one): one is Check => typeof one === "object" && one !== null && "result" in one && "reason" in one,
  );
}

function indicatorRows(report: ReportSoFar): string[] {
  return readIndicators(report).map(
    ({ kind, value, from, certainty }) =>
      `- ${kind} ${codeOf(value, kind)}, ${proseOf(describeOrigin(from, words))} (${certainty})`,
  );
}
