// Read receipts (RFC 8098): what became of a mail at its recipient, and whether a person or a program said so.

import { lookUp } from "#lib/text/look-up.ts";
import { said } from "#lib/text/said.ts";
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
      [said`What became of it`, type || null, lookUp(types, type.toLowerCase())],
      [said`Done`, action || null, lookUp(modes, action.toLowerCase())],
      [said`Sent`, sending || null, lookUp(modes, sending.toLowerCase())],
      [
        said`Modifiers`,
        modifiers || null,
        /error/i.test(modifiers) ? said`Something went wrong on the way to the reader` : null,
      ],
      [said`Recipient`, afterType(valueIn(fields, "final-recipient"))],
      [said`Sent to`, afterType(valueIn(fields, "original-recipient"))],
      [said`Message-ID of the mail`, valueIn(fields, "original-message-id")],
      [said`Program`, valueIn(fields, "reporting-ua")],
      [said`Gateway`, valueIn(fields, "mdn-gateway")],
      [said`Error`, valueIn(fields, "error")],
    ];
    return inspectedAs("disposition-report", said`Read receipt`, { facts });
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
  displayed: said`It was shown to somebody who read the mailbox. Whether it was read or understood is not said`,
  deleted: said`It was deleted. Whether it was seen before is not said`,
  dispatched: said`It was passed on, printed or the like, maybe without being shown`,
  processed: said`It was handled by a rule or a program without being shown`,
  denied: said`The recipient does not want to say`,
  failed: said`A failure kept a proper receipt from being made`,
};

/** RFC 8098 §3.2.6.1. */
const modes: Record<string, string> = {
  "manual-action": said`a person did it`,
  "automatic-action": said`a program did it by itself`,
  "mdn-sent-manually": said`a person agreed to this receipt`,
  "mdn-sent-automatically": said`a program sent this receipt by itself`,
};

function valueIn(fields: readonly ReportField[], key: string): string | null {
  return fields.find(({ name }) => name.toLowerCase() === key)?.value ?? null;
}

const afterType = (value: string | null): string | null => value?.slice(value.indexOf(";") + 1).trim() ?? null;
