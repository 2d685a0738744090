// The logins of a session for the Report: mechanism, identity, challenge, outcome, and what was odd in them. Reads a masked log:
// what is hidden is a row of stars, control characters are still there.

import { countOf } from "#lib/text/format/english.ts";
import { said } from "#lib/text/said.ts";
import { readUtf8 } from "./base64.ts";
import type { Exchange, ExchangeWord } from "./exchanges.ts";
import type { Reading } from "./read-session.ts";
import { isPlaceholder, type Mechanism } from "./sasl.ts";
import type { SessionAuth } from "./types.ts";

/** @param tlsAt index of the turn from which on the session is encrypted, or null */
export function readAuth(reading: Reading, exchanges: readonly Exchange[], tlsAt: number | null): SessionAuth[] {
  return exchanges.map((exchange) => {
    const { turns, firstLine } = reading;
    const end = exchange.end === null ? undefined : turns[exchange.end];
    const sent = exchange.words.filter(({ who }) => who === "client");
    const identity = exchange.mechanism.identity(sent.map(({ step, word }) => step?.text ?? word));
    const hidden = sent.map(countHidden(exchange.mechanism)).reduce((sum, count) => sum + count, 0);
    return {
      mechanism: exchange.name.toUpperCase(),
      identity: identity === null ? null : visible(readUtf8(identity)),
      challenge: readChallenge(exchange),
      secret: hidden > 0 ? "hidden" : null,
      secretLength: hidden > 0 ? hidden : null,
      ...(exchange.withheld ? { withheld: true as const } : {}),
      outcome: end?.kind === "reply" ? end.text : null,
      notes: exchange.words.flatMap((word) => describeOdd(exchange, word) ?? []),
      line: turns[exchange.command]!.at + firstLine,
      encrypted: tlsAt !== null && tlsAt < exchange.command,
    };
  });
}

/** What the server asked: the last challenge that is more than a prompt for a name. */
function readChallenge({ words }: Exchange): string | null {
  const asked = words.filter(({ who, word }) => who === "server" && word !== "");
  if (asked.length === 0) return null;
  return asked.map(({ step, word }) => (step === null ? word : visible(readUtf8(step.text)))).join(", ");
}

/** How many octets of a word are hidden. */
export function countHidden(mechanism: Mechanism): (word: ExchangeWord) => number {
  return ({ word, who, step, count, prompt }) => {
    if (who !== "client") return 0;
    if (step === null) return /^\*{2,}$/.test(word) ? word.length : 0;
    if (isPlaceholder(step.text)) return 0;
    const probe = { ...step, turn: count, prompt, text: step.text.replaceAll("*", "x") };
    const hidden = mechanism.hide(probe);
    return [...hidden].filter((character, at) => character !== probe.text[at] || isKept(mechanism, probe.text, at))
      .length;
  };
}

/** A control character inside the secret belongs to its length. */
function isKept(mechanism: Mechanism, text: string, at: number): boolean {
  if (text.charCodeAt(at) >= 32 && text.charCodeAt(at) !== 127) return false;
  const secret = secretStart(mechanism, text);
  return secret !== null && at >= secret;
}

/** Where the password begins in mechanisms that send it. */
function secretStart({ name }: Mechanism, text: string): number | null {
  if (name === "PLAIN") return text.includes("\0") ? text.lastIndexOf("\0") + 1 : null;
  return name === "LOGIN" ? 0 : null;
}

/** What cannot have been meant. */
function describeOdd({ mechanism }: Exchange, { step, word, who }: ExchangeWord): string | null {
  if (step === null) return word === "*" ? null : describeBroken(word, who);
  if (who === "server") return null;
  const start = secretStart(mechanism, step.text);
  const found = start === null ? null : /[\0-\x1f\x7f]/.exec(step.text.slice(start));
  if (found) {
    const name = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    return said`What was sent holds the control character ${name}: an escape of a shell or program was read in another way than meant.`;
  }
  return mechanism.name === "PLAIN" && step.text.split("\0").length !== 3
    ? said`PLAIN is two NULs with a name between them and a password behind; this is not of that form.`
    : null;
}

function describeBroken(word: string, who: "client" | "server"): string {
  const length = countOf(word.length, "character");
  return who === "client"
    ? said`An answer is not base64 (${length}): it may have been typed as it is.`
    : said`The challenge “${word}” is not base64: ${length}, where whole groups have a multiple of four. A letter was lost or added.`;
}

/** Control characters by their name. */
export function visible(text: string): string {
  return text.replace(
    /[\0-\x1f\x7f-\x9f]/g,
    (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`,
  );
}
