// Secrets of a session, written over before anything else reads it: passwords, tokens, and responses from which a password can
// be guessed. Every line keeps its length, and a login keeps its form, so a masked log is read like the one it came from.
// Also what was typed around the session: encoders at a prompt, options of test tools. Browser-safe.
// Gap: a secret that stands in the message itself is left there, for the message is what was sent.
import { linesOf, withoutEnd } from "#lib/intake/paste.ts";
import { readTurns, type Turn } from "#lib/intake/smtp-turns.ts";
import { decodeWord, encodeWord, readUtf8 } from "./base64.ts";
import { type Exchange, type ExchangeWord, readExchanges } from "./exchanges.ts";
import { findMechanism } from "./sasl.ts";

/** What a login held. */
export interface Secret {
  /** Line of the log, 0 = first. */
  at: number;
  mechanism: string;
  identity: string | null;
  /** What the client sent, decoded; or as it stands when it is not base64. */
  sent: string;
  /** The part of it that is secret. */
  secret: string;
}

export interface MaskedDialogue {
  text: string;
  /** Index of the line and its content before and after, without line ends. */
  edits: { at: number; before: string; after: string }[];
  secrets: Secret[];
}

/** Secrets shorter than this are not looked for elsewhere: they would be found in everything. */
const shortest = 4;
/** Secrets that are looked for elsewhere; no real log has so many. */
const mostKnown = 500;

/** Masks a log. */
export function maskDialogue(text: string): MaskedDialogue {
  const turns = readTurns(text);
  const exchanges = readExchanges(turns);
  const lines = linesOf(text);
  const after = new Map<number, string>();
  const content = (at: number) => after.get(at) ?? withoutEnd(lines[at]!);
  const known = new Map<string, string>();
  const secrets: Secret[] = [];
  for (const exchange of exchanges) {
    const identity = readIdentity(exchange);
    for (const word of exchange.words) {
      const masked = maskWord(exchange, word);
      if (masked === word.word) continue;
      const { at } = turns[word.turn]!;
      after.set(at, replaceLast(content(at), word.word, masked));
      if (word.who === "client") secrets.push(readSecret(exchange, identity, word, masked, at));
      if (word.word.length >= shortest && known.size < mostKnown) known.set(word.word, masked);
    }
  }
  for (const { secret } of secrets.slice(0, mostKnown))
    if (secret.trim().length >= shortest) known.set(secret, "*".repeat(secret.length));
  maskAround(turns, known, content, after);
  const edits = [...after].map(([at, line]) => ({ at, before: withoutEnd(lines[at]!), after: line }));
  const changed = edits.filter((edit) => edit.before !== edit.after).sort((a, b) => a.at - b.at);
  for (const edit of changed) lines[edit.at] = edit.after + lines[edit.at]!.slice(edit.before.length);
  return { text: changed.length === 0 ? text : lines.join(""), edits: changed, secrets };
}

/** The same word with its secret octets written over. */
function maskWord({ mechanism }: Exchange, { word, who, step, count, prompt }: ExchangeWord): string {
  if (word === "" || word === "=" || word === "*") return word;
  if (step) {
    const hidden = mechanism.hide(step);
    return hidden === step.text ? word : encodeWord(hidden);
  }
  // Not base64: most likely the password was typed as it is.
  if (who === "server" || mechanism.hide({ who, text: "x", turn: count, prompt }) === "x") return word;
  return "*".repeat(word.length);
}

function readIdentity({ mechanism, words }: Exchange): string | null {
  const client = words.filter(({ who }) => who === "client").map(({ step, word }) => step?.text ?? word);
  const identity = mechanism.identity(client);
  return identity === null ? null : readUtf8(identity);
}

