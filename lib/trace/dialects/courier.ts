// Courier: `from HELO (name [::ffff:192.0.2.1]) (TLS: TLSv1.2,128bits,SUITE) by host with esmtps; date id A.B.C`: the id may follow the
// date; `(AUTH: PLAIN user, TLS: …)` of a client that logged in; `from user (uid 1000) by host with local` names a user, not a host.
import { commentStarts, type Dialect, wordsOf } from "./dialect.ts";

export const courier = {
  id: "courier",
  product: "Courier",
  ref: "https://github.com/svarshavchik/courier",
  work: "transfer",
  match: (clauses) =>
    /^(?:[0-9A-F]{16}|[0-9A-F]{8})\.(?:[0-9A-F]{16}|[0-9A-F]{8})\.[0-9A-F]{8}$/i.test(clauses.id?.words[0] ?? "") ||
    commentStarts(clauses.from, "TLS: "),

  read: (clauses, { from }) => ({ from: wordsOf(clauses.with) === "local" ? null : from }),
  examples: [
    [
      "from pc.example.com (p.example.net [::ffff:192.0.2.1]) (AUTH: PLAIN jo, TLS: TLSv1.2,256bits,ECDHE-RSA-AES256-GCM-SHA384) by mx.example.org with ESMTPSA; Mon, 05 Jan 2026 10:00:00 +0000 id 00000000000A0A0A.000000005F3C0B1A.00001234",
      {
        from: { helo: "pc.example.com", rdns: "p.example.net", ip: "192.0.2.1" },
        id: "00000000000A0A0A.000000005F3C0B1A.00001234",
        tls: { version: "TLSv1.2", cipher: "ECDHE-RSA-AES256-GCM-SHA384" },
      },
    ],
    [
      "from jo (uid 1000) by host.example.com with local; Mon, 05 Jan 2026 10:00:00 +0000 id 00000000000A0A0A.000000005F3C0B1A.00001234",
      { from: null, by: "host.example.com", with: "local" },
    ],
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
