// Bounces in the forms in which mail servers have written them as text, and texts that are none.
import { describe, expect, it } from "vitest";
import { bounceOpenings } from "./bounce-openings.ts";
import { readBounceText } from "./read-bounce-text.ts";

const copy =
  "\nReturn-Path: <ann@example.com>\nReceived: from a.example.com\n\tby b.example.com; x\nTo: eve@example.com\n";
const reply = "550 5.1.1 <bob@example.org>: Recipient address rejected: User unknown";

/** Text, then product and for each recipient: address, action, server, status, beginning of its words. */
const rows: [name: string, text: string, product: string, ...recipients: string[]][] = [
  [
    "qmail",
    `Hi. This is the qmail-send program at mx.example.net.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<bob@example.org>:\n192.0.2.7 does not like recipient.\nRemote host said: 550 5.1.1 no mailbox here\nGiving up on 192.0.2.7.\n\n<eve@example.org>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n${copy}`,
    "qmail",
    "bob@example.org failed 192.0.2.7 5.1.1 550 5.1.1 no mailbox here",
    "eve@example.org failed - 5.1.1 5.1.1)",
  ],
  [
    "qmail that gave no code",
    "Hi. This is the qmail-send program at mx.example.net.\n\n<bob@example.org>:\nuser is locked\n\n--- Below this line is a copy of the message.\n",
    "qmail",
    "bob@example.org failed - - user is locked",
  ],
  [
    "Exim",
    `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  bob@example.org\n    SMTP error from remote mail server after RCPT TO:<bob@example.org>:\n    host mx.example.org [192.0.2.7]: ${reply}\n\n------ This is a copy of the message, including all the headers. ------\n${copy}`,
    "Exim",
    `bob@example.org failed mx.example.org 5.1.1 ${reply}`,
  ],
  [
    "Exim, an alias, and words without a code",
    "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  bob@example.org\n    (generated from all@example.org)\n    unrouteable address\n",
    "Exim",
    "bob@example.org failed - - (generated from all@example.org) unrouteable address",
  ],
  [
    "Exim, late",
    "This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on mx.example.net.\n\nThe message identifier is:     1a2b3c\nThe address to which the message has not yet been delivered is:\n\n  bob@example.org\n    Delay reason: host mx.example.org [192.0.2.7]: 451 4.7.1 Try again later\n\nNo action is required on your part. Delivery attempts will continue for\nsome time.\n",
    "Exim",
    "bob@example.org delayed mx.example.org 4.7.1 451 4.7.1 Try again later",
  ],
  [
    "sendmail",
    `The original message was received at Mon, 1 Jun 2026 10:00:00 GMT\nfrom a.example.com [192.0.2.1]\n\n   ----- The following addresses had permanent fatal errors -----\n<bob@example.org>\n    (reason: ${reply})\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.org.:\n>>> DATA\n<<< ${reply}\n550 5.1.1 <bob@example.org>... User unknown\n<<< 503 5.5.1 RCPT first\n`,
    "sendmail",
    `bob@example.org failed mx.example.org 5.1.1 ${reply})`,
  ],
  [
    "sendmail, the reason only in the transcript",
    "   ----- The following addresses had delivery problems -----\n<bob@example.org>  (unrecoverable error)\n<eve@example.org>  (unrecoverable error)\n\n   ----- Transcript of session follows -----\n550 <bob@example.org>... User unknown\n554 <eve@example.org>... Service unavailable\n   ----- Original message follows -----\n",
    "sendmail",
    "bob@example.org failed - - 550 <bob@example.org>... User unknown",
    "eve@example.org failed - - 554 <eve@example.org>... Service unavailable",
  ],
  [
    "Postfix",
    "This is the mail system at host mx.example.net.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n                   The mail system\n\n<bob@example.org>: host mx.example.org[192.0.2.7] said: 550 5.1.1\n    <bob@example.org>: Recipient address rejected (in reply to RCPT TO command)\n\n<eve@example.org> (expanded from <all@example.net>): mail for example.org loops\n    back to myself\n",
    "Postfix",
    "bob@example.org failed mx.example.org 5.1.1 550 5.1.1 <bob@example.org>: Recipient address rejected",
    "eve@example.org failed - - (expanded from <all@example.net>): mail for example.org loops back to myself",
  ],
  [
    "Exchange 2003",
    "Your message did not reach some or all of the intended recipients.\n\n      Subject:\tHello\n      Sent:\t1/6/2026 10:00 AM\n\nThe following recipient(s) could not be reached:\n\n      bob@example.org on 1/6/2026 10:01 AM\n            The e-mail account does not exist at the organization this message was sent to.\n            <mx.example.org #5.1.1 smtp;550 5.1.1 User unknown>\n",
    "Exchange",
    "bob@example.org failed - 5.1.1 5.1.1 smtp;550 5.1.1 User unknown>",
  ],
  [
    "Exchange 2007 and later",
    "Delivery has failed to these recipients or groups:\n\nbob@example.org<mailto:bob@example.org>\nThe address you entered couldn't be found.\n\nDiagnostic information for administrators:\n\nGenerating server: mbx.example.net\n\nbob@example.org\n#550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found ##\n\nOriginal message headers:\n\nReceived: from x\n",
    "Exchange",
    "bob@example.org failed - 5.1.10 550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found ##",
  ],
  [
    "Exchange, the reply in quotation marks",
    "Delivery has failed to these recipients or groups:\n\nBob (bob@example.org)\nThe address couldn't be found.\n\nDiagnostic information for administrators:\n\nGenerating server: mbx.example.net\n\nbob@example.org\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found'\n",
    "Exchange",
    "bob@example.org failed - 5.1.10 550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found",
  ],
  [
    "Exchange Online, labels and values on lines of their own",
    "Office 365\n\nYour message to bob@example.org couldn't be delivered.\n\nbob wasn't found at example.org.\n\nOriginal Message Details\n\nSender Address:\n\nann@example.com\n\nRecipient Address:\n\nbob@example.org\n\nSubject:\n\nHello\n\nError Details\n\nReported error:\n\n550 5.7.1 Not allowed\n\nDSN generated by:\n\nmbx.example.net\n",
    "Exchange Online",
    "bob@example.org failed - 5.7.1 550 5.7.1 Not allowed",
  ],
  [
    "Notes, the reason below",
    "Your message\n\n  Subject: Hello\n\nwas not delivered to:\n\n  bob@example.org\n\nbecause:\n\n  User bob (bob@example.org) not listed in Directory\n",
    "Notes",
    "bob@example.org failed - - User bob (bob@example.org) not listed in Directory",
  ],
  [
    "Notes, the reason above each address",
    "------- Failure Reasons  --------\n\nUser not listed in Directory\nbob@example.org\n\nError delivering to store;\n  550 5.2.2 mailbox full\neve@example.org\n\n------- Returned Message --------\n\nReceived: from x\n",
    "Notes",
    "bob@example.org failed - - User not listed in Directory",
    "eve@example.org failed - 5.2.2 Error delivering to store; 550 5.2.2 mailbox full",
  ],
  [
    "Gmail",
    `Delivery to the following recipient failed permanently:\n\n     bob@example.org\n\nTechnical details of permanent failure:\nGoogle tried to deliver your message, but it was rejected by the server for the recipient domain example.org by mx.example.org. [192.0.2.7].\n\nThe error that the other server returned was:\n${reply}\n\n----- Original message -----\n`,
    "Gmail",
    `bob@example.org failed mx.example.org 5.1.1 ${reply}`,
  ],
  [
    "Yahoo",
    `Sorry, we were unable to deliver your message to the following address.\n\n<bob@example.org>:\nRemote host said:\n${reply}\n[RCPT_TO]\n\n--- Below this line is a copy of the message.\n`,
    "a mail server",
    `bob@example.org failed - 5.1.1 ${reply}`,
  ],
  [
    "Gmail, the recipient in a sentence",
    "** Address not found **\n\nYour message wasn't delivered to bob@example.org because the address couldn't be found.\n\nThe response was:\n\nThe account that you tried to reach does not exist. 550 5.1.1 See the help pages\n",
    "a mail server",
    "bob@example.org failed - 5.1.1 550 5.1.1 See the help pages",
  ],
  [
    "IMail",
    "Unknown user: bob@example.org\n\nOriginal message follows.\n",
    "IMail",
    "bob@example.org failed - - Unknown user",
  ],
  [
    "MailMarshal",
    "Your message:\n   From:    ann@example.com\n   Subject: Hello\nCould not be delivered because of\n\n550 5.1.1 User unknown\n\nThe following recipients were affected:\n    bob@example.org\n\nOriginal Sender:    <ann@example.com>\n",
    "a mail server",
    "bob@example.org failed - 5.1.1 550 5.1.1 User unknown",
  ],
  [
    "the reply above the recipient",
    "Error: Invalid user address\n\nError message below:\n550 - Requested action not taken: no such user here\n\nMessage details:\n  Subject: Hello\n  MAIL FROM: ann@example.com\n  RCPT TO: bob@example.org\n  Size (in bytes): 39\n",
    "a mail server",
    "bob@example.org failed - - 550 - Requested action not taken: no such user here",
  ],
  [
    "OpenSMTPD",
    "    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this email.\n\n    An error has occurred while attempting to deliver a message for\n    the following list of recipients:\n\nbob@example.org: 552 5.2.2 Mailbox full\n\n    Below is a copy of the original message:\n",
    "OpenSMTPD",
    "bob@example.org failed - 5.2.2 552 5.2.2 Mailbox full",
  ],
  [
    "GMX",
    'This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to\none or more of its recipients. The following addresses\nfailed:\n\n"bob@example.org":\nSMTP error from remote server after RCPT command:\nhost: mx.example.org\n5.1.1 <bob@example.org>... User unknown\n\n--- The header of the original message is following. ---\n',
    "Exim",
    "bob@example.org failed mx.example.org 5.1.1 5.1.1 <bob@example.org>... User unknown",
  ],
  [
    "German",
    `Ihre Nachricht konnte leider nicht zugestellt werden:\n\nbob@example.org\n${reply}\n`,
    "a mail server",
    `bob@example.org failed - 5.1.1 ${reply}`,
  ],
  [
    "French",
    `Votre message n'a pas pu être remis aux destinataires suivants :\n\n<bob@example.org>: ${reply}\n`,
    "a mail server",
    `bob@example.org failed - 5.1.1 ${reply}`,
  ],
  [
    "Japanese",
    `以下のメールアドレスへの送信ができませんでした。\n\n<bob@example.org>: ${reply}\n`,
    "a mail server",
    `bob@example.org failed - 5.1.1 ${reply}`,
  ],
];

