// SMTP logs of the shelf: a delivery as a test tool shows it, a login, greylisting with times, a firewall in the way, and two
// line ends that make one message two.
import { harbourKeys, harbourZone, submission, timetable, withCrlf, writeMessage } from "./draft.ts";

export interface SessionDraft {
  id: string;
  log: string;
  zone: readonly string[];
}

const letter = withCrlf(
  timetable.replace(
    "Harbour Ferries\n--=_ferry_1\n",
    "Harbour Ferries\n. This line begins with a dot: on the wire it has two.\n--=_ferry_1\n",
  ),
);
const signedLetter = writeMessage({ id: "", trace: submission, message: letter, sign: harbourKeys, zone: [] });

/** RFC 5321 §4.5.2: a line that begins with a dot gets a second one; then each line has the arrow of the client. */
const sent = signedLetter
  .replace(/\r\n$/, "")
  .split("\r\n")
  .map((line) => ` ~> ${line.startsWith(".") ? "." : ""}${line}`)
  .join("\n");

const delivery = `=== Trying mx1.corp.example:25...
=== Connected to mx1.corp.example.
<-  220 mx1.corp.example ESMTP Exim 4.98 Mon, 16 Nov 2026 09:14:08 +0100
 -> EHLO out.harbour.example
<-  250-mx1.corp.example Hello out.harbour.example [198.51.100.24]
<-  250-SIZE 52428800
<-  250-8BITMIME
<-  250-PIPELINING
<-  250-STARTTLS
<-  250 HELP
 -> STARTTLS
<-  220 TLS go ahead
=== TLS started with cipher TLSv1.3:TLS_AES_256_GCM_SHA384:256
 ~> EHLO out.harbour.example
<~  250-mx1.corp.example Hello out.harbour.example [198.51.100.24]
<~  250-SIZE 52428800
<~  250-8BITMIME
<~  250-DSN
<~  250-PIPELINING
<~  250-CHUNKING
<~  250 HELP
 ~> MAIL FROM:<post@harbour.example> SIZE=${signedLetter.length} BODY=8BITMIME
<~  250 OK
 ~> RCPT TO:<robin@corp.example> NOTIFY=FAILURE,DELAY
<~  250 Accepted
 ~> DATA
<~  354 Enter message, ending with "." on a line by itself
${sent}
 ~> .
<~  250 OK id=1vKtS8-00000000Abc-2x4Y
 ~> QUIT
<~  221 mx1.corp.example closing connection
=== Connection closed with remote host.
`;

const login = `$ printf '\\0robin\\0not my real password' | base64
AHJvYmluAG5vdCBteSByZWFsIHBhc3N3b3Jk
$ telnet mail.corp.example 587
Trying 203.0.113.12...
Connected to mail.corp.example.
Escape character is '^]'.
220 mail.corp.example ESMTP Postfix
EHLO desk-4.corp.example
250-mail.corp.example
250-PIPELINING
250-SIZE 40960000
250-STARTTLS
250-AUTH PLAIN LOGIN CRAM-MD5
250-ENHANCEDSTATUSCODES
250 8BITMIME
AUTH CRAM-MD5
334 PDE3OTQ4MTY4NDAuNzdAbWFpbC5jb3JwLmV4YW1wbGU+
cm9iaW4gMDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=
535 5.7.8 Error: authentication failed
AUTH PLAIN AHJvYmluAG5vdCBteSByZWFsIHBhc3N3b3Jk
235 2.7.0 Authentication successful
MAIL FROM: <robin@corp.example>
250 2.1.0 Ok
RCPT TO:<post@harbour.example>
250 2.1.5 Ok
DATA
354 End data with <CR><LF>.<CR><LF>
From: Robin Ward <robin@corp.example>
To: post@harbour.example
Date: Mon, 16 Nov 2026 09:40:00 +0100
Subject: A question about the early boat

Does the 6:40 boat take bicycles?
.
250 2.0.0 Ok: queued as 4dK3Q21x7Tz9rSy
QUIT
221 2.0.0 Bye
Connection closed by foreign host.
`;

