// The mail transactions of a session (RFC 5321 §3.3): each begins with MAIL and ends with the verdict on its message, with
// RSET, a new greeting or QUIT. A transaction without replies is read too: what was asked is known, how it ended is not.
import { type CommandTurn, type ReplyTurn, type Turn, verbOf } from "#lib/intake/smtp-turns.ts";
import { readPath } from "#lib/text/paths.ts";
import type { Exchange } from "./exchanges.ts";
import { readQueueId } from "./greetings.ts";
import type { Reading } from "./read-session.ts";
import type { Transaction } from "./types.ts";

export interface ReadTransactions {
  transactions: Transaction[];
  /** Index of the transaction each turn belongs to; none for turns outside. */
  ofTurn: (number | undefined)[];
}

interface State extends ReadTransactions {
  reading: Reading;
  open: Transaction | null;
  /** The message has been sent; its verdict is still to come. */
  sent: boolean;
  authenticated: boolean;
  /** RFC 2033 §4.2: by LMTP each recipient that was accepted gets a verdict on the message. */
  lmtp: boolean;
  /** Those that still wait for theirs. */
  waiting: Transaction["recipients"];
  /** Recipients by the turn that named them. */
  named: Map<number, Transaction["recipients"][number]>;
}

/** Reads all of them, in order. */
export function readTransactions(reading: Reading, exchanges: readonly Exchange[]): ReadTransactions {
  const logins = new Set(exchanges.flatMap(({ end }) => (end === null ? [] : [end])));
  const state: State = {
    reading,
    transactions: [],
    ofTurn: [],
    open: null,
    sent: false,
    authenticated: false,
    lmtp: false,
    waiting: [],
    named: new Map(),
  };
  for (const [index, turn] of reading.turns.entries()) {
    if (turn.kind === "command") readCommand(state, turn, index);
    if (turn.kind === "message") state.sent = true;
    if (state.open && turn.kind !== "note") {
      state.open.lines[1] = lastLine(turn) + reading.firstLine;
      state.ofTurn[index] = state.transactions.length - 1;
    }
    if (turn.kind === "reply") readAnswer(state, turn, index);
    // QUIRK(jakarta-mail): the whole login is left out, and its end told in words.
    if (turn.kind === "note" && /^DEBUG SMTP: AUTH \S{1,40} succeeded$/.test(turn.text)) state.authenticated = true;
    // RFC 4954 §6: 235 is the success of a login and nothing else; a log may keep the login itself to itself.
    if (turn.kind === "reply" && turn.code === 235 && (logins.has(index) || turn.answers === null))
      state.authenticated = true;
  }
  return { transactions: state.transactions, ofTurn: state.ofTurn };
}

function readCommand(state: State, turn: CommandTurn, index: number): void {
  const verb = verbOf(turn).toUpperCase();
  state.waiting = [];
  if (verb === "LHLO") state.lmtp = true;
  if (/^(?:MAIL|SEND|SOML|SAML)$/.test(verb)) begin(state, turn);
  if (/^(?:RSET|EHLO|HELO|LHLO|QUIT)$/.test(verb)) state.open = null;
  const { open } = state;
  if (!open) return;
  if (verb === "DATA" || verb === "BDAT") open.data = true;
  if (verb !== "RCPT") return;
  const { path, rest } = readArgument(turn.text);
  const recipient = { address: path ?? rest, code: null };
  open.recipients.push(recipient);
  state.named.set(index, recipient);
}

function begin(state: State, turn: CommandTurn): void {
  const { path, parameters } = readArgument(turn.text);
  const line = turn.at + state.reading.firstLine;
  const { authenticated } = state;
  state.open = {
    mailFrom: path,
    parameters,
    recipients: [],
    data: false,
    reply: null,
    queueId: null,
    lines: [line, line],
    authenticated,
  };
  state.sent = false;
  state.transactions.push(state.open);
}

/** The last line of a reply tells how what it answers ended; the client may have gone on since (RFC 2920 §3.1). */
function readAnswer(state: State, turn: ReplyTurn, index: number): void {
  if (turn.more) return;
  if (turn.answers === null) {
    readVerdict(state, turn, index);
    return;
  }
  const place = state.ofTurn[turn.answers];
  const open = place === undefined ? state.open : state.transactions[place]!;
  if (!open) return;
  if (open !== state.open) {
    open.lines[1] = lastLine(turn) + state.reading.firstLine;
    state.ofTurn[index] = place;
  }
  const asked = state.reading.turns[turn.answers]!;
  const verb = verbOf(asked).toUpperCase();
  const recipient = state.named.get(turn.answers);
  if (recipient) recipient.code = turn.code;
  const refused = turn.code >= 400;
  const isLast = asked.kind === "message" || (verb === "BDAT" && (refused || isLastChunk(asked)));
  if (isLast || (refused && (verb === "DATA" || verb === "MAIL"))) {
    open.reply = turn.text;
    if (asked.kind !== "message" && verb !== "BDAT") open.data = false;
    if (!refused) open.queueId = readQueueId(turn.text.slice(4));
  }
  if (isLast && state.lmtp) {
    state.waiting = open.recipients.filter(({ code }) => code === null || code < 400);
    readVerdict(state, turn, index);
  }
  // RFC 5321 §4.1.1.4: the verdict ends the transaction.
  if (open === state.open && (isLast || (refused && verb === "MAIL"))) state.open = null;
}

/** LMTP: the verdict for the next recipient, in the order in which they were named. */
function readVerdict(state: State, turn: ReplyTurn, index: number): void {
  const recipient = state.waiting.shift();
  if (!recipient) return;
  recipient.code = turn.code;
  const place = state.transactions.findIndex(({ recipients }) => recipients.includes(recipient));
  const transaction = state.transactions[place]!;
  transaction.lines[1] = lastLine(turn) + state.reading.firstLine;
  state.ofTurn[index] = place;
  if (turn.code < 400 && Number(transaction.reply?.[0]) > 3) transaction.reply = turn.text;
}

function isLastChunk(turn: Turn): boolean {
  return turn.kind === "command" && /[ \t]LAST$/i.test(turn.text);
}

/** `MAIL FROM:<ann@example.com> SIZE=10`: the path without brackets, the parameters, and all that stands behind the colon. */
export function readArgument(text: string): { path: string | null; parameters: string | null; rest: string } {
  const rest = text.replace(/^\S+[ \t]+\w*[ \t]*:?[ \t]*/, "");
  const closed = rest.startsWith("<") ? endOfPath(rest) : rest.search(/[ \t]|$/);
  const written = rest.slice(0, closed);
  return { path: readPath(written) ?? (written || null), parameters: rest.slice(closed).trim() || null, rest };
}

/** Behind the closing bracket; a quoted local part may hold one (RFC 5321 §4.1.2). */
function endOfPath(text: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') quoted = !quoted;
    else if (text[at] === ">" && !quoted) return at + 1;
  }
  return text.length;
}

/** Place of the last line of a turn. */
export function lastLine(turn: Turn): number {
  return turn.kind === "message" ? Math.max(turn.at, turn.dot ?? turn.next - 1) : turn.at;
}
