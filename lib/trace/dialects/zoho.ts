// Zoho: `from HELO (name [address]) by mx.zoho.TLD with SMTPS id MILLISECONDS.DIGITS`; the id starts with Unix milliseconds.
import { type Dialect, wordsOf } from "./dialect.ts";

export const zoho = {
  id: "zoho",
  product: "Zoho",
  ref: "https://github.com/rf-peixoto/phishing_pot",
  work: "transfer",
  match: (clauses) => /(?:^|\.)(?:zoho|zohomail)\.[a-z.]{2,6}$/.test(wordsOf(clauses.by)),

  examples: [
    [
      "from [172.26.26.68] (172.26.26.68 [172.26.26.68]) by mx.zoho.eu with SMTPS id 103521479341007.30063558794947; Tue, 19 Dec 2023 11:24:20 +0100 (CET)",
      {
        from: { helo: "[172.26.26.68]", rdns: "172.26.26.68", ip: "172.26.26.68" },
        tls: { version: null, cipher: null },
      },
    ],
  ],
} as const satisfies Dialect;
