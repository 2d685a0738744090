// Envelope and header side by side: every name of the sender and of the recipients, where it stands, and how it relates to the
// author in From, or to To and Cc (RFC 5321 §2.3.1, §4.5.5; RFC 5322 §3.6.2, §3.6.3). Organizations are told by the public suffix
// list, without DNS; DMARC, which decides on alignment, stands elsewhere in the report.
import { normalizeName } from "#lib/dns/names.ts";
import { registrableDomain } from "#lib/dns/public-suffix.ts";
import { readMailboxes } from "#lib/fields/read-fields.ts";
import type { LintSubject } from "#lib/lint/rule.ts";
import { domainOf } from "#lib/text/addresses.ts";
import { said } from "#lib/text/said.ts";
import { readRewritten } from "#lib/trace/rewritten.ts";
import type { Envelope } from "./types.ts";

/** To From for a sender; for a recipient, whether To and Cc name it. */
export type Relation = "same" | "same-domain" | "same-organization" | "differs" | "null" | "named" | "unnamed";

export interface IdentityRow {
  of: "sender" | "recipient";
  place: "envelope" | "header";
  /** `MAIL FROM`, `HELO`, `RCPT TO`, `Return-Path`, the mbox line `From `, or the name of a field. */
  name: string;
  value: string;
  /** Index of the field it stands in. */
  field: number | null;
  relation: Relation | null;
  /** What follows from it, or null. */
  note: string | null;
}

const most = 30;

/** All rows, sender first, envelope before header. */
export function readIdentities(subject: LintSubject, envelope: Envelope): IdentityRow[] {
  const author = subject.from[0]?.address ?? null;
  return [
    ...senderEnvelope(subject, envelope, author),
    ...headerRows(subject, "sender", ["from", "sender", "reply-to"], author),
    ...recipientEnvelope(subject, envelope),
    ...headerRows(subject, "recipient", ["to", "cc", "bcc"], null),
  ];
}

function senderEnvelope(subject: LintSubject, { mailFrom, helo }: Envelope, author: string | null): IdentityRow[] {
  const rows: IdentityRow[] = [];
  const near = subject.route.hops.findLast((hop) => hop.date?.utc)?.date?.utc ?? subject.now.toISOString();
  const add = (name: string, value: string | null | undefined, asked: boolean, field: number | null = null) => {
    if (value) rows.push(row("sender", "envelope", name, value, field, comparePath(value, author, near, asked)));
  };
  add("MAIL FROM", mailFrom, true);
  if (helo) rows.push(row("sender", "envelope", "HELO", helo, null, nothing));
  for (const { field, text } of subject.route.stations.filter(({ kind }) => kind === "return-path").slice(0, most))
    if (text !== mailFrom) add("Return-Path", text, mailFrom === null, field);
  add("From ", subject.intake.postmark, false);
  return rows;
}

type Compared = Pick<IdentityRow, "relation" | "note">;
const nothing: Compared = { relation: null, note: null };

function row(
  of: IdentityRow["of"],
  place: IdentityRow["place"],
  name: string,
  value: string,
  field: number | null,
  compared: Compared,
): IdentityRow {
  return { of, place, name, value, field, ...compared };
}

/**
 * @param near RFC 3339 instant close to the delivery: tags in addresses count days in circles
 * @param asked it is this path that SPF is asked about
 */
function comparePath(value: string, author: string | null, near: string, asked: boolean): Compared {
  if (value === "<>")
    return {
      relation: "null",
      note: said`The null reverse-path: nobody is told when it cannot be delivered, as for reports and automatic answers.`,
    };
  const rewritten = readRewritten(value, near);
  const relation = author === null ? null : relate(value, author);
  const domain = domainOf(value);
  const inside = rewritten ? ` ${rewritten.detail}` : "";
  if (relation === null || author === null) return { relation, note: rewritten?.detail ?? null };
  return { relation, note: `${describe(relation, asked ? domain : null, author)}${inside}` };
}

function relate(value: string, author: string): Relation | null {
  const [one, other] = [domainOf(value), domainOf(author)];
  if (value.toLowerCase() === author.toLowerCase()) return "same";
  if (one === null || other === null) return null;
  if (one.toLowerCase() === other.toLowerCase()) return "same-domain";
  const organization = organizationOf(one);
  return organization !== null && organization === organizationOf(other) ? "same-organization" : "differs";
}

function organizationOf(domain: string): string | null {
  const name = normalizeName(domain);
  return name === null ? null : registrableDomain(name);
}

function describe(relation: Relation, domain: string | null, author: string): string {
  if (relation === "same") return said`The same address as in From.`;
  if (relation === "same-domain") return said`Another address of the same domain as From.`;
  if (relation === "same-organization") {
    const organization = organizationOf(domainOf(author) ?? "") ?? "";
    const shared = said`It and From differ, same organizational domain: ${organization}.`;
    return domain === null ? shared : `${shared} ${said`SPF is asked for ${domain}.`}`;
  }
  const other = said`It differs from From, another organization.`;
  return domain === null ? other : `${other} ${said`SPF is asked for ${domain}, and says nothing of From.`}`;
}

function headerRows(
  { fields }: LintSubject,
  of: IdentityRow["of"],
  names: readonly string[],
  author: string | null,
): IdentityRow[] {
  return fields
    .filter(({ name }) => names.includes(name.toLowerCase()))
    .slice(0, most)
    .map(({ name, body, index }) => {
      const key = name.toLowerCase();
      const value = body.trim().slice(0, 400);
      if (key === "bcc") return row(of, "header", name, value, index, { relation: null, note: bccNote });
      const address = key === "from" ? null : (readMailboxes([fields[index]!], key)[0]?.address ?? null);
      const relation = author === null || address === null ? null : relate(address, author);
      const note = relation === "differs" ? said`${name} belongs to another organization than From.` : null;
      return row(of, "header", name, value, index, { relation, note });
    });
}

const bccNote = said`Recipients the others should not see: this is the sender's own copy, or the field was not taken out.`;

/** RFC 5321 §2.3.1: who gets it stands in RCPT; To and Cc are for readers. */
function recipientEnvelope({ fields }: LintSubject, { recipients }: Envelope): IdentityRow[] {
  const named = new Set(
    ["to", "cc"].flatMap((key) => readMailboxes(fields, key)).flatMap(({ address }) => address?.toLowerCase() ?? []),
  );
  return recipients.slice(0, most).map((address) => {
    if (fields.length === 0) return row("recipient", "envelope", "RCPT TO", address, null, nothing);
    const isNamed = named.has(address.toLowerCase());
    const note = isNamed ? null : said`Neither To nor Cc names it: a blind copy (Bcc), a list, an alias or a forward.`;
    return row("recipient", "envelope", "RCPT TO", address, null, { relation: isNamed ? "named" : "unnamed", note });
  });
}
