// One message for every situation of the answer's tables: source, zone and options that bring it about.
import { readFileSync } from "node:fs";
import path from "node:path";
import { sealMessage } from "#lib/checks/arc/sealer.test-support.ts";
import { keyRecord, type SigningOptions, signMessage } from "#lib/checks/dkim/signer.test-support.ts";
import type { AnalyzeOptions } from "../analyze.ts";

export interface AnswerDraft {
  source: string | Uint8Array;
  /** Lines of a dns-file. */
  zone?: string;
  options?: Partial<AnalyzeOptions>;
  /** DNS never answers; the sentences are those of the first event. */
  waiting?: true;
}

const key = readFileSync(path.resolve(import.meta.dirname, "../../../fixtures/keys/rsa-2048.pem"), "utf8");
const dkimRecord = (domain: string, tags?: string[]) => `k1._domainkey.${domain}\tTXT\t${keyRecord(key, tags)}`;
const policy = (domain: string, text = "p=reject") => `_dmarc.${domain}\tTXT\tv=DMARC1; ${text}`;
const spf = (domain: string, text = "ip4:198.51.100.24 -all") => `${domain}\tTXT\tv=spf1 ${text}`;
const zone = (...lines: string[]) => lines.join("\n");

interface Trace {
  ip?: string;
  host?: string;
  /** RFC 5322 date of the border hop. */
  taken?: string;
  mailFrom?: string;
  recipient?: string;
  /** Further fields above the border hop. */
  above?: string;
  below?: string;
}

/** What the receiver's server writes on top. */
function trace({ ip = "198.51.100.24", host = "out.harbour.example", ...more }: Trace = {}): string {
  const { taken = "Mon, 16 Nov 2026 09:14:09 +0100", mailFrom = "post@harbour.example" } = more;
  return `Return-Path: <${mailFrom}>
${more.above ?? ""}Received: from ${host} (${host} [${ip}])
\tby mx1.corp.example (Postfix) with ESMTPS id 4dK2Tq1x7Tz9rSy
\tfor <${more.recipient ?? "robin@corp.example"}>; ${taken}
${more.below ?? ""}`;
}

/** Sealed by the list, which says that DMARC passed (RFC 8617). */
function sealed(text: string): string {
  const octets = sealMessage(Buffer.from(text), {
    domain: "lists.example",
    selector: "k1",
    privateKey: key,
    algorithm: "rsa-sha256",
    canonicalization: "relaxed/relaxed",
    headers: ["From", "To", "Subject", "Date", "Message-ID"],
    instance: 1,
    cv: "none",
    results: "lists.example; dmarc=pass header.from=harbour.example",
  });
  return Buffer.from(octets).toString();
}

interface Letter {
  from?: string;
  fields?: string;
  type?: string;
  body?: string;
}

function letter({ from = "Harbour Ferries <post@harbour.example>", fields = "", type, body }: Letter = {}): string {
  return `From: ${from}
To: Robin <robin@corp.example>
Subject: Winter timetable
Date: Mon, 16 Nov 2026 08:14:00 +0000
Message-ID: <20261116081400.7f3a@harbour.example>
MIME-Version: 1.0
Content-Type: ${type ?? "text/plain; charset=utf-8"}
${fields}
${body ?? "The first boat leaves at 6:40.\nYour ticket stays valid.\n"}`;
}

function signed(text: string, options: Partial<SigningOptions> = {}): string {
  const octets = signMessage(Buffer.from(text), {
    domain: "harbour.example",
    selector: "k1",
    privateKey: key,
    algorithm: "rsa-sha256",
    canonicalization: "relaxed/relaxed",
    headers: ["From", "To", "Subject", "Date", "Message-ID"],
    ...options,
  });
  return Buffer.from(octets).toString();
}

const own = zone(
  "harbour.example\tMX\t10 mx.harbour.example",
  "mx.harbour.example\tA\t198.51.100.25",
  spf("harbour.example"),
  policy("harbour.example"),
  dkimRecord("harbour.example"),
);
const elsewhere = { ip: "198.51.100.90", host: "relay.lists.example" };
const recorded = (result: string) =>
  `Authentication-Results: mx1.corp.example; dmarc=${result} header.from=harbour.example\n`;
const listFields = "List-Id: Harbour news <news.lists.example>\nList-Post: <mailto:news@lists.example>\n";
const seconds = (text: string) => Date.parse(text) / 1_000;

