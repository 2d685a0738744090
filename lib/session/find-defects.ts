// What is odd in a session, as facts with their lines; the rules of lint say what it means. Commands are judged for their order
// only where the log shows how the session began, for many logs are cut out of longer ones.
import { type CommandTurn, type MessageTurn, type ReplyTurn, type Turn, verbOf } from "#lib/intake/smtp-turns.ts";
import { limits } from "#lib/limits.ts";
import { said } from "#lib/text/said.ts";
import type { Exchange } from "./exchanges.ts";
import { isMangled } from "./extensions.ts";
import { isMaskedBanner } from "./greetings.ts";
import { isWithheld } from "./mend-turns.ts";
import { isExtensionLine, isGreeting } from "./read-peers.ts";
import type { Reading } from "./read-session.ts";
import { findDisorder } from "./sequence.ts";
import type { SessionDefect } from "./types.ts";

type Report = (code: SessionDefect["code"], turn: { at: number }, detail: string) => void;

/** In the order of the log; at most so many that a finding can name. */
export function findDefects(reading: Reading, exchanges: readonly Exchange[]): SessionDefect[] {
  const found: SessionDefect[] = [];
  const report: Report = (code, { at }, detail) => found.push({ code, line: at + reading.firstLine, detail });
  const { turns } = reading;
  const above: Above = { command: false, reply: false, ownRules: false, withheld: false };
  for (const [index, turn] of turns.entries()) {
    if (turn.kind === "command") findInCommand(turn, report);
    if (turn.kind === "reply") findInReply(turns, index, turn, report);
    if (turn.kind === "reply" && isUnasked(turn, above)) report("reply-unasked", turn, turn.text.slice(0, 60));
    if (turn.kind === "message") findInMessage(turn, report);
    see(above, turn);
  }
  findDisorder(turns, report);
  findInLogins(turns, exchanges, report);
  if (turns.length >= limits.sessionTurns)
    report("limit", turns.at(-1)!, said`The log is longer than the ${limits.sessionTurns} lines that are read.`);
  return found.sort((a, b) => a.line - b.line).slice(0, limits.defects);
}

/** RFC 5321 §3.3: no blank behind the colon; §4.1.2: a path stands in angle brackets. */
function findInCommand(turn: CommandTurn, report: Report): void {
  const verb = verbOf(turn).toUpperCase();
  if (isMangled(verb)) report("verb-mangled", turn, said`The command is ${verb}.`);
  if (verb !== "MAIL" && verb !== "RCPT") return;
  const rest = turn.text.replace(/^\S+[ \t]+\w*/, "");
  const faults = [
    /^[ \t]*:/.test(rest) ? null : fault.noColon,
    /^[ \t]+:/.test(rest) ? fault.blankBefore : null,
    /^[ \t]*:[ \t]/.test(rest) ? fault.blankBehind : null,
    /^[ \t]*:?[ \t]*</.test(rest) ? null : fault.noBrackets,
  ].filter((one) => one !== null);
  if (faults.length > 0)
    report("path-syntax", turn, said`${verb} has ${faults.reduce((before, one) => said`${before} and ${one}`)}`);
}

const fault = {
  noColon: said`no colon`,
  blankBefore: said`a blank before the colon`,
  blankBehind: said`a blank behind the colon`,
  noBrackets: said`no angle brackets`,
};

function findInReply(turns: readonly Turn[], index: number, turn: ReplyTurn, report: Report): void {
  const text = turn.text.slice(4).trim();
  if (turn.more && isLeftOpen(turns, index, turn)) report("reply-unterminated", turn, `${turn.code}`);
  if (isMaskedBanner(text)) report("banner-masked", turn, text);
  const keyword = isExtensionLine(turns, turn) ? (text.split(/[ \t]/, 1)[0] ?? "") : "";
  if (isMangled(keyword)) report("starttls-mangled", turn, keyword);
  if (/^50[02]\b/.test(turn.text) && /\bX{4,}\b/.test(text))
    report("verb-mangled", turn, said`The server was sent XXXX.`);
}

/** The client speaks, or another reply begins, although the hyphen said that more follows. */
function isLeftOpen(turns: readonly Turn[], index: number, { code }: ReplyTurn): boolean {
  const next = turns.slice(index + 1, index + 50).find(({ kind }) => kind !== "note");
  if (!next) return false;
  return next.kind !== "reply" || !next.continues || next.code !== code;
}

/** What has been seen above a turn. */
interface Above {
  command: boolean;
  reply: boolean;
  /** LMTP answers each recipient (RFC 2033 §4.2), and s_client prints the last line of what it asked for itself. */
  ownRules: boolean;
  withheld: boolean;
}

function see(above: Above, turn: Turn): void {
  if (turn.kind === "command") above.command = true;
  // What the log keeps to itself asks for a reply as well.
  if (turn.kind === "command") above.withheld = false;
  if (turn.kind === "note" && isWithheld(turn.text)) above.withheld = true;
  if (turn.kind === "reply") above.reply = true;
  if (turn.kind === "command" && verbOf(turn).toUpperCase() === "LHLO") above.ownRules = true;
  if (turn.kind === "note" && /s_client|CONNECTED\(|TLS/.test(turn.text)) above.ownRules = true;
}

/** RFC 5321 §4.3.1: but for the greeting and 421, the server speaks when it is asked. */
function isUnasked(turn: ReplyTurn, { command, reply, ownRules, withheld }: Above): boolean {
  if (turn.answers !== null || turn.continues || turn.more || turn.code === 421 || isGreeting(turn)) return false;
  if (turn.code === 554 || turn.code === 521) return false;
  return !ownRules && !withheld && command && reply;
}

/** Some servers take other line ends around the dot for the end: what follows would be commands to them. */
function findInMessage(turn: MessageTurn, report: Report): void {
  for (const at of turn.oddDots) report("odd-dot", { at }, said`A dot alone on a line whose line ends are not CRLF.`);
  for (const [i, text] of turn.content.entries()) {
    const written = writtenOddDot.exec(text);
    if (written) report("written-odd-dot", { at: turn.places[i]! }, written[0]);
  }
}

/** `<LF>.<CR><LF>`, `\n.\r\n`: as articles and test logs write it out. A proper end, CRLF on both sides, is none. */
const writtenOddDot =
  /(?<!<CR>)<LF>\.(?:<CR><LF>|<LF>|<CR>)|<CR><LF>\.(?:<LF>|<CR>(?!<LF>))|(?<!\\r)\\n\.(?:\\r\\n|\\n|\\r)|\\r\\n\.(?:\\n|\\r(?!\\n))/i;

function findInLogins(turns: readonly Turn[], exchanges: readonly Exchange[], report: Report): void {
  for (const { words } of exchanges) {
    for (const { step, word, turn } of words) {
      if (step === null && word !== "*" && word !== "") report("broken-base64", turns[turn]!, `${word.length}`);
    }
  }
}
