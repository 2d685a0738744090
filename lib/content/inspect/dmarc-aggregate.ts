// DMARC aggregate reports (RFC 9990 §3.1 and appendix A; RFC 7489 appendix C is the form without a namespace, with fewer
// fields): which servers sent mail in the name of a domain on one day, and what SPF, DKIM and DMARC said of it.

import { lookUp } from "#lib/text/look-up.ts";
import { said } from "#lib/text/said.ts";
import { readTags } from "../html/read-tags.ts";
import { isReportName, unpackReport } from "./dmarc-unpack.ts";
import { clip, type Fact, inspectedAs } from "./inspected.ts";
import type { ContentTable, Inspector } from "./types.ts";

const sample =
  "<?xml version='1.0'?><feedback><report_metadata><org_name>Example</org_name><email>dmarc@example.net</email><report_id>1</report_id>" +
  "<date_range><begin>1780272000</begin><end>1780358399</end></date_range></report_metadata>" +
  "<policy_published><domain>example.com</domain><adkim>r</adkim><aspf>r</aspf><p>none</p><sp>none</sp><pct>100</pct></policy_published>" +
  "<record><row><source_ip>192.0.2.1</source_ip><count>3</count><policy_evaluated><disposition>none</disposition><dkim>pass</dkim><spf>fail</spf></policy_evaluated></row>" +
  "<identifiers><header_from>example.com</header_from></identifiers><auth_results><dkim><domain>example.com</domain><selector>s</selector><result>pass</result></dkim>" +
  "<spf><domain>example.org</domain><result>pass</result></spf></auth_results></record></feedback>";
const failing = sample
  .replace("<dkim>pass", "<dkim>fail")
  .replace("example.com</domain><selector", "example.org</domain><selector");

export const dmarcAggregate: Inspector = {
  id: "dmarc-aggregate",
  ref: "RFC 9990 §3.1",
  wants: ({ filename, head }) =>
    isReportName(filename, /\.(?:xml|xml\.gz|gz|zip|xml\.zip)$/i) ||
    (/^[\s\ufeff\u00ef\u00bb\u00bf]*</.test(latin(head, 64)) && latin(head, 4_096).includes("<feedback")),
  inspect: (part) => {
    const text = unpackReport(part);
    const report = text && readReport(text);
    return report ? inspectedAs("dmarc-aggregate", said`DMARC aggregate report`, report) : null;
  },
  examples: [
    { part: { octets: Buffer.from(sample), type: "text/xml" }, sees: { title: "DMARC aggregate report" } },
    {
      part: { octets: Buffer.from(failing), type: "text/xml" },
      sees: { title: "DMARC aggregate report", flags: ["dmarc-failures"] },
    },
    { part: { octets: Buffer.from("<svg/>"), type: "text/xml" }, sees: null },
    {
      part: {
        octets: Buffer.from("<x/>"),
        type: "text/xml",
        filename: "example.net!example.com!1780272000!1780358399.xml",
      },
      sees: null,
    },
  ],
};

const latin = (octets: Uint8Array, length: number): string =>
  Buffer.from(octets.subarray(0, length)).toString("latin1");

/** Tags of one report: about 25 a record. */
const tagsRead = 100_000;
const rowsKept = 500;

interface Element {
  name: string;
  text: string;
  children: Element[];
}

function readReport(xml: string) {
  const feedback = find(readTree(xml), "feedback");
  if (!feedback || !(find(feedback, "record") || find(feedback, "policy_published"))) return null;
  const records = feedback.children.filter(({ name }) => name === "record").map(readRecord);
  const total = records.reduce((sum, { count }) => sum + count, 0);
  const failed = records.filter(({ passed }) => !passed).reduce((sum, { count }) => sum + count, 0);
  const facts: Fact[] = [
    ...metadataFacts(feedback),
    ...policyFacts(feedback),
    [said`Mails`, total],
    [said`Passed DMARC`, total - failed],
    [
      said`Failed DMARC`,
      failed,
      failed > 0 ? said`Neither DKIM nor SPF passed for the domain: forged, forwarded or not set up` : null,
    ],
  ];
  const table: ContentTable = {
    title: records.length > rowsKept ? said`The first ${rowsKept} of ${records.length} rows` : said`Senders`,
    columns: [
      said`Server`,
      said`Mails`,
      said`What was done`,
      said`DMARC by DKIM`,
      said`DMARC by SPF`,
      "From",
      said`Envelope`,
      "DKIM",
      "SPF",
      said`Reason`,
    ],
    rows: records.slice(0, rowsKept).map(({ cells }) => cells),
  };
  const flags = failed > 0 ? [{ code: "dmarc-failures", detail: `${failed} of ${total}` }] : [];
  return { facts, tables: [table], flags };
}

