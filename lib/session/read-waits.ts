// How long the session waited, where the log has times: a server that is slow on purpose (a tarpit), a client that came back
// later. Times carry no zone and often no date; only differences are read.
import type { Turn } from "#lib/intake/smtp-turns.ts";
import type { Reading } from "./read-session.ts";
import type { SmtpSession } from "./types.ts";

/** Shorter waits are what networks and DNS look-ups take (RFC 5321 §4.5.3.2 allows minutes). */
const longSeconds = 5;
const DAY = 86_400;

export function readWaits({ turns, firstLine }: Reading): Pick<SmtpSession, "timed" | "waits"> {
  const waits: SmtpSession["waits"] = [];
  let last: number | null = null;
  let days = 0;
  let timed = 0;
  for (const turn of turns) {
    const time = turn.kind === "message" || turn.line.time === null ? null : readSeconds(turn.line.time);
    if (time === null) continue;
    timed += 1;
    // Without a date, a time that is earlier is of the next day.
    if (last !== null && time.dateless && time.seconds + days < last) days += DAY;
    const seconds = time.seconds + (time.dateless ? days : 0);
    const wait = last === null ? 0 : seconds - last;
    if (wait >= longSeconds && wait < 30 * DAY && turn.kind !== "note")
      waits.push({ line: turn.at + firstLine, seconds: Math.round(wait * 10) / 10, who: whoOf(turn) });
    last = seconds;
  }
  return { timed: timed > 1, waits };
}

function whoOf(turn: Turn): "client" | "server" {
  return turn.kind === "reply" ? "server" : "client";
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function readSeconds(text: string): { seconds: number; dateless: boolean } | null {
  const clock = /(\d\d):(\d\d):(\d\d(?:[.,]\d{1,9})?)/.exec(text);
  if (!clock) return null;
  const [, hours, minutes, seconds] = clock;
  const inDay = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds!.replace(",", "."));
  const date = /^(\d{4})[-/](\d\d)[-/](\d\d)/.exec(text);
  if (date)
    return {
      seconds: Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 1_000 + inDay,
      dateless: false,
    };
  const named = /^([A-Z][a-z]{2}) ([ \d]\d)/.exec(text);
  // Log lines of a system leave out the year: the days of a common one do for differences.
  if (named)
    return { seconds: Date.UTC(2001, months.indexOf(named[1]!), Number(named[2])) / 1_000 + inDay, dateless: false };
  return { seconds: inDay, dateless: true };
}
