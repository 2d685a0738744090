// Courier: `from HELO (name [::ffff:192.0.2.1]) (TLS: TLSv1.2,128bits,SUITE) by host with esmtps; date id A.B.C`: the id may follow the date.
import { commentStarts, type Dialect } from "./dialect.ts";

export const courier = {
  id: "courier",
  product: "Courier",
  ref: "https://github.com/svarshavchik/courier",
  work: "transfer",
  match: (clauses) =>
    /^[0-9A-F]{8,16}\.[0-9A-F]{8}\.[0-9A-F]{8}$/i.test(clauses.id?.words[0] ?? "") ||
    commentStarts(clauses.from, "TLS: "),

  examples: [
    [
      "from a.example.com (b.example.com [::ffff:192.0.2.1]) (TLS: TLSv1/SSLv3,128bits,AES128-SHA) by mx.example.org with esmtps; Sat, 11 Dec 2010 02:07:06 +0900 id 3F4BC3E3.7D358E6A.33334025",
      {
        from: { helo: "a.example.com", rdns: "b.example.com", ip: "192.0.2.1" },
        with: "esmtps",
        id: "3F4BC3E3.7D358E6A.33334025",
        tls: { version: "TLSv1/SSLv3", cipher: "AES128-SHA" },
      },
    ],
  ],
} as const satisfies Dialect;
