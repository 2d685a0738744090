// Yahoo: `from NAME (EHLO given) (address) by mta….mail.yahoo.com with SMTPs (version=… cipher=…)`; `with NNFMP` between its hosts;
// `via HTTP` or `with HTTP` for web mail; `pod-id X with HTTPS` when the mailbox takes the message.

import type { Clauses } from "../scan-received.ts";
import { byWithin, type Dialect, wordsOf } from "./dialect.ts";

function isYahoo(clauses: Clauses): boolean {
  return byWithin(clauses, "yahoo.com") || byWithin(clauses, "yahoodns.net") || wordsOf(clauses.with) === "nnfmp";
}

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
      "from [192.0.2.6] by n3.bullet.mail.ac4.yahoo.com with NNFMP; 28 Sep 2009 07:06:33 -0000",
      { from: { helo: "[192.0.2.6]", rdns: null, ip: "192.0.2.6" }, with: "NNFMP" },
    ],
  ],
} as const satisfies Dialect;
