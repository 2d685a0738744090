// Which words at the start of a line are plausibly field names: the question when folding was lost, when a header has
// foreign lines in it, and when a paste begins with junk. Hyphenated names are plausible by their form; single words only
// when they are known (IANA "Permanent/Provisional Message Header Field Names" and what mail systems really add).

const singleWords = new Set(
  `acceptlanguage approved archive archived autocrypt autoforwarded autosubmitted bcc bounces cc comments control conversion date
  delivered distribution encoding encrypted expires face followup from importance jabber keywords language lines link
  mailer message newsgroups obsoletes openpgp organisation organization originator path phone precedence priority
  received references replyto return sender sensitivity sent signature spamdiagnosticmetadata spamdiagnosticoutput status subject summary supersedes supplement tags to trace
  ufrom url xref`.split(/\s+/),
);

/** Names that are certain enough to be believed without a blank behind the colon. */
const known = new Set(
  `authentication-results arc-authentication-results arc-message-signature arc-seal bcc cc content-disposition
  content-transfer-encoding content-type date delivered-to dkim-signature domainkey-signature from in-reply-to
  list-id list-unsubscribe message-id mime-version received received-spf references reply-to return-path sender subject
  to x-mailer x-originating-ip x-priority x-received x-spam-flag x-spam-level x-spam-score x-spam-status`.split(/\s+/),
);

/** Hyphenated words that begin clauses of long fields rather than fields. */
const notNames = new Set(["envelope-from", "client-ip", "receiver-ip", "x-originating", "helo-name"]);

const nameForm = /^[!-9;-~]+$/;
const hyphenated = /^[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)+$/;

/** True for the names of everyday fields. */
export function isKnownName(name: string): boolean {
  return known.has(name.toLowerCase());
}

/** True when this word can be believed to name a field where it stands at the start of a line with a colon behind it. */
export function isPlausibleName(name: string): boolean {
  const key = name.toLowerCase();
  if (singleWords.has(key)) return true;
  return hyphenated.test(key) && !notNames.has(key);
}

/**
 * The field name a line begins with, or null when it begins none (RFC 5322 §2.2: printable US-ASCII but the colon;
 * §4.5: older mail may have blanks before the colon).
 */
export function fieldNameOf(line: string): string | null {
  const colon = line.indexOf(":");
  if (colon < 1 || colon > 998) return null;
  const name = line.slice(0, colon).trimEnd();
  return nameForm.test(name) ? name : null;
}

/** Longest disguise of a name that is looked at. */
const disguiseLength = 200;

/**
 * The everyday name, in lower case, that a line begins with for some reader: one who bears blanks or quote marks before it,
 * anything but words behind it, comments, or octets that no name may have (`From :`, ` From:`, `Fro\0m:`, `From;:`). Such a
 * line is an attacker's field until it is known to be something else: no repair may take it away. Null when there is none.
 */
export function seemingName(line: string): string | null {
  const head = line.slice(0, disguiseLength).replace(/\([^()]*\)/g, "");
  const start = head.search(/[!-=?-~]/);
  const colon = start < 0 ? -1 : head.indexOf(":", start);
  let end = colon;
  while (end > start && !/[A-Za-z0-9]/.test(head[end - 1]!)) end -= 1;
  const name = head.slice(start, end).replace(/[\0-\x08\x0a-\x1f\x7f-\uffff]/g, "");
  return colon > start && isPlausibleName(name) ? name.toLowerCase() : null;
}
