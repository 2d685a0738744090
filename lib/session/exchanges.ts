// The logins of a session, put together from its turns: AUTH with its initial response, the challenges (334) and the answers,
// and the reply that ended it (RFC 4954 §4). Browser-safe.
import { type Turn, verbOf } from "#lib/intake/smtp-turns.ts";
import { decodeWord } from "./base64.ts";
import { isWithheld } from "./mend-turns.ts";
import { findMechanism, isPlaceholder, type Mechanism, type SaslStep } from "./sasl.ts";

/** One base64 word of an exchange. */
export interface ExchangeWord {
  /** Index of its turn. */
  turn: number;
  word: string;
  /** null: not base64. */
  step: SaslStep | null;
  who: "client" | "server";
  /** How many the client sent before. */
  count: number;
  prompt: string | null;
}

export interface Exchange {
  /** As written. */
  name: string;
  mechanism: Mechanism;
  /** Index of the AUTH command. */
  command: number;
  words: ExchangeWord[];
  /** How many of them the client sent. */
  sent: number;
  /** The log has other words in the place of one. */
  withheld: boolean;
  /** Index of the reply that ended it. */
  end: number | null;
}

/** All logins, in order. */
export function readExchanges(turns: readonly Turn[]): Exchange[] {
  const exchanges: Exchange[] = [];
  let open: Exchange | null = null;
  for (const [index, turn] of turns.entries()) {
    if (turn.kind === "command") {
      open = verbOf(turn).toUpperCase() === "AUTH" ? openExchange(turn.text, index) : null;
      if (open) exchanges.push(open);
    } else if (open && turn.kind === "login") {
      if (isWithheld(turn.text)) {
        open.sent += 1;
        open.withheld = true;
      } else addWord(open, "client", turn.text, index);
    } else if (open && turn.kind === "reply" && turn.answers === open.command) {
      if (turn.code === 334) addWord(open, "server", turn.text.slice(4).trim(), index);
      else if (!turn.more) {
        // RFC 4954 §4 knows no data behind 235; some servers put the last word of the mechanism there all the same.
        const last = /^235[ -]\s*([A-Za-z0-9+/]{8,}={0,2})$/.exec(turn.text)?.[1];
        if (last) addWord(open, "server", last, index);
        open.end = index;
        open = null;
      }
    }
  }
  return exchanges;
}

function openExchange(text: string, command: number): Exchange {
  const [, name = "", initial] = text.split(/[ \t]+/);
  const withheld = initial !== undefined && isWithheld(initial);
  const exchange: Exchange = { name, mechanism: findMechanism(name), command, words: [], sent: 0, withheld, end: null };
  if (initial !== undefined && !withheld) addWord(exchange, "client", initial, command);
  return exchange;
}

function addWord(exchange: Exchange, who: "client" | "server", word: string, turn: number): void {
  const count = exchange.sent;
  if (who === "client") exchange.sent += 1;
  const before = exchange.words.at(-1);
  const prompt = before?.who === "server" ? (before.step?.text ?? null) : null;
  const text = decodeWord(word);
  const step = text === null ? null : { who, text, turn: count, prompt };
  if (text !== null && who === "client" && isPlaceholder(text)) exchange.withheld = true;
  exchange.words.push({ turn, word, who, step, count, prompt });
}
