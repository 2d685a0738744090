// The turns of a session as lines for the Report: who said it, what it means, where that is written. Of a message only its
// beginning is listed: it is the report's own subject.

import { withoutEnd } from "#lib/intake/paste.ts";
import type { MessageTurn, ReplyTurn, Turn } from "#lib/intake/smtp-turns.ts";
import { limits } from "#lib/limits.ts";
import { said } from "#lib/text/said.ts";
import { readUtf8 } from "./base64.ts";
import { describeParameters, findCommand } from "./commands.ts";
import { readEnhanced, withEnhanced } from "./enhanced-codes.ts";
import type { Exchange, ExchangeWord } from "./exchanges.ts";
import { describeExtension, isMangled, readExtension } from "./extensions.ts";
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
  const described = turn.kind === "login" ? describeLogin(turn.text, word) : describeCommand(turn.text, word);
  return [{ line, who: "client", ...time, ...described }, ...remark];
}

/** The port in what was typed to connect. */
function describeNote(text: string): Pick<SessionLine, "meaning" | "ref"> {
  if (isWithheld(text)) return { meaning: said`A login, or a part of one, that the log keeps to itself.` };
  const port = /\b(?:telnet|nc|ncat|netcat|s_client|swaks|gnutls-cli)\b.*?[ :=](\d{2,5})\b/.exec(text)?.[1];
  const known = port === undefined ? undefined : ports[Number(port)];
  return known ? { meaning: said`Port ${port!}: ${known.meaning}.`, ref: known.ref } : {};
}

function describeCommand(text: string, word: Word): Omit<SessionLine, "line" | "who"> {
  const verb = (/^[^\s:]+/.exec(text)?.[0] ?? "").toUpperCase();
  const command = findCommand(verb);
  const shown = word ? replaceHidden(text, word) : text;
  if (!command) return { text: shown, verb, meaning: describeUnknown(verb), ref: "RFC 5321 §4.1.1" };
  const { parameters } = /^(?:MAIL|RCPT)$/.test(verb) ? readArgument(text) : { parameters: null };
  const sentences = [command.meaning, describeParameters(parameters, "."), word ? describeWord(word, "Base64") : ""];
  return {
    text: shown,
    verb,
    meaning: joinSentences(sentences),
    ref: word ? word.exchange.mechanism.ref : command.ref,
  };
}

function describeUnknown(verb: string): string {
  if (isMangled(verb)) return said`A command that something on the way wrote over with X.`;
  if (/^(?:GET|POST|HEAD|CONNECT|OPTIONS)$/.test(verb))
    return said`No command of SMTP, but one of HTTP: a web client, or a probe.`;
  return said`No command of SMTP or of a registered extension.`;
}

function describeLogin(text: string, word: Word): Omit<SessionLine, "line" | "who"> {
  if (!word) return { text };
  return { text: replaceHidden(text, word), meaning: describeWord(word, "base64"), ref: word.exchange.mechanism.ref };
}

/** What one word of a login says; hidden octets stay hidden. @param base64 large where a sentence stands before it */
function describeWord({ exchange, word }: NonNullable<Word>, base64: "base64" | "Base64"): string {
  const { mechanism } = exchange;
  const hidden = countHidden(mechanism)(word);
  if (word.word === "*") return said`The client gives the login up.`;
  if (word.step === null)
    return hidden > 0 ? said`Not base64; ${lengthOf(hidden)} hidden.` : said`Not base64: shown as it stands.`;
  if (word.step.text === "") return said`An empty answer.`;
  const client = exchange.words.slice(0, wordsRead).filter(({ who, turn }) => who === "client" && turn <= word.turn);
  const identity = mechanism.identity(client.map((other) => other.step?.text ?? other.word));
  const name = identity === null ? null : visible(readUtf8(identity));
  if (hidden > 0) {
    const secret = secrets[mechanism.risk ?? "offline"](lengthOf(hidden));
    return name === null
      ? said`${base64} of ${secret}, hidden.`
      : said`${base64} of identity ${name} and ${secret}, hidden.`;
  }
  return name !== null
    ? said`${base64}: identity ${name}.`
    : said`${base64} of “${visible(readUtf8(word.step.text))}”.`;
}

const secrets = {
  password: (length: string) => said`a password of ${length}`,
  offline: (length: string) => said`a response of ${length}`,
  token: (length: string) => said`an access token of ${length}`,
};

const lengthOf = (characters: number): string =>
  characters === 1 ? said`1 character` : said`${characters} characters`;

function replaceHidden(text: string, { exchange, word }: NonNullable<Word>): string {
  if (countHidden(exchange.mechanism)(word) === 0) return text;
  const at = text.lastIndexOf(word.word);
  return at < 0 ? hiddenWord : text.slice(0, at) + hiddenWord + text.slice(at + word.word.length);
}

function describeServer(reading: Reading, turn: ReplyTurn, word: Word): Omit<SessionLine, "line" | "who"> {
  const { code, more } = turn;
  const text = turn.text.slice(4).trim();
  const { digits, meaning, ref } = describeReply(code);
  const enhanced = readEnhanced(text);
  const base = {
    text: word ? replaceChallenge(turn.text, word) : turn.text,
    code,
    digits,
    ...(more && { more }),
    ...(enhanced && { enhanced: enhanced.code, enhancedMeaning: enhanced.meaning }),
  };
  if (isExtensionLine(reading.turns, turn)) return { ...base, ...describeKeyword(text) };
  if (code === 334 && word) return { ...base, meaning: describeChallenge(meaning, word), ref };
  if (isMaskedBanner(text)) return { ...base, meaning: said`A greeting that a firewall wrote over with stars.`, ref };
  if (!enhanced) return { ...base, meaning, ref };
  return { ...base, meaning: withEnhanced(meaning, enhanced), ref: enhanced.ref };
}

function describeKeyword(text: string): Pick<SessionLine, "meaning" | "ref"> {
  const { keyword, meaning, hint, ref } = readExtension(text);
  if (isMangled(keyword)) return { meaning: said`A keyword that something on the way wrote over.`, ref: "RFC 3207 §6" };
  if (meaning === null)
    return { meaning: hint ? said`Not registered. ${hint}?` : said`Not registered.`, ref: "RFC 5321 §2.2.2" };
  return { meaning: joinSentences(describeExtension(text)), ...(ref && { ref }) };
}

function describeChallenge(meaning: string, { word }: NonNullable<Word>): string {
  if (word.word === "") return meaning;
  if (word.step === null) return `${meaning} ${said`The challenge is not base64: shown as it stands.`}`;
  return said`${meaning} base64 of “${visible(readUtf8(word.step.text))}”.`;
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
      meaning: said`Ends the message: from here on the server answers for it.`,
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
