// The first samples: all in order, a forged author, and a message that was changed after it was signed.
import { keyRecord } from "#lib/checks/dkim/signer.test-support.ts";
import { type Draft, harbourKeys, harbourZone, hops, readKey, submission, timetable } from "./draft.ts";

const invoice = `From: North Bank Service <service@northbank.example>
To: robin@corp.example
Subject: Your account is limited
Date: Mon, 16 Nov 2026 10:02:44 +0000
Message-ID: <0b51c2@mailer-77.bulk.example>
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<p>Dear customer, your account is limited.
<a href="https://northbank.example.verify-login.example/">https://www.northbank.example</a></p>
`;

const forgedTrace = `Return-Path: <bounce-5512@bulk.example>
Delivered-To: robin@corp.example
Received: from mx1.corp.example (mx1.corp.example [203.0.113.10])
\tby store2.corp.example (Dovecot) with LMTP id mDk1Ow3zGWoRTAEAsB0Rkg
\tfor <robin@corp.example>; Mon, 16 Nov 2026 11:02:58 +0100
Authentication-Results: mx1.corp.example;
\tspf=pass smtp.mailfrom=bounce-5512@bulk.example;
\tdkim=pass header.d=bulk.example header.s=m1;
\tdmarc=fail header.from=northbank.example
Received: from mailer-77.bulk.example (mailer-77.bulk.example [198.51.100.77])
\tby mx1.corp.example (Postfix) with ESMTP id 4dK6Kq3v1Qz9rTc
\tfor <robin@corp.example>; Mon, 16 Nov 2026 11:02:51 +0100 (CET)
Received: from gateway.northbank.example (gateway.northbank.example [192.0.2.200])
\tby mailer-77.bulk.example with ESMTPS; Mon, 16 Nov 2026 10:02:40 +0000
`;

export const firstDrafts: readonly Draft[] = [
  {
    id: "all-fine",
    trace:
      hops(
        "out.harbour.example",
        "198.51.100.24",
        "Authentication-Results: mx1.corp.example;\n\tspf=pass smtp.mailfrom=post@harbour.example;\n\tdkim=pass header.d=harbour.example header.s=nov26;\n\tdmarc=pass header.from=harbour.example\n",
      ) + submission,
    message: timetable,
    sign: harbourKeys,
    zone: harbourZone,
  },
  {
    id: "forged-sender",
    trace: forgedTrace,
    message: invoice,
    sign: [{ domain: "bulk.example", selector: "m1", key: "rsa-2048" }],
    zone: [
      "northbank.example\tTXT\tv=spf1 ip4:192.0.2.200 -all",
      "northbank.example\tMX\t10 gateway.northbank.example",
      "gateway.northbank.example\tA\t192.0.2.200",
      "_dmarc.northbank.example\tTXT\tv=DMARC1; p=quarantine; rua=mailto:dmarc@northbank.example",
      "bulk.example\tTXT\tv=spf1 ip4:198.51.100.64/26 ~all",
      `m1._domainkey.bulk.example\tTXT\t${keyRecord(readKey("rsa-2048"))}`,
      "mailer-77.bulk.example\tA\t198.51.100.77",
      "77.100.51.198.in-addr.arpa\tPTR\tmailer-77.bulk.example",
      "corp.example\tMX\t10 mx1.corp.example",
      "mx1.corp.example\tA\t203.0.113.10",
    ],
  },
  {
    id: "signed-then-edited",
    trace: hops("relay.lists.example", "198.51.100.90") + submission,
    message: timetable,
    sign: harbourKeys,
    // A list adds its footer to the text; everything above it is as it was signed.
    edit: (text) =>
      text.replace(
        "Harbour Ferries\r\n--=_ferry_1\r\n",
        "Harbour Ferries\r\n_______________________\r\nSent to the members of timetables@lists.example\r\n--=_ferry_1\r\n",
      ),
    zone: [
      ...harbourZone,
      "relay.lists.example\tA\t198.51.100.90",
      "90.100.51.198.in-addr.arpa\tPTR\trelay.lists.example",
    ],
  },
];
