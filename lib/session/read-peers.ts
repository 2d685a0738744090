// Who talks to whom: the server's greeting and extensions, its host and port as tools print them, and the client's address as
// the server names it (Sendmail, Exim and Exchange in the reply to HELO and EHLO; Postfix in its log).
import { type ReplyTurn, type Turn, verbOf } from "#lib/intake/smtp-turns.ts";
import { parseIp } from "#lib/text/ip.ts";
import { said } from "#lib/text/said.ts";
import { readExtension } from "./extensions.ts";
import { readGreeting } from "./greetings.ts";
import type { Reading } from "./read-session.ts";
import type { SessionExtension, SmtpSession } from "./types.ts";

/** RFC 5321 §3.1: the server speaks first. */
export function isGreeting(turn: Turn): boolean {
  return turn.kind === "reply" && turn.answers === null && !turn.continues && turn.code === 220;
}

export function readFirstGreeting({ turns, firstLine }: Reading): SmtpSession["greeting"] {
  const found = turns.find(isGreeting);
  if (found?.kind !== "reply") return null;
  const text = found.text.slice(4).trim();
  return { ...readGreeting(text), text, line: found.at + firstLine };
}

/** True for the lines of a reply to EHLO that name an extension: all but its first (RFC 5321 §4.1.1.1). */
export function isExtensionLine(turns: readonly Turn[], turn: ReplyTurn): boolean {
  if (!turn.continues || turn.code !== 250 || turn.answers === null) return false;
  return /^(?:EHLO|LHLO)$/i.test(verbOf(turns[turn.answers]));
}

/** Of the last reply to EHLO that names any. */
export function readExtensions(turns: readonly Turn[]): SessionExtension[] {
  const named = turns.filter((turn): turn is ReplyTurn => turn.kind === "reply" && isExtensionLine(turns, turn));
  const last = named.at(-1)?.answers;
  return named.filter(({ answers }) => answers === last).map(({ text }) => readExtension(text.slice(4)));
}

/** Forms in which tools name the server; the groups are host and port. */
const places: readonly RegExp[] = [
  /\b(?:telnet|nc|ncat|netcat)(?:[ \t]+-\S+)*[ \t]+([\w.:[\]-]+)[ \t]+(\d{1,5})\b/,
  /\bs_client\b.*-connect[ \t]+([\w.-]+|\[[\w:.]+\]):(\d{1,5})\b/,
  /\bswaks\b.*(?:--server|-s)[ =]([\w.-]+)(?::(\d{1,5}))?/,
  /^(?:===[ \t]*)?Trying ([\w.:-]+?):(\d{1,5})\.\.\./,
  /\bsmtps?:\/\/([\w.-]+)(?::(\d{1,5}))?/,
  /^connect: \('([\w.-]+)', (\d{1,5})\)/,
  /\bgnutls-cli\b.*-p(?:ort)?[ =](?<port>\d{1,5})[ \t]+(?<host>[\w.-]+)/,
];

/** Host, address and port of the server; each null when nothing tells it. */
export function readServer(turns: readonly Turn[]): SmtpSession["server"] {
  const server: SmtpSession["server"] = { host: null, ip: null, port: null };
  for (const turn of turns) {
    if (turn.kind !== "note") continue;
    const found = places.map((form) => form.exec(turn.text)).find((match) => match !== null);
    const host = found?.groups?.host ?? found?.[1] ?? /^(?:===[ \t]*)?Connected to ([\w.-]+?)\.?$/.exec(turn.text)?.[1];
    const port = Number(found?.groups?.port ?? found?.[2] ?? Number.NaN);
    const ip = /^Trying ([0-9A-Fa-f.:]+?)(?:\.\.\.|$)/.exec(turn.text)?.[1];
    if (host && parseIp(host)) server.ip ??= host;
    else if (host) server.host ??= host;
    if (ip && parseIp(ip)) server.ip ??= ip;
    if (port > 0 && port < 65_536) server.port ??= port;
  }
  server.host ??= namesItself(turns);
  return server;
}

/** RFC 5321 §4.1.1.1: the first word of the reply to EHLO and HELO is the server's name. */
function namesItself(turns: readonly Turn[]): string | null {
  for (const turn of turns) {
    if (turn.kind !== "reply" || turn.continues || turn.answers === null) continue;
    if (!/^(?:EHLO|HELO|LHLO)$/i.test(verbOf(turns[turn.answers]))) continue;
    const name = /^250[ -]([A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+)(?=[ \t]|$)/.exec(turn.text)?.[1];
    if (name) return name;
  }
  return null;
}

/** The address behind which the client stood, as the server wrote it. */
export function readClient({ turns, firstLine }: Reading): SmtpSession["client"] {
  for (const turn of turns.toReversed()) {
    const text = turn.kind === "command" ? turn.line.peer : turn.kind === "reply" ? namedIn(turns, turn) : null;
    const ip = text ? parseIp(text) : null;
    if (ip) return { ip: ip.text, line: turn.at + firstLine };
  }
  return null;
}

/**
 * `250-mx.example.org Hello client.example.com [192.0.2.1], pleased to meet you`; QUIRK(gmail): `at your service, [192.0.2.1]`.
 */
function namedIn(turns: readonly Turn[], turn: ReplyTurn): string | null {
  if (turn.answers === null || turn.continues || !/^(?:EHLO|HELO|LHLO)$/i.test(verbOf(turns[turn.answers])))
    return null;
  return /\b(?:Hello\b|greets\b|service,).*\[(?:IPv6:)?([0-9A-Fa-f.:]{2,45})\]/i.exec(turn.text)?.[1] ?? null;
}

/** What is usual on a port. */
export const ports: Readonly<Record<number, { meaning: string; ref: `RFC ${number} §${string}` | `RFC ${number}` }>> = {
  24: { meaning: said`local delivery by LMTP, by custom: no standard names its port`, ref: "RFC 2033 §5" },
  25: {
    meaning: said`mail from server to server; TLS by STARTTLS, if at all; many networks block it for their users`,
    ref: "RFC 5321 §4.5.4.2",
  },
  465: { meaning: said`submission by a mail program, encrypted from the first octet`, ref: "RFC 8314 §3.3" },
  587: { meaning: said`submission by a mail program: STARTTLS, then a login`, ref: "RFC 6409 §3.1" },
  2525: { meaning: said`no standard port; providers offer it where 25 and 587 are blocked`, ref: "RFC 6409 §3.1" },
};
