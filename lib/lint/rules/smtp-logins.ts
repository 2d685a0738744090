// Logins in an SMTP log: passwords that everybody who sees it has, that went over the line in clear, or that can be guessed from
// it; and logins that are not what was meant (RFC 4954).
import { isWithheld, withheldMechanism } from "#lib/session/mend-turns.ts";
import { findMechanism } from "#lib/session/sasl.ts";
import type { SmtpSession } from "#lib/session/types.ts";
import { listed, retold, type Say, say } from "#lib/text/say.ts";
import type { Rule } from "../rule.ts";
import { count, quote } from "../words.ts";
import { asThunderbird, cramLogin, delivery, plainLogin, started, suppressed } from "./session-examples.ts";
import { linesAt } from "./session-places.ts";

const offers = ["SIZE 1000000", "STARTTLS", "AUTH PLAIN LOGIN"];

export const smtpLoginRules: readonly Rule[] = [
  {
    id: "smtp-password-in-log",
    severity: "warning",
    ref: "RFC 4616 §5",
    title: "A log that holds a password",
    innocent: "It is made up, or has been changed since.",
    advice: "Change it now if it is real: whoever has seen this log has it.",
    find: ({ session }) => {
      const held = secretsOf(session, ["password", "token"]);
      return held.length === 0 ? null : { at: linesAt(held), detail: describeSecrets(held) };
    },
    bad: [delivery({ extensions: offers, login: plainLogin })],
    good: [delivery(), delivery({ login: cramLogin })],
  },
  {
    id: "smtp-auth-before-tls",
    severity: "warning",
    ref: "RFC 4954 §9",
    title: "A password sent without encryption",
    innocent: "A connection inside one machine or a private network, or TLS around it that the log does not show.",
    advice: "Send STARTTLS before AUTH, or use port 465. The server should not offer PLAIN and LOGIN before TLS.",
    find: ({ session }) => {
      const bare = [...sentInClear(session), ...withheldInClear(session)];
      if (bare.length === 0) return null;
      const sent = say`${nameMechanisms(bare)} came before any TLS in this log: everybody on the line could read it.`;
      return {
        at: linesAt(bare),
        detail: session?.tls === "offered" ? say`${sent} The server had offered STARTTLS.` : sent,
      };
    },
    bad: [
      delivery({ extensions: offers, login: plainLogin }),
      delivery({ extensions: offers, login: "AUTH PLAIN AGFubgAvKiBzZWNyZXQgKi8=\n235 2.7.0 Ok\n" }),
      delivery({
        login:
          "AUTH LOGIN\n334 VXNlcm5hbWU6\n[credentials hidden]\n334 UGFzc3dvcmQ6\n[credentials hidden]\n235 2.7.0 Ok\n",
      }),
      delivery({ extensions: offers, login: "DEBUG SMTP: AUTH PLAIN command trace suppressed\n" }),
      asThunderbird(delivery({ extensions: offers, login: `AUTH PLAIN ${suppressed}\n235 2.7.0 Ok\n`, data: "" })),
    ],
    good: [
      delivery(),
      delivery({ login: started + plainLogin }),
      delivery({ login: `${started}DEBUG SMTP: AUTH PLAIN command trace suppressed\n` }),
      delivery({ extensions: offers, login: "AUTH PLAIN\n538 5.7.11 Encryption required\n" }),
      asThunderbird(
        delivery({
          extensions: ["AUTH PLAIN CRAM-MD5"],
          login: `AUTH PLAIN ${suppressed}\n235 2.7.0 Ok\n`,
          data: "",
        }),
      ),
    ],
  },
  {
    id: "smtp-response-guessable",
    severity: "notice",
    ref: "RFC 2195 §4",
    title: "A login whose password can be guessed from the log",
    innocent: "A long random password withstands it.",
    advice:
      "Change the password if the log was seen by others. CRAM-MD5 and DIGEST-MD5 are out of date; SCRAM under TLS replaces them.",
    find: ({ session }) => {
      const held = secretsOf(session, ["offline"]);
      if (held.length === 0) return null;
      const { mechanism, identity } = held[0]!;
      const whose = identity === null ? say`“somebody”` : quoteIdentity(identity);
      return {
        at: linesAt(held),
        detail: say`${mechanism} of ${whose}. Challenge and response together let anybody try passwords without asking the server: guessable offline.`,
      };
    },
    bad: [delivery({ login: cramLogin })],
    good: [delivery(), delivery({ login: plainLogin })],
  },
  {
    id: "smtp-login-odd",
    severity: "notice",
    ref: "RFC 4954 §4",
    title: "A login that is not what was meant",
    innocent: "A slip in typing, or a log that was copied by hand.",
    advice: "Encode again: printf '\\0user\\0password' | base64 writes what PLAIN asks for.",
    find: ({ session }) => {
      const odd = (session?.auth ?? []).filter(({ notes }) => notes.length > 0);
      const notes = odd.flatMap((login) => login.notes).slice(0, 3);
      return odd.length === 0 ? null : { at: linesAt(odd), detail: listed(notes.map(retold), " ") };
    },
    bad: [
      delivery({ login: "AUTH PLAIN AGFubgAIeA==\n235 2.7.0 Ok\n" }),
      delivery({ login: "AUTH LOGIN\n334 VXNlc5hbWU6\nYW5u\n334 UGFzc3dvcmQ6\nc2VjcmV0\n235 2.7.0 Ok\n" }),
    ],
    good: [delivery({ login: plainLogin }), delivery({ login: cramLogin })],
  },
];

