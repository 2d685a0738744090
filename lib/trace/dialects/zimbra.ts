// Zimbra: its Postfix may call itself `(Zimbra)`; its mailbox server writes `from NAME (LHLO given) (address) by host with LMTP`.
import { type Dialect, ownComment, wordsOf } from "./dialect.ts";

export const zimbraDelivery = {
  id: "zimbra-delivery",
  product: "Zimbra",
  ref: "https://github.com/Zimbra/zm-mailbox",
  work: "delivery",
  match: (clauses) => wordsOf(clauses.with) === "lmtp" && (clauses.from?.comments[0]?.startsWith("LHLO ") ?? false),

  examples: [
    [
      "from mta.example.com (LHLO given.example.com) (192.0.2.1) by mbox.example.com with LMTP; Thu, 24 Jul 2025 08:39:39 +0700 (ICT)",
      { from: { helo: "given.example.com", rdns: "mta.example.com", ip: "192.0.2.1" }, by: "mbox.example.com" },
    ],
  ],
} as const satisfies Dialect;

export const zimbra = {
  id: "zimbra",
  product: "Zimbra",
  ref: "https://lore.kernel.org/all/20210110211606.3733056-1-jernej.skrabec@siol.net/",
  work: "transfer",
  looksUp: true,
  match: (clauses) => ownComment(clauses, "zimbra"),

  examples: [
    [
      "from mail.example.com (localhost [127.0.0.1]) by mail.example.com (Zimbra) with ESMTPS id 507F05218D9; Sun, 10 Jan 2021 22:16:12 +0100 (CET)",
      { from: { helo: "mail.example.com", rdns: "localhost", ip: "127.0.0.1" }, id: "507F05218D9" },
    ],
  ],
} as const satisfies Dialect;
