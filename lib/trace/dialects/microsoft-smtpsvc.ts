// The SMTP service of Windows (IIS, Exchange 2000/2003, Hotmail): `from HELO ([address]) by host with Microsoft SMTPSVC(5.0…)`.
// `from mail pickup service by host` is mail laid into the pickup folder by a program on that host: no client, no HELO.
import { type Dialect, wordsOf } from "./dialect.ts";

const REF = "https://github.com/apache/spamassassin/blob/trunk/lib/Mail/SpamAssassin/Message/Metadata/Received.pm";

export const microsoftPickup = {
  id: "microsoft-pickup",
  product: "Microsoft SMTPSVC",
  ref: REF,
  work: "submission",
  match: (clauses) =>
    wordsOf(clauses.from) === "mail pickup service" && wordsOf(clauses.with).startsWith("microsoft smtpsvc"),
  read: () => ({ from: null }),
  examples: [
    [
      "from mail pickup service by web.example.com with Microsoft SMTPSVC; Tue, 8 Oct 2002 07:48:40 -0700",
      { from: null, by: "web.example.com", with: "Microsoft SMTPSVC" },
    ],
  ],
} as const satisfies Dialect;

export const microsoftSmtpsvc = {
  id: "microsoft-smtpsvc",
  product: "Microsoft SMTPSVC",
  ref: REF,
  work: "transfer",
  match: (clauses) => wordsOf(clauses.with).startsWith("microsoft smtpsvc"),
  examples: [
    [
      "from a.example.com ([192.0.2.1]) by host.example.org with Microsoft SMTPSVC(5.0.2195.2966); Tue, 13 Nov 2001 21:07:21 -0600",
      { from: { helo: "a.example.com", rdns: null, ip: "192.0.2.1" }, with: "Microsoft SMTPSVC", id: null },
    ],
    [
      "from a.example.com ([192.0.2.1]) by host.example.org over TLS secured channel with Microsoft SMTPSVC(7.5.7601.23008); Mon, 5 Dec 2016 04:36:38 -0800",
      { by: "host.example.org", with: "Microsoft SMTPSVC", tls: { version: null, cipher: null } },
    ],
    [
      "from 0 ([192.0.2.57] RDNS failed) by host.example.org with Microsoft SMTPSVC(6.0.3790.0); Thu, 23 Sep 2004 08:51:06 -0700",
      { from: { helo: "0", rdns: null, ip: "192.0.2.57" } },
    ],
  ],
} as const satisfies Dialect;

/** Exchange 5.5's connector names itself after `with`, or in the comment after it. */
export const exchange55 = {
  id: "exchange-5.5",
  product: "Exchange 5.5",
  ref: "https://github.com/stdlib-js/datasets-spam-assassin",
  work: "transfer",
  match: (clauses) =>
    /^(?:internet mail service|microsoft mail)/.test(wordsOf(clauses.with)) ||
    (clauses.with?.comments.some((comment) => comment.startsWith("Microsoft Exchange Internet Mail Service")) ?? false),
  examples: [
    [
      "by host.example.com with Internet Mail Service (5.5.2655.55) id <R11J8N10>; Mon, 2 Sep 2002 11:35:54 +0100",
      { from: null, with: "Internet Mail Service", id: "R11J8N10" },
    ],
    [
      "from a.example.com ([192.0.2.1]) by host.example.org with SMTP (Microsoft Exchange Internet Mail Service Version 5.5.2653.13) id 4GL6DPAK; Wed, 9 Oct 2002 09:16:10 -0400",
      { with: "SMTP", id: "4GL6DPAK" },
    ],
  ],
} as const satisfies Dialect;