/** A delivery report with that action (RFC 3464). */
function report(type: string, part: string, fields: string): string {
  return letter({
    from: "Mail Delivery System <MAILER-DAEMON@harbour.example>",
    type: `multipart/report; report-type=${type}; boundary="r"`,
    body: `--r\n\nSee below.\n--r\nContent-Type: ${part}\n\n${fields}\n--r--\n`,
  });
}

const delivery = (action: string, status = "5.1.1") =>
  report(
    "delivery-status",
    "message/delivery-status",
    `Reporting-MTA: dns; mx1.corp.example\n\nFinal-Recipient: rfc822; kim@far.example\nAction: ${action}\nStatus: ${status}\nRemote-MTA: dns; mx.far.example\n`,
  );

const hop = (from: string, by: string, date: string) => `Received: from ${from} by ${by} with ESMTP; ${date}\n`;

export const senderDrafts: Record<string, AnswerDraft> = {
  "dialogue-without-message": {
    source: "220 mx1.corp.example ESMTP\nEHLO desk.harbour.example\n250 mx1.corp.example\nQUIT\n221 Bye\n",
  },
  "no-header": {
    source:
      "220 mx1.corp.example ESMTP\nHELO desk.harbour.example\n250 mx1.corp.example\nMAIL FROM:<a@harbour.example>\n250 Ok\n" +
      "RCPT TO:<robin@corp.example>\n250 Ok\nDATA\n354 Go on\nThis is a test!\n.\n250 Ok\nQUIT\n221 Bye\n",
  },
  "no-from": { source: "Subject: Hello\nDate: Mon, 16 Nov 2026 08:14:00 +0000\n\nHello\n" },
  "from-unreadable": { source: letter({ from: "undisclosed" }) },
  "several-authors": { source: trace() + letter({ from: "a@harbour.example, b@northbank.example" }) },
  asking: { source: trace() + letter(), waiting: true },
  "offline-recorded-pass": { source: trace({ above: recorded("pass") }) + letter(), options: { live: false } },
  "offline-recorded-guess": {
    source: trace({ above: recorded("bestguesspass") }) + letter(),
    options: { live: false },
  },
  "offline-recorded-fail": { source: trace({ above: recorded("fail") }) + letter(), options: { live: false } },
  offline: { source: trace() + letter(), options: { live: false } },
  "rewritten-by-list": {
    source:
      trace({ ...elsewhere, mailFrom: "news-bounces@lists.example" }) +
      letter({
        from: '"Kim via News" <news@lists.example>',
        fields: `${listFields}Reply-To: Kim <kim@harbour.example>\n`,
      }),
    zone: zone(spf("lists.example", "ip4:198.51.100.90 -all"), policy("lists.example")),
  },
  "look-alike-proven": {
    source:
      trace({ mailFrom: "post@harb0ur.example" }) +
      letter({ from: "post@harb0ur.example" }).replace("robin@corp.example", "robin@harbour.example"),
    zone: zone(spf("harb0ur.example"), policy("harb0ur.example")),
  },
  "proven-in-part": {
    source: trace(elsewhere) + signed(letter(), { bodyLimit: 32 }),
    zone: own,
  },
  "sent-again": {
    source:
      trace({ ...elsewhere, taken: "Wed, 18 Nov 2026 09:14:09 +0100" }) +
      signed(letter(), { time: seconds("2026-11-16T08:14:00Z") }),
    zone: own,
  },
  "proven-though-forwarded": { source: trace(elsewhere) + signed(letter()), zone: own },
  "proven-in-test": {
    source: trace() + signed(letter()),
    zone: zone(spf("harbour.example"), policy("harbour.example"), dkimRecord("harbour.example", ["v=DKIM1", "t=y"])),
  },
  "proven-by-both": { source: trace() + signed(letter()), zone: own },
  "proven-by-signature": {
    source: trace({ mailFrom: "bounce@bulk.example" }) + signed(letter()),
    zone: zone(own, spf("bulk.example")),
  },
  "proven-by-address-and-header": { source: `${trace()}${signed(letter())}`.split("\n\n", 1)[0]!, zone: own },
  "proven-by-address": { source: trace() + letter(), zone: own },
  "marked-internal": {
    source: `Received: from app1.corp.example (10.0.0.7) by mail1.corp.example (10.0.0.8) with mapi id 15.2.1; Mon, 16 Nov 2026 08:14:09 +0000\n${letter({ from: "Alex <alex@corp.example>", fields: "X-MS-Exchange-Organization-AuthAs: Internal\n" })}`,
    zone: policy("corp.example"),
  },
  "changed-on-the-way": { source: `${trace(elsewhere)}${signed(letter())}-- \nA list footer\n`, zone: own },
  "list-with-record": {
    source:
      trace({ ...elsewhere, mailFrom: "news-bounces@lists.example" }) +
      sealed(signed(letter({ fields: listFields })).replace("boat leaves at 6:40", "ferry goes at 9 sharp")),
    zone: zone(own, dkimRecord("lists.example")),
  },
  "forward-with-record": {
    source: trace(elsewhere) + sealed(signed(letter()).replace("boat leaves at 6:40", "ferry goes at 9 sharp")),
    zone: zone(own, dkimRecord("lists.example")),
  },
  "keys-gone": {
    source: trace(elsewhere) + signed(letter()),
    zone: zone(spf("harbour.example"), policy("harbour.example")),
  },
  "recorded-then": { source: trace({ ...elsewhere, above: recorded("pass") }) + letter(), zone: own },
  "own-signature-broken": {
    source: trace(elsewhere) + signed(letter()).replace("boat leaves at 6:40", "ferry goes at 9 sharp"),
    zone: own,
  },
  "own-name-from-outside": {
    source:
      trace({ ip: "198.51.100.77", host: "box.bulk.example", mailFrom: "x@bulk.example" }) +
      letter({ from: "Boss <boss@corp.example>" }),
    zone: zone(policy("corp.example", "p=quarantine"), spf("corp.example", "-all")),
  },
  "signed-by-others": {
    source:
      trace({ ip: "198.51.100.77", host: "box.bulk.example", mailFrom: "x@bulk.example" }) +
      signed(letter(), { domain: "bulk.example" }),
    zone: zone(own, dkimRecord("bulk.example")),
  },
  "vouched-by-nobody": {
    source: trace({ ip: "198.51.100.77", host: "box.bulk.example", mailFrom: "x@bulk.example" }) + letter(),
    zone: zone(spf("harbour.example"), policy("harbour.example", "p=none")),
  },
  "signed-without-policy": { source: trace() + signed(letter()), zone: dkimRecord("harbour.example") },
  "sent-without-policy": { source: trace() + letter(), zone: spf("harbour.example") },
  "key-gone-without-policy": { source: trace(elsewhere) + signed(letter()), zone: spf("harbour.example") },
  "others-without-policy": {
    source: trace(elsewhere) + signed(letter(), { domain: "bulk.example" }),
    zone: dkimRecord("bulk.example"),
  },
  "nobody-without-policy": { source: trace(elsewhere) + letter() },
  "header-signed": {
    source: `${trace(elsewhere)}${signed(letter())}`.split("\n\n", 1)[0]!,
    zone: own,
  },
  "header-only": {
    source: `${trace(elsewhere)}${signed(letter())}`.split("\n\n", 1)[0]!,
    zone: zone("k1._domainkey.harbour.example\tTIMEOUT\t", policy("harbour.example")),
  },
  "header-changed": {
    source: `${trace(elsewhere)}${signed(letter())}`.split("\n\n", 1)[0]!.replace("Winter", "Summer"),
    zone: own,
  },
  "copy-cannot-tell": {
    source: `${trace(elsewhere)}${signed(letter()).replace("boat leaves", "ferry goes")}`.replace(/^/gm, "> "),
    zone: own,
  },
  "never-travelled": { source: letter(), zone: own },
  "sender-unknown": {
    source: `Received: by mx1.corp.example (Postfix) id 4dK2T; Mon, 16 Nov 2026 09:14:09 +0100\n${signed(letter()).replace("boat leaves at 6:40", "ferry goes at 9 sharp")}`,
    zone: own,
  },
  undecided: {
    source: trace(elsewhere) + signed(letter()),
    zone: zone(spf("harbour.example"), policy("harbour.example"), "k1._domainkey.harbour.example\tTIMEOUT\t"),
  },
  "dns-failed": {
    source: trace() + letter(),
    zone: zone("harbour.example\tSERVFAIL\t", "_dmarc.harbour.example\tSERVFAIL\t"),
  },
};

