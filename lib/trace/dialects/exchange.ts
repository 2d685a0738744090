// Microsoft Exchange and Exchange Online: `from HELO (address) by host (address) with Microsoft SMTP Server (version=…, cipher=…)
// id BUILD via Frontend Transport`. The first word is the HELO; no looked-up name is printed. Exchange 2007/2010 write `(TLS)`.

import type { Clauses } from "../scan-received.ts";
import { byWithin, type Dialect, wordsOf } from "./dialect.ts";

const REF = "https://github.com/microsoft/MHA";

/** Exchange Online hands a message to the mailbox. */
export const exchangeStore = {
  id: "exchange-store",
  product: "Exchange Online",
  ref: REF,
  work: "delivery",
  organisation: "outlook.com",
  match: (clauses) =>
    isOnline(clauses) && (wordsOf(clauses.with) === "https" || wordsOf(clauses.via).startsWith("mailbox transport")),
  examples: [
    [
      "from SN0PR42MB7017.namprd42.prod.outlook.com (2001:db8:806:f7::12) by MN3PR42MB9645.namprd42.prod.outlook.com with HTTPS; Tue, 15 Aug 2023 15:25:53 +0000",
      {
        from: { helo: "SN0PR42MB7017.namprd42.prod.outlook.com", rdns: null, ip: "2001:db8:806:f7::12" },
        with: "HTTPS",
        tls: { version: null, cipher: null },
      },
    ],
  ],
} as const satisfies Dialect;

/** Outlook, Outlook on the web or a phone hands a message to its mailbox server. */
export const exchangeMapi = {
  id: "exchange-mapi",
  product: "Exchange",
  ref: REF,
  work: "submission",
  match: (clauses) => /^(?:mapi|microsoft exchange server http-dav)/.test(wordsOf(clauses.with)),
  examples: [
    [
      "from EX01.example.com ([fe80::1f00:2583:f2ad:fccf]) by EX01.example.com ([fe80::1f00:2583:f2ad:fccf%3]) with mapi id 15.20.6678.025; Tue, 15 Aug 2023 15:25:46 +0000",
      {
        from: { helo: "EX01.example.com", rdns: null, ip: "fe80::1f00:2583:f2ad:fccf" },
        byIp: "fe80::1f00:2583:f2ad:fccf",
        with: "mapi",
        id: "15.20.6678.025",
        tls: null,
      },
    ],
  ],
} as const satisfies Dialect;

/** Mail laid into the pickup or replay folder by a program on that host: no client, no HELO. */
export const exchangePickup = {
  id: "exchange-pickup",
  product: "Exchange",
  ref: REF,
  work: "submission",
  match: (clauses) =>
    wordsOf(clauses.with) === "microsoft smtp server" &&
    wordsOf(clauses.from) === "pickup" &&
    clauses.from?.comments.length === 0,
  read: () => ({ from: null }),
  examples: [
    [
      "from Pickup by EX01.example.com with Microsoft SMTP Server id 15.1.2507.17; Sun, 31 Mar 2024 16:37:07 +0000",
      { from: null, by: "EX01.example.com", with: "Microsoft SMTP Server", id: "15.1.2507.17" },
    ],
  ],
} as const satisfies Dialect;

export const exchangeOnline = {
  id: "exchange-online",
  product: "Exchange Online",
  ref: REF,
  work: "transfer",
  organisation: "outlook.com",
  match: (clauses) => isOnline(clauses),
  examples: [
    [
      "from mail.example.com (192.0.2.1) by DB1EUR39FT355.mail.protection.outlook.com (10.233.253.31) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.6699.15 via Frontend Transport; Tue, 15 Aug 2023 15:25:51 +0000",
      {
        from: { helo: "mail.example.com", rdns: null, ip: "192.0.2.1" },
        by: "DB1EUR39FT355.mail.protection.outlook.com",
        byIp: "10.233.253.31",
        via: "Frontend Transport",
        with: "Microsoft SMTP Server",
        id: "15.20.6699.15",
        tls: { version: "TLS1_2", cipher: "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384" },
      },
    ],
  ],
} as const satisfies Dialect;

export const exchange = {
  id: "exchange",
  product: "Exchange",
  ref: REF,
  work: "transfer",
  match: (clauses) => wordsOf(clauses.with) === "microsoft smtp server",
  examples: [
    [
      "from MBX01.example.com (172.29.1.1) by MBX02.example.com (172.29.1.2) with Microsoft SMTP Server (TLS) id 15.0.775.38; Thu, 27 Mar 2014 17:28:13 -0500",
      { from: { helo: "MBX01.example.com", rdns: null, ip: "172.29.1.1" }, tls: { version: null, cipher: null } },
    ],
  ],
} as const satisfies Dialect;

function isOnline(clauses: Clauses): boolean {
  return ["outlook.com", "office365.com", "exchangelabs.com", "office365.us"].some((domain) =>
    byWithin(clauses, domain),
  );
}
