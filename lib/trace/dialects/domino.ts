// Lotus, IBM, HCL Domino: `by host (IBM Domino Release …) with ESMTP id 2021121313383329-2359967 ; date`. IBM's gateways write prose
// after `with` and the sender after `from`: `with IBM ESMTP SMTP Gateway: … prosecuted for <a> from <b>`.
import { type Dialect, ownComment, wordsOf } from "./dialect.ts";

export const domino = {
  id: "domino",
  product: "Domino",
  ref: "https://github.com/stdlib-js/datasets-spam-assassin",
  work: "transfer",
  match: (clauses) =>
    ["lotus domino", "ibm domino", "hcl domino", "lotus smtp mta"].some((name) => ownComment(clauses, name)),

  examples: [
    [
      "from host1 ([10.107.4.151]) by mail.example.com (IBM Domino Release 9.0.1FP10 HF383) with ESMTP id 2020042822033160-675250 ; Tue, 28 Apr 2020 22:03:31 +0200",
      { from: { helo: "host1", rdns: null, ip: "10.107.4.151" }, with: "ESMTP", id: "2020042822033160-675250" },
    ],
  ],
} as const satisfies Dialect;

export const ibmGateway = {
  id: "ibm-gateway",
  product: "IBM SMTP gateway",
  ref: "https://github.com/SpamScope/mail-parser",
  work: "transfer",
  match: (clauses) => wordsOf(clauses.with).startsWith("ibm esmtp smtp gateway"),

  examples: [
    [
      "from localhost by gw.example.com with IBM ESMTP SMTP Gateway: Authorized Use Only! Violators will be prosecuted for <a@example.org> from <b@example.com>; Wed, 8 Mar 2017 16:46:25 -0000",
      {
        with: "IBM ESMTP SMTP Gateway: Authorized Use Only! Violators will be prosecuted",
        for: "a@example.org",
        envelopeFrom: "b@example.com",
      },
    ],
  ],
} as const satisfies Dialect;
