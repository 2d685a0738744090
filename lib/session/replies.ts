// Reply codes digit by digit (RFC 5321 §4.2.1): the first says how it went, the second what it is about, the third which of
// those; and the codes that RFC 5321 §4.2.3 and its extensions name.
import { type Say, say } from "#lib/text/say.ts";
import type { Ref } from "#lib/text/span.ts";

/** First digit. RFC 5321 knows no 1yz any more (RFC 821 did). */
export const severities: Readonly<Record<string, string>> = {
  "2": "Positive completion: it was done",
  "3": "Positive intermediate: go on, more is needed",
  "4": "Transient negative: not now, try again later",
  "5": "Permanent negative: not like this, do not repeat it",
};

/** Second digit. */
export const categories: Readonly<Record<string, string>> = {
  "0": "syntax",
  "1": "information",
  "2": "connections",
  "3": "unspecified",
  "4": "unspecified",
  "5": "mail system",
};

export interface Reply {
  code: number;
  /** What the whole code says. */
  meaning: string;
  ref: Ref;
  /** What the sender can do, for a refusal. */
  advice: Say | null;
}

const reply = (code: number, ref: Ref, meaning: string, advice: Say | null = null): Reply => ({
  code,
  meaning,
  ref,
  advice,
});

const later = say`Nothing: mail servers try again by themselves. By hand, wait some minutes.`;

export const replies: readonly Reply[] = [
  reply(211, "RFC 5321 §4.2.3", "system status or help"),
  reply(214, "RFC 5321 §4.2.3", "help for people"),
  reply(220, "RFC 5321 §4.2.3", "the server is ready"),
  reply(221, "RFC 5321 §4.2.3", "the server closes the connection"),
  reply(235, "RFC 4954 §6", "the login succeeded"),
  reply(250, "RFC 5321 §4.2.3", "done as asked"),
  reply(251, "RFC 5321 §4.2.3", "the user is not local; it will be forwarded"),
  reply(252, "RFC 5321 §4.2.3", "cannot tell whether the user exists, but would take the message"),
  reply(253, "RFC 1985", "mail that waits will be sent"),
  reply(334, "RFC 4954 §4", "a challenge of the login follows, or the next step is awaited"),
  reply(354, "RFC 5321 §4.2.3", "send the message; a dot alone on a line ends it"),
  reply(421, "RFC 5321 §4.2.3", "the service is not available, the connection is closed", later),
  reply(
    432,
    "RFC 4954 §6",
    "a password transition is needed",
    say`Log in once by a mechanism that hands over the password itself, under TLS.`,
  ),
  reply(450, "RFC 5321 §4.2.3", "the mailbox is not available now: busy, or blocked for the moment", later),
  reply(451, "RFC 5321 §4.2.3", "stopped by an error of the server; many say it for a policy too", later),
  reply(
    452,
    "RFC 5321 §4.2.3",
    "not enough room, or too many recipients at once",
    say`Send to fewer recipients at a time, or later.`,
  ),
  reply(453, "RFC 2645", "you have no mail"),
  reply(454, "RFC 4954 §6", "a temporary failure of the login or of TLS", later),
  reply(
    455,
    "RFC 5321 §4.2.3",
    "the server cannot take the parameters now",
    say`Leave the parameters out, or try later.`,
  ),
  reply(458, "RFC 1985", "mail for that domain cannot be queued now", later),
  reply(459, "RFC 1985", "this client may not ask for mail of that domain"),
  reply(500, "RFC 5321 §4.2.3", "the command is not known, or the line is too long", say`Correct the command.`),
  reply(501, "RFC 5321 §4.2.3", "an argument is wrong", say`Correct what stands behind the command.`),
  reply(502, "RFC 5321 §4.2.3", "the command is not implemented", say`Go without this command.`),
  reply(
    503,
    "RFC 5321 §4.2.3",
    "bad sequence of commands",
    say`Keep the order: EHLO, MAIL, RCPT, DATA; where the server asks for it, STARTTLS and AUTH before MAIL.`,
  ),
  reply(
    504,
    "RFC 5321 §4.2.3",
    "the parameter is not implemented",
    say`Go without the parameter, or take another mechanism.`,
  ),
  reply(
    521,
    "RFC 7504",
    "this host takes no mail",
    say`Look at the MX record of the domain: this is not the host for it.`,
  ),
  reply(
    530,
    "RFC 4954 §6",
    "a login, or TLS, is needed first",
    say`Send STARTTLS, then AUTH. A program that delivers to others' mailboxes should use port 25 of their MX instead.`,
  ),
  reply(534, "RFC 4954 §6", "the mechanism is too weak", say`Log in by another mechanism, or under TLS.`),
  reply(
    535,
    "RFC 4954 §6",
    "the credentials are wrong",
    say`Check user name and password; some providers want one made for programs.`,
  ),
  reply(538, "RFC 4954 §6", "this mechanism needs encryption", say`Send STARTTLS first.`),
  reply(
    550,
    "RFC 5321 §4.2.3",
    "the mailbox is not available, or a policy refuses",
    say`Check the recipient's address; if it is right, the text says which policy refused: ask the recipient's side.`,
  ),
  reply(
    551,
    "RFC 5321 §4.2.3",
    "the user is not local; try the address named",
    say`Send to the address that the text names.`,
  ),
  reply(
    552,
    "RFC 5321 §4.2.3",
    "the mailbox has no room for it",
    say`Make it smaller, or ask the recipient to make room.`,
  ),
  reply(
    553,
    "RFC 5321 §4.2.3",
    "the mailbox name is not allowed",
    say`Check how the address is written, and whether you may send as it.`,
  ),
  reply(
    554,
    "RFC 5321 §4.2.3",
    "the transaction failed, or no service here",
    say`The text says why: often content, reputation or relaying. Ask the postmaster it names.`,
  ),
  reply(
    555,
    "RFC 5321 §4.2.3",
    "a parameter of MAIL or RCPT is not known",
    say`Leave the parameter out: the server did not offer it.`,
  ),
  reply(
    556,
    "RFC 7504",
    "the domain takes no mail",
    say`Nothing can be delivered there: its MX says so, or the address is wrong.`,
  ),
];

