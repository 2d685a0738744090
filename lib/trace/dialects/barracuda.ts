// Barracuda Email Gateway Defense: `from HELO (name [address]) by mx….ess.aws.cudaops.com (version=… cipher=…); date`, no `with`.
import { byWithin, type Dialect, ownComment } from "./dialect.ts";

export const barracuda = {
  id: "barracuda",
  product: "Barracuda",
  ref: "https://lore.kernel.org/",
  work: "transfer",
  match: (clauses) => byWithin(clauses, "cudaops.com") || ownComment(clauses, "barracuda"),

  examples: [
    [
      "from mail.example.com (mail.example.com [192.0.2.1]) by mx-outbound13-219.us-east-2a.ess.aws.cudaops.com (version=TLSv1.2 cipher=ECDHE-RSA-AES256-GCM-SHA384 bits=256 verify=NO); Tue, 07 Jan 2025 00:25:31 +0000",
      { with: null, id: null, tls: { version: "TLSv1.2", cipher: "ECDHE-RSA-AES256-GCM-SHA384" } },
    ],
  ],
} as const satisfies Dialect;
