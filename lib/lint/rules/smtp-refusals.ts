// How the server of an SMTP log answered: refusals with what to do about them, greylisting, tarpits, and mail that it took
// without being responsible for it (RFC 5321 §3.6.2, §4.2.1; RFC 6647).
import { normalizeName } from "#lib/dns/names.ts";
import { registrableDomain } from "#lib/dns/public-suffix.ts";
import { adviseOn } from "#lib/session/advice.ts";
import { findGreylisted } from "#lib/session/greylisting.ts";
import type { SessionLine, SmtpSession } from "#lib/session/types.ts";
import { domainOf } from "#lib/text/addresses.ts";
import { lasting, type Say, say } from "#lib/text/say.ts";
import type { Found, Rule } from "../rule.ts";
import { count, quote } from "../words.ts";
import { delivery, plainLogin, started, timed } from "./session-examples.ts";
import { linesAt } from "./session-places.ts";

export const smtpRefusalRules: readonly Rule[] = [
  {
    id: "smtp-relay-accepted",
    severity: "notice",
    ref: "RFC 5321 §3.6.2",
    title: "Mail for another domain was taken without a login",
    innocent:
      "The server may be the MX of that domain under its own name, the client may be one it serves by its address, or it is a smart host.",
    advice: "If it is none of these, it is an open relay: everybody can send through it, and block lists will name it.",
    find: ({ session }) => (session ? findRelaying(session) : null),
    bad: [delivery({ rcpt: "RCPT TO:<eve@example.net>" })],
    good: [
      delivery(),
      delivery({
        rcpt: "RCPT TO:<eve@example.net>",
        accepted: "554 5.7.1 Relay access denied",
        data: "",
        verdict: "250 Ok",
      }),
      delivery({ login: started + plainLogin, rcpt: "RCPT TO:<eve@example.net>" }),
    ],
  },
  {
    id: "smtp-refused",
    severity: "notice",
    ref: "RFC 5321 §4.2.1",
    title: "The server refused for good",
    innocent: "A mistyped address, or a test.",
    advice: "Change what the server complains about before sending again.",
    find: ({ session }) => foundRefusals(session, 500, (line) => !/\bX{4,}\b/.test(line.text)),
    bad: [delivery({ accepted: "550 5.1.1 User unknown", data: "", verdict: "503 5.5.1 Bad sequence" })],
    good: [delivery(), delivery({ verdict: "451 4.3.0 Try later" })],
  },
  {
    id: "smtp-greylisted",
    severity: "notice",
    ref: "RFC 6647 §2",
    title: "Greylisting",
    innocent: "This is how it works: unknown senders are put off once, and let in when they come again.",
    advice: null,
    find: ({ session }) => (session ? findGreylisting(session) : null),
    bad: [
      delivery({ accepted: "451 4.7.1 Greylisted, try again later", data: "", verdict: "RSET\n250 Ok" }) + delivery(),
      delivery({ accepted: "450 4.2.0 Greylisting in action", data: "", verdict: "RSET\n250 Ok" }),
      delivery({ accepted: "451 Try again later", data: "", verdict: "RSET\n250 Ok" }),
      delivery({ accepted: "451 4.7.1 Service unavailable - try again later", data: "", verdict: "RSET\n250 Ok" }),
      delivery({ accepted: "450 4.2.0 Not now", data: "", verdict: "RSET\n250 Ok" }) + delivery(),
      delivery({ verdict: "451 4.7.1 Greylisted" }),
    ],
    good: [
      delivery(),
      delivery({ verdict: "421 Try again later" }),
      delivery({ verdict: "451 Try again later" }),
      delivery({ accepted: "421 Try again later", data: "", verdict: "RSET\n250 Ok" }),
      delivery({ accepted: "450 4.3.2 Too much load, try again later", data: "", verdict: "RSET\n250 Ok" }),
      delivery({ accepted: "450 4.2.0 Not now", data: "", verdict: "RSET\n250 Ok" }),
      delivery({ accepted: "452 4.2.2 Mailbox full", data: "", verdict: "RSET\n250 Ok" }),
    ],
  },
  {
    id: "smtp-deferred",
    severity: "notice",
    ref: "RFC 5321 §4.2.1",
    title: "The server put it off",
    innocent: "Mail servers try again by themselves, for days.",
    advice: "Wait; if it goes on, ask the recipient's side with the text of the reply.",
    find: ({ session }) => {
      const greylisted = new Set(session ? findGreylisted(session) : []);
      return foundRefusals(session, 400, (line) => !greylisted.has(line));
    },
    bad: [
      delivery({ verdict: "451 4.3.0 Temporary failure in a look-up" }),
      delivery({ verdict: "421 Try again later" }),
      delivery({ accepted: "421 4.3.2 Try again later", data: "", verdict: "RSET\n250 Ok" }),
      delivery({ verdict: "451 Try again later" }),
      delivery({ accepted: "450 4.3.2 System load, try again later", data: "", verdict: "RSET\n250 Ok" }),
    ],
    good: [
      delivery(),
      delivery({ accepted: "450 4.2.0 Greylisted, try again later", data: "", verdict: "RSET\n250 Ok" }),
    ],
  },
  {
    id: "smtp-tarpit",
    severity: "notice",
    ref: "RFC 5321 §4.5.3.2",
    title: "A server that takes its time",
    innocent: "Slow look-ups in DNS, or a busy server.",
    advice:
      "Waits at every step are a tarpit: the server slows down whom it does not trust. Look at the reputation of the address.",
    find: ({ session }) => (session ? findTarpit(session) : null),
    bad: [timed(delivery(), (line) => (/^[2-5]\d\d /.test(line) ? 20 : 0))],
    good: [delivery(), timed(delivery(), () => 1)],
  },
];

