// Momentum (SparkPost, Salesforce): `from NAME ([address:port] helo=HELO) by host (envelope-from <…>) (ecelerity VERSION) with …`.
import { type Dialect, ownComment } from "./dialect.ts";

export const momentum = {
  id: "momentum",
  product: "Momentum",
  ref: "https://github.com/rf-peixoto/phishing_pot",
  work: "transfer",
  match: (clauses) => ownComment(clauses, "ecelerity") || ownComment(clauses, "momentum"),

  examples: [
    [
      "from [192.0.2.5] ([192.0.2.5:5829] helo=[10.88.65.153]) by mta.example.com (envelope-from <a@example.com>) (ecelerity 5.0.0.74392 r(msys-ecelerity:tags/5.0.0.3)) with ESMTPSA (cipher=AES-256-GCM) id C4/C3-59232-9FDF2619; Fri, 30 May 2025 18:50:30 +0000",
      {
        from: { helo: "[10.88.65.153]", rdns: null, ip: "192.0.2.5" },
        by: "mta.example.com",
        with: "ESMTPSA",
        id: "C4/C3-59232-9FDF2619",
        envelopeFrom: "a@example.com",
        tls: { version: null, cipher: "AES-256-GCM" },
      },
    ],
  ],
} as const satisfies Dialect;
