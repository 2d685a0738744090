// Proofpoint: the gateway `by mx….pphosted.com (PPS) with ESMTPS id 3nx7xu81yp-1 (version=… cipher=…)`, and its filter, which hands
// the message back to its own Sendmail as `from pps.filterd (… [127.0.0.1])`.
import { byWithin, type Dialect, ownComment, wordsOf } from "./dialect.ts";

export const proofpointFilter = {
  id: "proofpoint-filter",
  product: "Proofpoint",
  ref: "https://github.com/rf-peixoto/phishing_pot",
  work: "filter",
  match: (clauses) =>
    /^pps\.(?:filterd|reinject)$/.test(wordsOf(clauses.from)) &&
    clauses.from!.comments.some((comment) => comment.endsWith("[127.0.0.1]")),

  examples: [
    [
      "from pps.filterd (m0240470.example.com [127.0.0.1]) by mx07.example.com (8.17.1.19/8.17.1.19) with ESMTP id 64NCCwSE349492 for <a@example.org>; Thu, 23 Feb 2023 12:16:53 GMT",
      { from: { helo: "pps.filterd", rdns: "m0240470.example.com", ip: "127.0.0.1" }, id: "64NCCwSE349492" },
    ],
  ],
} as const satisfies Dialect;

export const proofpoint = {
  id: "proofpoint",
  product: "Proofpoint",
  ref: "https://github.com/rf-peixoto/phishing_pot",
  work: "transfer",
  match: (clauses) =>
    ownComment(clauses, "pps") || byWithin(clauses, "pphosted.com") || byWithin(clauses, "ppe-hosted.com"),

  examples: [
    [
      "from mail.example.com (mail.example.com [192.0.2.1]) by mx30-33329039.pphosted.com (PPS) with ESMTPS id 6nx0xu14yp-4 (version=TLSv1.2 cipher=ECDHE-RSA-AES256-GCM-SHA384 bits=256 verify=NO) for <a@example.org>; Thu, 23 Feb 2023 12:16:53 +0000",
      { with: "ESMTPS", id: "6nx0xu14yp-4", tls: { version: "TLSv1.2", cipher: "ECDHE-RSA-AES256-GCM-SHA384" } },
    ],
  ],
} as const satisfies Dialect;