interface ClearLogin {
  line: number;
  /** It was one of these; the log may not say which. */
  mechanisms: readonly string[];
}

/** Logins by a password or token before TLS, whether the log shows the secret or other words in its place. */
function sentInClear(session: SmtpSession | null): ClearLogin[] {
  return (session?.auth ?? [])
    .filter(
      ({ secret, withheld, encrypted, mechanism }) =>
        !encrypted && (secret !== null || withheld === true) && isPlain(mechanism),
    )
    .map(({ line, mechanism }) => ({ line, mechanisms: [mechanism] }));
}

/** Logins of which the log keeps even the command to itself: by a mechanism it names, or where only such are offered. */
function withheldInClear(session: SmtpSession | null): ClearLogin[] {
  const written = (session?.extensions ?? [])
    .filter(({ keyword }) => /^AUTH=?$/.test(keyword))
    .flatMap(({ params }) => params.split(/[ \t]+/).filter(Boolean));
  const offered = [...new Set(written)];
  const lines = session?.lines ?? [];
  const encrypted = session?.tls === "started" ? lines.findIndex(({ verb }) => verb === "STARTTLS") : lines.length;
  return lines.slice(0, Math.max(0, encrypted)).flatMap(({ who, text, line }) => {
    if (who !== "note" || !isWithheld(text)) return [];
    const named = withheldMechanism(text);
    const mechanisms = named === null ? offered : [named];
    return mechanisms.length > 0 && mechanisms.every(isPlain) ? [{ line, mechanisms }] : [];
  });
}

/** `PLAIN or LOGIN and XOAUTH2`: each choice once. */
function nameMechanisms(logins: readonly ClearLogin[]): Say {
  const choices = new Map(logins.map(({ mechanisms }) => [mechanisms.join(), mechanisms]));
  return listed(
    [...choices.values()].map((names) => listed(names, say` or `)),
    say` and `,
  );
}

/** The mechanism hands the secret over as it is. */
function isPlain(mechanism: string): boolean {
  return /^(?:password|token)$/.test(findMechanism(mechanism).risk ?? "");
}

type Risk = "password" | "offline" | "token";

function secretsOf(session: SmtpSession | null, risks: readonly Risk[]): SmtpSession["auth"] {
  return (session?.auth ?? []).filter(({ secret, mechanism }) => {
    const { risk } = findMechanism(mechanism);
    return secret !== null && risk !== null && risks.includes(risk);
  });
}

const quoteIdentity = (identity: string): Say => quote(identity, retold);

function describeSecrets(held: SmtpSession["auth"]): Say {
  const { mechanism, identity } = held[0]!;
  const what = findMechanism(mechanism).risk === "token" ? say`The access token` : say`The password`;
  const secret = identity === null ? what : say`${what} of ${quoteIdentity(identity)}`;
  const where = held.length > 1 ? say`${mechanism} and in ${count(held.length - 1, "other login")}` : mechanism;
  return say`${secret} stands in it as base64, which is no encryption, in ${where}. Waybill hides it.`;
}
