// Yandex: `by HOST.mail.yandex.net (smtp/Yandex) with ESMTPSA id …; date (using TLSv1.2 with cipher …)`; TLS may follow the date.
import { byWithin, type Dialect } from "./dialect.ts";

export const yandex = {
  id: "yandex",
  product: "Yandex",
  ref: "https://lore.kernel.org/all/0c296eebe57543724ada627f396385601495baf2.camel@yandex.ru/",
  work: "transfer",
  match: (clauses) =>
    byWithin(clauses, "yandex.net") ||
    (clauses.by?.comments.some((comment) => comment === "Yandex" || /^\w+\/Yandex$/.test(comment)) ?? false),

  examples: [
    [
      "from 192.0.2.9 by abc.sas.yp-c.yandex.net with HTTP; Mon, 05 Jan 2026 13:00:00 +0300",
      { from: { helo: "192.0.2.9", rdns: null, ip: "192.0.2.9" }, with: "HTTP", id: null },
    ],
    [
      "from [IPv6:2001:db8::1:3b] (unknown [2001:db8::1:3b]) by mail-1.klg.example.net (smtpcorp/Yandex) with ESMTPSA id o4WuUE0FriE0-fAFtdmJZ; Tue, 23 Sep 2025 15:04:52 +0300 (using TLSv1.2 with cipher ECDHE-RSA-AES128-GCM-SHA256 (128/128 bits)) (Client certificate not present)",
      {
        from: { helo: "[IPv6:2001:db8::1:3b]", rdns: null, ip: "2001:db8::1:3b" },
        tls: { version: "TLSv1.2", cipher: "ECDHE-RSA-AES128-GCM-SHA256" },
      },
    ],
  ],
} as const satisfies Dialect;
