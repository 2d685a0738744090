// The Debian bug tracker: `via spool by N-submit@bugs… id=B… (code B ref N)` and `(at N) by bugs…`.
import { type Dialect, wordsOf } from "./dialect.ts";

export const debbugs = {
  id: "debbugs",
  product: "Debbugs",
  ref: "https://salsa.debian.org/debbugs-team/debbugs",
  work: "list",
  match: (clauses) =>
    /^at \d+$/.test(clauses.lead.comments[0] ?? "") ||
    (wordsOf(clauses.via) === "spool" && /-\w+@/.test(wordsOf(clauses.by))),

  examples: [
    [
      "via spool by 916807-submit@bugs.example.org id=B249130.487866366642153 (code B ref 916807); Thu, 20 Dec 2018 18:27:04 +0000",
      { from: null, by: "916807-submit@bugs.example.org", via: "spool", id: "B249130.487866366642153" },
    ],
    ["(at 916807) by bugs.example.org; 20 Dec 2018 18:25:33 +0000", { from: null, by: "bugs.example.org" }],
  ],
} as const satisfies Dialect;
