// Is this paste an SMTP session log, and what message was sent in it (RFC 5321 §4.1.1.4, §4.5.2)? Reading the dialogue
// itself is the session layer's work. Browser-safe: text in, text out.

/** `S:`/`C:` as in RFCs, arrows as of swaks and openssl, words as of mail clients' logs. */
const prefix =
  /^[ \t]*(?:(?:(S|Server|SMTP Response|<--?|<~|<<<|<==)|(C|Client|SMTP Send|-->|->|~>|>>>|==>))(?:[ \t]*:[ \t]?|[ \t]+))/i;
const command =
  /^(?:(?:EHLO|HELO|LHLO)[ \t]+\S|MAIL[ \t]+FROM[ \t]*:|RCPT[ \t]+TO[ \t]*:|(?:DATA|QUIT|RSET|STARTTLS)[ \t]*(?:#.*)?$|AUTH[ \t]+[A-Z0-9-]+|BDAT[ \t]+\d)/i;
const reply = /^[2-5]\d\d(?:[ -]|$)/;
/** Lines that are looked at to decide. */
const linesJudged = 200;

interface DialogueLine {
  who: "client" | "server" | null;
  /** Without prefix and line end. */
  text: string;
  end: string;
}

/** True when commands and replies stand where a message would have its header. */
export function isDialogue(lines: string[], isField: (line: string) => boolean): boolean {
  const commands = new Set<string>();
  let replies = 0;
  for (const line of lines.slice(0, linesJudged)) {
    const { text, who } = readLine(line);
    if (who !== "server" && command.test(text)) commands.add(text.slice(0, 4).toUpperCase());
    else if (who !== "client" && reply.test(text)) replies += 1;
    else if (who === null && commands.size === 0 && isField(line)) return false;
  }
  const mail = commands.has("MAIL") || commands.has("RCPT") || commands.has("EHLO") || commands.has("HELO");
  return mail && (replies >= 1 || commands.size >= 3);
}

/** What was sent after DATA. */
export interface SentMessage {
  text: string;
  /** Lines whose doubled dot was undone. */
  dotStuffed: number;
  /** First line of the dialogue that belongs to it, 1 = first. */
  line: number;
}

/** The message of the last DATA command that carried one, or null. */
export function sentMessage(lines: string[]): SentMessage | null {
  let last: SentMessage | null = null;
  const read = lines.map(readLine);
  for (let at = 0; at < read.length; at++) {
    if (read[at]!.who === "server" || !/^DATA[ \t]*(?:#.*)?$/i.test(read[at]!.text)) continue;
    const { sent, next } = readData(read, at + 1);
    if (sent) last = sent;
    at = next - 1;
  }
  return last;
}

/** Reads from behind DATA to the line with a single dot, or to the end of the log. */
function readData(lines: DialogueLine[], from: number): { sent: SentMessage | null; next: number } {
  let at = from;
  while (at < lines.length && isReply(lines[at]!)) {
    if (!lines[at]!.text.startsWith("3")) return { sent: null, next: at };
    at += 1;
  }
  // A log that leaves out what was sent writes dots.
  if (lines[at]?.text === "...") at += 1;
  let end = at;
  while (end < lines.length && lines[end]!.text !== ".") end += 1;
  const sent = lines.slice(at, end);
  const prefixed = sent.some((line) => line.who === "client");
  const own = sent.filter((line) => (prefixed ? line.who === "client" : line.who === null && !isNote(line, lines)));
  const dotStuffed = own.filter((line) => line.text.startsWith(".")).length;
  // RFC 5321 §4.5.2: a line that begins with a dot got a second one.
  const text = own.map((line) => line.text.replace(/^\./, "") + line.end).join("");
  return { sent: own.length > 0 ? { text, dotStuffed, line: at + 1 } : null, next: end + 1 };
}

function isReply(line: DialogueLine): boolean {
  return line.who !== "client" && reply.test(line.text);
}

/** In a log with prefixes, a line without one that begins with `#` is a remark. */
function isNote(line: DialogueLine, lines: DialogueLine[]): boolean {
  return line.text.startsWith("#") && lines.some((other) => other.who !== null);
}

function readLine(line: string): DialogueLine {
  const end = /(?:\r{0,2}\n|\r)?$/.exec(line)![0];
  const content = line.slice(0, line.length - end.length);
  const found = prefix.exec(content);
  if (!found) return { who: null, text: content, end };
  return { who: found[1] === undefined ? "client" : "server", text: content.slice(found[0].length).trimEnd(), end };
}
