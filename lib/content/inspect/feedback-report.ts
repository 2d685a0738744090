// Feedback reports (RFC 5965): a mailbox provider tells that its user called a mail spam; authentication failures (RFC 6591), which
// DMARC failure reports are too (RFC 9991 §2 and §4).

import { lookUp } from "#lib/text/look-up.ts";
import { said } from "#lib/text/said.ts";
import { type ReportField, readReportFields } from "../report-fields.ts";
import { type Fact, inspectedAs } from "./inspected.ts";
import type { FoundLink, Inspector } from "./types.ts";

const example = (text: string) => ({ octets: Buffer.from(text), type: "message/feedback-report" });

export const feedbackReport: Inspector = {
  id: "feedback-report",
  ref: "RFC 5965 §3.1",
  wants: ({ type }) => type === "message/feedback-report",
  inspect: ({ octets }) => {
    const fields = readReportFields(octets).flat();
    const type = fields.find(({ name }) => /^feedback-type$/i.test(name))?.value.toLowerCase() ?? null;
    if (type === null) return null;
    const facts = fields.flatMap((field) => describeField(field, type) ?? []);
    const links = fields
      .filter(({ name }) => /^reported-uri$/i.test(name))
      .map(({ value }): FoundLink => ({ text: null, target: value, kind: "file" }));
    return inspectedAs("feedback-report", lookUp(titles, type) ?? said`Feedback report`, {
      facts,
      flags: [{ code: `feedback-${kinds.has(type) ? type : "other"}`, detail: type }],
      links,
    });
  },
  examples: [
    {
      part: example(
        "Feedback-Type: abuse\nUser-Agent: Example/1.0\nVersion: 1\nSource-IP: 192.0.2.1\nReported-URI: https://example.com/\n",
      ),
      sees: { title: "Complaint of a reader", flags: ["feedback-abuse"], links: ["https://example.com/"] },
    },
    {
      part: example("Feedback-Type: auth-failure\nAuth-Failure: dmarc\nVersion: 1\nDelivery-Result: reject\n"),
      sees: { title: "Authentication failed", flags: ["feedback-auth-failure"] },
    },
    { part: example("Version: 1\n"), sees: null },
  ],
};

/** RFC 5965 §7.3 and the IANA registry of feedback types. */
const titles: Record<string, string> = {
  abuse: said`Complaint of a reader`,
  fraud: said`Report of fraud`,
  virus: said`Report of a virus`,
  "not-spam": said`Report that a mail is no spam`,
  "auth-failure": said`Authentication failed`,
  other: said`Feedback report`,
};
const kinds = new Set(Object.keys(titles));

/** Names of the fields, as RFC 5965 §3, RFC 6591 §3 and RFC 6692 §3 give them. */
const meanings: Record<string, string> = {
  "user-agent": said`The program that made the report`,
  version: said`1 is the only one there is (RFC 5965 §3.1)`,
  "original-envelope-id": said`Given by the sender with ENVID`,
  "original-mail-from": said`Envelope sender of the mail`,
  "original-rcpt-to": said`Envelope recipient; many providers leave it out or change it`,
  "arrival-date": said`When the provider received the mail`,
  "received-date": said`When the provider received the mail`,
  "reporting-mta": said`The server that made the report`,
  "source-ip": said`The server that delivered the mail`,
  "source-port": said`Port of that server, for addresses that many share`,
  incidents: said`How many mails this report stands for`,
  "authentication-results": said`What the provider found when the mail came in`,
  "reported-domain": said`A domain in the mail that the report is about`,
  "reported-uri": said`An address in the mail that the report is about`,
  "auth-failure": said`Which check failed`,
  "delivery-result": said`What became of the mail`,
  "identity-alignment": said`Which checks were made for the author's domain`,
  "dkim-domain": said`Domain of the signature`,
  "dkim-selector": said`Selector of the signature`,
  "dkim-identity": said`Identity of the signature (i=)`,
  "dkim-canonicalized-header": said`What was hashed, so that the sender can find what changed`,
  "dkim-canonicalized-body": said`What was hashed, so that the sender can find what changed`,
  "spf-dns": said`The SPF record that was used`,
  "removal-recipient": said`Whom to take off the list`,
};

/** RFC 6591 §3.3. */
const failures: Record<string, string> = {
  adsp: said`Author Domain Signing Practices, historic`,
  bodyhash: said`The body was changed after it was signed with DKIM`,
  revoked: said`The DKIM key was revoked`,
  signature: said`The DKIM signature does not verify`,
  spf: said`SPF did not pass`,
  dmarc: said`Neither DKIM nor SPF passed for the author's domain`,
};

function describeField({ name, value }: ReportField, type: string): Fact[] | null {
  const key = name.toLowerCase();
  if (key === "feedback-type") return [[said`Kind`, value, lookUp(titles, type)]];
  if (key === "auth-failure") return [[name, value, lookUp(failures, value.toLowerCase())]];
  return [[name, value, lookUp(meanings, key)]];
}
