// Oracle Communications Messaging Server and its ancestors (Sun, iPlanet, PMDF), iCloud's among them: `from HELO (name [address]) by
// host (Oracle Communications Messaging Server …) with ESMTP id <…> for …`.
import { type Dialect, ownComment } from "./dialect.ts";

export const oracle = {
  id: "oracle",
  product: "Oracle Messaging Server",
  ref: "https://github.com/sisimai/rb-sisimai",
  work: "transfer",
  match: (clauses) =>
    [
      "oracle communications messaging",
      "sun java(tm) system messaging",
      "sun java system messaging",
      "iplanet messaging",
      "pmdf ",
    ].some((name) => ownComment(clauses, name)),

  examples: [
    [
      "from process-daemon.example.com by ms1.example.com (Oracle Communications Messaging Server 7.0.5.38.0 64bit (built Aug 1 2017)) id <FFFFFFFFFFFF0000@ms1.example.com> for b@example.org; Thu, 29 Apr 2017 23:34:45 +0000 (GMT)",
      {
        from: { helo: "process-daemon.example.com", rdns: null, ip: null },
        by: "ms1.example.com",
        id: "FFFFFFFFFFFF0000@ms1.example.com",
        for: "b@example.org",
      },
    ],
  ],
} as const satisfies Dialect;
