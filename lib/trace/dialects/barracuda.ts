// Barracuda Email Gateway Defense: `from HELO (name [address]) by mx….ess.aws.cudaops.com (version=… cipher=…); date`, no `with`;
// the appliance: `by host (Spam & Virus Firewall) with ESMTP id …`.
import { byWithin, type Dialect, ownComment } from "./dialect.ts";

export const barracuda = {
  id: "barracuda",
  product: "Barracuda",
  ref: "https://lore.kernel.org/all/alpine.DEB.2.00.1711290152040.31156@tp.orcam.me.uk/",
  work: "transfer",
  match: (clauses) =>
    byWithin(clauses, "cudaops.com") ||
    ["barracuda", "spam firewall", "spam & virus firewall"].some((start) => ownComment(clauses, start)),

  examples: [
    [
      "from mail.example.com (mail.example.com [192.0.2.1]) by mx-outbound13-219.us-east-2a.ess.aws.cudaops.com (version=TLSv1.2 cipher=ECDHE-RSA-AES256-GCM-SHA384 bits=256 verify=NO); Tue, 07 Jan 2025 00:25:31 +0000",
      { with: null, id: null, tls: { version: "TLSv1.2", cipher: "ECDHE-RSA-AES256-GCM-SHA384" } },
    ],
    [
      "from mail.example.com (localhost [127.0.0.1]) by cuda.example.org (Spam & Virus Firewall) with ESMTP id AAD953B8830 for <a@example.org>; Tue, 28 Apr 2009 18:42:48 -0400 (EDT)",
      { from: { helo: "mail.example.com", rdns: "localhost", ip: "127.0.0.1" }, id: "AAD953B8830" },
    ],
  ],
} as const satisfies Dialect;
