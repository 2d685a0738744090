// OpenSMTPD: `from HELO (name [address]) by host (OpenSMTPD) with ESMTPS id … (TLSv1.3:SUITE:256:NO) for <…>`; some versions print an
// IPv6 address without brackets.
import { type Dialect, ownComment } from "./dialect.ts";

export const opensmtpd = {
  id: "opensmtpd",
  product: "OpenSMTPD",
  ref: "https://github.com/OpenSMTPD/OpenSMTPD",
  work: "transfer",
  match: (clauses) => ownComment(clauses, "opensmtpd"),

  examples: [
    [
      "from a.example.com (b.example.com 2001:db8::1) by mx.example.org (OpenSMTPD) with ESMTPS id 20bc1d97 (TLSv1.3:AEAD-AES256-GCM-SHA384:256:NO) for <u@example.org>; Fri, 28 Nov 2025 00:31:44 +0000 (UTC)",
      {
        from: { helo: "a.example.com", rdns: "b.example.com", ip: "2001:db8::1" },
        id: "20bc1d97",
        tls: { version: "TLSv1.3", cipher: "AEAD-AES256-GCM-SHA384" },
      },
    ],
  ],
} as const satisfies Dialect;
