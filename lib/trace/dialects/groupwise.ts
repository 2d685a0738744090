// Novell GroupWise: `from DOMAIN-MTA by host with Novell_GroupWise; date`. The first word is an agent's name, not a HELO.
import { type Dialect, wordsOf } from "./dialect.ts";

export const groupwise = {
  id: "groupwise",
  product: "GroupWise",
  ref: "https://lore.kernel.org/all/5CE7A45B0200007800231E46@prv1-mh.provo.novell.com/",
  work: "submission",
  match: (clauses) => wordsOf(clauses.with) === "novell_groupwise",
  read: () => ({ from: null }),
  examples: [
    [
      "from INET-PRV1-MTA by gw.example.com with Novell_GroupWise; Fri, 24 May 2019 01:59:23 -0600",
      { from: null, by: "gw.example.com", with: "Novell_GroupWise" },
    ],
  ],
} as const satisfies Dialect;
