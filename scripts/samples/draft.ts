// What a sample is made from, and what several samples share: the ferry company that writes, the firm that receives, and
// the DNS records of both.
import { readFileSync } from "node:fs";
import path from "node:path";
import { keyRecord, signMessage } from "#lib/checks/dkim/signer.test-support.ts";

export interface Draft {
  id: string;
  /** Received and other fields that were added after signing, top first. */
  trace: string;
  /** What the author's server signed. */
  message: string;
  sign: { domain: string; selector: string; key: string; time?: number }[];
  /** Names of fields that are signed besides the usual ones. */
  alsoSigned?: readonly string[];
  /** Changes made on the way, after signing. */
  edit?: (text: string) => string;
  zone: string[];
}

/** Mon, 16 Nov 2026 08:14:00 UTC. */
const signedAt = 1_794_816_840;
const signedFields = ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"];

/** A private key of the fixtures, as PEM. */
export function readKey(name: string): string {
  return readFileSync(path.resolve(import.meta.dirname, `../../fixtures/keys/${name}.pem`), "utf8");
}

/** The octets of a draft: signed, changed, and with its trace on top. */
export function writeMessage({ message, sign, alsoSigned = [], edit, trace }: Draft): string {
  const signed = sign.reduce<Uint8Array>(
    (octets, { domain, selector, key, time = signedAt }) =>
      signMessage(octets, {
        domain,
        selector,
        privateKey: readKey(key),
        algorithm: key === "ed25519" ? "ed25519-sha256" : "rsa-sha256",
        canonicalization: "relaxed/relaxed",
        headers: [...signedFields, ...alsoSigned],
        time,
      }),
    Buffer.from(withCrlf(message)),
  );
  const text = Buffer.from(signed).toString("latin1");
  return withCrlf(trace) + (edit ? edit(text) : text);
}

export function withCrlf(text: string): string {
  return text.replace(/\r?\n/g, "\r\n");
}

/** The two fields of the receiver, and what stands above them. */
export const hops = (from: string, ip: string, extra = "") => `Return-Path: <post@harbour.example>
Delivered-To: robin@corp.example
Received: from mx1.corp.example (mx1.corp.example [203.0.113.10])
\tby store2.corp.example (Dovecot) with LMTP id 8KfqMw3zGWpVXAEAsB0Rkg
\tfor <robin@corp.example>; Mon, 16 Nov 2026 09:14:11 +0100
${extra}Received: from ${from} (${from} [${ip}])
\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))
\tby mx1.corp.example (Postfix) with ESMTPS id 4dK2Tq1x7Tz9rSy
\tfor <robin@corp.example>; Mon, 16 Nov 2026 09:14:09 +0100 (CET)
`;

export const submission = `Received: from desk-12.harbour.example (desk-12.harbour.example [192.0.2.31])
\tby out.harbour.example (Postfix) with ESMTPSA id 4dK2Tp5l2bz3pLn;
\tMon, 16 Nov 2026 08:14:02 +0000 (UTC)
`;

export const timetable = `From: Harbour Ferries <post@harbour.example>
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

export const harbourZone = [
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

export const harbourKeys = [
  { domain: "harbour.example", selector: "ed26", key: "ed25519" },
  { domain: "harbour.example", selector: "nov26", key: "rsa-2048" },
];
