// Where the two sides of an SMTP log left the protocol: order, waiting, replies that never end, syntax (RFC 5321). With the
// families of logins, encryption and refusals this is all that is said of a log.
import { limits } from "#lib/limits.ts";
import { listed, retold, say } from "#lib/text/say.ts";
import type { Rule } from "../rule.ts";
import { quote } from "../words.ts";
import { delivery } from "./session-examples.ts";
import { foundDefects, texts } from "./session-places.ts";
import { smtpEncryptionRules } from "./smtp-encryption.ts";
import { smtpLoginRules } from "./smtp-logins.ts";
import { smtpRefusalRules } from "./smtp-refusals.ts";

const protocolRules: readonly Rule[] = [
  {
    id: "smtp-sequence",
    severity: "notice",
    ref: "RFC 5321 §4.1.4",
    title: "Commands out of order",
    innocent: "Typed by hand, or a log that leaves lines out.",
    advice: "The order is EHLO, then for each message MAIL, RCPT for each recipient, DATA.",
    find: (view) =>
      foundDefects(
        view,
        ["sequence"],
        (defects) => say`${listed([...new Set(texts(defects))].slice(0, 3).map(retold), say`; `)}.`,
      ),
    bad: [
      delivery()
        .replace("MAIL FROM:<ann@example.com>\n250 2.1.0 Ok\n", "")
        .replace("250 2.1.5 Ok", "503 5.5.1 Bad sequence"),
    ],
    good: [delivery()],
  },
  {
    id: "reply-unterminated",
    severity: "notice",
    ref: "RFC 5321 §4.2.1",
    title: "A reply that never ends",
    innocent: "The log was shortened, or typed by hand.",
    advice: "The last line of a reply has a blank behind its code; a client would wait for it.",
    find: (view) =>
      foundDefects(view, ["reply-unterminated"], (defects) => {
        const codes = defects.map(({ detail }) => `${detail}-`).slice(0, 5);
        return say`Behind ${codes.join(", ")} more should follow, and nothing of that code does.`;
      }),
    bad: [delivery({ greeting: "220-mx.example.org ESMTP" })],
    good: [delivery(), delivery({ greeting: "220-mx.example.org ESMTP\n220 Hello" })],
  },
  {
    id: "reply-before-command",
    severity: "notice",
    ref: "RFC 5321 §4.3.1",
    title: "A reply that nobody asked for",
    innocent: "The log leaves out what was asked.",
    advice: null,
    find: (view) =>
      foundDefects(view, ["reply-unasked"], (defects) => say`No command stands before ${quote(defects[0]!.detail)}.`),
    bad: [delivery({ accepted: "250 2.1.5 Ok\n250 2.1.5 Ok" })],
    good: [delivery(), delivery({ end: "421 4.4.2 Timeout\n" })],
  },
  {
    id: "smtp-early-talk",
    severity: "notice",
    ref: "RFC 2920 §3.1",
    title: "A client that does not wait",
    innocent: "The log may have put lines in another order.",
    advice: "Programs that send without waiting are often bots; servers use it to tell them apart.",
    find: (view) =>
      foundDefects(view, ["early-talk"], ([first]) => {
        const commands = /^\d+/.exec(first!.detail)?.[0];
        return commands
          ? say`${commands} commands were sent at once, without the offer of PIPELINING.`
          : say`The client spoke before the greeting, without the offer of PIPELINING.`;
      }),
    bad: [
      delivery({
        extensions: ["STARTTLS"],
        mail: "MAIL FROM:<ann@example.com>\nRCPT TO:<bob@example.org>",
        rcpt: "",
      }),
    ],
    good: [delivery(), delivery({ mail: "MAIL FROM:<ann@example.com>\nRCPT TO:<bob@example.org>", rcpt: "" })],
  },
  {
    id: "smtp-path-syntax",
    severity: "info",
    ref: "RFC 5321 §3.3",
    title: "An address that is not written as SMTP has it",
    innocent: "Typed by hand; most servers take it.",
    advice: "No blank behind the colon (RFC 5321 §3.3), and angle brackets around the address (§4.1.2).",
    find: (view) =>
      foundDefects(
        view,
        ["path-syntax"],
        (defects) => say`${listed(texts(defects).slice(0, 4).map(retold), say`; `)}.`,
      ),
    bad: [delivery({ mail: "MAIL FROM: <ann@example.com>" }), delivery({ rcpt: "RCPT TO:bob@example.org" })],
    good: [delivery()],
  },
  {
    id: "smtp-keyword-unknown",
    severity: "info",
    ref: "RFC 5321 §2.2.2",
    title: "An extension that is not registered",
    innocent: "A program's own, from before the rule that such names begin with X.",
    advice: null,
    find: ({ session }) => {
      const odd = (session?.extensions ?? []).filter(
        ({ keyword, meaning }) => meaning === null && !/^X/i.test(keyword),
      );
      if (odd.length === 0) return null;
      const names = odd
        .slice(0, 5)
        .map(({ keyword, hint }) => (hint ? say`${quote(keyword)} (${hint}?)` : quote(keyword)));
      const lines = session!.lines.filter(
        ({ code, text }) => code === 250 && odd.some(({ keyword }) => text.slice(4).startsWith(keyword)),
      );
      return {
        at: lines.map(({ line }) => ({ line })),
        detail: say`Not in the registry of SMTP extensions: ${listed(names)}.`,
      };
    },
    bad: [delivery({ extensions: ["VERFY", "STARTTLS"] })],
    good: [delivery(), delivery({ extensions: ["STARTTLS", "X-ANONYMOUSTLS", "AUTH=PLAIN"] })],
  },
  {
    id: "smtp-log-limit",
    severity: "info",
    ref: "RFC 5321 §4.5.3.1",
    title: "A longer log than Waybill reads",
    innocent: "Debug logs of a busy server are long.",
    advice: "Cut the session out that is meant.",
    find: (view) =>
      foundDefects(view, ["limit"], () => say`The log is longer than the ${limits.sessionTurns} lines that are read.`),
    bad: [delivery() + "NOOP\n250 Ok\n".repeat(10_000)],
    good: [delivery()],
  },
];

/** All rules that look at the session alone. */
export const smtpSessionRules: readonly Rule[] = [
  ...smtpEncryptionRules,
  ...smtpLoginRules,
  ...smtpRefusalRules,
  ...protocolRules,
];
