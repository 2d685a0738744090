// Writes public/samples: the messages of the shelf, signed with the fixture keys, and the DNS answers recorded with them;
// and the first of them once more under names ending in `.test`, with zone files for a real name server
// (fixtures/messages/live.eml, fixtures/zones). Run it after changing a message here: node scripts/make-samples.ts
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { keyRecord, signMessage } from "#lib/checks/dkim/signer.test-support.ts";

interface Draft {
  id: string;
  /** Received and other fields that were added after signing, top first. */
  trace: string;
  /** What the author's server signed. */
  message: string;
  sign: { domain: string; selector: string; key: string }[];
  /** Changes made on the way, after signing. */
  edit?: (text: string) => string;
  zone: string[];
}

const root = path.resolve(import.meta.dirname, "..");
const folder = path.join(root, "public/samples");
const signedFields = ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"];

function readKey(name: string): string {
  return readFileSync(path.join(root, `fixtures/keys/${name}.pem`), "utf8");
}

const hops = (from: string, ip: string, extra = "") => `Return-Path: <post@harbour.example>
Delivered-To: robin@corp.example
Received: from mx1.corp.example (mx1.corp.example [203.0.113.10])
\tby store2.corp.example (Dovecot) with LMTP id 8KfqMw3zGWpVXAEAsB0Rkg
\tfor <robin@corp.example>; Mon, 16 Nov 2026 09:14:11 +0100
${extra}Received: from ${from} (${from} [${ip}])
\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))
\tby mx1.corp.example (Postfix) with ESMTPS id 4dK2Tq1x7Tz9rSy
\tfor <robin@corp.example>; Mon, 16 Nov 2026 09:14:09 +0100 (CET)
`;

const submission = `Received: from desk-12.harbour.example (desk-12.harbour.example [192.0.2.31])
\tby out.harbour.example (Postfix) with ESMTPSA id 4dK2Tp5l2bz3pLn;
\tMon, 16 Nov 2026 08:14:02 +0000 (UTC)
`;

const timetable = `From: Harbour Ferries <post@harbour.example>
To: Robin Ward <robin@corp.example>
Subject: Winter timetable =?UTF-8?Q?=E2=80=93?= please note the early boat
Date: Mon, 16 Nov 2026 08:14:00 +0000
Message-ID: <20261116081400.7f3a@harbour.example>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="=_ferry_1"

--=_ferry_1
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Good morning Robin,

from 1 December the first boat leaves at 6:40 instead of 7:05.
Your ticket stays valid =E2=80=93 nothing to do.

Harbour Ferries
--=_ferry_1
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<p>Good morning Robin,</p>
<p>from 1 December the first boat leaves at <b>6:40</b> instead of 7:05.<br>
Your ticket stays valid =E2=80=93 nothing to do.</p>
<p>Harbour Ferries</p>
--=_ferry_1--
`;

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

const harbourZone = [
  "harbour.example\tTXT\tv=spf1 ip4:198.51.100.24 -all",
  "harbour.example\tMX\t10 mx.harbour.example",
  "mx.harbour.example\tA\t198.51.100.25",
  "_dmarc.harbour.example\tTXT\tv=DMARC1; p=reject; rua=mailto:dmarc@harbour.example",
  `nov26._domainkey.harbour.example\tTXT\t${keyRecord(readKey("rsa-2048"))}`,
  `ed26._domainkey.harbour.example\tTXT\t${keyRecord(readKey("ed25519"))}`,
  "out.harbour.example\tA\t198.51.100.24",
  "out.harbour.example\tTXT\tv=spf1 a -all",
  "24.100.51.198.in-addr.arpa\tPTR\tout.harbour.example",
  "corp.example\tMX\t10 mx1.corp.example",
  "mx1.corp.example\tA\t203.0.113.10",
];

const harbourKeys = [
  { domain: "harbour.example", selector: "ed26", key: "ed25519" },
  { domain: "harbour.example", selector: "nov26", key: "rsa-2048" },
];

const drafts: Draft[] = [
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

mkdirSync(folder, { recursive: true });
for (const draft of drafts) {
  writeFileSync(path.join(folder, `${draft.id}.eml`), writeMessage(draft));
  writeFileSync(path.join(folder, `${draft.id}.dns.tsv`), `# name\ttype\tvalue\n${draft.zone.join("\n")}\n`);
}

const live = underTest(drafts[0]!);
mkdirSync(path.join(root, "fixtures/zones"), { recursive: true });
mkdirSync(path.join(root, "fixtures/messages"), { recursive: true });
writeFileSync(path.join(root, "fixtures/messages/live.eml"), writeMessage(live));
for (const origin of ["harbour.test", "corp.test", "100.51.198.in-addr.arpa"]) {
  writeFileSync(path.join(root, `fixtures/zones/${origin}.zone`), writeZone(origin, live.zone));
}

/** The same message under names that a name server on this machine may be asked for. */
function underTest(draft: Draft): Draft {
  const rename = (text: string) => text.replaceAll(".example", ".test");
  return {
    ...draft,
    trace: rename(draft.trace),
    message: rename(draft.message),
    sign: draft.sign.map((entry) => ({ ...entry, domain: rename(entry.domain) })),
    zone: draft.zone.map(rename),
  };
}

/** A zone file (RFC 1035 §5) of the records at or below `origin`. */
function writeZone(origin: string, records: readonly string[]): string {
  const rows = records
    .map((record) => record.split("\t") as [string, string, string])
    .filter(([name]) => name === origin || name.endsWith(`.${origin}`))
    .map(([name, type, value]) => `${name}. IN ${type} ${zoneValue(type, value)}`);
  const head = [`$TTL 300`, `@ IN SOA ns.${origin}. post.${origin}. 1 3600 600 86400 300`, `@ IN NS ns.${origin}.`];
  return `${[...head, ...rows].join("\n")}\n`;
}

function zoneValue(type: string, value: string): string {
  if (type === "TXT")
    return value
      .match(/.{1,250}/g)!
      .map((string) => `"${string}"`)
      .join(" ");
  return type === "A" ? value : `${value}.`;
}

function writeMessage({ message, sign, edit, trace }: Draft): string {
  const signed = sign.reduce<Uint8Array>(
    (octets, { domain, selector, key }) =>
      signMessage(octets, {
        domain,
        selector,
        privateKey: readKey(key),
        algorithm: key === "ed25519" ? "ed25519-sha256" : "rsa-sha256",
        canonicalization: "relaxed/relaxed",
        headers: signedFields,
        time: 1_794_816_840,
      }),
    Buffer.from(withCrlf(message)),
  );
  const text = Buffer.from(signed).toString("latin1");
  return withCrlf(trace) + (edit ? edit(text) : text);
}

function withCrlf(text: string): string {
  return text.replace(/\r?\n/g, "\r\n");
}
