// Web mail programs that write the browser's address: SquirrelMail, Horde IMP, Roundcube.
import { commentStarts, type Dialect, ownComment, wordsOf } from "./dialect.ts";

export const squirrelmail = {
  id: "squirrelmail",
  product: "SquirrelMail",
  ref: "https://github.com/stdlib-js/datasets-spam-assassin",
  work: "submission",
  match: (clauses) =>
    /^https?$/.test(wordsOf(clauses.with)) && commentStarts(clauses.from, "SquirrelMail authenticated user"),

  examples: [
    [
      "from 192.0.2.22 (proxying for 198.51.100.15) (SquirrelMail authenticated user jo) by mail.example.org with HTTP; Mon, 7 Oct 2002 10:35:39 +0100 (IST)",
      { from: { helo: "192.0.2.22", rdns: null, ip: "192.0.2.22" }, with: "HTTP" },
    ],
  ],
} as const satisfies Dialect;

export const horde = {
  id: "horde",
  product: "Horde",
  ref: "https://github.com/rf-peixoto/phishing_pot",
  work: "submission",
  match: (clauses) => ownComment(clauses, "horde framework") || ownComment(clauses, "horde mime"),

  examples: [
    [
      "from [192.0.2.120] ([192.0.2.120]) by mail.example.org (Horde Framework) with HTTPS; Fri, 08 Nov 2024 00:27:39 -0300",
      { from: { helo: "[192.0.2.120]", rdns: null, ip: "192.0.2.120" }, with: "HTTPS" },
    ],
  ],
} as const satisfies Dialect;

export const roundcube = {
  id: "roundcube",
  product: "Roundcube",
  ref: "https://github.com/roundcube/roundcubemail",
  work: "submission",
  match: (clauses) => /^https?$/.test(wordsOf(clauses.with)) && commentStarts(clauses.with, "HTTP/"),

  examples: [
    [
      "from client.example.com ([192.0.2.120]) by webmail.example.org with HTTP (HTTP/1.1 POST); Thu, 09 Jul 2015 19:06:22 +0100",
      { from: { helo: "client.example.com", rdns: null, ip: "192.0.2.120" }, with: "HTTP" },
    ],
  ],
} as const satisfies Dialect;
