// The turns of a session as lines for the Report: who said it, what it means, where that is written. Of a message only its
// beginning is listed: it is the report's own subject.

import { withoutEnd } from "#lib/intake/paste.ts";
import type { MessageTurn, ReplyTurn, Turn } from "#lib/intake/smtp-turns.ts";
import { limits } from "#lib/limits.ts";
import { readUtf8 } from "./base64.ts";
import { describeParameters, findCommand } from "./commands.ts";
import { readEnhanced } from "./enhanced-codes.ts";
import type { Exchange, ExchangeWord } from "./exchanges.ts";
import { isMangled, readExtension } from "./extensions.ts";
import { isMaskedBanner } from "./greetings.ts";
import { isWithheld } from "./mend-turns.ts";
import { countHidden, visible } from "./read-auth.ts";
import { isExtensionLine, ports } from "./read-peers.ts";
import type { Reading } from "./read-session.ts";
import { readArgument } from "./read-transactions.ts";
import { describeReply } from "./replies.ts";
import type { SessionLine } from "./types.ts";

/** Words of one login that its identity is read from; no mechanism needs so many. */
const wordsRead = 50;
const hiddenWord = "********";

/** All lines, at most `limits.sessionLines`; a note says how many more there are. */
export function describeLines(
  reading: Reading,
  exchanges: readonly Exchange[],
  ofTurn: readonly (number | undefined)[],
): SessionLine[] {
  const words = new Map(exchanges.flatMap((exchange) => exchange.words.map((word) => [word.turn, { exchange, word }])));
  const lines: SessionLine[] = [];
  for (const [index, turn] of reading.turns.entries()) {
    const transaction = ofTurn[index];
    const described = describeTurn(reading, turn, words.get(index) ?? null);
    for (const line of described) lines.push(transaction === undefined ? line : { ...line, transaction });
    if (lines.length >= limits.sessionLines) return cut(lines, reading);
  }
  return lines;
}

function cut(lines: SessionLine[], { turns, firstLine }: Reading): SessionLine[] {
  const kept = lines.slice(0, limits.sessionLines);
  const last = (turns.at(-1)?.at ?? 0) + firstLine;
  const text = `The log goes on to line ${last}; what follows is read, but not listed.`;
  return [...kept, { line: kept.at(-1)!.line + 1, who: "note", text }];
}

type Word = { exchange: Exchange; word: ExchangeWord } | null;

function describeTurn(reading: Reading, turn: Turn, word: Word): SessionLine[] {
  const line = turn.at + reading.firstLine;
  if (turn.kind === "message") return describeMessage(turn, reading.firstLine);
  const time = turn.line.time === null ? {} : { time: turn.line.time };
  if (turn.kind === "note") return [{ line, who: "note", text: turn.text, ...time, ...describeNote(turn.text) }];
  const remark: SessionLine[] = turn.remark === null ? [] : [{ line, who: "note", text: turn.remark }];
  if (turn.kind === "reply")
    return [{ line, who: "server", ...time, ...describeServer(reading, turn, word) }, ...remark];
  const said = turn.kind === "login" ? describeLogin(turn.text, word) : describeCommand(turn.text, word);
  return [{ line, who: "client", ...time, ...said }, ...remark];
}

/** The port in what was typed to connect. */
function describeNote(text: string): Pick<SessionLine, "meaning" | "ref"> {
  if (isWithheld(text)) return { meaning: "A login, or a part of one, that the log keeps to itself." };
  const port = /\b(?:telnet|nc|ncat|netcat|s_client|swaks|gnutls-cli)\b.*?[ :=](\d{2,5})\b/.exec(text)?.[1];
  const known = port === undefined ? undefined : ports[Number(port)];
  return known ? { meaning: `Port ${port}: ${known.meaning}.`, ref: known.ref } : {};
}

function describeCommand(text: string, word: Word): Omit<SessionLine, "line" | "who"> {
  const verb = (/^[^\s:]+/.exec(text)?.[0] ?? "").toUpperCase();
  const command = findCommand(verb);
  const shown = word ? replaceHidden(text, word) : text;
  if (!command) return { text: shown, verb, meaning: describeUnknown(verb), ref: "RFC 5321 §4.1.1" };
  const { parameters } = /^(?:MAIL|RCPT)$/.test(verb) ? readArgument(text) : { parameters: null };
  const said = [command.meaning, describeParameters(parameters), word ? describeWord(word) : ""];
  return { text: shown, verb, meaning: joinSentences(said), ref: word ? word.exchange.mechanism.ref : command.ref };
}

function describeUnknown(verb: string): string {
  if (isMangled(verb)) return "A command that something on the way wrote over with X.";
  if (/^(?:GET|POST|HEAD|CONNECT|OPTIONS)$/.test(verb))
    return "No command of SMTP, but one of HTTP: a web client, or a probe.";
  return "No command of SMTP or of a registered extension.";
}

function describeLogin(text: string, word: Word): Omit<SessionLine, "line" | "who"> {
  if (!word) return { text };
  return { text: replaceHidden(text, word), meaning: describeWord(word), ref: word.exchange.mechanism.ref };
}