describe("bounces in text", () => {
  it.each(rows)("%s", (_name, text, product, ...recipients) => {
    const found = readBounceText(text);
    expect(found?.product).toBe(product);
    expect(found?.groups.slice(1).map((group) => outline(group))).toEqual(
      recipients.map((expected) => expect.stringContaining(expected)),
    );
    expect(readBounceText(text.replace(/\n/g, "\r\n"))).toEqual(found);
  });

  it.each([
    ["a letter about one", "Ann,\nyour mail to bob@example.org could not be delivered, I heard.\nRegards\n"],
    [
      "a letter that quotes one",
      "See below.\n\n> Hi. This is the qmail-send program at mx.example.net.\n>\n> <bob@example.org>:\n> 550 no\n",
    ],
    ["an opening without a recipient", "This is the mail system at host mx.example.net.\n\nNothing more.\n"],
    ["a newsletter", "Your order could not be sent yet.\n\nWrite to\nshop@example.com\nor call 555 123 4567.\n"],
    ["nothing", ""],
  ])("%s is none", (_name, text) => expect(readBounceText(text)).toBeNull());

  it.each(bounceOpenings.map(({ example, mark }) => [example, mark] as const))("knows “%s”", (example, mark) =>
    expect(example).toMatch(mark),
  );

  it("takes long texts in little time", () => {
    for (const piece of [
      "<a@b>:\n",
      "a@example.org ",
      "not ".repeat(50),
      "550 ",
      ">>> ",
      "host a[",
      "nicht a b c d ",
    ]) {
      const text = `This is the mail system at host x.\n${piece.repeat(Math.ceil(200_000 / piece.length))}`;
      const began = process.cpuUsage();
      readBounceText(text);
      const { user, system } = process.cpuUsage(began);
      expect((user + system) / 1_000).toBeLessThan(1_000);
    }
  });
});

function outline(group: readonly { name: string; value: string }[]): string {
  const said = (name: string) => group.find((field) => field.name === name)?.value.replace(/^\w+; /, "") ?? "-";
  return ["Final-Recipient", "Action", "Remote-MTA", "Status", "Diagnostic-Code"].map(said).join(" ");
}
