// Enhanced status codes (RFC 3463; RFC 2034 puts them into SMTP replies; RFC 5248 is the registry at IANA): class, subject,
// detail. Written from the registry as of 2024-12.
import { said } from "#lib/text/said.ts";
import type { Ref } from "#lib/text/span.ts";

/** What a class says of a subject. Those of one word stand in the sentence itself. */
interface Class {
  about: (subject: string, detail: string) => string;
  addresses: (detail: string) => string;
  content: (detail: string) => string;
}

const success: Class = {
  about: (subject, detail) => said`Success, ${subject}: ${detail}.`,
  addresses: (detail) => said`Success, addresses: ${detail}.`,
  content: (detail) => said`Success, content: ${detail}.`,
};

const transient: Class = {
  about: (subject, detail) => said`Persistent transient failure, ${subject}: ${detail}.`,
  addresses: (detail) => said`Persistent transient failure, addresses: ${detail}.`,
  content: (detail) => said`Persistent transient failure, content: ${detail}.`,
};

const permanent: Class = {
  about: (subject, detail) => said`Permanent failure, ${subject}: ${detail}.`,
  addresses: (detail) => said`Permanent failure, addresses: ${detail}.`,
  content: (detail) => said`Permanent failure, content: ${detail}.`,
};

const subjects: Readonly<Record<string, string>> = {
  "0": said`other or undefined`,
  "2": said`the mailbox`,
  "3": said`the mail system`,
  "4": said`network and routing`,
  "5": said`the protocol`,
  "7": said`security or policy`,
};

