// Yandex: `by HOST.mail.yandex.net (smtp/Yandex) with ESMTPSA id …; date (using TLSv1.2 with cipher …)`; TLS may follow the date.
import type { Dialect } from "./dialect.ts";

export const yandex = {
  id: "yandex",
  product: "Yandex",
  ref: "https://lore.kernel.org/",
  work: "transfer",
  match: (clauses) =>
    clauses.by?.comments.some((comment) => comment === "Yandex" || /^\w+\/Yandex$/.test(comment)) ?? false,

  examples: [
    [
      "from [IPv6:2001:db8::1:3b] (unknown [2001:db8::1:3b]) by mail-1.klg.example.net (smtpcorp/Yandex) with ESMTPSA id o4WuUE0FriE0-fAFtdmJZ; Tue, 23 Sep 2025 15:04:52 +0300 (using TLSv1.2 with cipher ECDHE-RSA-AES128-GCM-SHA256 (128/128 bits)) (Client certificate not present)",
      {
        from: { helo: "[IPv6:2001:db8::1:3b]", rdns: null, ip: "2001:db8::1:3b" },
        tls: { version: "TLSv1.2", cipher: "ECDHE-RSA-AES128-GCM-SHA256" },
      },
    ],
  ],
} as const satisfies Dialect;
