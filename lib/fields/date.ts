// Fields whose body is one date.
import { parseDate } from "#lib/text/dates.ts";
import type { Decoder } from "./decoder.ts";

export const date: Decoder = {
  names: [
    "date",
    "resent-date",
    "delivery-date",
    "expires",
    "expiry-date",
    "reply-by",
    "deferred-delivery",
    "latest-delivery-time",
    "injection-date",
    "nntp-posting-date",
    "x-original-date",
  ],
  ref: "RFC 5322 §3.6.1",
  read: (raw) => (raw.trim() === "" ? null : { kind: "date", date: parseDate(raw) }),
  examples: [
    [
      " Tue, 17 Nov 2026 14:05:10 +0100 (CET)",
      {
        kind: "date",
        date: { written: "Tue, 17 Nov 2026 14:05:10 +0100 (CET)", utc: "2026-11-17T13:05:10Z", offsetMinutes: 60 },
      },
    ],
    ["soon", { kind: "date", date: { written: "soon", utc: null, offsetMinutes: null } }],
    [" ", null],
  ],
};
