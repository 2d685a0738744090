// Stalwart: `from HELO (name [address] (AS64500 Name, XX)) (using TLSv1.3 with cipher …) by host (Stalwart SMTP) with ESMTPS id HEX`.
import { type Dialect, ownComment } from "./dialect.ts";

export const stalwart = {
  id: "stalwart",
  product: "Stalwart",
  ref: "https://github.com/stalwartlabs/mail-server/blob/main/crates/smtp/src/inbound/data.rs",
  work: "transfer",
  match: (clauses) => ownComment(clauses, "stalwart"),

  examples: [
    [
      "from a.example.com (b.example.com [192.0.2.1] (AS64500 Example Net, NO)) (using TLSv1.3 with cipher TLS13_AES_256_GCM_SHA384) by mx.example.org (Stalwart SMTP) with ESMTPS id 1F00; Mon, 28 Nov 2022 10:51:56 +0000",
      {
        from: { helo: "a.example.com", rdns: "b.example.com", ip: "192.0.2.1" },
        tls: { version: "TLSv1.3", cipher: "TLS13_AES_256_GCM_SHA384" },
      },
    ],
    [
      "from mail.example.org ([mail.example.org]) by 127.0.0.1 (Stalwart JMAP) with LMTP; Mon, 28 Nov 2022 10:51:56 +0000",
      { from: { helo: "mail.example.org", rdns: null, ip: null }, by: "127.0.0.1", with: "LMTP" },
    ],
  ],
} as const satisfies Dialect;
