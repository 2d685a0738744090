// What the word after `with` promises: the IANA registry "WITH protocol types" (RFC 3848, RFC 4356, RFC 6531), and words
// that are not registered but that programs write. Names are compared without case: Exim writes `esmtpsa`.
// `tls` and `authenticated` are what the word says, no more: `ESMTP` beside a TLS comment is still TLS, told by the comment.
import { said } from "#lib/text/said.ts";
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
  row("SMTP", said`SMTP, greeted with HELO`, "RFC 5321 §4.4"),
  row("ESMTP", said`SMTP with extensions`, "RFC 5321 §4.4"),
  row("ESMTPA", said`ESMTP, the client logged in`, "RFC 3848", "authenticated"),
  row("ESMTPS", said`ESMTP over TLS`, "RFC 3848", "tls"),
  row("ESMTPSA", said`ESMTP over TLS, the client logged in`, "RFC 3848", "tls", "authenticated"),
  row("LMTP", said`local delivery`, "RFC 3848", "local"),
  row("LMTPA", said`local delivery, the client logged in`, "RFC 3848", "local", "authenticated"),
  row("LMTPS", said`local delivery over TLS`, "RFC 3848", "local", "tls"),
  row("LMTPSA", said`local delivery over TLS, the client logged in`, "RFC 3848", "local", "tls", "authenticated"),
  row("MMS", said`multimedia message from a mobile network`, "RFC 4356"),
  row("UTF8SMTP", said`ESMTP with internationalized addresses`, "RFC 6531 §4.3"),
  row("UTF8SMTPA", said`internationalized ESMTP, the client logged in`, "RFC 6531 §4.3", "authenticated"),
  row("UTF8SMTPS", said`internationalized ESMTP over TLS`, "RFC 6531 §4.3", "tls"),
  row("UTF8SMTPSA", said`internationalized ESMTP over TLS, logged in`, "RFC 6531 §4.3", "tls", "authenticated"),
  row("UTF8LMTP", said`internationalized local delivery`, "RFC 6531 §4.3", "local"),
  row("UTF8LMTPA", said`internationalized local delivery, logged in`, "RFC 6531 §4.3", "local", "authenticated"),
  row("UTF8LMTPS", said`internationalized local delivery over TLS`, "RFC 6531 §4.3", "local", "tls"),
  row("UTF8LMTPSA", said`internationalized local delivery over TLS, logged in`, "RFC 6531 §4.3", ...all()),
  // RFC 6531 §4.3 registers UTF8SMTP; Exim and Maddy put UTF8 before the word that they would have written without it.
  other("UTF8ESMTP", said`internationalized ESMTP`, EXIM),
  other("UTF8ESMTPA", said`internationalized ESMTP, the client logged in`, EXIM, "authenticated"),
  other("UTF8ESMTPS", said`internationalized ESMTP over TLS`, EXIM, "tls"),
  other("UTF8ESMTPSA", said`internationalized ESMTP over TLS, logged in`, EXIM, "tls", "authenticated"),
  other("SMTPS", said`SMTP over TLS`, EXIM, "tls"),
  other("SMTPSA", said`SMTP over TLS, the client logged in`, HARAKA, "tls", "authenticated"),
  other("SSMTP", said`SMTP over TLS from the first octet`, EXIM, "tls"),
  other("ASMTP", said`SMTP, the client logged in`, EXIM, "authenticated"),
  other("SMTPA", said`SMTP, the client logged in`, EXIM, "authenticated"),
  other("ESMTP-TLS", said`ESMTP over TLS`, SPAMASSASSIN, "tls"),
  other("SUBMISSION", said`mail submission`, "RFC 6376 §A.2"),
  other("LOCAL", said`handed over by a program on the same host`, EXIM),
  other("LOCAL-SMTP", said`SMTP over a pipe on the same host`, EXIM),
  other("LOCAL-ESMTP", said`ESMTP over a pipe on the same host`, EXIM),
  other("HTTP", said`web mail or an HTTP interface`, SPAMASSASSIN),
  other("HTTPS", said`web mail or an HTTP interface, over TLS`, SPAMASSASSIN, "tls"),
  other("HTTPU", said`CommuniGate's HTTP interface, the user logged in`, SPAMASSASSIN),
  other("HTTPREST", said`Gmail's HTTP interface`, SPAMASSASSIN),
  other("MAPI", said`Outlook to its Exchange server`, MICROSOFT),
  other("QMQP", said`qmail's queueing protocol`, SPAMASSASSIN),
  other("QMTP", said`qmail's transfer protocol`, SPAMASSASSIN),
  other("NNFMP", said`Yahoo between its own hosts`, SPAMASSASSIN),
  other("UUCP", said`Unix-to-Unix copy`, "RFC 976"),
  other("BSMTP", said`SMTP commands handed over in a file`, SPAMASSASSIN),
  other("IMAP", said`fetched from a mailbox`, FETCHMAIL, "fetched"),
  other("POP3", said`fetched from a mailbox`, FETCHMAIL, "fetched"),
  other("ETRN", said`fetched from a queue`, FETCHMAIL, "fetched"),
  other("ODMR", said`fetched from a queue`, FETCHMAIL, "fetched"),
  other("MICROSOFT SMTP SERVER", said`Exchange over SMTP`, MICROSOFT),
  other("MICROSOFT SMTPSVC", said`the SMTP service of Windows`, MICROSOFT),
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
