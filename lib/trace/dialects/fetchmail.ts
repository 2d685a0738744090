// fetchmail: `from SERVER [address] by localhost with IMAP (fetchmail-6.4) for user@localhost (single-drop)`. The server is the
// mailbox that was asked: nobody connected to us, so this address is not a sender's.
import { commentStarts, type Dialect } from "./dialect.ts";

export const fetchmail = {
  id: "fetchmail",
  product: "fetchmail",
  ref: "https://gitlab.com/fetchmail/fetchmail",
  work: "fetch",
  match: (clauses) => commentStarts(clauses.with, "fetchmail-") || commentStarts(clauses.with, "getmail"),

  examples: [
    [
      "from imap.example.com [192.0.2.15] by localhost with IMAP (fetchmail-6.4.38) for jo@localhost (single-drop); Fri, 19 Jul 2002 16:02:24 +0100 (IST)",
      { from: { helo: "imap.example.com", rdns: null, ip: "192.0.2.15" }, with: "IMAP", for: "jo@localhost" },
    ],
  ],
} as const satisfies Dialect;
