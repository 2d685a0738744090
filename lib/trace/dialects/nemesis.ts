// GMX, WEB.DE, 1&1: `from HELO ([address]) by mx-ha.gmx.net (mxgmx107 [own address]) with ESMTPS (Nemesis) id …`.
import { commentStarts, type Dialect } from "./dialect.ts";

export const nemesis = {
  id: "nemesis",
  product: "1&1 Nemesis",
  ref: "https://lore.kernel.org/",
  work: "transfer",
  match: (clauses) => commentStarts(clauses.with, "Nemesis"),

  examples: [
    [
      "from mail.example.com ([192.0.2.1]) by mx-ha.example.net (mxgmx430 [198.51.100.5]) with ESMTPS (Nemesis) id 4MydKX-4va2PN546l-33zyre for <a@example.net>; Fri, 13 Feb 2026 22:40:20 +0100",
      {
        from: { helo: "mail.example.com", rdns: null, ip: "192.0.2.1" },
        byIp: "198.51.100.5",
        with: "ESMTPS",
        tls: { version: null, cipher: null },
      },
    ],
  ],
} as const satisfies Dialect;
