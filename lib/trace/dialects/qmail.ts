// qmail and its children: `from NAME (HELO given) (user@address) by host with SMTP; 26 Sep 1995 04:46:54 -0000`. The first word
// is the looked-up name; the HELO is printed only where it differs from it. qmail itself says nothing of itself in that line.
// `(qmail 123 invoked …)` is its queue: no host at all. Characters a HELO may not show are printed as `?`.
import { parseIp } from "#lib/text/ip.ts";
import { readTcpInfo } from "../read-peer.ts";
import type { Clauses } from "../scan-received.ts";
import { type Dialect, type HopFacts, wordsOf } from "./dialect.ts";

const REF = "https://github.com/amery/qmail/blob/master/received.c";

/** Queued by a program of a user of this host, a mailing list manager among them. */
export const qmailUser = {
  id: "qmail-user",
  product: "qmail",
  ref: REF,
  work: "submission",
  match: (clauses) => invoked(clauses) && /invoked by uid/.test(clauses.lead.comments[0]!),
  examples: [["(qmail 47739 invoked by uid 1001); 28 Sep 2009 07:06:32 -0000", { from: null, by: null, id: null }]],
} as const satisfies Dialect;

export const qmailQueue = {
  id: "qmail-queue",
  product: "qmail",
  ref: REF,
  work: "transfer",
  match: invoked,
  examples: [
    ["(qmail 10876 invoked from network); 22 Aug 2016 09:22:13 -0000", { from: null, by: null }],
    ["(qmail 22078 invoked by alias); 10 Jun 2002 08:46:29 -0000", { from: null, by: null }],
    ["(wp-smtpd smtp.example.pl 7604 invoked from network); 31 Jan 2007 17:49:50 +0100", { from: null, by: null }],
    ["(qmail 2222 invoked for bounce);29 Apr 2017 23:34:45 +0900", { from: null, by: null }],
  ],
} as const satisfies Dialect;

export const qmail = {
  id: "qmail",
  product: "qmail",
  ref: REF,
  work: "transfer",
  looksUp: true,
  match: (clauses) => isQmail(clauses),
  read: (clauses, general) => ({ from: fromOf(clauses, general), tls: sqmailTls(clauses) ?? general.tls }),
  examples: [
    [
      "from unknown (HELO given.example.com) (jo@example.org@192.0.2.165) de/crypted with TLSv1.3: TLS_AES_256_GCM_SHA384 [256/256] DN=none by mx.example.org with ESMTPSA; 9 Apr 2020 17:13:26 -0000",
      {
        from: { helo: "given.example.com", rdns: null, ip: "192.0.2.165" },
        with: "ESMTPSA",
        tls: { version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384" },
      },
    ],
    [
      "from mail.example.com (HELO ) (192.0.2.1) by mx.example.org with SMTP; 3 Mar 2004 20:34:38 -0000",
      { from: { helo: null, rdns: "mail.example.com", ip: "192.0.2.1" } },
    ],
    [
      "from mail.example.com (HELO given.example.com) (192.0.2.1) by mx.example.org with SMTP; 22 Aug 2016 09:22:13 -0000",
      {
        from: { helo: "given.example.com", rdns: "mail.example.com", ip: "192.0.2.1" },
        by: "mx.example.org",
        with: "SMTP",
      },
    ],
    [
      "from unknown (HELO [10.0.0.128]) (user@[192.0.2.1]) (envelope-sender <a@example.com>) by mx.example.org (qmail-ldap-1.03) with AES256-SHA encrypted SMTP for <b@example.org>; 4 Jul 2008 08:35:31 -0000",
      {
        from: { helo: "[10.0.0.128]", rdns: null, ip: "192.0.2.1" },
        envelopeFrom: "a@example.com",
        tls: { version: null, cipher: "AES256-SHA" },
      },
    ],
    [
      "from mail.example.com (192.0.2.1) by mx.example.org with SMTP; 22 Aug 2016 09:22:13 -0000",
      { from: { helo: "mail.example.com", rdns: "mail.example.com", ip: "192.0.2.1" } },
    ],
  ],
} as const satisfies Dialect;

/** s/qmail prints it after the address, outside comments: `de/crypted with VERSION: SUITE [bits] DN=…`. */
function sqmailTls({ from }: Clauses): HopFacts["tls"] {
  const words = from?.words ?? [];
  const at = words.indexOf("de/crypted");
  if (at < 1 || words[at + 1] !== "with") return null;
  return { version: words[at + 2]?.replace(/:$/, "") ?? null, cipher: words[at + 3] ?? null };
}

function invoked(clauses: Clauses): boolean {
  return (
    clauses.by === null && /^(?:qmail|wp-smtpd)\b.*\binvoked\b/.test((clauses.lead.comments[0] ?? "").slice(0, 200))
  );
}

function isQmail(clauses: Clauses): boolean {
  const comments = clauses.from?.comments ?? [];
  if (clauses.by?.comments.some((comment) => comment.startsWith("qmail"))) return true;
  if (!/^(?:\S+ encrypted )?(?:e?smtps?a?|qm[qt]p)$/.test(wordsOf(clauses.with)) || clauses.id !== null) return false;
  if (/^(?:HELO|EHLO)(?: |$)/.test(comments[0] ?? "")) return bareAddress(comments[1]);
  return bareAddress(comments[0]) && /^\d{1,2} [A-Z][a-z]{2} \d{4} [\d:]+ -0000$/.test(clauses.date?.written ?? "");
}

/** `192.0.2.1` or `user@192.0.2.1`, without brackets. */
function bareAddress(comment: string | undefined): boolean {
  const word = comment?.split(" ")[0] ?? "";
  return parseIp(word.slice(word.lastIndexOf("@") + 1)) !== null;
}

function fromOf(clauses: Clauses, general: HopFacts): HopFacts["from"] {
  const { from } = general;
  if (from === null || clauses.from === null) return from;
  if (clauses.from.comments.some((comment) => readTcpInfo(comment).greeted)) return from;
  const unknown = from.helo === "unknown" || from.helo === null;
  return unknown ? { ...from, helo: null, rdns: null } : { ...from, rdns: from.rdns ?? from.helo };
}
