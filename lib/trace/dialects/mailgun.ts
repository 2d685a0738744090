// Mailgun: `by CONTAINER with SMTP id 24HEX (version=…, cipher=…); … GMT`. Mail handed in over HTTP shows `from <unknown>`.
import { type Dialect, wordsOf } from "./dialect.ts";

export const mailgun = {
  id: "mailgun",
  product: "Mailgun",
  ref: "https://github.com/rf-peixoto/phishing_pot",
  work: "transfer",
  match: (clauses) => /^[0-9a-f]{24}$/.test(wordsOf(clauses.id)) && /^(?:smtp|http)$/.test(wordsOf(clauses.with)),
  read: (clauses) => (wordsOf(clauses.from).startsWith("<unknown>") ? { from: null } : {}),
  examples: [
    [
      "from localhost (h.example.com [192.0.2.1]) by ab4484dbc00c with SMTP id 917bf321d2043a8cc043049a (version=TLS1.3, cipher=TLS_AES_128_GCM_SHA256); Fri, 13 Jun 2025 09:34:16 GMT",
      {
        from: { helo: "localhost", rdns: "h.example.com", ip: "192.0.2.1" },
        by: "ab4484dbc00c",
        tls: { version: "TLS1.3", cipher: "TLS_AES_128_GCM_SHA256" },
      },
    ],
    [
      "from <unknown> (<unknown> []) by 0008738c962e with HTTP id 9816aeafd7b01c54053c99bb; Thu, 21 Dec 2023 03:19:07 GMT",
      { from: null, by: "0008738c962e", with: "HTTP" },
    ],
  ],
} as const satisfies Dialect;
