// Turns as the Report needs them: text in UTF-8 where it is (RFC 6531 §3.3), replies of several lines of which a tool marks only
// the first, and what a tool writes in the place of a login. The number of turns and their places stay as they are.
import type { CommandTurn, NoteTurn, ReplyTurn, Turn } from "#lib/intake/smtp-turns.ts";
import { readUtf8 } from "./base64.ts";

/** What tools print instead of a secret: Thunderbird, Jakarta Mail, PHPMailer, and people. */
const withheld =
  /^(?:Logging suppressed\b|(?:DEBUG SMTP: )?AUTH \S{1,40} command trace suppressed|[[<(]?(?:credentials |password )?(?:hidden|redacted|removed|masked)\b)/i;

/** True for a line that stands in the place of a login. */
export function isWithheld(text: string): boolean {
  return withheld.test(text);
}

/** The mechanism of a login that the log keeps to itself, where it says as much. */
export function withheldMechanism(text: string): string | null {
  return /\bAUTH (\S{1,40}) command trace suppressed/.exec(text)?.[1]?.toUpperCase() ?? null;
}

/** The same turns, mended. */
export function mendTurns(turns: readonly Turn[]): Turn[] {
  const mended: Turn[] = [];
  for (const turn of turns) mended.push(mendTurn(turn, mended.at(-1)));
  return mended;
}

function mendTurn(turn: Turn, before: Turn | undefined): Turn {
  if (turn.kind === "message") return turn;
  const decoded = { ...turn, text: readUtf8(turn.text), remark: turn.remark === null ? null : readUtf8(turn.remark) };
  if (decoded.kind === "note") return asContinuation(decoded, before) ?? decoded;
  if (decoded.kind === "command" && isWithheld(decoded.text)) return asNote(decoded);
  return decoded;
}

/** RFC 5321 §4.2.1. QUIRK(thunderbird): a reply is printed as it came, and only its first line has the mark. */
function asContinuation(turn: NoteTurn, before: Turn | undefined): ReplyTurn | null {
  if (before?.kind !== "reply" || !before.more || turn.line.who !== null) return null;
  const [, digits, mark] = /^(\d{3})(?:([ -])|$)/.exec(turn.text) ?? [];
  if (Number(digits) !== before.code) return null;
  return { ...turn, kind: "reply", code: before.code, more: mark === "-", answers: before.answers, continues: true };
}

function asNote({ at, line, text }: CommandTurn): NoteTurn {
  return { kind: "note", at, line, text, remark: null };
}
