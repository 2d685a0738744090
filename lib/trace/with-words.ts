// What the word after `with` promises: the IANA registry "WITH protocol types" (RFC 3848, RFC 4356, RFC 6531), and words
// that are not registered but that programs write. Names are compared without case: Exim writes `esmtpsa`.
// `tls` and `authenticated` are what the word says, no more: `ESMTP` beside a TLS comment is still TLS, told by the comment.
import type { Ref } from "#lib/text/span.ts";

/** One transmission type. */
export interface WithWord {
  word: string;
  /** Is in the IANA registry. */
  registered: boolean;
  tls: boolean;
  authenticated: boolean;
  /** The last step into a mailbox, or from one program of a host to the next. */
  local: boolean;
  /** Fetched from a mailbox or a queue elsewhere by a program of the reader's side. */
  fetched: boolean;
  meaning: string;
  ref: Ref;
}

const EXIM: Ref = "https://github.com/Exim/exim/blob/master/src/src/receive.c";
const HARAKA: Ref = "https://github.com/haraka/Haraka/blob/master/connection.js";
const MICROSOFT: Ref = "https://github.com/microsoft/MHA";
const FETCHMAIL: Ref = "https://gitlab.com/fetchmail/fetchmail";
const SPAMASSASSIN: Ref =
  "https://github.com/apache/spamassassin/blob/trunk/lib/Mail/SpamAssassin/Message/Metadata/Received.pm";

type Traits = "tls" | "authenticated" | "local" | "fetched";

/** All known words, registered ones first. */
export const withWords: readonly WithWord[] = [
  row("SMTP", "SMTP, greeted with HELO", "RFC 5321 §4.4"),
  row("ESMTP", "SMTP with extensions", "RFC 5321 §4.4"),
  row("ESMTPA", "ESMTP, the client logged in", "RFC 3848", "authenticated"),
  row("ESMTPS", "ESMTP over TLS", "RFC 3848", "tls"),
  row("ESMTPSA", "ESMTP over TLS, the client logged in", "RFC 3848", "tls", "authenticated"),
  row("LMTP", "local delivery", "RFC 3848", "local"),
  row("LMTPA", "local delivery, the client logged in", "RFC 3848", "local", "authenticated"),
  row("LMTPS", "local delivery over TLS", "RFC 3848", "local", "tls"),
  row("LMTPSA", "local delivery over TLS, the client logged in", "RFC 3848", "local", "tls", "authenticated"),
  row("MMS", "multimedia message from a mobile network", "RFC 4356"),
  row("UTF8SMTP", "ESMTP with internationalized addresses", "RFC 6531 §4.3"),
  row("UTF8SMTPA", "internationalized ESMTP, the client logged in", "RFC 6531 §4.3", "authenticated"),
  row("UTF8SMTPS", "internationalized ESMTP over TLS", "RFC 6531 §4.3", "tls"),
  row("UTF8SMTPSA", "internationalized ESMTP over TLS, logged in", "RFC 6531 §4.3", "tls", "authenticated"),
  row("UTF8LMTP", "internationalized local delivery", "RFC 6531 §4.3", "local"),
  row("UTF8LMTPA", "internationalized local delivery, logged in", "RFC 6531 §4.3", "local", "authenticated"),
  row("UTF8LMTPS", "internationalized local delivery over TLS", "RFC 6531 §4.3", "local", "tls"),
  row("UTF8LMTPSA", "internationalized local delivery over TLS, logged in", "RFC 6531 §4.3", ...all()),
  // RFC 6531 §4.3 registers UTF8SMTP; Exim and Maddy put UTF8 before the word that they would have written without it.
  other("UTF8ESMTP", "internationalized ESMTP", EXIM),
  other("UTF8ESMTPA", "internationalized ESMTP, the client logged in", EXIM, "authenticated"),
  other("UTF8ESMTPS", "internationalized ESMTP over TLS", EXIM, "tls"),
  other("UTF8ESMTPSA", "internationalized ESMTP over TLS, logged in", EXIM, "tls", "authenticated"),
  other("SMTPS", "SMTP over TLS", EXIM, "tls"),
  other("SMTPSA", "SMTP over TLS, the client logged in", HARAKA, "tls", "authenticated"),
  other("SSMTP", "SMTP over TLS from the first octet", EXIM, "tls"),
  other("ASMTP", "SMTP, the client logged in", EXIM, "authenticated"),
  other("SMTPA", "SMTP, the client logged in", EXIM, "authenticated"),
  other("ESMTP-TLS", "ESMTP over TLS", SPAMASSASSIN, "tls"),
  other("SUBMISSION", "mail submission", "RFC 6376 §A.2"),
  other("LOCAL", "handed over by a program on the same host", EXIM),
  other("LOCAL-SMTP", "SMTP over a pipe on the same host", EXIM),
  other("LOCAL-ESMTP", "ESMTP over a pipe on the same host", EXIM),
  other("HTTP", "web mail or an HTTP interface", SPAMASSASSIN),
  other("HTTPS", "web mail or an HTTP interface, over TLS", SPAMASSASSIN, "tls"),
  other("HTTPU", "CommuniGate's HTTP interface, the user logged in", SPAMASSASSIN),
  other("HTTPREST", "Gmail's HTTP interface", SPAMASSASSIN),
  other("MAPI", "Outlook to its Exchange server", MICROSOFT),
  other("QMQP", "qmail's queueing protocol", SPAMASSASSIN),
  other("QMTP", "qmail's transfer protocol", SPAMASSASSIN),
  other("NNFMP", "Yahoo between its own hosts", SPAMASSASSIN),
  other("UUCP", "Unix-to-Unix copy", "RFC 976"),
  other("BSMTP", "SMTP commands handed over in a file", SPAMASSASSIN),
  other("IMAP", "fetched from a mailbox", FETCHMAIL, "fetched"),
  other("POP3", "fetched from a mailbox", FETCHMAIL, "fetched"),
  other("ETRN", "fetched from a queue", FETCHMAIL, "fetched"),
  other("ODMR", "fetched from a queue", FETCHMAIL, "fetched"),
  other("MICROSOFT SMTP SERVER", "Exchange over SMTP", MICROSOFT),
  other("MICROSOFT SMTPSVC", "the SMTP service of Windows", MICROSOFT),
];

const encrypted = /^(?:\S+ ENCRYPTED|MAILENABLE) (\w+)$/;
const byWord = new Map(withWords.map((entry) => [entry.word, entry]));

/** What a `with` value says, or null for a word nobody registered and no known program writes (`ESMTTP`). */
export function findWithWord(value: string | null): WithWord | null {
  if (value === null) return null;
  const word = value.toUpperCase();
  // QUIRK(ironport): `ESMTP/TLS/suite`; QUIRK(qmail): `AES256-SHA encrypted SMTP`; QUIRK(mailenable): `MailEnable ESMTP`.
  return byWord.get(word) ?? byWord.get(word.split("/", 1)[0]!) ?? byWord.get(encrypted.exec(word)?.[1] ?? "") ?? null;
}

function all(): Traits[] {
  return ["local", "tls", "authenticated"];
}

function row(word: string, meaning: string, ref: Ref, ...traits: Traits[]): WithWord {
  return { ...other(word, meaning, ref, ...traits), registered: true };
}

function other(word: string, meaning: string, ref: Ref, ...traits: Traits[]): WithWord {
  return {
    word,
    registered: false,
    tls: traits.includes("tls"),
    authenticated: traits.includes("authenticated"),
    local: traits.includes("local"),
    fetched: traits.includes("fetched"),
    meaning,
    ref,
  };
}
