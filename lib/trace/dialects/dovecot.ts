// Dovecot LMTP: `from HELO ([address]) by host with LMTP id 22CHARS (envelope-from <…>) for <…>`; before 2.3 it wrote `(Dovecot)`.
import { type Dialect, ownComment, wordsOf } from "./dialect.ts";

export const dovecot = {
  id: "dovecot",
  product: "Dovecot",
  ref: "https://github.com/dovecot/core/blob/main/src/lmtp/lmtp-local.c",
  work: "delivery",
  match: (clauses) =>
    ownComment(clauses, "dovecot") ||
    (/^lmtps?a?$/.test(wordsOf(clauses.with)) && /^[\w+/]{22}(?::P\w+)*$/.test(clauses.id?.words[0] ?? "")),

  examples: [
    [
      "from mp2.example.com ([192.0.2.20]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) by ms9.example.com with LMTPS id 5H2SFJIvBGc/9gAAe18BDQ:P4 (envelope-from <a@example.com>) for <b@example.org>; Mon, 07 Oct 2024 20:59:30 +0200",
      {
        from: { helo: "mp2.example.com", rdns: null, ip: "192.0.2.20" },
        with: "LMTPS",
        id: "5H2SFJIvBGc/9gAAe18BDQ:P4",
        envelopeFrom: "a@example.com",
        tls: { version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384" },
      },
    ],
  ],
} as const satisfies Dialect;
