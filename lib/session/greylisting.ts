// Greylisting (RFC 6647): an unknown sender is put off once and let in when it comes again. No code says so: it is told by words
// for it, by 450 or 451 (or X.7.1) to RCPT or DATA with "come again" and no other reason, or by the retry that is let in.
// A 421, or a verdict on a message that was sent, is a server in trouble unless it says otherwise.
import type { SessionLine, SmtpSession } from "./types.ts";

const named = /gr[ae]y[- ]?list|postgrey/i;
const comeAgain =
  /(?:try|retry|send|come|deliver) (?:it )?(?:again|back)|(?:re)?try later|deferred|temporar\w* (?:rejected|refused|blocked)/i;
const otherReason =
  /quota|storage|full\b|space|\bload|busy|\brate|limit|too (?:many|much|fast)|look-?up|\bdns\b|resolv|resource|mainten|internal|error|time-?out|timed out|queue|lock|cannot find|not found|hostname|virus|spam/i;
const unavailable = /unavailable|not available|mailbox/i;

/** The refusals of a session that are greylisting, in its order. */
export function findGreylisted({ lines, transactions }: Pick<SmtpSession, "lines" | "transactions">): SessionLine[] {
  const found: SessionLine[] = [];
  let asked: string | null = null;
  for (const line of lines) {
    if (line.message) asked = null;
    else if (line.who === "client" && line.verb !== undefined) asked = line.verb;
    if (line.who !== "server" || !isPuttingOff(line)) continue;
    if (named.test(line.text) || (isPolicy(line, asked) && (saysAgain(line) || isLetInLater(line, transactions))))
      found.push(line);
  }
  return found;
}

const isPuttingOff = ({ code, more }: SessionLine): boolean => !more && code !== undefined && code >= 400 && code < 500;

/** The codes and the steps at which it is usually done. */
function isPolicy({ code, enhanced, text }: SessionLine, asked: string | null): boolean {
  if (asked !== "RCPT" && asked !== "DATA") return false;
  if (code === 421 || (code !== 450 && code !== 451 && enhanced !== "4.7.1")) return false;
  return !otherReason.test(text) && (enhanced === "4.7.1" || !unavailable.test(text));
}

const saysAgain = ({ text }: SessionLine): boolean => comeAgain.test(text);

/** A later transaction of the log brings the same recipient, and is taken. */
function isLetInLater(line: SessionLine, transactions: SmtpSession["transactions"]): boolean {
  const own = transactions.find(({ lines: [first, last] }) => line.line >= first && line.line <= last);
  const refused = new Set(own?.recipients.filter(({ code }) => code === line.code).map(({ address }) => address));
  return transactions.some(
    ({ lines: [first], recipients }) =>
      first > line.line && recipients.some(({ address, code }) => code === 250 && refused.has(address)),
  );
}
