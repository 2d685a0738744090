// An SMTP log as turns: which line is a command, a reply, an answer in a login, a note, and which lines are a message
// (RFC 5321 §2.4, §4.1.1.4, §4.2; RFC 3030 §2; RFC 4954 §4). What the lines mean is the session layer's work. Browser-safe.
// Gap: where replies are left out here and there, a reply is taken to answer the last command before it.
import { limits } from "#lib/limits.ts";
import { linesOf } from "./paste.ts";
import { type ChunkEnds, findChunkEnds, type Marking, markingOf, readChunk } from "./smtp-chunks.ts";
import { type Dots, findDots, type MessageBlock, readData } from "./smtp-data.ts";
import { type MarkedLine, readMarked } from "./smtp-marks.ts";

interface LineTurn {
  /** Line of the log, 0 = first. */
  at: number;
  line: MarkedLine;
  /** Without mark and remark. */
  text: string;
  /** What was written behind it for readers. */
  remark: string | null;
}

/** A command, or the client's answer in a login. */
export interface CommandTurn extends LineTurn {
  kind: "command" | "login";
}

export interface ReplyTurn extends LineTurn {
  kind: "reply";
  code: number;
  /** RFC 5321 §4.2.1: a hyphen behind the code, more lines follow. */
  more: boolean;
  /** Index in the turns of the command, or message, it answers; null for a greeting and what nobody asked for. */
  answers: number | null;
  /** The line before said that more follows: this is the same reply. */
  continues: boolean;
}

export interface NoteTurn extends LineTurn {
  kind: "note";
}

export interface MessageTurn extends MessageBlock {
  kind: "message";
  at: number;
  /** Index of DATA or BDAT. */
  command: number;
}

/** One line, or the lines of one message. */
export type Turn = CommandTurn | ReplyTurn | NoteTurn | MessageTurn;

/** A line that can only be a command, where no mark says so. */
const command =
  /^(?:(?:EHLO|HELO|LHLO)(?:[ \t]+\S+[ \t]*)?$|(?:MAIL|SEND|SOML|SAML)[ \t]+FROM[ \t]*[:<]|RCPT[ \t]+TO[ \t]*[:<]|(?:DATA|QUIT|RSET|STARTTLS|NOOP|TURN|HELP|ONEX|VERB)$|(?:NOOP|HELP)[ \t]+\S+$|(?:VRFY|EXPN|ETRN|ATRN|BURL|XCLIENT|XFORWARD)[ \t]+\S|AUTH[ \t]+[A-Z0-9_-]+(?:[ \t]+\S+)?$|BDAT[ \t]+\d)/i;
/** RFC 5321 §4.2: three digits, and a blank, a hyphen or nothing. */
const reply = /^([2-5]\d\d)(?:([ -])|$)/;
const odd = /^[A-Za-z][A-Za-z0-9]{2,11}(?:[ \t]|$)/;
const refusal = /^50[023](?:[ -]|$)/;
/** `...` in the place of lines. */
const leftOut = /^(?:\.\.\.|\u2026|\xe2\x80\xa6|\[\.\.\.\])$/;
/** Lines that are looked at to see whether marks are used. */
const linesJudged = 400;

/** Commands that wait for a reply; no server lets more be sent ahead. */
const mostPending = 1_000;

interface State {
  lines: readonly string[];
  dots: Dots;
  /** Of BDAT; made when the first is met. */
  chunkEnds: Partial<Record<Marking, ChunkEnds>>;
  turns: Turn[];
  /** A reply has been seen. */
  answered: boolean;
  marked: { client: boolean; server: boolean };
  /** Indexes in `turns` of commands that wait for their reply. */
  pending: number[];
  /** Final replies since the last command. */
  replied: number;
  pipelining: boolean;
  /** Code of the reply whose last line has not come. */
  open: number | null;
  /** Answers that a login still waits for; null: no login is under way. */
  login: number | null;
}