function readTree(xml: string): Element {
  const root: Element = { name: "", text: "", children: [] };
  const open = [root];
  for (const token of readTags(xml, { xml: true, most: tagsRead }).tokens) {
    if (token.kind === "open") {
      const element = { name: token.name.replace(/^.*:/, "").toLowerCase(), text: "", children: [] };
      open.at(-1)!.children.push(element);
      open.push(element);
    } else if (token.kind === "close") open.pop();
    else if (token.kind === "text") open.at(-1)!.text += token.text.slice(0, 1_000);
  }
  return root;
}

const find = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);

/** The text at a path of names, or null. */
function textAt(element: Element | undefined, ...path: string[]): string | null {
  return (
    path
      .reduce((at, name) => find(at, name), element)
      ?.text.trim()
      .slice(0, 300) || null
  );
}

function metadataFacts(feedback: Element): Fact[] {
  const about = find(feedback, "report_metadata");
  const period = [textAt(about, "date_range", "begin"), textAt(about, "date_range", "end")].map(instant);
  return [
    [said`Reported by`, textAt(about, "org_name")],
    [said`Address`, textAt(about, "email")],
    [said`More`, textAt(about, "extra_contact_info")],
    [said`Report id`, textAt(about, "report_id")],
    [said`Period`, period.every((one) => one !== null) ? `${period[0]} to ${period[1]}` : null],
    [said`Errors`, textAt(about, "error")],
    [said`Made by`, textAt(about, "generator")],
  ];
}

function policyFacts(feedback: Element): Fact[] {
  const policy = find(feedback, "policy_published");
  const alignment = {
    r: said`relaxed: the organizational domain is enough`,
    s: said`strict: the very same domain`,
  };
  const of = (name: string) => textAt(policy, name);
  return [
    [said`Domain`, of("domain")],
    [said`Policy`, of("p"), said`What the domain asks to do with mail that fails (p=)`],
    [said`Policy of subdomains`, of("sp")],
    [said`Policy of subdomains that do not exist`, of("np")],
    [said`Alignment of DKIM`, of("adkim"), lookUp(alignment, of("adkim"))],
    [said`Alignment of SPF`, of("aspf"), lookUp(alignment, of("aspf"))],
    [said`Share`, of("pct"), said`Percentage of mail the policy is for (pct=)`],
    [said`Failure options`, of("fo")],
    [said`Testing`, of("testing")],
    [said`Found by`, of("discovery_method")],
  ];
}

interface Row {
  count: number;
  passed: boolean;
  cells: string[];
}

function readRecord(record: Element): Row {
  const row = find(record, "row");
  const evaluated = find(row, "policy_evaluated");
  const results = find(record, "auth_results");
  const count = Number(/^\d{1,12}$/.exec(textAt(row, "count") ?? "")?.[0] ?? 0);
  const [dkim, spf] = [textAt(evaluated, "dkim") ?? "", textAt(evaluated, "spf") ?? ""];
  const reasons = (evaluated?.children ?? []).filter(({ name }) => name === "reason");
  return {
    count,
    passed: dkim.toLowerCase() === "pass" || spf.toLowerCase() === "pass",
    cells: [
      textAt(row, "source_ip") ?? "",
      String(count),
      textAt(evaluated, "disposition") ?? "",
      dkim,
      spf,
      textAt(record, "identifiers", "header_from") ?? "",
      textAt(record, "identifiers", "envelope_from") ?? "",
      listResults(results, "dkim"),
      listResults(results, "spf"),
      clip(
        reasons.map((one) => [textAt(one, "type"), textAt(one, "comment")].filter(Boolean).join(": ")).join("; "),
        300,
      ),
    ],
  };
}

/** `pass example.com (selector)` of each signature or SPF check. */
function listResults(results: Element | undefined, name: string): string {
  const found = (results?.children ?? []).filter((child) => child.name === name).slice(0, 10);
  return found
    .map((one) => {
      const more = textAt(one, "selector") ?? textAt(one, "scope");
      return [textAt(one, "result"), textAt(one, "domain"), more && `(${more})`].filter(Boolean).join(" ");
    })
    .join(", ");
}

/** Seconds since 1970 as UTC. */
function instant(text: string | null): string | null {
  const seconds = Number(text);
  if (!text || !Number.isFinite(seconds) || Math.abs(seconds) > 8e11) return null;
  return new Date(seconds * 1_000).toISOString().replace("T", " ").slice(0, 16);
}