export const kindDrafts: Record<string, AnswerDraft> = {
  "given-up-mail": { source: trace({ mailFrom: "" }) + delivery("failed", "4.4.7") },
  "refused-mail": { source: trace({ mailFrom: "" }) + delivery("failed") },
  "delayed-mail": { source: trace({ mailFrom: "" }) + delivery("delayed") },
  "delivery-report": { source: trace({ mailFrom: "" }) + delivery("relayed") },
  "read-receipt": {
    source: report(
      "disposition-notification",
      "message/disposition-notification",
      "Final-Recipient: rfc822; kim@far.example\nDisposition: manual-action/MDN-sent-manually; displayed\n",
    ),
  },
  "abuse-report": {
    source: report(
      "feedback-report",
      "message/feedback-report",
      "Feedback-Type: abuse\nUser-Agent: Loop/1.0\nVersion: 1\n",
    ),
  },
  "plain-bounce": {
    source: trace({ mailFrom: "" }) + letter({ from: "MAILER-DAEMON@harbour.example", body: "Sorry, no such user.\n" }),
  },
  "aggregate-report": {
    source: letter({
      type: 'application/gzip; name="far.example!corp.example!1763200000!1763286399.xml.gz"',
      body: "x\n",
    }),
  },
  "transport-report": { source: letter({ type: "application/tlsrpt+json", body: "{}\n" }) },
  encrypted: {
    source: letter({ type: "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", body: "x\n" }),
  },
  "signed-by-person": {
    source: letter({
      type: 'multipart/signed; protocol="application/pgp-signature"; micalg=pgp-sha256; boundary="s"',
      body: "--s\nContent-Type: text/plain\n\nHello\n--s\nContent-Type: application/pgp-signature\n\nx\n--s--\n",
    }),
  },
  invitation: {
    source: letter({
      type: "text/calendar; method=REQUEST; charset=utf-8",
      body: "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REQUEST\nEND:VCALENDAR\n",
    }),
  },
  "forwarded-inside": {
    source: letter({
      type: 'multipart/mixed; boundary="m"',
      body: `--m\n\nSee this\n--m\nContent-Type: message/rfc822\n\n${letter()}\n--m--\n`,
    }),
  },
  "automatic-answer": { source: letter({ fields: "Auto-Submitted: auto-replied\n" }) },
  "through-a-list": { source: letter({ fields: listFields }) },
  newsletter: { source: letter({ fields: "List-Unsubscribe: <mailto:off@harbour.example>\n" }) },
  "header-section-only": { source: letter().split("\n\n", 1)[0]! },
};

