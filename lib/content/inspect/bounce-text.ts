// Bounces that are text alone, as qmail, older Exim, sendmail and Exchange write them: the recipients in the table of a delivery
// report (RFC 3464). Looked for in the text parts of messages that hold no delivery report, and in what a reader sees
// of an HTML where no text says it (read-parts.ts).
import { decodeCharset } from "#lib/text/charsets.ts";
import { said } from "#lib/text/said.ts";
import { readBounceText } from "../read-bounce-text.ts";
import type { ReportField } from "../report-fields.ts";
import { describeDelivery } from "./delivery-report.ts";
import type { Inspected, Inspector } from "./types.ts";

/** The bounce in a text, with the fields it was described by; null when it is none. */
export function describeBounce(text: string): { inspected: Inspected; groups: ReportField[][] } | null {
  const found = readBounceText(text);
  if (found === null) return null;
  const { groups, product } = found;
  return {
    groups,
    inspected: describeDelivery("bounce-text", groups, [[said`Written by`, product, said`Told by its words`]]),
  };
}

const example = (text: string) => ({ octets: Buffer.from(text), type: "text/plain" });
const octetsRead = 65_536;

export const bounceText: Inspector = {
  id: "bounce-text",
  ref: "RFC 3464 §1",
  wants: ({ type, detected }) => type === "text/plain" && (detected === null || detected.startsWith("text/")),
  inspect: (part) => {
    const text = part.text ?? decodeCharset(part.octets.subarray(0, octetsRead), part.charset).text;
    return describeBounce(text)?.inspected ?? null;
  },
  examples: [
    {
      part: example(
        "Hi. This is the qmail-send program at mx.example.net.\nI'm afraid I wasn't able to deliver your message.\n\n<bob@example.org>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 No such user\nGiving up on 192.0.2.1.\n\n--- Below this line is a copy of the message.\n\nFrom: ann@example.com\n",
      ),
      sees: { title: "Delivery failed", flags: ["delivery-failed"] },
    },
    {
      part: example(
        "This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on mx.example.net.\n\n  bob@example.org\n    Delay reason: Connection timed out\n\nNo action is required on your part.\n",
      ),
      sees: { title: "Delivery is delayed", flags: ["delivery-delayed"] },
    },
    { part: example("Ann,\nyour message to bob@example.org could not be delivered, I heard.\n"), sees: null },
    { part: example("> Hi. This is the qmail-send program at mx.example.net.\n> <bob@example.org>:\n"), sees: null },
  ],
};
