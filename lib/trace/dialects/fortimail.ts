// FortiMail: Sendmail's line without the version comment; the id is two queue ids that end alike: `60RKkRFs029920-60RKkRFu029920`.
import type { Dialect } from "./dialect.ts";

export const fortimail = {
  id: "fortimail",
  product: "FortiMail",
  ref: "https://github.com/rf-peixoto/phishing_pot",
  work: "transfer",
  match: (clauses) => /^[0-9A-Za-z]{8}(\d{6})-[0-9A-Za-z]{8}\1$/.test(clauses.id?.words[0] ?? ""),

  examples: [
    [
      "from a.example.com ([192.0.2.1]) by fm.example.org  with ESMTPS id 93RKkRFs352253-93RKkRFu352253 (version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 bits=256 verify=NO); Tue, 27 Jan 2026 22:46:27 +0200",
      {
        from: { helo: "a.example.com", rdns: null, ip: "192.0.2.1" },
        tls: { version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384" },
      },
    ],
  ],
} as const satisfies Dialect;