function readSecret(
  exchange: Exchange,
  identity: string | null,
  { word, step, count }: ExchangeWord,
  masked: string,
  at: number,
): Secret {
  const hidden = (step && decodeWord(masked)) ?? "*".repeat(word.length);
  const sent = step?.text ?? word;
  let start = Math.max(0, hidden.search(/\*/));
  let end = hidden.lastIndexOf("*") + 1;
  // Control characters at its edges belong to it; NUL and U+0001 part it from the rest.
  while (start > 0 && /[\x02-\x1f\x7f]/.test(sent[start - 1]!)) start -= 1;
  while (end < sent.length && /[\x02-\x1f\x7f]/.test(sent[end]!)) end += 1;
  const whole = exchange.mechanism === findMechanism("LOGIN") && count > 0;
  return {
    at,
    mechanism: exchange.name.toUpperCase(),
    identity,
    sent: readUtf8(sent),
    secret: readUtf8(whole ? sent : sent.slice(start, end)),
  };
}

/** Notes, remarks and replies: known secrets, and what tools were given. */
function maskAround(
  turns: readonly Turn[],
  known: ReadonlyMap<string, string>,
  content: (at: number) => string,
  after: Map<number, string>,
): void {
  let encoded = false;
  for (const turn of turns) {
    if (turn.kind === "message" || turn.kind === "login") continue;
    const line = content(turn.at);
    const isNote = turn.kind === "note";
    let masked = maskKnown(line, known, turn);
    if (isNote) {
      if (encoded && isWord(masked) && !known.has(masked)) masked = masked.replace(/[^*=\s]/g, "*");
      encoded = isEncoder(line) || (encoded && isWord(line));
      masked = maskTyped(masked);
    }
    if (masked !== line) after.set(turn.at, masked);
  }
}

function maskKnown(line: string, known: ReadonlyMap<string, string>, turn: Turn): string {
  // Of a command only what was remarked behind it: a host may be called as the password is.
  const start = turn.kind === "command" ? (turn.remark ? line.lastIndexOf(turn.remark) : line.length) : 0;
  let masked = line.slice(start);
  for (const [secret, hidden] of known) {
    // A reply may say "password" in its own words; the words of a login it cannot say by chance.
    if (turn.kind === "reply" && /^\*+$/.test(hidden) && secret.length < 12) continue;
    if (masked.includes(secret)) masked = masked.replaceAll(secret, hidden);
  }
  return line.slice(0, start) + masked;
}

const isWord = (line: string): boolean => /^[ \t]*[A-Za-z0-9+/*]{4,}={0,2}[ \t]*$/.test(line);
const isEncoder = (line: string): boolean => /base64|gen-auth/i.test(line);

/** Options and commands that take a password. */
const typed: readonly RegExp[] = [
  /((?:--auth-password|--?ap|--password|--pass|-pwd|--auth-hide-password)(?:=|[ \t]+))("[^"]*"|'[^']*'|[^\s-]\S*)/gi,
  /((?:^|[ \t])(?:--user|-u)[ =][^\s:]+:)(\S+)/g,
  /(gen-auth[ \t]+\S+[ \t]+\S+[ \t]+)(\S+)/gi,
  /(\bpass(?:word|wd|phrase)?[ \t]*[:=][ \t]*)(\S+)/gi,
];

function maskTyped(line: string): string {
  let masked = line;
  for (const form of typed)
    masked = masked.replace(form, (_, before: string, secret: string) => before + stars(secret));
  if (!/base64/i.test(line)) return masked;
  if (/["']/.test(masked))
    return masked.replace(/(["'])([^"']+)\1/g, (whole, mark: string, text: string) => maskQuoted(whole, mark, text));
  return masked.replace(
    /((?:echo|printf)(?:[ \t]+-\w+)*[ \t]+)([^|]+?)(?=[ \t]*\|)/gi,
    (_, before: string, secret: string) => before + stars(secret),
  );
}

/** `"\000ann\000secret"` keeps its form; a script around it stays as it is. */
function maskQuoted(whole: string, mark: string, text: string): string {
  if (/encode_base64|base64\./.test(text)) return whole;
  const last = /^(.*\\0(?:00)?)(.+)$/.exec(text);
  return `${mark}${last ? last[1] + stars(last[2]!) : stars(text)}${mark}`;
}

const stars = (text: string): string => "*".repeat(text.length);

function replaceLast(line: string, word: string, masked: string): string {
  const at = line.lastIndexOf(word);
  return at < 0 ? line : line.slice(0, at) + masked + line.slice(at + word.length);
}
