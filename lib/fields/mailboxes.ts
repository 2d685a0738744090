// Fields whose body is an address list or a path.
import { parseAddresses } from "#lib/text/addresses.ts";
import type { Decoder } from "./decoder.ts";

export const mailboxes: Decoder = {
  names: [
    "from",
    "sender",
    "reply-to",
    "to",
    "cc",
    "bcc",
    "resent-from",
    "resent-sender",
    "resent-reply-to",
    "resent-to",
    "resent-cc",
    "resent-bcc",
    "return-path",
    "delivered-to",
    "x-original-to",
    "x-delivered-to",
    "envelope-to",
    "x-envelope-from",
    "x-envelope-to",
    "x-rcpt-to",
    "x-mail-from",
    "x-original-from",
    "x-sender",
    "x-google-original-from",
    "errors-to",
    "disposition-notification-to",
    "return-receipt-to",
    "x-confirm-reading-to",
    "apparently-to",
    "mail-followup-to",
    "mail-reply-to",
    "x-beenthere",
    "x-resolved-to",
  ],
  ref: "RFC 5322 §3.4",
  read: (raw) => {
    const found = parseAddresses(raw).mailboxes;
    return found.length === 0 ? null : { kind: "mailboxes", mailboxes: found };
  },
  examples: [
    [
      " =?utf-8?Q?J=C3=BCrgen?= <j@example.com>, k@example.com (Kay)",
      {
        kind: "mailboxes",
        mailboxes: [
          { name: "Jürgen", address: "j@example.com" },
          { name: "Kay", address: "k@example.com" },
        ],
      },
    ],
    [" <>", { kind: "mailboxes", mailboxes: [{ name: null, address: null }] }],
    [" undisclosed-recipients:;", null],
  ],
};
