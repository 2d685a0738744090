// Mimecast: `by relay.mimecast.com with ESMTP with STARTTLS (version=…, cipher=…) id us-mta-114-…-1`; earlier `(Using TLS)`.
import { byWithin, type Dialect, wordsOf } from "./dialect.ts";

export const mimecast = {
  id: "mimecast",
  product: "Mimecast",
  ref: "https://lore.kernel.org/all/20200130213814.334195-3-stefanha@redhat.com/",
  work: "transfer",
  match: (clauses) => byWithin(clauses, "mimecast.com") || /^[a-z]{2}-mta-\d+-/.test(wordsOf(clauses.id)),

  examples: [
    [
      "from mail.example.com (mail.example.com [192.0.2.1]) by relay.mimecast.com with ESMTP with STARTTLS (version=TLSv1.3, cipher=TLS_AES_256_GCM_SHA384) id us-mta-114-XZxkpyrZM3q0qwMf9v2lhQ-1; Thu, 05 Jun 2025 09:43:26 -0400",
      {
        with: "ESMTP",
        id: "us-mta-114-XZxkpyrZM3q0qwMf9v2lhQ-1",
        tls: { version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384" },
      },
    ],
    [
      "from mail.example.com (mail.example.com [192.0.2.1]) (Using TLS) by relay.mimecast.com with ESMTP id us-mta-167-JoABfTz-ORWIOUdXIZWgJQ-1; Tue, 14 Jan 2020 11:15:50 -0500",
      {
        from: { helo: "mail.example.com", rdns: "mail.example.com", ip: "192.0.2.1" },
        tls: { version: null, cipher: null },
      },
    ],
  ],
} as const satisfies Dialect;
