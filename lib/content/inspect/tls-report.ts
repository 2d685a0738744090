// TLS reports (RFC 8460): how many connections of a sending provider to the mail servers of a domain were encrypted as MTA-STS or
// DANE demand, and why others were not.

import { lookUp } from "#lib/text/look-up.ts";
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
    return report ? inspectedAs("tls-report", "TLS report", readReport(report)) : null;
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
  "starttls-not-supported": "the server offers no STARTTLS",
  "certificate-host-mismatch": "the certificate is for other names",
  "certificate-expired": "the certificate has expired",
  "certificate-not-trusted": "the certificate is of an authority that is not trusted",
  "validation-failure": "a failure of another kind",
  "tlsa-invalid": "the TLSA record is wrong, or matches no certificate",
  "dnssec-invalid": "DNSSEC validation failed",
  "dane-required": "the sender demands DANE, and there is no usable TLSA record",
  "sts-policy-fetch-error": "the MTA-STS policy could not be fetched",
  "sts-policy-invalid": "the MTA-STS policy cannot be read",
  "sts-webpki-invalid": "the certificate of the MTA-STS page is not accepted",
};

const kinds: Record<string, string> = {
  tlsa: "DANE (RFC 7672)",
  sts: "MTA-STS (RFC 8461)",
  "no-policy-found": "no policy was found",
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
const countOf = (value: unknown): number =>
  typeof value === "number" && Number.isFinite(value) ? Math.max(0, value) : 0;

function readReport(report: Json) {
  const policies = listOf(report.policies)
    .map(objectOf)
    .filter((one) => one !== null);
  const summed = policies.map((one) => {
    const summary = objectOf(one.summary) ?? {};
    const good = countOf(summary["total-successful-session-count"]);
    return { good, bad: countOf(summary["total-failure-session-count"]) };
  });
  const good = summed.reduce((sum, one) => sum + one.good, 0);
  const bad = summed.reduce((sum, one) => sum + one.bad, 0);
  const range = objectOf(report["date-range"]) ?? {};
  const facts: Fact[] = [
    ["Reported by", textOf(report["organization-name"])],
    ["Address", textOf(report["contact-info"])],
    ["Report id", textOf(report["report-id"])],
    ["Period", `${textOf(range["start-datetime"])} to ${textOf(range["end-datetime"])}`],
    ["Connections as the policy demands", good],
    ["Connections that failed", bad],
  ];
  const flags: InspectionFlag[] =
    bad > 0
      ? [{ code: "tls-failures", detail: `${bad} of ${good + bad} ${good + bad === 1 ? "connection" : "connections"}` }]
      : [];
  const failures = policies.flatMap(failureRows);
  const tables: ContentTable[] = [
    {
      title: "Policies",
      columns: ["Domain", "Policy", "Mail servers", "Good", "Failed"],
      rows: policies.map((one, at) => policyRow(one, summed[at]!)),
    },
  ];
  if (failures.length > 0)
    tables.push({ title: "Failures", columns: failureColumns, rows: failures.slice(0, rowsKept) });
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

const failureColumns = ["Why", "Connections", "From", "To", "More"];

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
        String(countOf(detail["failed-session-count"])),
        textOf(detail["sending-mta-ip"]),
        to,
        more,
      ],
    ];
  });
}
