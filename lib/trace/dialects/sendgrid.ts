// Twilio SendGrid: `by geopod-ismtpd-3 (SG) with ESMTP id …; Mon, 11 Nov 2024 12:20:11.330 +0000`, and inner hops whose date is Go's
// clock text without a `;` before it: `by recvd-… with SMTP id … 2024-11-11 12:20:11.403090287 +0000 UTC m=+51.7`.
import { type Dialect, ownComment, wordsOf } from "./dialect.ts";

export const sendgrid = {
  id: "sendgrid",
  product: "SendGrid",
  ref: "https://github.com/rf-peixoto/phishing_pot",
  work: "transfer",
  match: (clauses) =>
    ownComment(clauses, "sg") || /^(?:filter\d|recvd-|geopod-ismtpd|ismtpd)/.test(wordsOf(clauses.by)),

  examples: [
    [
      "from example.com (unknown) by geopod-ismtpd-27 (SG) with ESMTP id 7-erVGSrRU6U3k9fm9RC9Q for <a@example.org>; Mon, 11 Nov 2024 12:20:11.330 +0000 (UTC)",
      { from: { helo: "example.com", rdns: null, ip: null }, by: "geopod-ismtpd-27", id: "7-erVGSrRU6U3k9fm9RC9Q" },
    ],
    [
      "by recvd-6bd4b5b694-pmssn with SMTP id recvd-6bd4b5b694-pmssn-1-6731F67B-36 2024-11-11 12:20:11.403090287 +0000 UTC m=+5163810.721401176",
      { from: null, by: "recvd-6bd4b5b694-pmssn", with: "SMTP", id: "recvd-6bd4b5b694-pmssn-1-6731F67B-36" },
    ],
  ],
} as const satisfies Dialect;