/** What one word of a login says; hidden octets stay hidden. */
function describeWord({ exchange, word }: NonNullable<Word>): string {
  const { mechanism } = exchange;
  const hidden = countHidden(mechanism)(word);
  if (word.word === "*") return "The client gives the login up.";
  if (word.step === null)
    return hidden > 0 ? `Not base64; ${count(hidden)} hidden.` : "Not base64: shown as it stands.";
  if (word.step.text === "") return "An empty answer.";
  const client = exchange.words.slice(0, wordsRead).filter(({ who, turn }) => who === "client" && turn <= word.turn);
  const identity = mechanism.identity(client.map((other) => other.step?.text ?? other.word));
  const secret = { password: "a password", offline: "a response", token: "an access token" }[
    mechanism.risk ?? "offline"
  ];
  const said = identity === null ? null : `identity ${visible(readUtf8(identity))}`;
  if (hidden > 0) return `base64 of ${[said, `${secret} of ${count(hidden)}, hidden`].filter(Boolean).join(" and ")}.`;
  return said ? `base64: ${said}.` : `base64 of “${visible(readUtf8(word.step.text))}”.`;
}

const count = (characters: number): string => `${characters} ${characters === 1 ? "character" : "characters"}`;

function replaceHidden(text: string, { exchange, word }: NonNullable<Word>): string {
  if (countHidden(exchange.mechanism)(word) === 0) return text;
  const at = text.lastIndexOf(word.word);
  return at < 0 ? hiddenWord : text.slice(0, at) + hiddenWord + text.slice(at + word.word.length);
}

function describeServer(reading: Reading, turn: ReplyTurn, word: Word): Omit<SessionLine, "line" | "who"> {
  const { code, more } = turn;
  const said = turn.text.slice(4).trim();
  const { digits, meaning, ref } = describeReply(code);
  const enhanced = readEnhanced(said);
  const base = {
    text: word ? replaceChallenge(turn.text, word) : turn.text,
    code,
    digits,
    ...(more && { more }),
    ...(enhanced && { enhanced: enhanced.code, enhancedMeaning: enhanced.meaning }),
  };
  if (isExtensionLine(reading.turns, turn)) return { ...base, ...describeKeyword(said) };
  if (code === 334 && word) return { ...base, meaning: describeChallenge(meaning, word), ref };
  if (isMaskedBanner(said)) return { ...base, meaning: "A greeting that a firewall wrote over with stars.", ref };
  if (!enhanced) return { ...base, meaning, ref };
  return { ...base, meaning: `${meaning} ${enhanced.code} (RFC 3463): ${enhanced.meaning}`, ref: enhanced.ref };
}

function describeKeyword(said: string): Pick<SessionLine, "meaning" | "ref"> {
  const { keyword, meaning, detail, hint, ref } = readExtension(said);
  if (isMangled(keyword)) return { meaning: "A keyword that something on the way wrote over.", ref: "RFC 3207 §6" };
  if (meaning === null) return { meaning: `Not registered.${hint ? ` ${hint}?` : ""}`, ref: "RFC 5321 §2.2.2" };
  return { meaning: joinSentences([meaning, detail ?? ""]), ...(ref && { ref }) };
}

function describeChallenge(meaning: string, { word }: NonNullable<Word>): string {
  if (word.word === "") return meaning;
  if (word.step === null) return `${meaning} The challenge is not base64: shown as it stands.`;
  return `${meaning} base64 of “${visible(readUtf8(word.step.text))}”.`;
}

/** The server's last word may tell as much as the client's. */
function replaceChallenge(text: string, { word }: NonNullable<Word>): string {
  return word.step !== null && /\*{4,}/.test(word.step.text) ? text.replace(word.word, hiddenWord) : text;
}

function describeMessage(turn: MessageTurn, firstLine: number): SessionLine[] {
  const shown = turn.content.slice(0, limits.sessionMessageLines);
  const lines: SessionLine[] = shown.map((text, i) => ({
    line: turn.places[i]! + firstLine,
    who: "client",
    text: readUtf8(withoutEnd(text)),
    message: true,
  }));
  const rest = turn.content.length - shown.length;
  if (rest > 0)
    lines.push({
      line: turn.places[shown.length]! + firstLine,
      who: "note",
      text: `${rest} more lines of the message`,
    });
  for (const { at, text } of turn.notes.slice(0, limits.sessionMessageLines))
    lines.push({ line: at + firstLine, who: "note", text });
  if (turn.dot !== null)
    lines.push({
      line: turn.dot + firstLine,
      who: "client",
      text: ".",
      meaning: "Ends the message: from here on the server answers for it.",
      ref: "RFC 5321 §4.1.1.4",
    });
  return lines.sort((a, b) => a.line - b.line);
}

function joinSentences(texts: readonly string[]): string {
  return texts
    .filter(Boolean)
    .map((text) => text.charAt(0).toUpperCase() + text.slice(1) + (text.endsWith(".") ? "" : "."))
    .join(" ");
}