/** `subject.detail` to meaning and source. */
export const details: Readonly<Record<string, readonly [meaning: string, ref: Ref]>> = {
  "0.0": [said`no more is said`, "RFC 3463 §3.1"],
  "1.0": [said`something about an address`, "RFC 3463 §3.2"],
  "1.1": [said`no such mailbox`, "RFC 3463 §3.2"],
  "1.2": [said`no such system, or it takes no mail`, "RFC 3463 §3.2"],
  "1.3": [said`the recipient's address is written wrong`, "RFC 3463 §3.2"],
  "1.4": [said`the recipient's address is ambiguous`, "RFC 3463 §3.2"],
  "1.5": [said`the recipient's address is valid`, "RFC 3463 §3.2"],
  "1.6": [said`the mailbox has moved, without a new address`, "RFC 3463 §3.2"],
  "1.7": [said`the sender's address is written wrong`, "RFC 3463 §3.2"],
  "1.8": [said`the sender's system does not exist or takes no mail`, "RFC 3463 §3.2"],
  "1.9": [said`handed to a system that makes no reports`, "RFC 3886"],
  "1.10": [said`the recipient's domain has a null MX: it takes no mail`, "RFC 7505 §4.1"],
  "2.0": [said`something about the mailbox`, "RFC 3463 §3.3"],
  "2.1": [said`the mailbox is disabled`, "RFC 3463 §3.3"],
  "2.2": [said`the mailbox is full`, "RFC 3463 §3.3"],
  "2.3": [said`the message is longer than this mailbox allows`, "RFC 3463 §3.3"],
  "2.4": [said`the mailing list could not be expanded`, "RFC 3463 §3.3"],
  "3.0": [said`something about the mail system`, "RFC 3463 §3.4"],
  "3.1": [said`the mail system is full`, "RFC 3463 §3.4"],
  "3.2": [said`the system takes no messages now`, "RFC 3463 §3.4"],
  "3.3": [said`the system cannot do what was asked`, "RFC 3463 §3.4"],
  "3.4": [said`the message is too big for the system`, "RFC 3463 §3.4"],
  "3.5": [said`the system is not configured rightly`, "RFC 3463 §3.4"],
  "3.6": [said`the priority that was asked for was changed`, "RFC 6710"],
  "4.0": [said`something about network or routing`, "RFC 3463 §3.5"],
  "4.1": [said`no answer from the host`, "RFC 3463 §3.5"],
  "4.2": [said`the connection broke`, "RFC 3463 §3.5"],
  "4.3": [said`a directory, such as DNS, failed`, "RFC 3463 §3.5"],
  "4.4": [said`no way to the destination is known`, "RFC 3463 §3.5"],
  "4.5": [said`the mail system is congested`, "RFC 3463 §3.5"],
  "4.6": [said`a loop was found`, "RFC 3463 §3.5"],
  "4.7": [said`the message was too old to be delivered`, "RFC 3463 §3.5"],
  "5.0": [said`something about the protocol`, "RFC 3463 §3.6"],
  "5.1": [said`the command is not valid here`, "RFC 3463 §3.6"],
  "5.2": [said`a syntax error`, "RFC 3463 §3.6"],
  "5.3": [said`too many recipients`, "RFC 3463 §3.6"],
  "5.4": [said`wrong arguments of a command`, "RFC 3463 §3.6"],
  "5.5": [said`another version of the protocol`, "RFC 3463 §3.6"],
  "5.6": [said`a line of the login is too long`, "RFC 4954 §6"],
  "6.0": [said`something about the content`, "RFC 3463 §3.7"],
  "6.1": [said`the kind of content is not supported`, "RFC 3463 §3.7"],
  "6.2": [said`the content would have to be converted, and may not be`, "RFC 3463 §3.7"],
  "6.3": [said`the content would have to be converted, and cannot be`, "RFC 3463 §3.7"],
  "6.4": [said`the content was converted with loss`, "RFC 3463 §3.7"],
  "6.5": [said`the conversion failed`, "RFC 3463 §3.7"],
  "6.6": [said`the content could not be fetched`, "RFC 4468"],
  "6.7": [said`addresses beyond US-ASCII are not allowed here`, "RFC 6531 §4"],
  "6.8": [said`the reply needs UTF-8, which the client does not take`, "RFC 6531 §4"],
  "6.9": [said`a header in UTF-8 cannot be passed on to some recipients`, "RFC 6531 §4"],
  "6.10": [said`the same as X.6.8, out of use`, "RFC 6531 §4"],
  "7.0": [said`a matter of security or policy, no more is said`, "RFC 3463 §3.8"],
  "7.1": [said`delivery is not authorized, the message is refused`, "RFC 3463 §3.8"],
  "7.2": [said`the sender may not use the mailing list`, "RFC 3463 §3.8"],
  "7.3": [said`security would have to be converted, and cannot be`, "RFC 3463 §3.8"],
  "7.4": [said`security features that are needed are not supported`, "RFC 3463 §3.8"],
  "7.5": [said`a cryptographic operation failed`, "RFC 3463 §3.8"],
  "7.6": [said`the cryptographic algorithm is not supported`, "RFC 3463 §3.8"],
  "7.7": [said`the message is not intact`, "RFC 3463 §3.8"],
  "7.8": [said`the credentials are wrong`, "RFC 4954 §6"],
  "7.9": [said`the mechanism is too weak`, "RFC 4954 §6"],
  "7.10": [said`encryption is needed`, "RFC 5248"],
  "7.11": [said`the mechanism needs encryption`, "RFC 4954 §6"],
  "7.12": [said`a password transition is needed`, "RFC 4954 §6"],
  "7.13": [said`the account is disabled`, "RFC 5248"],
  "7.14": [said`the server must trust the other one first`, "RFC 5248"],
  "7.15": [said`the priority is too low`, "RFC 6710"],
  "7.16": [said`too big for its priority`, "RFC 6710"],
  "7.17": [said`the mailbox has another owner now`, "RFC 7293"],
  "7.18": [said`the domain has another owner now`, "RFC 7293"],
  "7.19": [said`since when the mailbox has its owner cannot be told`, "RFC 7293"],
  "7.20": [said`no DKIM signature verifies`, "RFC 7372 §3.1"],
  "7.21": [said`no DKIM signature is acceptable`, "RFC 7372 §3.1"],
  "7.22": [said`no DKIM signature of the author's domain verifies`, "RFC 7372 §3.1"],
  "7.23": [said`SPF fails`, "RFC 7372 §3.2"],
  "7.24": [said`SPF could not be evaluated`, "RFC 7372 §3.2"],
  "7.25": [said`the address of the client has no name that leads back to it`, "RFC 7372 §3.3"],
  "7.26": [said`several authentication checks fail`, "RFC 7372 §3.4"],
  "7.27": [said`the sender's domain has a null MX: it takes no mail`, "RFC 7505 §4.2"],
  "7.28": [
    said`a flood of mail from there`,
    "https://www.iana.org/assignments/smtp-enhanced-status-codes/smtp-enhanced-status-codes.xhtml",
  ],
  "7.29": [said`ARC validation failed`, "RFC 8617"],
  "7.30": [said`REQUIRETLS was asked for and is not supported on the way`, "RFC 8689"],
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
  const meaning = known?.[0] ?? said`a detail that is not registered`;
  const ref = known?.[1] ?? "RFC 3463 §2";
  const { about, addresses, content } = status === "2" ? success : status === "4" ? transient : permanent;
  if (subject === "1") return { code, meaning: addresses(meaning), ref };
  if (subject === "6") return { code, meaning: content(meaning), ref };
  return { code, meaning: about(subjects[subject] ?? said`a subject that is not registered`, meaning), ref };
}

/** The meaning of a reply with that of the enhanced status code in it. */
export function withEnhanced(reply: string, { code, meaning }: EnhancedCode): string {
  const rest = code.slice(2);
  if (code.startsWith("2")) return said`${reply} 2.${rest} (RFC 3463): ${meaning}`;
  if (code.startsWith("4")) return said`${reply} 4.${rest} (RFC 3463): ${meaning}`;
  return said`${reply} 5.${rest} (RFC 3463): ${meaning}`;
}
