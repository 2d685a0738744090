// Fastmail's own programs: LMTPProxy before the mailbox, MEProxy before submission, and Authentication Milter (also run elsewhere).
import { type Dialect, ownComment } from "./dialect.ts";

export const lmtpProxy = {
  id: "lmtp-proxy",
  product: "Fastmail LMTPProxy",
  ref: "https://github.com/lieser/dkim_verifier",
  work: "delivery",
  match: (clauses) => ownComment(clauses, "lmtpproxy"),

  examples: [
    [
      "from mx1 ([10.202.2.200]) by compute5.example.com (LMTPProxy); Mon, 23 Oct 2023 17:23:11 -0400",
      { from: { helo: "mx1", rdns: null, ip: "10.202.2.200" }, by: "compute5.example.com", with: null },
    ],
  ],
} as const satisfies Dialect;

export const meProxy = {
  id: "me-proxy",
  product: "Fastmail MEProxy",
  ref: "https://github.com/lieser/dkim_verifier",
  work: "submission",
  match: (clauses) => ownComment(clauses, "meproxy"),

  examples: [
    [
      "from web3 ([10.202.2.213]) by compute6.example.com (MEProxy); Mon, 23 Oct 2023 17:05:28 -0400",
      { from: { helo: "web3", rdns: null, ip: "10.202.2.213" } },
    ],
  ],
} as const satisfies Dialect;

export const authenticationMilter = {
  id: "authentication-milter",
  product: "Authentication Milter",
  ref: "https://github.com/fastmail/authentication_milter",
  work: "filter",
  match: (clauses) => ownComment(clauses, "authentication milter"),

  examples: [
    [
      "from mailmx.example.com (localhost [127.0.0.1]) by mx1.example.com (Authentication Milter) with ESMTP id 02F24959EEB.92C8C56C33BB; Mon, 23 Oct 2023 17:23:10 -0400",
      { from: { helo: "mailmx.example.com", rdns: "localhost", ip: "127.0.0.1" }, with: "ESMTP" },
    ],
  ],
} as const satisfies Dialect;
