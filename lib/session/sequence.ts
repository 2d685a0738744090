// The order of commands (RFC 5321 §4.1.4, §3.3; RFC 2920 §3 for those sent ahead): what came before it could, and who spoke
// without waiting. A command that the server accepted was in order for it.
import { type Turn, verbOf } from "#lib/intake/smtp-turns.ts";
import { said } from "#lib/text/said.ts";
import { isGreeting } from "./read-peers.ts";
import type { SessionDefect } from "./types.ts";

type Report = (code: SessionDefect["code"], turn: { at: number }, detail: string) => void;

/** Reports commands out of order and clients that do not wait. */
export function findDisorder(turns: readonly Turn[], report: Report): void {
  findSequence(turns, report);
  findEarly(turns, report);
}

interface Progress {
  greeted: boolean;
  sender: boolean;
  recipients: number;
}

function findSequence(turns: readonly Turn[], report: Report): void {
  const codes = readCodes(turns);
  const begins = turns.some(isGreeting) || turns.some((turn) => /^(?:EHLO|HELO|LHLO)$/i.test(verbOf(turn)));
  let progress: Progress = { greeted: false, sender: false, recipients: 0 };
  for (const [index, turn] of turns.entries()) {
    if (turn.kind === "message") progress = { ...progress, sender: false, recipients: 0 };
    if (turn.kind !== "command") continue;
    const verb = verbOf(turn).toUpperCase();
    const code = codes.get(index) ?? null;
    const fault = begins ? faultOf(verb, progress) : null;
    if (code === 503) report("sequence", turn, fault ?? disorder.refused(verb));
    else if (code === null && fault) report("sequence", turn, fault);
    progress = advance(verb, progress, code);
  }
}

/** What had to come before. */
function faultOf(verb: string, { greeted, sender, recipients }: Progress): string | null {
  if (verb === "MAIL" && !greeted) return disorder.beforeGreeting(verb);
  if (verb === "MAIL" && sender) return disorder.again(verb);
  if (verb === "RCPT" && !sender) return disorder.beforeMail(verb);
  if ((verb === "DATA" || verb === "BDAT") && recipients === 0)
    return sender ? disorder.beforeRcpt(verb) : disorder.beforeMail(verb);
  if ((verb === "AUTH" || verb === "STARTTLS") && sender) return disorder.inside(verb);
  return null;
}

const disorder = {
  refused: (verb: string) => said`${verb} was refused as out of order`,
  beforeGreeting: (verb: string) => said`${verb} came before EHLO or HELO`,
  again: (verb: string) => said`${verb} came again inside a transaction`,
  beforeMail: (verb: string) => said`${verb} came before MAIL`,
  beforeRcpt: (verb: string) => said`${verb} came before RCPT`,
  inside: (verb: string) => said`${verb} came inside a transaction`,
};

function advance(verb: string, before: Progress, code: number | null): Progress {
  if (code !== null && code >= 400) return before;
  if (/^(?:EHLO|HELO|LHLO)$/.test(verb)) return { greeted: true, sender: false, recipients: 0 };
  if (verb === "RSET" || verb === "STARTTLS") return { ...before, sender: false, recipients: 0 };
  if (verb === "QUIT") return { greeted: false, sender: false, recipients: 0 };
  if (verb === "MAIL") return { ...before, sender: true, recipients: 0 };
  return verb === "RCPT" ? { ...before, recipients: before.recipients + 1 } : before;
}

/** The code of the last line that answers each command. */
function readCodes(turns: readonly Turn[]): Map<number, number> {
  const codes = new Map<number, number>();
  for (const turn of turns)
    if (turn.kind === "reply" && !turn.more && turn.answers !== null) codes.set(turn.answers, turn.code);
  return codes;
}

/** Several commands, then as many replies, without the offer of PIPELINING; and commands before the greeting. */
function findEarly(turns: readonly Turn[], report: Report): void {
  let commands: Turn[] = [];
  let replies = 0;
  let answered = false;
  let offered = false;
  const close = () => {
    if (commands.length > 1 && replies === commands.length && !offered)
      report("early-talk", commands[1]!, said`${commands.length} commands were sent at once`);
    commands = [];
    replies = 0;
    answered = false;
  };
  const first = turns.find(({ kind }) => kind === "reply" || kind === "command");
  for (const turn of turns) {
    if (
      turn.kind === "reply" &&
      isGreeting(turn) &&
      commands.length > 0 &&
      first?.kind === "command" &&
      replies === 0
    ) {
      report("early-talk", commands[0]!, said`The client spoke before the greeting`);
      commands = [];
    }
    if (turn.kind === "reply" && /^250[ -]PIPELINING\b/i.test(turn.text)) offered = true;
    if (turn.kind === "reply") answered = true;
    if (turn.kind === "reply" && !turn.more) replies += 1;
    if (turn.kind === "message") close();
    if (turn.kind !== "command") continue;
    if (answered) close();
    commands.push(turn);
  }
  close();
}
