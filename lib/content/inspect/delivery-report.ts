// Delivery reports (RFC 3464): for each recipient what became of the mail, who says so, why, and what can be done. A report is
// mail like any other: nothing in it is proven. Reports in plain text alone are read by bounce-text.ts and shown in the same way.

import { readEnhanced } from "#lib/session/enhanced-codes.ts";
import { findReply } from "#lib/session/replies.ts";
import { lookUp } from "#lib/text/look-up.ts";
import { said } from "#lib/text/said.ts";
import { type ReportField, readReportFields } from "../report-fields.ts";
import { adviseDelivery } from "./delivery-advice.ts";
import { clip, type Fact, inspectedAs } from "./inspected.ts";
import type { Inspected, InspectionFlag, Inspector } from "./types.ts";

const example = (text: string) => ({ octets: Buffer.from(text), type: "message/delivery-status" });
const message = "Reporting-MTA: dns; mx.example.net\nArrival-Date: Mon, 1 Jun 2026 10:00:00 +0000\n\n";

export const deliveryReport: Inspector = {
  id: "delivery-report",
  ref: "RFC 3464 §2.1",
  wants: ({ type }) => type === "message/delivery-status" || type === "message/global-delivery-status",
  inspect: ({ octets }) => {
    const groups = readReportFields(octets);
    return groups.length === 0 ? null : describeDelivery("delivery-report", groups);
  },
  examples: [
    {
      part: example(
        `${message}Final-Recipient: rfc822; bob@example.org\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mail.example.org\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n`,
      ),
      sees: { title: "Delivery failed", flags: ["delivery-failed"] },
    },
    {
      part: example(
        `${message}Final-Recipient: rfc822; bob@example.org\nAction: delayed\nStatus: 4.4.1\nWill-Retry-Until: Fri, 5 Jun 2026 10:00:00 +0000\n`,
      ),
      sees: { title: "Delivery is delayed", flags: ["delivery-delayed"] },
    },
    {
      part: example(`${message}Final-Recipient: rfc822; bob@example.org\nAction: delivered\nStatus: 2.0.0\n`),
      sees: { title: "Delivered" },
    },
    { part: example("nothing\n"), sees: null },
  ],
};

/**
 * What a report says of each recipient.
 * @param groups fields about the message, then those of each recipient
 * @param more facts that stand above the others
 */
export function describeDelivery(
  kind: string,
  fieldGroups: readonly (readonly ReportField[])[],
  more: readonly Fact[] = [],
): Inspected {
  const groups = fieldGroups.map(toMap);
  // QUIRK: some servers leave out the empty line between the message and its first recipient.
  const recipients = groups.filter((group) => group.has("final-recipient") || group.has("action"));
  const about = groups[0]!;
  const rows = recipients.map((group) => describeRecipient(group, about));
  const first = rows.find(({ action }) => action === "failed") ?? rows[0];
  const title = (first && lookUp(titles, first.action)) ?? said`Delivery report`;
  const tables =
    rows.length === 0
      ? []
      : [{ title: said`Recipients`, columns, rows: rows.slice(0, rowsKept).map(({ cells }) => cells) }];
  const flags = rows.flatMap(({ flag }) => flag ?? []);
  return inspectedAs(kind, title, { facts: [...more, ...messageFacts(about, rows.length)], tables, flags });
}

const columns = [
  said`Recipient`,
  said`What became of it`,
  said`Who says so`,
  said`Code`,
  said`Why`,
  said`What to do`,
  said`Words of the server`,
];
const rowsKept = 200;

const titles: Record<string, string> = {
  failed: said`Delivery failed`,
  delayed: said`Delivery is delayed`,
  delivered: said`Delivered`,
  relayed: said`Passed on`,
  expanded: said`Delivered to a list`,
};

/** RFC 3464 §2.3.3. */
const outcomes: Record<string, string> = {
  "": said`not said`,
  failed: said`failed: not delivered, and not tried again`,
  delayed: said`delayed: not delivered yet; the server goes on trying`,
  delivered: said`delivered: put into the mailbox`,
  relayed: said`relayed: passed on to a system that makes no reports`,
  expanded: said`expanded: delivered to several addresses behind this one`,
};

type Fields = ReadonlyMap<string, string>;

