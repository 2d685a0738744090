// Is this paste an SMTP session log, and what message was sent in it (RFC 5321 §4.1.1.4, §4.5.2)? Reading the dialogue
// itself is the session layer's work. Browser-safe: text in, text out.
import { withoutEnd } from "./paste.ts";
import { readMarked } from "./smtp-marks.ts";
import { isCommand, type MessageTurn, readTurns, type Turn } from "./smtp-turns.ts";

const reply = /^[2-5]\d\d(?:[ -]|$)/;
/** A program by which people talk to a server, as typed behind a prompt. */
const tool = /^(?:[$#%>] ?)?(?:sudo )?(?:telnet|nc|ncat|netcat|openssl s_client|gnutls-cli|swaks|socat)[ \t]/;
/** Lines that are looked at to decide. */
const linesJudged = 200;

/** True when commands and replies stand where a message would have its header. */
export function isDialogue(lines: string[], isField: (line: string) => boolean): boolean {
  const commands = new Set<string>();
  let replies = 0;
  let typed = false;
  for (const line of lines.slice(0, linesJudged)) {
    const { text, who } = readMarked(line);
    if (who !== "server" && isCommand(text)) commands.add(text.slice(0, 4).toUpperCase());
    else if (who !== "client" && reply.test(text)) replies += 1;
    else if (tool.test(line)) typed = true;
    else if (who === null && commands.size === 0 && isField(line)) return false;
  }
  const mail = ["MAIL", "RCPT", "EHLO", "HELO", "LHLO"].some((verb) => commands.has(verb));
  return mail && (replies >= 1 || typed || commands.size >= 3);
}

/** What was sent after DATA or in BDAT chunks. */
export interface SentMessage {
  text: string;
  /** It was sent in chunks, by BDAT. */
  chunked: boolean;
  /** Lines whose doubled dot was undone. */
  dotStuffed: number;
  /** The lines carried marks of who speaks, which were taken off. */
  prefixed: boolean;
  /** Lines between them that are none of the message and were left out. */
  remarks: number;
  /** Chunks whose octets are not as many as BDAT announced. */
  miscounts: { announced: number; found: number }[];
  /** First line of the dialogue that belongs to it, 1 = first. */
  line: number;
}

/** The message that was sent last, or null. */
export function sentMessage(dialogue: string): SentMessage | null {
  const turns = readTurns(dialogue);
  const last = findLastMessage(turns);
  if (last.length === 0) return null;
  const { lines, remarks } = dropHeaderRemarks(last.flatMap(({ content }) => content));
  return {
    text: lines.join(""),
    chunked: isChunk(turns, last[0]!),
    dotStuffed: last.reduce((sum, { dotStuffed }) => sum + dotStuffed, 0),
    prefixed: last.some(({ prefixed }) => prefixed),
    remarks: last.reduce((sum, { notes }) => sum + notes.length, remarks),
    miscounts: last.flatMap(({ miscount }) => miscount ?? []),
    line: last[0]!.places[0]! + 1,
  };
}

/** Fields in which a number sign has no business outside quotation marks. */
const remarked = /^((?:From|To|Cc|Bcc|Sender|Reply-To|Date|Message-ID):[^"#]*[\w>)])[ \t]+#[ \t]+\S[^\r\n]*/i;

/** `From: ann@example.com # not the envelope`: what a lesson wrote behind a field. */
function dropHeaderRemarks(content: string[]): { lines: string[]; remarks: number } {
  const end = content.findIndex((line) => withoutEnd(line) === "");
  const section = end < 0 ? content.length : end;
  const lines = content.map((line, i) => (i < section ? line.replace(remarked, "$1") : line));
  return { lines, remarks: lines.filter((line, i) => line !== content[i]).length };
}

/** The blocks of the last message: one after DATA, or the chunks up to the last one. */
export function findLastMessage(turns: readonly Turn[]): MessageTurn[] {
  const messages = turns.filter((turn): turn is MessageTurn => turn.kind === "message" && turn.content.length > 0);
  const last = messages.at(-1);
  if (!last || !isChunk(turns, last)) return last ? [last] : [];
  const first = messages.findLastIndex((turn, i) => i < messages.length - 1 && endsMessage(turns, turn));
  return messages.slice(first + 1);
}

function isChunk(turns: readonly Turn[], { command }: MessageTurn): boolean {
  const turn = turns[command];
  return turn?.kind === "command" && /^BDAT/i.test(turn.text);
}

/** RFC 3030 §2: the chunk marked LAST ends the message; so does a dot. */
function endsMessage(turns: readonly Turn[], message: MessageTurn): boolean {
  const turn = turns[message.command];
  return turn?.kind === "command" && (!/^BDAT/i.test(turn.text) || /[ \t]LAST$/i.test(turn.text));
}
