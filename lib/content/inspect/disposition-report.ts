// Read receipts (RFC 8098): what became of a mail at its recipient, and whether a person or a program said so.

import { lookUp } from "#lib/text/look-up.ts";
import { type ReportField, readReportFields } from "../report-fields.ts";
import { type Fact, inspectedAs } from "./inspected.ts";
import type { Inspector } from "./types.ts";

const example = (text: string) => ({ octets: Buffer.from(text), type: "message/disposition-notification" });

export const dispositionReport: Inspector = {
  id: "disposition-report",
  ref: "RFC 8098 §3.1",
  wants: ({ type }) =>
    type === "message/disposition-notification" || type === "message/global-disposition-notification",
  inspect: ({ octets }) => {
    const fields = readReportFields(octets).flat();
    const disposition = /^\s*([\w-]+)\s*\/\s*([\w-]+)\s*;\s*([\w-]+)\s*(?:\/\s*(.{1,200}))?/.exec(
      valueIn(fields, "disposition") ?? "",
    );
    if (fields.length === 0) return null;
    const [, action = "", sending = "", type = "", modifiers = ""] = disposition ?? [];
    const facts: Fact[] = [
      ["What became of it", type || null, lookUp(types, type.toLowerCase())],
      ["Done", action || null, lookUp(modes, action.toLowerCase())],
      ["Sent", sending || null, lookUp(modes, sending.toLowerCase())],
      [
        "Modifiers",
        modifiers || null,
        /error/i.test(modifiers) ? "Something went wrong on the way to the reader" : null,
      ],
      ["Recipient", afterType(valueIn(fields, "final-recipient"))],
      ["Sent to", afterType(valueIn(fields, "original-recipient"))],
      ["Message-ID of the mail", valueIn(fields, "original-message-id")],
      ["Program", valueIn(fields, "reporting-ua")],
      ["Gateway", valueIn(fields, "mdn-gateway")],
      ["Error", valueIn(fields, "error")],
    ];
    return inspectedAs("disposition-report", "Read receipt", { facts });
  },
  examples: [
    {
      part: example(
        "Final-Recipient: rfc822; bob@example.org\nDisposition: manual-action/MDN-sent-manually; displayed\n",
      ),
      sees: { title: "Read receipt" },
    },
    {
      part: example("Disposition: automatic-action/MDN-sent-automatically; deleted/error\n"),
      sees: { title: "Read receipt" },
    },
    { part: example("\n"), sees: null },
  ],
};

/** RFC 8098 §3.2.6.2, and RFC 2298 §3.2.6.2, which had two more. None says that the mail was not read. */
const types: Record<string, string> = {
  displayed: "It was shown to somebody who read the mailbox. Whether it was read or understood is not said",
  deleted: "It was deleted. Whether it was seen before is not said",
  dispatched: "It was passed on, printed or the like, maybe without being shown",
  processed: "It was handled by a rule or a program without being shown",
  denied: "The recipient does not want to say",
  failed: "A failure kept a proper receipt from being made",
};

/** RFC 8098 §3.2.6.1. */
const modes: Record<string, string> = {
  "manual-action": "a person did it",
  "automatic-action": "a program did it by itself",
  "mdn-sent-manually": "a person agreed to this receipt",
  "mdn-sent-automatically": "a program sent this receipt by itself",
};

function valueIn(fields: readonly ReportField[], key: string): string | null {
  return fields.find(({ name }) => name.toLowerCase() === key)?.value ?? null;
}

const afterType = (value: string | null): string | null => value?.slice(value.indexOf(";") + 1).trim() ?? null;
