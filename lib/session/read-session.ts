// An SMTP log -> SmtpSession: every line with who said it and what it means, the logins, TLS, the envelopes, and what is odd.
// Secrets are masked before anything is read, so none can come out.
import { findLastMessage } from "#lib/intake/smtp-dialogue.ts";
import { readTurns, type Turn, verbOf } from "#lib/intake/smtp-turns.ts";
import { describeLines } from "./describe-lines.ts";
import { readExchanges } from "./exchanges.ts";
import { findDefects } from "./find-defects.ts";
import { maskDialogue } from "./mask.ts";
import { mendTurns } from "./mend-turns.ts";
import { readAuth } from "./read-auth.ts";
import { readClient, readExtensions, readFirstGreeting, readServer } from "./read-peers.ts";
import { readTls } from "./read-tls.ts";
import { readTransactions } from "./read-transactions.ts";
import { readWaits } from "./read-waits.ts";
import type { SmtpSession } from "./types.ts";

/** What the parts of the reading share. `firstLine` is added to places in the log to name lines of the paste. */
export interface Reading {
  turns: readonly Turn[];
  firstLine: number;
}

/**
 * Reads a session. Never throws.
 * @param dialogue the log as intake gives it, and the line of the paste it begins at
 */
export function readSession(dialogue: { text: string; firstLine: number }): SmtpSession {
  const turns = mendTurns(readTurns(maskDialogue(dialogue.text).text));
  const reading = { turns, firstLine: dialogue.firstLine };
  const exchanges = readExchanges(turns);
  const tls = readTls(turns);
  const auth = readAuth(reading, exchanges, tls.startedAt);
  const { transactions, ofTurn } = readTransactions(reading, exchanges);
  const sent = findLastMessage(turns);
  const message = sent.length === 0 ? null : (ofTurn[sent[0]!.command] ?? null);
  const timing = readWaits(reading);
  return {
    lines: describeLines(reading, exchanges, ofTurn),
    helo: readHelo(turns, sent[0]?.command ?? turns.length),
    extensions: readExtensions(turns),
    auth,
    tls: tls.state,
    transactions,
    dotStuffed: turns.reduce((sum, turn) => sum + (turn.kind === "message" ? turn.dotStuffed : 0), 0),
    greeting: readFirstGreeting(reading),
    server: readServer(turns),
    client: readClient(reading),
    message,
    timed: timing.timed,
    waits: timing.waits,
    defects: findDefects(reading, exchanges),
  };
}

/** The last greeting of the client before the message, or at all. */
function readHelo(turns: readonly Turn[], before: number): SmtpSession["helo"] {
  const isHelo = (turn: Turn) => turn.kind === "command" && /^(?:EHLO|HELO|LHLO)$/i.test(verbOf(turn));
  const found = turns.slice(0, before).findLast(isHelo) ?? turns.findLast(isHelo);
  if (found?.kind !== "command") return null;
  const [verb = "", name = ""] = found.text.split(/[ \t]+/);
  return { verb: verb.toUpperCase(), name };
}
