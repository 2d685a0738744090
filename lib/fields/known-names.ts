// What well-known fields are for, in one line each, with their source: RFCs (see also the registry of RFC 4021), vendors'
// pages, and RFC 6648 (do not give a meaning to the "X-") where nobody has written one down. Browser-safe: data only.
import type { Ref } from "#lib/text/span.ts";

export interface KnownName {
  meaning: string;
  ref: Ref;
}

/** What the field is for; null when it is not in the table. @param name in any case */
export function describeField(name: string): KnownName | null {
  const found = known.get(name.toLowerCase());
  return found ? { meaning: found[0], ref: found[1] } : null;
}

const oxcmail: Ref =
  "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxcmail/ced68690-498a-4567-9d14-5c01f974d8b1";
const oxomsg: Ref =
  "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxomsg/9e994fbb-b839-495f-84e3-2c8c02c7dd9b";
const microsoft: Ref = "https://learn.microsoft.com/en-us/defender-office-365/message-headers-eop-mdo";
const exchange: Ref =
  "https://techcommunity.microsoft.com/t5/exchange-team-blog/demystifying-and-troubleshooting-hybrid-mail-flow-when-is-a/ba-p/1420838";
const spamAssassin: Ref = "https://spamassassin.apache.org/full/4.0.x/doc/Mail_SpamAssassin_Conf.html";
const rspamd: Ref = "https://rspamd.com/doc/modules/milter_headers.html";
const gmail: Ref = "https://support.google.com/mail/answer/6254652";

