// Symantec Email Security.cloud (MessageLabs): qmail's line on its towers, `from [address] by server-N.bemta-N.messagelabs.com id …` inside.
import { byWithin, type Dialect } from "./dialect.ts";

export const messagelabs = {
  id: "messagelabs",
  product: "MessageLabs",
  ref: "https://github.com/sisimai/rb-sisimai",
  work: "transfer",
  match: (clauses) => byWithin(clauses, "messagelabs.com"),

  examples: [
    [
      "from unknown (HELO given.example.net) (192.0.2.10) by server-5.tower-555.messagelabs.com with AES128-SHA encrypted SMTP;29 Apr 2017 23:34:45 -0000",
      {
        from: { helo: "given.example.net", rdns: null, ip: "192.0.2.10" },
        with: "AES128-SHA encrypted SMTP",
        tls: { version: null, cipher: "AES128-SHA" },
      },
    ],
  ],
} as const satisfies Dialect;