/** Reads the turns of a log, at most `limits.sessionTurns`. */
export function readTurns(text: string): Turn[] {
  const lines = linesOf(text);
  const state: State = {
    lines,
    dots: findDots(lines),
    chunkEnds: {},
    turns: [],
    answered: false,
    marked: findMarks(lines),
    pending: [],
    replied: 0,
    pipelining: false,
    open: null,
    login: null,
  };
  for (let at = 0; at < lines.length && state.turns.length < limits.sessionTurns; ) at = readTurn(state, at);
  return state.turns;
}

/** Which of the two carries marks. A mark that only one line has is content. */
function findMarks(lines: readonly string[]): State["marked"] {
  const seen = { client: 0, server: 0 };
  for (const line of lines.slice(0, linesJudged)) {
    const { who, text } = readMarked(line);
    if (who === "client" && isCommand(text)) seen.client += 1;
    if (who === "server" && reply.test(text)) seen.server += 1;
  }
  return { client: seen.client > 0, server: seen.server > 0 };
}

/** Reads what begins at this line; gives the line behind it. */
function readTurn(state: State, at: number): number {
  const line = readMarked(state.lines[at]!);
  if (line.text === "") return at + 1;
  const who = line.who ?? guess(state, line, at);
  if (who === "server" && reply.test(line.text)) return addReply(state, at, line);
  if (who === "client") return addCommand(state, at, line);
  state.turns.push({ kind: "note", at, line, text: line.text, remark: null });
  return at + 1;
}

function guess(state: State, { text }: MarkedLine, at: number): "client" | "server" | null {
  const { marked, login, lines } = state;
  if (reply.test(text) && !marked.server) return "server";
  if (marked.client) return null;
  if (isCommand(text)) return "client";
  // Whatever stands there was sent as an answer: people type passwords as they are.
  if (login !== null && login > 0 && !leftOut.test(text)) return "client";
  // An unknown command is one that the server does not know either.
  const next = lines
    .slice(at + 1, at + 4)
    .map(readMarked)
    .find((other) => other.text !== "");
  return odd.test(text) && next && refusal.test(next.text) && state.answered ? "client" : null;
}

/** The line without its remark is a command of SMTP. */
export function isCommand(text: string): boolean {
  return command.test(partRemark(text).text);
}

