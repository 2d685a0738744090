// MailMarshal, since Trustwave SEG: `from NAME (Not Verified[address]) by host with Trustwave SEG (v8,2,…) id <B…>`, over TLS without
// `with`: `by host (using TLS: TLSv1.2, SUITE) id <B…>`.
import { type Dialect, ownComment, wordsOf } from "./dialect.ts";

export const mailmarshal = {
  id: "mailmarshal",
  product: "MailMarshal",
  ref: "https://lore.kernel.org/all/1580815025-10915-6-git-send-email-nkristam@nvidia.com/",
  work: "filter",
  match: (clauses) =>
    /^(?:mailmarshal|trustwave seg)/.test(wordsOf(clauses.with)) || ownComment(clauses, "using tls: "),

  examples: [
    [
      "from gate.example.com (Not Verified[192.0.2.13]) by gw.example.org (using TLS: TLSv1.2, DES-CBC3-SHA) id <B5e3953190000>; Tue, 04 Feb 2020 03:18:49 -0800",
      {
        from: { helo: "gate.example.com", rdns: null, ip: "192.0.2.13" },
        id: "B5e3953190000",
        tls: { version: "TLSv1.2", cipher: "DES-CBC3-SHA" },
      },
    ],
    [
      "from pc.example.com (Not Verified[2001:db8::76]) by gw.example.org with Trustwave SEG (v7,5,8,10121) id <B5e39532c0000>; Tue, 04 Feb 2020 03:19:10 -0800",
      { from: { helo: "pc.example.com", rdns: null, ip: "2001:db8::76" }, with: "Trustwave SEG", tls: null },
    ],
  ],
} as const satisfies Dialect;
