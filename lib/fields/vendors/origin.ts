// What a mail service tells of where a message came from: the author's address, and Gmail's Feedback-ID.
import { parseIp, unmapIp } from "#lib/text/ip.ts";
import { type Decoder, pairs, row } from "../decoder.ts";

const client = "Address of the program the author wrote with, as the service tells it; SPF never looks at it";
const told = "Address of a client as the service tells it, whichever it means";

export const originatingIp: Decoder = addressField(["x-originating-ip", "x-client-ip", "x-yahoo-post-ip"], client);

export const remoteIp: Decoder = addressField(
  ["x-sender-ip", "x-source-ip", "x-mdremoteip", "x-real-ip", "x-remote-ip", "x-connecting-ip"],
  told,
);

function addressField(names: string[], meaning: string): Decoder {
  return {
    names,
    ref: "RFC 6648",
    read: (raw) => {
      const text = raw.trim().replace(/^\[(?:IPv6:)?([^\]]*)\]$/i, "$1");
      const ip = parseIp(text);
      return ip ? pairs([row("address", unmapIp(ip).text, meaning)]) : null;
    },
    meanings: [meaning],
    examples: [
      [" [192.0.2.1]", { kind: "pairs", rows: [row("address", "192.0.2.1", meaning)] }],
      [" 2001:DB8::1", { kind: "pairs", rows: [row("address", "2001:db8::1", meaning)] }],
      [" [IPv6:::ffff:192.0.2.1]", { kind: "pairs", rows: [row("address", "192.0.2.1", meaning)] }],
      [" [192.0.2.1, 10.0.0.1]", null],
      ["", null],
    ],
  };
}

const sender = "Sender of the mail stream, chosen by the service that sends";
const group = "Group the sender counts complaints by: campaign, customer or other";

export const feedbackId: Decoder = {
  names: ["feedback-id", "x-feedback-id"],
  ref: "https://support.google.com/mail/answer/6254652",
  read: (raw) => {
    const parts = raw.trim().split(":");
    if (raw.trim() === "" || parts.length > 16) return null;
    const rows = parts.map((part, index) =>
      index === parts.length - 1
        ? row("SenderId", part.trim(), sender)
        : row(String.fromCharCode(97 + index), part.trim(), group),
    );
    return pairs(rows.filter((one) => one.value !== ""));
  },
  meanings: [sender, group],
  examples: [
    [
      " spring:42::news7",
      { kind: "pairs", rows: [row("a", "spring", group), row("b", "42", group), row("SenderId", "news7", sender)] },
    ],
    [" only", { kind: "pairs", rows: [row("SenderId", "only", sender)] }],
    ["", null],
  ],
};
