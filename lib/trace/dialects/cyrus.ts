// Cyrus LMTP: `from HELO (name [address]) (authenticated user=…) by host (Cyrus VERSION) with LMTPA; date`; `([unix socket])` is no address.
import { type Dialect, ownComment } from "./dialect.ts";

export const cyrus = {
  id: "cyrus",
  product: "Cyrus IMAP",
  ref: "https://github.com/cyrusimap/cyrus-imapd/blob/master/imap/lmtpengine.c",
  work: "delivery",
  match: (clauses) => ownComment(clauses, "cyrus"),

  examples: [
    [
      "from murder ([unix socket]) by imap.example.com (Cyrus v2.2.12) with LMTPA; Thu, 03 Dec 2009 10:50:45 -0800",
      { from: { helo: "murder", rdns: null, ip: null }, by: "imap.example.com", with: "LMTPA", tls: null },
    ],
  ],
} as const satisfies Dialect;
