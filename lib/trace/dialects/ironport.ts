// Cisco Secure Email (IronPort): `from NAME (HELO given) ([address]) by host with ESMTP/TLS/SUITE; date`, no id.
import { byWithin, type Dialect, wordsOf } from "./dialect.ts";

export const ironport = {
  id: "ironport",
  product: "Cisco IronPort",
  ref: "https://github.com/sublime-security/sublime-rules",
  work: "transfer",
  match: (clauses) => byWithin(clauses, "iphmx.com") || /^e?smtp\/tls\/\S+$/.test(wordsOf(clauses.with)),

  examples: [
    [
      "from unknown (HELO given.example.com) ([192.0.2.1]) by esa2.example.org with ESMTP/TLS/ECDHE-RSA-AES256-GCM-SHA384; 03 Feb 2021 07:09:42 -0500",
      {
        from: { helo: "given.example.com", rdns: null, ip: "192.0.2.1" },
        with: "ESMTP/TLS/ECDHE-RSA-AES256-GCM-SHA384",
        tls: { version: null, cipher: "ECDHE-RSA-AES256-GCM-SHA384" },
      },
    ],
  ],
} as const satisfies Dialect;
