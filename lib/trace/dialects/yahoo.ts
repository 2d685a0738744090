// Yahoo: `from NAME (EHLO given) (address) by mta….mail.yahoo.com with SMTPs (version=… cipher=…)`; `with NNFMP` between its hosts;
// `via HTTP` or `with HTTP` for web mail; `pod-id X with HTTPS` when the mailbox takes the message.

import type { Clauses } from "../scan-received.ts";
import { byWithin, type Dialect, ownComment, wordsOf } from "./dialect.ts";

function isYahoo(clauses: Clauses): boolean {
  if (byWithin(clauses, "yahoo.com") || byWithin(clauses, "yahoodns.net")) return true;
  // Its inner hosts name themselves by an address: `by 10.… with SMTPs`, as nobody else writes it.
  return wordsOf(clauses.with) === "nnfmp" || clauses.with?.words.join(" ") === "SMTPs";
}

/** Users' mail programs: `by hermes--production-… (Yahoo Inc. Hermes SMTP Server) with ESMTPA ID …`. */
export const yahooSubmission = {
  id: "yahoo-submission",
  product: "Yahoo",
  ref: "https://lore.kernel.org/all/673ce5e1-edcd-414f-9346-ae50bccd88a5@yahoo.com/",
  work: "submission",
  organisation: "yahoo.com",
  match: (clauses) => ["yahoo inc.", "vzm", "oath"].some((owner) => ownComment(clauses, `${owner} hermes smtp server`)),

  examples: [
    [
      "by hermes--production-ir2-7bc88bfc75-7f2jw (Yahoo Inc. Hermes SMTP Server) with ESMTPA ID 7d954246ec0744b9efc2d2bb63deca80; Fri, 29 Mar 2024 07:23:27 +0000 (UTC)",
      { from: null, with: "ESMTPA", id: "7d954246ec0744b9efc2d2bb63deca80" },
    ],
  ],
} as const satisfies Dialect;

export const yahooDelivery = {
  id: "yahoo-delivery",
  product: "Yahoo",
  ref: "https://github.com/rf-peixoto/phishing_pot",
  work: "delivery",
  match: (clauses) => isYahoo(clauses) && wordsOf(clauses.by).includes(" pod-id "),

  examples: [
    [
      "from 10.217.136.93 by atlas449.free.mail.ne4.yahoo.com pod-id NONE with HTTPS; Mon, 22 Jan 2024 19:30:47 +0000",
      { from: { helo: "10.217.136.93", rdns: null, ip: "10.217.136.93" }, with: "HTTPS", id: null },
    ],
  ],
} as const satisfies Dialect;

export const yahooWeb = {
  id: "yahoo-web",
  product: "Yahoo",
  ref: "https://github.com/apache/spamassassin/blob/trunk/lib/Mail/SpamAssassin/Message/Metadata/Received.pm",
  work: "submission",
  match: (clauses) => isYahoo(clauses) && (wordsOf(clauses.via) === "http" || wordsOf(clauses.with) === "http"),

  examples: [
    [
      "from [192.0.2.6] by web446337.mail.gq4.yahoo.com via HTTP; Mon, 28 Sep 2009 01:15:46 PDT",
      { from: { helo: "[192.0.2.6]", rdns: null, ip: "192.0.2.6" }, via: "HTTP", with: null },
    ],
  ],
} as const satisfies Dialect;

export const yahoo = {
  id: "yahoo",
  product: "Yahoo",
  ref: "https://github.com/apache/spamassassin/blob/trunk/lib/Mail/SpamAssassin/Message/Metadata/Received.pm",
  work: "transfer",
  match: (clauses) => isYahoo(clauses),

  examples: [
    [
      "from 127.0.0.1 (EHLO mail.example.com) (192.0.2.6) by mta4330.mail.sp5.yahoo.com with SMTPs (version=TLS1_3 cipher=TLS_AES_128_GCM_SHA256); Fri, 10 Dec 2010 19:20:19 -0800",
      {
        from: { helo: "mail.example.com", rdns: null, ip: "192.0.2.6" },
        with: "SMTPs",
        tls: { version: "TLS1_3", cipher: "TLS_AES_128_GCM_SHA256" },
      },
    ],
    [
      "from 192.0.2.6 (EHLO mail.example.com) (192.0.2.6) by 10.197.36.7 with SMTPs (version=TLS1_2 cipher=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256); Mon, 05 Jan 2026 10:00:00 +0000",
      { from: { helo: "mail.example.com", rdns: null, ip: "192.0.2.6" }, by: "10.197.36.7", byIp: "10.197.36.7" },
    ],
    [
      "from [192.0.2.6] by n3.bullet.mail.ac4.yahoo.com with NNFMP; 28 Sep 2009 07:06:33 -0000",
      { from: { helo: "[192.0.2.6]", rdns: null, ip: "192.0.2.6" }, with: "NNFMP" },
    ],
  ],
} as const satisfies Dialect;
