// Exim: `from NAME ([address] helo=HELO) by host with esmtps (TLS1.3) tls SUITE (Exim 4.96) (envelope-from <…>) id … for …`.
// Without `helo=` the client gave the looked-up name itself; `from [address] (helo=…)` means that no name was found.
// `from user by host with local` names a local user, not a host.

import type { Clauses } from "../scan-received.ts";
import { findWithWord } from "../with-words.ts";
import { type Dialect, type HopFacts, ownComment, wordsOf } from "./dialect.ts";

export const exim = {
  id: "exim",
  product: "Exim",
  ref: "https://github.com/Exim/exim/blob/master/src/src/globals.c",
  work: "transfer",
  looksUp: true,
  match: (clauses) =>
    ownComment(clauses, "exim") ||
    (isMessageId(clauses.id?.words[0]) && /^(?:utf8)?(?:e?smtps?a?|local\S*)$/.test(withOf(clauses))),
  read: (clauses, general) => ({ from: eximPeer(clauses, general) }),
  examples: [
    [
      "from mail.example.com ([192.0.2.7]) by mx.example.org with esmtps (TLS1.3) tls TLS_AES_256_GCM_SHA384 (Exim 4.96) (envelope-from <a@example.com>) id 4q7P51-338pTm-3E for b@example.org; Wed, 31 May 2023 12:50:46 -0400",
      {
        from: { helo: "mail.example.com", rdns: "mail.example.com", ip: "192.0.2.7" },
        with: "esmtps",
        id: "4q7P51-338pTm-3E",
        for: "b@example.org",
        envelopeFrom: "a@example.com",
        tls: { version: "TLS1.3", cipher: "TLS_AES_256_GCM_SHA384" },
      },
    ],
    [
      "from mail.example.com ([192.0.2.7]:23637 helo=other.example.com) by mx.example.org with esmtps (TLSv1.2:ECDHE-RSA-AES256-GCM-SHA384:256) (Exim 4.92) (envelope-from <>) id 4sxswz-33COfK-Qx for b@example.org; Mon, 07 Oct 2024 20:59:28 +0200",
      {
        from: { helo: "other.example.com", rdns: "mail.example.com", ip: "192.0.2.7" },
        envelopeFrom: "<>",
        tls: { version: "TLSv1.2", cipher: "ECDHE-RSA-AES256-GCM-SHA384" },
      },
    ],
    [
      "from [192.0.2.7] (port=32846 helo=other.example.com) by mx.example.org with esmtp (Exim 4.82 (FreeBSD)) id 4or5tR-333LNT-Uq; Fri, 04 Nov 2022 16:02:21 -0400",
      { from: { helo: "other.example.com", rdns: null, ip: "192.0.2.7" }, tls: null },
    ],
    [
      'from mail.example.com ([192.0.2.7]) by mx.example.org with esmtp (Exim 4.96) (envelope-from <"x) with LMTP id FAKE for boss@bank.test ("@example.com>) id 1ab2Cd-0001Ef-GH for u@example.org; Mon, 5 Jan 2026 10:00:00 +0000',
      {
        with: "esmtp",
        id: "1ab2Cd-0001Ef-GH",
        for: "u@example.org",
        envelopeFrom: '"x) with LMTP id FAKE for boss@bank.test ("@example.com',
      },
    ],
    [
      "from h.example.net ([192.0.2.72] helo=b.example.org) by mx.example.org with esmtp (Cipher TLSv1:DES-CBC3-SHA:168) (Exim 3.31-VA-mm2 #1 (Debian)) id 18lyuU-0007TI-00 for <u@example.org>; Thu, 20 Feb 2003 14:11:18 -0800",
      {
        from: { helo: "b.example.org", rdns: "h.example.net", ip: "192.0.2.72" },
        tls: { version: "TLSv1", cipher: "DES-CBC3-SHA" },
      },
    ],
    [
      "from root (helo=host.example.com) by host.example.com with local-esmtp (Exim 4.92) (envelope-from <root@host.example.com>) id 1ab2Cd-0001Ef-GH; Mon, 05 Jan 2026 10:00:00 +0000",
      { from: { helo: "host.example.com", rdns: null, ip: null }, with: "local-esmtp" },
    ],
    [
      "from [2001:db8::84eb] (port=50574 helo=localhost) by mx.example.net with utf8esmtpsa (TLS1.3) tls TLS_AES_256_GCM_SHA384 (envelope-from <b@example.com>) id 1ubgm0-00967d-1t; Tue, 15 Jul 2025 14:36:48 +0000",
      {
        from: { helo: "localhost", rdns: null, ip: "2001:db8::84eb" },
        with: "utf8esmtpsa",
        tls: { version: "TLS1.3", cipher: "TLS_AES_256_GCM_SHA384" },
      },
    ],
    [
      "from amavis by mx.example.org with scanned-ok (Exim 3.35 #1 (Debian)) id 1FiWc9-0007Du-00 for <u@example.org>; Tue, 23 May 2006 15:07:57 +0200",
      { from: null, with: "scanned-ok", for: "u@example.org" },
    ],
    [
      "from bob by host.example.com with local (Exim 4.89) (envelope-from <bob@example.com>) id 4ga65H-3338SF-MF; Thu, 20 Dec 2018 18:27:05 +0000",
      { from: null, by: "host.example.com", with: "local", envelopeFrom: "bob@example.com" },
    ],
  ],
} as const satisfies Dialect;

/** Who connected, as Exim prints it; null for `with local`, where the first word is a user. */
export function eximPeer(clauses: Clauses, general: HopFacts): HopFacts["from"] {
  const { from } = general;
  if (from === null || clauses.from === null) return from;
  const said = clauses.from.comments.some((comment) => /(?:^|\s)helo=/i.test(comment));
  if (from.ip === null) return said ? { ...from, rdns: null } : isLocal(clauses) ? null : from;
  const named = from.helo !== null && !from.helo.startsWith("[");
  return said || !named ? from : { ...from, rdns: from.rdns ?? from.helo };
}

/** `with local`, or a word that its administrator chose (`scanned-ok`): a user of this host, not a client. */
function isLocal(clauses: Clauses): boolean {
  const word = wordsOf(clauses.with);
  return clauses.with === null || word.startsWith("local") || findWithWord(word) === null;
}

/** Exim's own message ids: 6-6-2 base-62 digits before 4.97, 6-11-4 since. */
function isMessageId(id: string | undefined): boolean {
  return /^[0-9A-Za-z]{6}-(?:[0-9A-Za-z]{6}-[0-9A-Za-z]{2}|[0-9A-Za-z]{11}-[0-9A-Za-z]{4})$/.test(id ?? "");
}

/** As written: Exim writes it in small letters, others do not. */
function withOf(clauses: Clauses): string {
  const words = (clauses.with?.words ?? []).join(" ");
  return words === wordsOf(clauses.with) ? words : "";
}