export const wayDrafts: Record<string, AnswerDraft> = {
  "no-received": { source: letter() },
  waited: {
    source:
      trace({
        taken: "Tue, 17 Nov 2026 19:14:09 +0100",
        below: hop(
          "desk.harbour.example (desk.harbour.example [192.0.2.31])",
          "out.harbour.example",
          "Mon, 16 Nov 2026 08:14:08 +0000",
        ),
      }) + letter(),
  },
  looped: {
    source: `Delivered-To: robin@corp.example\n${trace({ above: "Delivered-To: robin@corp.example\n" })}${letter()}`,
  },
  "waited-for-retry": {
    source:
      trace({
        taken: "Mon, 16 Nov 2026 09:29:12 +0100",
        below: hop(
          "desk.harbour.example (desk.harbour.example [192.0.2.31])",
          "out.harbour.example",
          "Mon, 16 Nov 2026 08:14:08 +0000",
        ),
      }) + letter(),
  },
  "waited-in-queue": {
    source:
      trace({
        above: `Received: from mx1.corp.example (localhost [127.0.0.1]) by mx1.corp.example (Postfix) with ESMTP id 9; Mon, 16 Nov 2026 12:40:00 +0100\n`,
      }) + letter(),
  },
  "waited-at-start": {
    source: trace({ taken: "Mon, 16 Nov 2026 13:14:09 +0000" }) + letter(),
  },
  "clocks-disagree": {
    source:
      trace({
        taken: "Mon, 16 Nov 2026 09:10:09 +0100",
        below: hop(
          "desk.harbour.example (desk.harbour.example [192.0.2.31])",
          "out.harbour.example",
          "Mon, 16 Nov 2026 08:14:08 +0000",
        ),
      }) + letter(),
  },
  "not-yet-out": {
    source: `Received: from app1.corp.example (app1.corp.example [10.0.0.7]) by mail1.corp.example with ESMTP; Mon, 16 Nov 2026 08:14:09 +0000\n${letter({ from: "alex@corp.example" })}`,
  },
  "border-unknown": {
    source: `Received: by mx1.corp.example (Postfix) id 4dK2T; Mon, 16 Nov 2026 08:14:09 +0000\n${letter()}`,
  },
  "ordinary-way": { source: trace() + letter() },
};

export const lookDrafts: Record<string, AnswerDraft> = {
  "danger-found": {
    source: trace() + letter({ from: '"post@northbank.example" <x@bulk.example>' }),
    zone: zone(policy("bulk.example")),
  },
  "warning-found": { source: trace(elsewhere) + letter(), zone: own },
  "nothing-found-so-far": { source: trace() + letter(), waiting: true },
  "nothing-found": { source: trace() + signed(letter()), zone: own },
};