/** Refusals of a class with what to do; one that follows from another (503 behind a refusal) is left out. */
function foundRefusals(session: SmtpSession | null, from: number, fits: (line: SessionLine) => boolean): Found | null {
  const lines = (session?.lines ?? []).filter(
    (line) =>
      line.who === "server" && !line.more && (line.code ?? 0) >= from && (line.code ?? 0) < from + 100 && fits(line),
  );
  const told = lines.filter(({ code }, at) => code !== 503 || at === 0);
  if (told.length === 0) return null;
  const [first] = told;
  const refusal = say`${quote(first!.text)}. ${adviseOn(first!) ?? ""}`;
  return { at: linesAt(told), detail: told.length > 1 ? say`${refusal} ${sayMore(told.length - 1)}` : refusal };
}

const sayMore = (replies: number): Say =>
  replies === 1 ? say`One more such reply follows.` : say`${replies} more such replies follow.`;

/** RFC 5321 §3.6.2: a recipient outside the server's own organization, accepted without a login. */
function findRelaying(session: SmtpSession): Found | null {
  const own = organisation(session.greeting?.name ?? session.server.host);
  if (own === null || session.server.port === 587 || session.server.port === 465) return null;
  for (const { recipients, authenticated, lines } of session.transactions) {
    const foreign = recipients.find(({ address, code }) => {
      const domain = organisation(domainOf(address));
      return code === 250 && domain !== null && domain !== own;
    });
    if (!foreign || authenticated) continue;
    const name = quote(session.greeting?.name ?? session.server.host ?? "");
    return {
      at: [{ line: lines[0] }],
      detail: say`${name} took mail for ${quote(foreign.address)}, and nobody had logged in.`,
    };
  }
  return null;
}

function organisation(name: string | null): string | null {
  const normal = name === null ? null : normalizeName(name);
  return normal === null ? null : registrableDomain(normal);
}

/** A refusal that says "come again", and whether the log shows that it was done. */
function findGreylisting(session: SmtpSession): Found | null {
  const { transactions, waits } = session;
  const refused = findGreylisted(session);
  if (refused.length === 0) return null;
  const last = refused.at(-1)!;
  const later = transactions.find(
    ({ lines: [first], reply }) => first > last.line && reply?.startsWith("250") === true,
  );
  const waited = waits.find(({ line, seconds }) => line > last.line && seconds >= 60);
  const end = later ? describeReturn(waited) : say`The log does not show the next try.`;
  return { at: linesAt(refused), detail: say`${quote(refused[0]!.text)}: refused for the time being. ${end}` };
}

const describeReturn = (waited: SmtpSession["waits"][number] | undefined): Say =>
  waited
    ? say`The client came again after ${lasting(Math.round(waited.seconds))} and was let in.`
    : say`The client came again and was let in.`;

/** Waits of the server at several steps, or one very long one; the verdict on a message may take long (§4.5.3.2.6). */
function findTarpit({ waits, lines }: SmtpSession): Found | null {
  const verdicts = new Set(
    lines.filter(({ text }, at) => text.startsWith("250") && lines[at - 1]?.text === ".").map(({ line }) => line),
  );
  const slow = waits.filter(({ who, line }) => who === "server" && !verdicts.has(line));
  const longest = Math.max(0, ...slow.map(({ seconds }) => seconds));
  if (slow.length < 2 && longest < 30) return null;
  const detail = say`The server kept the client waiting ${count(slow.length, "time")}, for up to ${lasting(Math.round(longest))}.`;
  return { at: linesAt(slow), detail };
}