const letterOut = (log: (time: string, line: string) => string) =>
  [
    ["10:02:11", "< out.harbour.example[198.51.100.24]: EHLO out.harbour.example"],
    ["10:02:11", "> out.harbour.example[198.51.100.24]: 250-mx1.corp.example"],
    ["10:02:11", "> out.harbour.example[198.51.100.24]: 250-STARTTLS"],
    ["10:02:11", "> out.harbour.example[198.51.100.24]: 250 ENHANCEDSTATUSCODES"],
    ["10:02:12", "< out.harbour.example[198.51.100.24]: MAIL FROM:<post@harbour.example>"],
    ["10:02:12", "> out.harbour.example[198.51.100.24]: 250 2.1.0 Ok"],
    ["10:02:12", "< out.harbour.example[198.51.100.24]: RCPT TO:<robin@corp.example>"],
    ["10:02:12", "> out.harbour.example[198.51.100.24]: 451 4.7.1 Greylisted, please try again in 300 seconds"],
    ["10:02:12", "< out.harbour.example[198.51.100.24]: QUIT"],
    ["10:02:12", "> out.harbour.example[198.51.100.24]: 221 2.0.0 Bye"],
    ["10:09:40", "< out.harbour.example[198.51.100.24]: EHLO out.harbour.example"],
    ["10:09:40", "> out.harbour.example[198.51.100.24]: 250-mx1.corp.example"],
    ["10:09:40", "> out.harbour.example[198.51.100.24]: 250-STARTTLS"],
    ["10:09:40", "> out.harbour.example[198.51.100.24]: 250 ENHANCEDSTATUSCODES"],
    ["10:09:40", "< out.harbour.example[198.51.100.24]: MAIL FROM:<post@harbour.example>"],
    ["10:09:40", "> out.harbour.example[198.51.100.24]: 250 2.1.0 Ok"],
    ["10:09:40", "< out.harbour.example[198.51.100.24]: RCPT TO:<robin@corp.example>"],
    ["10:09:41", "> out.harbour.example[198.51.100.24]: 250 2.1.5 Ok"],
    ["10:09:41", "< out.harbour.example[198.51.100.24]: DATA"],
    ["10:09:41", "> out.harbour.example[198.51.100.24]: 354 End data with <CR><LF>.<CR><LF>"],
    ["10:09:42", "> out.harbour.example[198.51.100.24]: 250 2.0.0 Ok: queued as 4dK4Rt3v1Qz9rTc"],
    ["10:09:42", "< out.harbour.example[198.51.100.24]: QUIT"],
    ["10:09:42", "> out.harbour.example[198.51.100.24]: 221 2.0.0 Bye"],
  ]
    .map(([time, line]) => log(time!, line!))
    .join("");

const greylisting = letterOut((time, line) => `Nov 16 ${time} mx1 postfix/smtpd[4711]: ${line}\n`);

const fixup = `$ telnet mx1.corp.example 25
Trying 203.0.113.10...
Connected to mx1.corp.example.
Escape character is '^]'.
220 ********************************0*2******0***********************
EHLO out.harbour.example
250-mx1.corp.example
250-PIPELINING
250-SIZE 10240000
250-XXXXXXXA
250-XXXB
250 8BITMIME
STARTTLS
500 5.5.1 Command unrecognized: "XXXXXXXX"
MAIL FROM:<post@harbour.example>
250 2.1.0 Ok
RCPT TO:<robin@corp.example>
250 2.1.5 Ok
QUIT
221 2.0.0 Bye
Connection closed by foreign host.
`;

const smuggling = withCrlf(`220 mx1.corp.example ESMTP
EHLO out.harbour.example
250-mx1.corp.example Hello out.harbour.example [198.51.100.24]
250-SIZE 10240000
250 STARTTLS
MAIL FROM:<post@harbour.example>
250 2.1.0 Ok
RCPT TO:<robin@corp.example>
250 2.1.5 Ok
DATA
354 End data with <CR><LF>.<CR><LF>
From: Harbour Ferries <post@harbour.example>
To: Robin Ward <robin@corp.example>
Subject: Winter timetable
Date: Mon, 16 Nov 2026 08:14:00 +0000
Message-ID: <20261116081400.5a11@harbour.example>

From 1 December the first boat leaves at 6:40.
.
MAIL FROM:<ceo@corp.example>
RCPT TO:<robin@corp.example>
DATA
From: The board <ceo@corp.example>
To: Robin Ward <robin@corp.example>
Subject: Please pay the invoice today
Date: Mon, 16 Nov 2026 08:14:01 +0000

The account number has changed.
.
250 2.0.0 Ok: queued as 4dK5Wq2x7Tz9rSy
QUIT
221 2.0.0 Bye
`)
  // The line end before the first dot is a bare LF: that is the trick.
  .replace("6:40.\r\n.\r\n", "6:40.\n.\r\n");

export const sessionDrafts: readonly SessionDraft[] = [
  { id: "session-delivery", log: delivery, zone: harbourZone },
  { id: "session-login", log: login, zone: harbourZone },
  { id: "session-greylisting", log: greylisting, zone: harbourZone },
  { id: "session-fixup", log: fixup, zone: harbourZone },
  { id: "session-smuggling", log: smuggling, zone: harbourZone },
];
