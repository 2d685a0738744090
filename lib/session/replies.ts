// Reply codes digit by digit (RFC 5321 §4.2.1): the first says how it went, the second what it is about, the third which of
// those; and the codes that RFC 5321 §4.2.3 and its extensions name.
import { said } from "#lib/text/said.ts";
import { type Say, say } from "#lib/text/say.ts";
import type { Ref } from "#lib/text/span.ts";

/** First digit, and what it says. RFC 5321 knows no 1yz any more (RFC 821 did). */
const severities: Readonly<Record<string, readonly [severity: string, digit: string]>> = {
  "2": [said`Positive completion`, said`2yz: Positive completion: it was done.`],
  "3": [said`Positive intermediate`, said`3yz: Positive intermediate: go on, more is needed.`],
  "4": [said`Transient negative`, said`4yz: Transient negative: not now, try again later.`],
  "5": [said`Permanent negative`, said`5yz: Permanent negative: not like this, do not repeat it.`],
};

interface Category {
  digit: string;
  /** What the whole code says. */
  whole: (severity: string, detail: string) => string;
}

const unspecified = (severity: string, detail: string): string => said`${severity}, unspecified: ${detail}.`;

/** Second digit. */
const categories: Readonly<Record<string, Category>> = {
  "0": {
    digit: said`x0z: about syntax, or commands without a better place.`,
    whole: (severity, detail) => said`${severity}, syntax: ${detail}.`,
  },
  "1": {
    digit: said`x1z: about information.`,
    whole: (severity, detail) => said`${severity}, information: ${detail}.`,
  },
  "2": {
    digit: said`x2z: about the connection.`,
    whole: (severity, detail) => said`${severity}, connections: ${detail}.`,
  },
  "3": { digit: said`x3z: unspecified in RFC 5321.`, whole: unspecified },
  "4": { digit: said`x4z: unspecified in RFC 5321.`, whole: unspecified },
  "5": {
    digit: said`x5z: about the mail system and mailboxes.`,
    whole: (severity, detail) => said`${severity}, mail system: ${detail}.`,
  },
};