const known = new Map<string, readonly [meaning: string, ref: Ref]>([
  // originator, destination, identification
  ["date", ["When the author finished the message, by the author's clock", "RFC 5322 §3.6.1"]],
  ["from", ["Who wrote the message, as the message claims", "RFC 5322 §3.6.2"]],
  ["sender", ["Who handed the message in, when it was not the author", "RFC 5322 §3.6.2"]],
  ["reply-to", ["Where answers shall go", "RFC 5322 §3.6.2"]],
  ["to", ["Primary recipients as written by the sender; delivery does not depend on it", "RFC 5322 §3.6.3"]],
  ["cc", ["Others who get a copy", "RFC 5322 §3.6.3"]],
  ["bcc", ["Recipients hidden from the others; rarely left in a received copy", "RFC 5322 §3.6.3"]],
  ["message-id", ["Identifier of this version of the message, made by its author's program", "RFC 5322 §3.6.4"]],
  ["in-reply-to", ["Message that this one answers", "RFC 5322 §3.6.4"]],
  ["references", ["The messages of the thread, oldest first", "RFC 5322 §3.6.4"]],
  ["subject", ["Topic, free text", "RFC 5322 §3.6.5"]],
  ["comments", ["Remarks about the message, free text", "RFC 5322 §3.6.5"]],
  ["keywords", ["Words to search for", "RFC 5322 §3.6.5"]],
  ["resent-date", ["When the message was sent on unchanged", "RFC 5322 §3.6.6"]],
  ["resent-from", ["Who sent the message on unchanged", "RFC 5322 §3.6.6"]],
  ["resent-sender", ["Who handed the resent message in", "RFC 5322 §3.6.6"]],
  ["resent-to", ["To whom it was sent on", "RFC 5322 §3.6.6"]],
  ["resent-cc", ["Who got a copy when it was sent on", "RFC 5322 §3.6.6"]],
  ["resent-bcc", ["Hidden recipients when it was sent on", "RFC 5322 §3.6.6"]],
  ["resent-message-id", ["Identifier of the resending", "RFC 5322 §3.6.6"]],
  ["resent-reply-to", ["Obsolete: where answers to the resender go", "RFC 5322 §4.5.6"]],
  // trace and delivery
  ["received", ["Written by each server that took the message over; the top one is the newest", "RFC 5321 §4.4"]],
  ["return-path", ["Sender of the envelope (MAIL FROM), written at final delivery; errors go there", "RFC 5321 §4.4"]],
  ["delivered-to", ["Address the message was delivered to, written at delivery; also stops loops", "RFC 9228"]],
  ["x-original-to", ["Recipient of the envelope before aliases, as the delivering server writes it", "RFC 6648"]],
  ["envelope-to", ["Recipient of the envelope, as the delivering server writes it", "RFC 6648"]],
  ["x-received", ["Google's note of a hop inside its own systems", "RFC 6648"]],
  ["apparently-to", ["Recipient of the envelope added to a message without To; obsolete", "RFC 2076"]],
  ["errors-to", ["Where errors shall go; not a standard, MAIL FROM decides", "RFC 2076"]],
  ["require-recipient-valid-since", ["Deliver only if the mailbox had the same owner then", "RFC 7293"]],
  ["tls-required", ["No: delivery matters more than encryption to this sender", "RFC 8689"]],
  ["mt-priority", ["Priority asked of the servers on the way", "RFC 6758"]],
  // authentication
  ["authentication-results", ["What a receiving server found out about SPF, DKIM, DMARC and others", "RFC 8601 §2.2"]],
  ["received-spf", ["Result of the SPF check of a receiving server", "RFC 7208 §9.1"]],
  ["dkim-signature", ["Signature of a domain over the body and chosen fields", "RFC 6376 §3.5"]],
  ["domainkey-signature", ["Signature of the predecessor of DKIM; historic", "RFC 4870"]],
  ["x-google-dkim-signature", ["Google's own signature in the form of DKIM-Signature", "RFC 6648"]],
  ["arc-authentication-results", ["Results an intermediary saw, kept by ARC", "RFC 8617 §4.1.1"]],
  ["arc-message-signature", ["Signature of an intermediary over the message as it passed it on", "RFC 8617 §4.1.2"]],
  ["arc-seal", ["Signature of an intermediary over all ARC sets so far", "RFC 8617 §4.1.3"]],
  ["vbr-info", ["Who vouches for the sender", "RFC 5518"]],
  ["autocrypt", ["Key of the sender for encrypted answers", "https://autocrypt.org/level1.html"]],
  // MIME
  ["mime-version", ["The message uses MIME; always 1.0", "RFC 2045 §4"]],
  ["content-type", ["Media type of the body and its parameters", "RFC 2045 §5"]],
  ["content-transfer-encoding", ["How the octets of the body are written in mail", "RFC 2045 §6"]],
  ["content-id", ["Identifier of a part, for references from others", "RFC 2045 §7"]],
  ["content-description", ["Describes a part, free text", "RFC 2045 §8"]],
  ["content-disposition", ["Shown in place or as an attachment, and the file name", "RFC 2183"]],
  ["content-language", ["Languages of the body", "RFC 3282"]],
  ["content-location", ["URI of the part", "RFC 2557"]],
  ["content-md5", ["MD5 of the decoded body", "RFC 1864"]],
  ["content-duration", ["Length of a sound or film in seconds", "RFC 2424"]],
  ["accept-language", ["Languages the author prefers in answers", "RFC 3282"]],
  // lists and automatic mail
  ["list-id", ["Identifier of the mailing list", "RFC 2919"]],
  ["list-help", ["Where help about the list is", "RFC 2369 §3.1"]],
  ["list-unsubscribe", ["Addresses or pages to leave the list", "RFC 2369 §3.2"]],
  ["list-subscribe", ["Addresses or pages to join the list", "RFC 2369 §3.3"]],
  ["list-post", ["Where to post to the list; NO: not allowed", "RFC 2369 §3.4"]],
  ["list-owner", ["How to reach a person in charge of the list", "RFC 2369 §3.5"]],
  ["list-archive", ["Where the archive of the list is", "RFC 2369 §3.6"]],
  ["list-unsubscribe-post", ["The list can be left with one click", "RFC 8058"]],
  ["archived-at", ["Where this message stands in an archive", "RFC 5064"]],
  ["x-beenthere", ["List the message went through, written by Mailman against loops", "RFC 6648"]],
  ["x-mailman-version", ["Version of the list software", "RFC 6648"]],
  ["x-loop", ["Written by programs that answer, against loops", "RFC 6648"]],
  ["auto-submitted", ["Whether a program sent it; such mail must not be answered automatically", "RFC 3834 §5"]],
  ["precedence", ["bulk, list or junk: do not answer automatically; not a standard", "RFC 3834 §2"]],
  ["x-auto-response-suppress", ["Which automatic answers Exchange shall not send", oxcmail]],
  ["disposition-notification-to", ["Asks for a notice when the message is read", "RFC 8098 §2.1"]],
  ["original-message-id", ["In a read notice: the message it is about", "RFC 8098 §3.2.5"]],
  ["return-receipt-to", ["Asks for a receipt; not a standard", "RFC 2076"]],
  ["x-confirm-reading-to", ["Asks for a notice when the message is read; not a standard", "RFC 6648"]],
  ["feedback-id", ["Groups by which Gmail counts complaints for the sender", gmail]],
  ["mail-followup-to", ["Where answers to all shall go; not a standard", "RFC 6648"]],
  // class, time, programs
  ["importance", ["high, normal or low, as the author says", "RFC 2156"]],
  ["priority", ["urgent, normal or non-urgent delivery", "RFC 2156"]],
  ["sensitivity", ["personal, private or confidential, as the author says", "RFC 2156"]],
  ["expires", ["When the message loses its use", "RFC 2156"]],
  ["expiry-date", ["When the message loses its use; now Expires", "RFC 2156"]],
  ["reply-by", ["When an answer is wanted", "RFC 2156"]],
  ["deferred-delivery", ["Not to be delivered before", "RFC 2156"]],
  ["latest-delivery-time", ["Not to be delivered after", "RFC 2156"]],
  ["delivery-date", ["When it was delivered, as X.400 systems say", "RFC 2156"]],
  ["x-priority", ["1 (highest) to 5 (lowest), as the author says; not a standard", "RFC 6648"]],
  ["x-msmail-priority", ["Priority in words, Microsoft's form", "RFC 6648"]],
  ["organization", ["Organization of the author, free text", "RFC 5536"]],
  ["user-agent", ["Program that wrote the message, as it says itself", "RFC 5536"]],
  ["x-mailer", ["Program that wrote the message, as it says itself", "RFC 2076"]],
  ["x-mimeole", ["Microsoft library that wrote the message", "RFC 6648"]],
  ["newsgroups", ["News groups it was posted to", "RFC 5536"]],
  ["path", ["News servers it went through", "RFC 5536"]],
  ["injection-date", ["When it entered the news network", "RFC 5536"]],
  ["supersedes", ["News article or message that this one replaces", "RFC 5536"]],
  ["nntp-posting-date", ["When a news server took it; obsolete", "RFC 5536"]],
  ["x-original-date", ["Date before a program wrote a new one", "RFC 6648"]],
  ["x-original-from", ["From before a list or forwarder rewrote it", "RFC 6648"]],
  ["x-google-original-from", ["From before Google rewrote it", "RFC 6648"]],
  ["x-google-original-message-id", ["Message-ID before Google rewrote it", "RFC 6648"]],
  ["x-microsoft-original-message-id", ["Message-ID before Microsoft rewrote it", "RFC 6648"]],
  // vendors
  ["x-originating-ip", ["Address the author's program connected from, as the service tells it", "RFC 6648"]],
  ["x-spam-status", ["Verdict of a spam filter, with the rules that matched", spamAssassin]],
  ["x-spam-level", ["Score of a spam filter, one mark a point", spamAssassin]],
  ["x-spam-flag", ["YES: a spam filter calls it spam", spamAssassin]],
  ["x-spam-report", ["The rules of a spam filter that matched, in words", spamAssassin]],
  ["x-spam-score", ["Score of a spam filter", "RFC 6648"]],
  ["x-spam-checker-version", ["Version and host of the spam filter", spamAssassin]],
  ["x-spamd-result", ["Score of rspamd, with the rules that matched", rspamd]],
  ["x-spamd-bar", ["Score of rspamd, one mark a point", rspamd]],
  ["x-rspamd-server", ["Host rspamd ran on", rspamd]],
  ["x-rspamd-queue-id", ["Queue id rspamd was given", rspamd]],
  ["x-virus-scanned", ["A virus scanner has seen it, as the scanner says", "RFC 6648"]],
  ["x-forefront-antispam-report", ["Verdict of Microsoft 365, with what it rests on", microsoft]],
  ["x-forefront-antispam-report-untrusted", ["Verdict of another Microsoft 365 tenant, not believed", microsoft]],
  ["x-microsoft-antispam", ["Bulk level and further verdicts of Microsoft 365", microsoft]],
  ["x-microsoft-antispam-untrusted", ["Verdicts of another Microsoft 365 tenant, not believed", microsoft]],
  ["x-microsoft-antispam-mailbox-delivery", ["Into which folder Microsoft 365 delivered, and why", microsoft]],
  ["x-microsoft-antispam-message-info", ["Sealed notes of Microsoft 365 for its support", microsoft]],
  ["x-ms-exchange-organization-scl", ["Spam confidence level, −1 to 9", microsoft]],
  ["x-ms-exchange-organization-authas", ["Whether the sender was logged in to the organization", exchange]],
  ["x-ms-exchange-organization-authsource", ["Server that decided AuthAs", exchange]],
  [
    "x-ms-exchange-organization-messagedirectionality",
    ["Incoming or originating, seen from the organization", exchange],
  ],
  ["x-ms-exchange-crosstenant-authas", ["Whether the sender was logged in to the sending tenant", exchange]],
  ["x-ms-exchange-crosstenant-authsource", ["Server that decided AuthAs in the sending tenant", exchange]],
  ["x-ms-exchange-crosstenant-originalarrivaltime", ["When Microsoft 365 first took the message", exchange]],
  ["x-originalarrivaltime", ["When an Exchange or Windows server first took the message", exchange]],
  ["thread-index", ["Place in an Outlook conversation, with the time it began", oxomsg]],
  ["thread-topic", ["Topic of an Outlook conversation", oxomsg]],
  ["x-ms-has-attach", ["Whether Exchange saw an attachment", oxcmail]],
  ["x-ms-tnef-correlator", ["Ties a winmail.dat to its message", oxcmail]],
]);
