// Twilio SendGrid: `by geopod-ismtpd-3 (SG) with ESMTP id …; Mon, 11 Nov 2024 12:20:11.330 +0000`, and inner hops whose date is Go's
// clock text without a `;` before it: `by recvd-… with SMTP id … 2024-11-11 12:20:11.403090287 +0000 UTC m=+51.7`.
import { type Dialect, ownComment, wordsOf } from "./dialect.ts";

export const sendgrid = {
  id: "sendgrid",
  product: "SendGrid",
  ref: "https://github.com/rf-peixoto/phishing_pot",
  work: "transfer",
  match: (clauses) =>
    ownComment(clauses, "sg") || /^(?:filter(?:\d|drecv-)|recvd-|geopod-ismtpd|ismtpd)/.test(wordsOf(clauses.by)),

  examples: [
    [
      "by filterdrecv-5645d9c87f-abcde with SMTP id filterdrecv-5645d9c87f-abcde-1-65A1B2C3-12 2026-01-05 10:00:00.123456789 +0000 UTC m=+123.4",
      { from: null, by: "filterdrecv-5645d9c87f-abcde", id: "filterdrecv-5645d9c87f-abcde-1-65A1B2C3-12" },
    ],
    [
      "from example.com (unknown) by geopod-ismtpd-27 (SG) with ESMTP id 0-erVGSrRU9U6k2fm2RC2Q for <a@example.org>; Mon, 11 Nov 2024 12:20:11.330 +0000 (UTC)",
      { from: { helo: "example.com", rdns: null, ip: null }, by: "geopod-ismtpd-27", id: "0-erVGSrRU9U6k2fm2RC2Q" },
    ],
    [
      "by recvd-9bd7b8b927-pmssn with SMTP id recvd-9bd7b8b927-pmssn-4-9064F90B-69 2024-11-11 12:20:11.403090287 +0000 UTC m=+8496143.054734409",
      { from: null, by: "recvd-9bd7b8b927-pmssn", with: "SMTP", id: "recvd-9bd7b8b927-pmssn-4-9064F90B-69" },
    ],
  ],
} as const satisfies Dialect;