const undefinedCategory = (digit: string): Category => ({
  digit: said`x${digit}z: not defined in RFC 5321.`,
  whole: (severity, detail) => said`${severity}, not defined: ${detail}.`,
});

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
  reply(211, "RFC 5321 §4.2.3", said`system status or help`),
  reply(214, "RFC 5321 §4.2.3", said`help for people`),
  reply(220, "RFC 5321 §4.2.3", said`the server is ready`),
  reply(221, "RFC 5321 §4.2.3", said`the server closes the connection`),
  reply(235, "RFC 4954 §6", said`the login succeeded`),
  reply(250, "RFC 5321 §4.2.3", said`done as asked`),
  reply(251, "RFC 5321 §4.2.3", said`the user is not local; it will be forwarded`),
  reply(252, "RFC 5321 §4.2.3", said`cannot tell whether the user exists, but would take the message`),
  reply(253, "RFC 1985", said`mail that waits will be sent`),
  reply(334, "RFC 4954 §4", said`a challenge of the login follows, or the next step is awaited`),
  reply(354, "RFC 5321 §4.2.3", said`send the message; a dot alone on a line ends it`),
  reply(421, "RFC 5321 §4.2.3", said`the service is not available, the connection is closed`, later),
  reply(
    432,
    "RFC 4954 §6",
    said`a password transition is needed`,
    say`Log in once by a mechanism that hands over the password itself, under TLS.`,
  ),
  reply(450, "RFC 5321 §4.2.3", said`the mailbox is not available now: busy, or blocked for the moment`, later),
  reply(451, "RFC 5321 §4.2.3", said`stopped by an error of the server; many say it for a policy too`, later),
  reply(
    452,
    "RFC 5321 §4.2.3",
    said`not enough room, or too many recipients at once`,
    say`Send to fewer recipients at a time, or later.`,
  ),
  reply(453, "RFC 2645", said`you have no mail`),
  reply(454, "RFC 4954 §6", said`a temporary failure of the login or of TLS`, later),
  reply(
    455,
    "RFC 5321 §4.2.3",
    said`the server cannot take the parameters now`,
    say`Leave the parameters out, or try later.`,
  ),
  reply(458, "RFC 1985", said`mail for that domain cannot be queued now`, later),
  reply(459, "RFC 1985", said`this client may not ask for mail of that domain`),
  reply(500, "RFC 5321 §4.2.3", said`the command is not known, or the line is too long`, say`Correct the command.`),
  reply(501, "RFC 5321 §4.2.3", said`an argument is wrong`, say`Correct what stands behind the command.`),
  reply(502, "RFC 5321 §4.2.3", said`the command is not implemented`, say`Go without this command.`),
  reply(
    503,
    "RFC 5321 §4.2.3",
    said`bad sequence of commands`,
    say`Keep the order: EHLO, MAIL, RCPT, DATA; where the server asks for it, STARTTLS and AUTH before MAIL.`,
  ),
  reply(
    504,
    "RFC 5321 §4.2.3",
    said`the parameter is not implemented`,
    say`Go without the parameter, or take another mechanism.`,
  ),
  reply(
    521,
    "RFC 7504",
    said`this host takes no mail`,
    say`Look at the MX record of the domain: this is not the host for it.`,
  ),
  reply(
    530,
    "RFC 4954 §6",
    said`a login, or TLS, is needed first`,
    say`Send STARTTLS, then AUTH. A program that delivers to others' mailboxes should use port 25 of their MX instead.`,
  ),
  reply(534, "RFC 4954 §6", said`the mechanism is too weak`, say`Log in by another mechanism, or under TLS.`),
  reply(
    535,
    "RFC 4954 §6",
    said`the credentials are wrong`,
    say`Check user name and password; some providers want one made for programs.`,
  ),
  reply(538, "RFC 4954 §6", said`this mechanism needs encryption`, say`Send STARTTLS first.`),
  reply(
    550,
    "RFC 5321 §4.2.3",
    said`the mailbox is not available, or a policy refuses`,
    say`Check the recipient's address; if it is right, the text says which policy refused: ask the recipient's side.`,
  ),
  reply(
    551,
    "RFC 5321 §4.2.3",
    said`the user is not local; try the address named`,
    say`Send to the address that the text names.`,
  ),
  reply(
    552,
    "RFC 5321 §4.2.3",
    said`the mailbox has no room for it`,
    say`Make it smaller, or ask the recipient to make room.`,
  ),
  reply(
    553,
    "RFC 5321 §4.2.3",
    said`the mailbox name is not allowed`,
    say`Check how the address is written, and whether you may send as it.`,
  ),
  reply(
    554,
    "RFC 5321 §4.2.3",
    said`the transaction failed, or no service here`,
    say`The text says why: often content, reputation or relaying. Ask the postmaster it names.`,
  ),
  reply(
    555,
    "RFC 5321 §4.2.3",
    said`a parameter of MAIL or RCPT is not known`,
    say`Leave the parameter out: the server did not offer it.`,
  ),
  reply(
    556,
    "RFC 7504",
    said`the domain takes no mail`,
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
  const [severity, digit] = severities[first] ?? [said`not defined`, said`${first}yz: not defined.`];
  const category = categories[second] ?? undefinedCategory(second);
  const detail = known?.meaning ?? said`no standard names ${code}; its first two digits say what to do`;
  return {
    digits: [
      digit,
      category.digit,
      known ? said`xy${third}: ${detail}.` : said`xy${third}: a finer distinction; ${detail}.`,
    ],
    meaning: category.whole(severity, detail),
    ref: known?.ref ?? "RFC 5321 §4.2.1",
  };
}
