// TLS reports (RFC 8460): how many connections of a sending provider to the mail servers of a domain were encrypted as MTA-STS or
// DANE demand, and why others were not.

import { lookUp } from "#lib/text/look-up.ts";
import { said } from "#lib/text/said.ts";
import { isReportName, unpackReport } from "./dmarc-unpack.ts";
import { type Fact, inspectedAs } from "./inspected.ts";
import type { ContentTable, InspectionFlag, Inspector } from "./types.ts";

const sample = (failed: number): string =>
  JSON.stringify({
    "organization-name": "Example",
    "date-range": { "start-datetime": "2026-06-01T00:00:00Z", "end-datetime": "2026-06-01T23:59:59Z" },
    "contact-info": "tls@example.net",
    "report-id": "1",
    policies: [
      {
        policy: { "policy-type": "sts", "policy-domain": "example.com", "mx-host": ["mx.example.com"] },
        summary: { "total-successful-session-count": 5, "total-failure-session-count": failed },
        "failure-details": failed
          ? [
              {
                "result-type": "certificate-expired",
                "sending-mta-ip": "192.0.2.1",
                "receiving-mx-hostname": "mx.example.com",
                "failed-session-count": failed,
              },
            ]
          : [],
      },
    ],
  });

export const tlsReport: Inspector = {
  id: "tls-report",
  ref: "RFC 8460 §4",
  wants: ({ type, filename, head }) =>
    /^application\/tlsrpt\+(?:json|gzip)$/.test(type) ||
    isReportName(filename, /\.json(?:\.gz)?$/i) ||
    (head[0] === 0x7b && Buffer.from(head.subarray(0, 2_048)).toString("latin1").includes('"organization-name"')),
  inspect: (part) => {
    const report = parse(unpackReport(part));
    return report ? inspectedAs("tls-report", said`TLS report`, readReport(report)) : null;
  },
  examples: [
    { part: { octets: Buffer.from(sample(0)), type: "application/tlsrpt+json" }, sees: { title: "TLS report" } },
    {
      part: { octets: Buffer.from(sample(2)), type: "application/json" },
      sees: { title: "TLS report", flags: ["tls-failures"] },
    },
    { part: { octets: Buffer.from("[1]"), type: "application/tlsrpt+json" }, sees: null },
    { part: { octets: Buffer.from("{"), type: "application/json" }, sees: null },
  ],
};

const rowsKept = 500;

/** RFC 8460 §4.3. */
const results: Record<string, string> = {
  "starttls-not-supported": said`the server offers no STARTTLS`,
  "certificate-host-mismatch": said`the certificate is for other names`,
  "certificate-expired": said`the certificate has expired`,
  "certificate-not-trusted": said`the certificate is of an authority that is not trusted`,
  "validation-failure": said`a failure of another kind`,
  "tlsa-invalid": said`the TLSA record is wrong, or matches no certificate`,
  "dnssec-invalid": said`DNSSEC validation failed`,
  "dane-required": said`the sender demands DANE, and there is no usable TLSA record`,
  "sts-policy-fetch-error": said`the MTA-STS policy could not be fetched`,
  "sts-policy-invalid": said`the MTA-STS policy cannot be read`,
  "sts-webpki-invalid": said`the certificate of the MTA-STS page is not accepted`,
};

const kinds: Record<string, string> = {
  tlsa: "DANE (RFC 7672)",
  sts: "MTA-STS (RFC 8461)",
  "no-policy-found": said`no policy was found`,
};

type Json = Readonly<Record<string, unknown>>;

function parse(text: string | null): Json | null {
  try {
    const value: unknown = JSON.parse((text ?? "").replace(/^\ufeff/, ""));
    const report = objectOf(value);
    return report && Array.isArray(report.policies) ? report : null;
  } catch {
    return null;
  }
}

const objectOf = (value: unknown): Json | null =>
  value && typeof value === "object" && !Array.isArray(value) ? (value as Json) : null;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, rowsKept) : []);
const textOf = (value: unknown): string =>
  (Array.isArray(value)
    ? value
        .slice(0, 20)
        .filter((one) => typeof one === "string")
        .join(", ")
    : String(value ?? "")
  ).slice(0, 300);
const numberOf = (value: unknown): number =>
  typeof value === "number" && Number.isFinite(value) ? Math.max(0, value) : 0;

function readReport(report: Json) {
  const policies = listOf(report.policies)
    .map(objectOf)
    .filter((one) => one !== null);
  const summed = policies.map((one) => {
    const summary = objectOf(one.summary) ?? {};
    const good = numberOf(summary["total-successful-session-count"]);
    return { good, bad: numberOf(summary["total-failure-session-count"]) };
  });
  const good = summed.reduce((sum, one) => sum + one.good, 0);
  const bad = summed.reduce((sum, one) => sum + one.bad, 0);
  const range = objectOf(report["date-range"]) ?? {};
  const facts: Fact[] = [
    [said`Reported by`, textOf(report["organization-name"])],
    [said`Address`, textOf(report["contact-info"])],
    [said`Report id`, textOf(report["report-id"])],
    [said`Period`, `${textOf(range["start-datetime"])} to ${textOf(range["end-datetime"])}`],
    [said`Connections as the policy demands`, good],
    [said`Connections that failed`, bad],
  ];
  const flags: InspectionFlag[] =
    bad > 0
      ? [
          {
            code: "tls-failures",
            detail: good + bad === 1 ? said`${bad} of 1 connection` : said`${bad} of ${good + bad} connections`,
          },
        ]
      : [];
  const failures = policies.flatMap(failureRows);
  const tables: ContentTable[] = [
    {
      title: said`Policies`,
      columns: [said`Domain`, said`Policy`, said`Mail servers`, said`Good`, said`Failed`],
      rows: policies.map((one, at) => policyRow(one, summed[at]!)),
    },
  ];
  if (failures.length > 0)
    tables.push({ title: said`Failures`, columns: failureColumns, rows: failures.slice(0, rowsKept) });
  return { facts, tables, flags };
}

function policyRow(one: Json, { good, bad }: { good: number; bad: number }): string[] {
  const policy = objectOf(one.policy) ?? {};
  const kind = textOf(policy["policy-type"]);
  return [
    textOf(policy["policy-domain"]),
    lookUp(kinds, kind) ?? kind,
    textOf(policy["mx-host"]),
    String(good),
    String(bad),
  ];
}

const failureColumns = [said`Why`, said`Connections`, "From", "To", said`More`];

function failureRows(one: Json): string[][] {
  return listOf(one["failure-details"]).flatMap((value) => {
    const detail = objectOf(value);
    if (!detail) return [];
    const result = textOf(detail["result-type"]);
    const to = [detail["receiving-mx-hostname"], detail["receiving-ip"]].map(textOf).filter(Boolean).join(" ");
    const more = [detail["additional-information"], detail["failure-reason-code"]]
      .map(textOf)
      .filter(Boolean)
      .join("; ");
    return [
      [
        [result, lookUp(results, result)].filter(Boolean).join(": "),
        String(numberOf(detail["failed-session-count"])),
        textOf(detail["sending-mta-ip"]),
        to,
        more,
      ],
    ];
  });
}
