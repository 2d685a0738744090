// Enhanced status codes (RFC 3463; RFC 2034 puts them into SMTP replies; RFC 5248 is the registry at IANA): class, subject,
// detail. Written from the registry as of 2024-12.
import type { Ref } from "#lib/text/span.ts";

export const classes: Readonly<Record<string, string>> = {
  "2": "Success",
  "4": "Persistent transient failure",
  "5": "Permanent failure",
};

export const subjects: Readonly<Record<string, string>> = {
  "0": "other or undefined",
  "1": "addresses",
  "2": "the mailbox",
  "3": "the mail system",
  "4": "network and routing",
  "5": "the protocol",
  "6": "content",
  "7": "security or policy",
};

/** `subject.detail` to meaning and source. */
export const details: Readonly<Record<string, readonly [meaning: string, ref: Ref]>> = {
  "0.0": ["no more is said", "RFC 3463 §3.1"],
  "1.0": ["something about an address", "RFC 3463 §3.2"],
  "1.1": ["no such mailbox", "RFC 3463 §3.2"],
  "1.2": ["no such system, or it takes no mail", "RFC 3463 §3.2"],
  "1.3": ["the recipient's address is written wrong", "RFC 3463 §3.2"],
  "1.4": ["the recipient's address is ambiguous", "RFC 3463 §3.2"],
  "1.5": ["the recipient's address is valid", "RFC 3463 §3.2"],
  "1.6": ["the mailbox has moved, without a new address", "RFC 3463 §3.2"],
  "1.7": ["the sender's address is written wrong", "RFC 3463 §3.2"],
  "1.8": ["the sender's system does not exist or takes no mail", "RFC 3463 §3.2"],
  "1.9": ["handed to a system that makes no reports", "RFC 3886"],
  "1.10": ["the recipient's domain has a null MX: it takes no mail", "RFC 7505 §4.1"],
  "2.0": ["something about the mailbox", "RFC 3463 §3.3"],
  "2.1": ["the mailbox is disabled", "RFC 3463 §3.3"],
  "2.2": ["the mailbox is full", "RFC 3463 §3.3"],
  "2.3": ["the message is longer than this mailbox allows", "RFC 3463 §3.3"],
  "2.4": ["the mailing list could not be expanded", "RFC 3463 §3.3"],
  "3.0": ["something about the mail system", "RFC 3463 §3.4"],
  "3.1": ["the mail system is full", "RFC 3463 §3.4"],
  "3.2": ["the system takes no messages now", "RFC 3463 §3.4"],
  "3.3": ["the system cannot do what was asked", "RFC 3463 §3.4"],
  "3.4": ["the message is too big for the system", "RFC 3463 §3.4"],
  "3.5": ["the system is not configured rightly", "RFC 3463 §3.4"],
  "3.6": ["the priority that was asked for was changed", "RFC 6710"],
  "4.0": ["something about network or routing", "RFC 3463 §3.5"],
  "4.1": ["no answer from the host", "RFC 3463 §3.5"],
  "4.2": ["the connection broke", "RFC 3463 §3.5"],
  "4.3": ["a directory, such as DNS, failed", "RFC 3463 §3.5"],
  "4.4": ["no way to the destination is known", "RFC 3463 §3.5"],
  "4.5": ["the mail system is congested", "RFC 3463 §3.5"],
  "4.6": ["a loop was found", "RFC 3463 §3.5"],
  "4.7": ["the message was too old to be delivered", "RFC 3463 §3.5"],
  "5.0": ["something about the protocol", "RFC 3463 §3.6"],
  "5.1": ["the command is not valid here", "RFC 3463 §3.6"],
  "5.2": ["a syntax error", "RFC 3463 §3.6"],
  "5.3": ["too many recipients", "RFC 3463 §3.6"],
  "5.4": ["wrong arguments of a command", "RFC 3463 §3.6"],
  "5.5": ["another version of the protocol", "RFC 3463 §3.6"],
  "5.6": ["a line of the login is too long", "RFC 4954 §6"],
  "6.0": ["something about the content", "RFC 3463 §3.7"],
  "6.1": ["the kind of content is not supported", "RFC 3463 §3.7"],
  "6.2": ["the content would have to be converted, and may not be", "RFC 3463 §3.7"],
  "6.3": ["the content would have to be converted, and cannot be", "RFC 3463 §3.7"],
  "6.4": ["the content was converted with loss", "RFC 3463 §3.7"],
  "6.5": ["the conversion failed", "RFC 3463 §3.7"],
  "6.6": ["the content could not be fetched", "RFC 4468"],
  "6.7": ["addresses beyond US-ASCII are not allowed here", "RFC 6531 §4"],
  "6.8": ["the reply needs UTF-8, which the client does not take", "RFC 6531 §4"],
  "6.9": ["a header in UTF-8 cannot be passed on to some recipients", "RFC 6531 §4"],
  "6.10": ["the same as X.6.8, out of use", "RFC 6531 §4"],
  "7.0": ["a matter of security or policy, no more is said", "RFC 3463 §3.8"],
  "7.1": ["delivery is not authorized, the message is refused", "RFC 3463 §3.8"],
  "7.2": ["the sender may not use the mailing list", "RFC 3463 §3.8"],
  "7.3": ["security would have to be converted, and cannot be", "RFC 3463 §3.8"],
  "7.4": ["security features that are needed are not supported", "RFC 3463 §3.8"],
  "7.5": ["a cryptographic operation failed", "RFC 3463 §3.8"],
  "7.6": ["the cryptographic algorithm is not supported", "RFC 3463 §3.8"],
  "7.7": ["the message is not intact", "RFC 3463 §3.8"],
  "7.8": ["the credentials are wrong", "RFC 4954 §6"],
  "7.9": ["the mechanism is too weak", "RFC 4954 §6"],
  "7.10": ["encryption is needed", "RFC 5248"],
  "7.11": ["the mechanism needs encryption", "RFC 4954 §6"],
  "7.12": ["a password transition is needed", "RFC 4954 §6"],
  "7.13": ["the account is disabled", "RFC 5248"],
  "7.14": ["the server must trust the other one first", "RFC 5248"],
  "7.15": ["the priority is too low", "RFC 6710"],
  "7.16": ["too big for its priority", "RFC 6710"],
  "7.17": ["the mailbox has another owner now", "RFC 7293"],
  "7.18": ["the domain has another owner now", "RFC 7293"],
  "7.19": ["since when the mailbox has its owner cannot be told", "RFC 7293"],
  "7.20": ["no DKIM signature verifies", "RFC 7372 §3.1"],
  "7.21": ["no DKIM signature is acceptable", "RFC 7372 §3.1"],
  "7.22": ["no DKIM signature of the author's domain verifies", "RFC 7372 §3.1"],
  "7.23": ["SPF fails", "RFC 7372 §3.2"],
  "7.24": ["SPF could not be evaluated", "RFC 7372 §3.2"],
  "7.25": ["the address of the client has no name that leads back to it", "RFC 7372 §3.3"],
  "7.26": ["several authentication checks fail", "RFC 7372 §3.4"],
  "7.27": ["the sender's domain has a null MX: it takes no mail", "RFC 7505 §4.2"],
  "7.28": [
    "a flood of mail from there",
    "https://www.iana.org/assignments/smtp-enhanced-status-codes/smtp-enhanced-status-codes.xhtml",
  ],
  "7.29": ["ARC validation failed", "RFC 8617"],
  "7.30": ["REQUIRETLS was asked for and is not supported on the way", "RFC 8689"],
};

export interface EnhancedCode {
  /** `5.7.1` */
  code: string;
  meaning: string;
  ref: Ref;
}

/** The code at the beginning of a reply's text (RFC 2034 §4), or null. */
export function readEnhanced(text: string): EnhancedCode | null {
  const found = /^([245])\.(\d{1,3})\.(\d{1,3})(?=[ \t]|$)/.exec(text);
  if (!found) return null;
  const [code, status = "", subject = "", detail = ""] = found;
  const known = details[`${Number(subject)}.${Number(detail)}`];
  const about = subjects[subject] ?? "a subject that is not registered";
  return {
    code,
    meaning: `${classes[status]}, ${about}: ${known ? known[0] : "a detail that is not registered"}.`,
    ref: known?.[1] ?? "RFC 3463 §2",
  };
}
