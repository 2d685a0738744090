// Haraka: `from HELO (name [address]) by host (Haraka/3.0) with ESMTPS id UUID.1 envelope-from <…> tls SUITE`; before 3.0 the
// TLS facts stood in `(version=… cipher=… verify=…)`.
import { type Dialect, ownComment } from "./dialect.ts";

export const haraka = {
  id: "haraka",
  product: "Haraka",
  ref: "https://github.com/haraka/Haraka/blob/master/connection.js",
  work: "transfer",
  match: (clauses) => ownComment(clauses, "haraka"),

  examples: [
    [
      "from CLIENT (NXDOMAIN [192.0.2.1]) by smtp.example.org (Haraka/2.8.24) with ESMTP id F51D2EB5-EBC1-7A32-1896-F0E8CFC579B0.1 envelope-from <>; Mon, 05 Jan 2026 10:00:00 +0000",
      { from: { helo: "CLIENT", rdns: null, ip: "192.0.2.1" }, envelopeFrom: "<>", tls: null },
    ],
    [
      "from CLIENT (h.example.com [192.0.2.1]) by smtp.example.org (Haraka/2.8.28) with ESMTPSA id F51D2EB5-EBC1-7A32-1896-F0E8CFC579B0.4 envelope-from <a@example.com> (authenticated bits=0) (version=TLSv1/SSLv3 cipher=ECDHE-RSA-AES256-GCM-SHA384 verify=FAIL); Tue, 29 Jul 2025 06:36:25 -0300",
      {
        from: { helo: "CLIENT", rdns: "h.example.com", ip: "192.0.2.1" },
        id: "F51D2EB5-EBC1-7A32-1896-F0E8CFC579B0.4",
        envelopeFrom: "a@example.com",
        tls: { version: "TLSv1/SSLv3", cipher: "ECDHE-RSA-AES256-GCM-SHA384" },
      },
    ],
    [
      "from CLIENT (h.example.com [192.0.2.1]) by smtp.example.org (Haraka/3.0.3) with ESMTPS id F51D2EB5-EBC1-7A32-1896-F0E8CFC579B0.4 envelope-from <a@example.com> tls TLS_AES_256_GCM_SHA384; Tue, 29 Jul 2025 06:36:25 -0300",
      { envelopeFrom: "a@example.com", tls: { version: null, cipher: "TLS_AES_256_GCM_SHA384" } },
    ],
  ],
} as const satisfies Dialect;
