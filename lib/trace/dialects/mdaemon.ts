// MDaemon: `from HELO [address] by host [own address] with SMTP (MDaemon…) for <…>`, or `(host) by …  (MDaemon PRO v…) with ESMTP id md5…`.
import { commentStarts, type Dialect, ownComment } from "./dialect.ts";

export const mdaemon = {
  id: "mdaemon",
  product: "MDaemon",
  ref: "https://github.com/stdlib-js/datasets-spam-assassin",
  work: "transfer",
  match: (clauses) => commentStarts(clauses.with, "MDaemon") || ownComment(clauses, "mdaemon"),

  examples: [
    [
      "from [10.0.0.3] [192.0.2.24] by mx.example.org [198.51.100.2] with SMTP (MDaemon.PRO.v9.6.1.R) for <u@example.org>; Mon, 23 Sep 2002 14:43:47 -0300",
      {
        from: { helo: "[10.0.0.3]", rdns: null, ip: "192.0.2.24" },
        byIp: "198.51.100.2",
        with: "SMTP",
        for: "u@example.org",
      },
    ],
  ],
} as const satisfies Dialect;
