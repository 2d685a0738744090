// mox: `from HELO (name [address]) by host ([own address]) via tcp with ESMTPS id … (TLS1.3 SUITE) for <…>`. It does not name itself.
import { type Dialect, wordsOf } from "./dialect.ts";

export const mox = {
  id: "mox",
  product: "mox",
  ref: "https://github.com/mjl-/mox/blob/main/smtpserver/server.go",
  work: "transfer",
  match: (clauses) => wordsOf(clauses.via) === "tcp" && (clauses.by?.comments[0]?.startsWith("[") ?? false),

  examples: [
    [
      "from a.example.com (b.example.com [192.0.2.1]) by mx.example.org ([198.51.100.9]) via tcp with ESMTPS id 6EnIiZUrhXZ6bQ1X (TLS1.3 TLS_AES_128_GCM_SHA256) for <u@example.org>; 5 Jan 2026 10:00:00 +0000",
      {
        from: { helo: "a.example.com", rdns: "b.example.com", ip: "192.0.2.1" },
        byIp: "198.51.100.9",
        via: "tcp",
        tls: { version: "TLS1.3", cipher: "TLS_AES_128_GCM_SHA256" },
      },
    ],
  ],
} as const satisfies Dialect;
