// amavis: `from HELO ([address]) by localhost (host [127.0.0.1]) (amavis, port 10024) with ESMTP id …`.
import { type Dialect, ownComment } from "./dialect.ts";

export const amavis = {
  id: "amavis",
  product: "amavis",
  ref: "https://gitlab.com/amavis/amavis",
  work: "filter",
  match: (clauses) => ownComment(clauses, "amavis"),

  examples: [
    [
      "from mail.example.com ([192.0.2.1]) by localhost (mx.example.org [127.0.0.1]) (amavisd-new, port 10024) with ESMTP id C5BYC89k_8K1 for <a@example.org>; Mon, 7 Nov 2022 23:51:05 -0800 (PST)",
      {
        from: { helo: "mail.example.com", rdns: null, ip: "192.0.2.1" },
        by: "localhost",
        byIp: "127.0.0.1",
        id: "C5BYC89k_8K1",
      },
    ],
  ],
} as const satisfies Dialect;