function toMap(group: readonly ReportField[]): Fields {
  const fields = new Map<string, string>();
  for (const { name, value } of group) if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
  return fields;
}

function messageFacts(about: Fields, recipients: number): Fact[] {
  return [
    [said`Reported by`, afterType(about.get("reporting-mta")), said`The server that made this report`],
    [said`Received from`, afterType(about.get("received-from-mta"))],
    [said`Arrived there`, about.get("arrival-date") ?? null],
    [said`Gateway`, afterType(about.get("dsn-gateway"))],
    [
      said`Envelope id`,
      about.get("original-envelope-id") ?? null,
      said`Given by the sender with ENVID (RFC 3461 §4.4)`,
    ],
    [said`Queue id`, about.get("x-postfix-queue-id") ?? about.get("x-queue-id") ?? null],
    [said`Sender`, afterType(about.get("x-postfix-sender"))],
    ["Message-ID", about.get("x-original-message-id") ?? null],
    [said`Recipients`, recipients],
  ];
}

interface Recipient {
  action: string;
  cells: string[];
  flag: InspectionFlag | null;
}

function describeRecipient(group: Fields, about: Fields): Recipient {
  const address = afterType(group.get("final-recipient")) ?? afterType(group.get("original-recipient")) ?? "";
  const original = afterType(group.get("original-recipient"));
  const action = /^[\w-]*/.exec(group.get("action") ?? "")![0].toLowerCase();
  const words = afterType(group.get("diagnostic-code")) ?? "";
  const code = bestCode(group.get("status") ?? "", words);
  const advice = action === "delivered" || action === "relayed" ? null : adviseDelivery(code, words);
  const meaning =
    (isVague(code) || advice?.ownSense ? null : readEnhanced(code)?.meaning) ??
    findReply(Number(/^\d{3}/.exec(words)?.[0] ?? 0))?.meaning ??
    "";
  const cells = [
    original && original.toLowerCase() !== address.toLowerCase() ? said`${address} (sent to ${original})` : address,
    outcomeOf(action, group.get("will-retry-until")),
    whoSays(group, about),
    code,
    [advice?.why, capital(meaning)].filter(Boolean).join(". "),
    advice?.advice ?? "",
    clip(words, 600),
  ];
  const reason = advice?.why ?? (meaning || clip(words, 100) || said`no reason is given`);
  const detail = said`${address}: ${reason}`;
  const flag = action === "failed" || action === "delayed" ? { code: `delivery-${action}`, detail } : null;
  return { action, cells, flag };
}

function outcomeOf(action: string, retry: string | undefined): string {
  if (action === "delayed" && retry) return said`delayed: not delivered yet; the server goes on trying, until ${retry}`;
  return `${lookUp(outcomes, action) ?? action}${retry ? `, until ${retry}` : ""}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** RFC 3463 §3.1: no subject is named. */
const isVague = (code: string): boolean => /^[245]\.0\./.test(code);

/** At which hop: the server that was spoken to, or the reporting one itself. */
function whoSays(group: Fields, about: Fields): string {
  const remote = afterType(group.get("remote-mta"));
  const reporter = afterType(about.get("reporting-mta")) ?? said`the reporting server`;
  if (remote === null) return said`${reporter}, itself`;
  return /^smtp/i.test(group.get("diagnostic-code") ?? "smtp")
    ? said`${remote}, asked by ${reporter}`
    : said`${reporter}, trying ${remote}`;
}

/** RFC 3464 §2.3.4: Status; the reply of the server is often more exact than its `5.0.0`. */
function bestCode(status: string, words: string): string {
  const own = /^[245]\.\d{1,3}\.\d{1,3}(?!\d)/.exec(status)?.[0] ?? "";
  const inside = /(?:^|[\s#(])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(words.slice(0, 1_000))?.[1] ?? "";
  return own === "" || (own.endsWith(".0.0") && inside !== "") ? inside || own : own;
}

/** RFC 3464 §2.1.2: `rfc822; address`, `dns; name`, `smtp; text`. */
function afterType(value: string | undefined): string | null {
  if (value === undefined) return null;
  const semicolon = value.indexOf(";");
  return value.slice(semicolon + 1).trim() || null;
}
