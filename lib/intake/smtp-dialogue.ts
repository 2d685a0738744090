// Is this paste an SMTP session log, and what message was sent in it (RFC 5321 §4.1.1.4, §4.5.2)? Reading the dialogue
// itself is the session layer's work. Browser-safe: text in, text out.

import { withoutEnd } from "./paste.ts";

/** `S:`/`C:` as in RFCs, arrows as of swaks and openssl, words as of mail clients' logs. */
const prefix =
  /^[ \t]*(?:(?:(S|Server|SMTP Response|<--?|<~|<<<|<==)|(C|Client|SMTP Send|-->|->|~>|>>>|==>))(?:[ \t]*:[ \t]?|[ \t]+))/i;
const command =
  /^(?:(?:EHLO|HELO|LHLO)[ \t]+\S|MAIL[ \t]+FROM[ \t]*:|RCPT[ \t]+TO[ \t]*:|(?:DATA|QUIT|RSET|STARTTLS)[ \t]*(?:#.*)?$|AUTH[ \t]+[A-Z0-9-]+|BDAT[ \t]+\d)/i;
const reply = /^[2-5]\d\d(?:[ -]|$)/;
const data = /^DATA[ \t]*(?:#.*)?$/i;
const DOT = 46;
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
  /** The lines carried marks of who speaks, which were taken off. */
  prefixed: boolean;
  /** First line of the dialogue that belongs to it, 1 = first. */
  line: number;
}

/** The message of the last DATA command that carried one, or null. */
export function sentMessage(lines: string[]): SentMessage | null {
  let last: SentMessage | null = null;
  const marked = lines.slice(0, linesJudged).some((line) => readLine(line).who !== null);
  for (let at = 0; at < lines.length; at++) {
    if (!isData(lines[at]!)) continue;
    const { sent, next } = readData(lines, at + 1, marked);
    if (sent) last = sent;
    at = next - 1;
  }
  return last;
}

function isData(line: string): boolean {
  if (!/data/i.test(line)) return false;
  const { who, text } = readLine(line);
  return who !== "server" && data.test(text);
}

/**
 * Reads from behind DATA to the line with a single dot, or to the end of the log.
 * @param marked the log says who speaks: a line that does not and begins with `#` is a remark
 */
function readData(lines: string[], from: number, marked: boolean): { sent: SentMessage | null; next: number } {
  let at = from;
  for (let line = readAt(lines, at); line && isReply(line); line = readAt(lines, at)) {
    if (!line.text.startsWith("3")) return { sent: null, next: at };
    at += 1;
  }
  // A log that leaves out what was sent writes dots.
  if (readAt(lines, at)?.text === "...") at += 1;
  let end = at;
  while (end < lines.length && !isLastDot(lines[end]!)) end += 1;
  return { sent: joinSent(lines, at, end, marked), next: end + 1 };
}

function joinSent(lines: string[], start: number, end: number, marked: boolean): SentMessage | null {
  const sent = lines.slice(start, end);
  const prefixed = sent.some((line) => mayBePrefixed(line) && readLine(line).who === "client");
  let dotStuffed = 0;
  const own: string[] = [];
  for (const line of sent) {
    const content = prefixed || mayBePrefixed(line) ? ownContent(line, prefixed) : line;
    if (content === null || (!prefixed && marked && content.startsWith("#"))) continue;
    // RFC 5321 §4.5.2: a line that begins with a dot got a second one.
    const stuffed = content.charCodeAt(0) === DOT;
    dotStuffed += Number(stuffed);
    own.push(stuffed ? content.slice(1) : content);
  }
  return own.length === 0 ? null : { text: own.join(""), dotStuffed, prefixed, line: start + 1 };
}

/** The client's line with its line end, or null when somebody else speaks. */
function ownContent(line: string, prefixed: boolean): string | null {
  const { who, text, end } = readLine(line);
  return who === (prefixed ? "client" : null) ? text + end : null;
}

function readAt(lines: string[], at: number): DialogueLine | null {
  return at < lines.length ? readLine(lines[at]!) : null;
}

function isLastDot(line: string): boolean {
  const content = withoutEnd(line);
  return content === "." || (content.endsWith(".") && mayBePrefixed(content) && readLine(line).text === ".");
}

function isReply(line: DialogueLine): boolean {
  return line.who !== "client" && reply.test(line.text);
}

function readLine(line: string): DialogueLine {
  const content = withoutEnd(line);
  const end = content.length === line.length ? "" : line.slice(content.length);
  const found = mayBePrefixed(content) ? prefix.exec(content) : null;
  if (!found) return { who: null, text: content, end };
  return { who: found[1] === undefined ? "client" : "server", text: content.slice(found[0].length).trimEnd(), end };
}

/** Most lines of most logs are not, and the form is costly to try. */
function mayBePrefixed(content: string): boolean {
  return "SsCc<~=-> \t".includes(content[0] ?? "x");
}