const byCode = new Map(replies.map((entry) => [entry.code, entry]));

/** The reply of a code, or null for one that no standard names. */
export function findReply(code: number): Reply | null {
  return byCode.get(code) ?? null;
}

export interface DescribedReply {
  digits: [string, string, string];
  meaning: string;
  ref: Ref;
}

/** What a code says, also where nobody named its third digit (RFC 5321 §4.2.1: the first digits must do then). */
export function describeReply(code: number): DescribedReply {
  const [first = "", second = "", third = ""] = String(code);
  const known = findReply(code);
  const severity = severities[first] ?? "not defined";
  const category = categories[second] ?? "not defined";
  const detail = known?.meaning ?? `no standard names ${code}; its first two digits say what to do`;
  return {
    digits: [
      `${first}yz: ${severity}.`,
      `x${second}z: ${describeCategory(category)}.`,
      known ? `xy${third}: ${detail}.` : `xy${third}: a finer distinction; ${detail}.`,
    ],
    meaning: `${severity.split(":")[0]}, ${category}: ${detail}.`,
    ref: known?.ref ?? "RFC 5321 §4.2.1",
  };
}

function describeCategory(category: string): string {
  if (category === "unspecified" || category === "not defined") return `${category} in RFC 5321`;
  return { syntax: "about syntax, or commands without a better place" }[category] ?? `about ${withArticle(category)}`;
}

function withArticle(category: string): string {
  return { "mail system": "the mail system and mailboxes", connections: "the connection" }[category] ?? category;
}