/** `DATA # begins`, `EHLO me.example.com<CRLF>`: what was written behind the line for readers. */
function partRemark(text: string): { text: string; remark: string | null } {
  const found = /[ \t]+(#[ \t]+\S.*|\/\/[ \t]+\S.*)$|[ \t]*(<CRLF>|<CR><LF>)$/i.exec(text);
  if (!found || /^\d{3}.*<CR><LF>\.<CR><LF>$/i.test(text)) return { text, remark: null };
  const kept = text.slice(0, found.index);
  return kept === "" ? { text, remark: null } : { text: kept, remark: found[1] ?? found[2]! };
}

function addReply(state: State, at: number, line: MarkedLine): number {
  const { text, remark } = partRemark(line.text);
  const [, digits, mark] = reply.exec(text)!;
  const code = Number(digits);
  const more = mark === "-";
  const continues = state.open === code;
  if (/^250[ -]PIPELINING\b/i.test(text)) state.pipelining = true;
  state.open = more ? code : null;
  state.answered = true;
  const answers = findAnswered(state, code, more);
  state.turns.push({ kind: "reply", at, line, text, remark, code, more, answers, continues });
  if (more || answers === null) return at + 1;
  return follow(state, at + 1, answers, code);
}

/** RFC 5321 §4.3.2, RFC 4954 §4: codes that answer one command alone, whatever a log leaves out. */
const answerOf: Readonly<Record<number, RegExp>> = { 235: /^AUTH$/i, 334: /^AUTH$/i, 354: /^DATA$/i };

/** The command a reply answers; the last line of a reply takes it off the list. */
function findAnswered(state: State, code: number, more: boolean): number | null {
  const { pending, turns } = state;
  const wanted = answerOf[code] ?? null;
  const place = wanted === null ? 0 : pending.findLastIndex((index) => wanted.test(verbOf(turns[index])));
  if (wanted && place < 0) return null;
  const found = pending[place] ?? null;
  if (!more) {
    state.replied += 1;
    // A login goes on until another code ends it.
    if (code !== 334) pending.splice(0, place + 1);
  }
  return found;
}

/** What comes behind the last line of a reply: a message, an answer of the login, or the next turn. */
function follow(state: State, next: number, answers: number, code: number): number {
  const verb = verbOf(state.turns[answers]).toUpperCase();
  if (verb === "AUTH") state.login = code === 334 ? 1 : null;
  return verb === "DATA" && code === 354 ? takeMessage(state, next, answers) : next;
}

function addCommand(state: State, at: number, line: MarkedLine): number {
  const { text, remark } = partRemark(line.text);
  if (isLogin(state, text)) {
    state.turns.push({ kind: "login", at, line, text, remark });
    state.login = (state.login ?? 1) - 1;
    return at + 1;
  }
  state.login = null;
  if ((state.replied > 0 && !state.pipelining) || state.open !== null) state.pending = [];
  state.replied = 0;
  state.open = null;
  const index = state.turns.push({ kind: "command", at, line, text, remark }) - 1;
  state.pending.push(index);
  if (state.pending.length > mostPending) state.pending.shift();
  const verb = verbOf(state.turns[index]).toUpperCase();
  if (verb === "AUTH") state.login = answersWithoutReplies(text);
  if (verb === "BDAT") return takeChunk(state, at + 1, index);
  return verb === "DATA" && beginsAtOnce(state, at + 1) ? takeMessage(state, at + 1, index) : at + 1;
}

/** In a log without replies, what the mechanism sends tells how many answers follow. */
function answersWithoutReplies(text: string): number {
  const [, mechanism = "", initial] = text.split(/[ \t]+/);
  const whole = /^LOGIN$/i.test(mechanism) ? 2 : /^(?:SCRAM-.*|DIGEST-MD5)$/i.test(mechanism) ? 2 : 1;
  return Math.max(0, whole - (initial === undefined ? 0 : 1));
}

/** A line that the client says while a login is under way; a command ends the login. */
function isLogin(state: State, text: string): boolean {
  return state.login !== null && state.login > 0 && !isCommand(text);
}

/** DATA whose reply the log leaves out: what follows is neither reply nor command. */
function beginsAtOnce(state: State, from: number): boolean {
  for (let at = from; at < state.lines.length; at++) {
    const line = readMarked(state.lines[at]!);
    if (line.text === "") continue;
    if (line.who === "server" || line.who === "note") return false;
    if (line.who === null && state.marked.client) return false;
    return !reply.test(line.text);
  }
  return false;
}

function takeMessage(state: State, from: number, command: number): number {
  const turn = state.turns[command];
  const marked = turn?.kind === "command" && turn.line.who !== null;
  const crlf = turn?.kind === "command" && turn.line.end === "\r\n";
  const block = readData(state.lines, from, { marked, crlf, dots: state.dots });
  state.turns.push({ kind: "message", at: from, command, ...block });
  state.pending = [state.turns.length - 1];
  state.replied = 0;
  return block.next;
}

function takeChunk(state: State, from: number, command: number): number {
  const turn = state.turns[command];
  if (turn?.kind !== "command") return from;
  const octets = Number(/^BDAT[ \t]+(\d+)/i.exec(turn.text)?.[1] ?? 0);
  const marking = markingOf(state.lines, from, turn.line.who !== null);
  state.chunkEnds[marking] ??= findChunkEnds(state.lines, marking);
  const block = readChunk(state.lines, from, octets, { marking, ends: state.chunkEnds[marking] });
  if (block.content.length === 0) return from;
  state.turns.push({ kind: "message", at: from, command, ...block });
  return block.next;
}

/** The first word of a command; empty for anything else. */
export function verbOf(turn: Turn | undefined): string {
  return turn?.kind === "command" ? (/^\S+/.exec(turn.text)?.[0] ?? "").replace(/:.*$/, "") : "";
}
