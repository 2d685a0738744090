// Logins in an SMTP log: passwords that everybody who sees it has, that went over the line in clear, or that can be guessed from
// it; and logins that are not what was meant (RFC 4954).
import { isWithheld, withheldMechanism } from "#lib/session/mend-turns.ts";
import { findMechanism } from "#lib/session/sasl.ts";
import type { SmtpSession } from "#lib/session/types.ts";
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
      const names = [...new Set(bare.map(({ mechanism }) => mechanism))].join(" and ");
      const offered = session?.tls === "offered" ? " The server had offered STARTTLS." : "";
      return {
        at: linesAt(bare),
        detail: `${names} came before any TLS in this log: everybody on the line could read it.${offered}`,
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
      const said =
        "Challenge and response together let anybody try passwords without asking the server: guessable offline.";
      return {
        at: linesAt(held),
        detail: `${held[0]!.mechanism} of ${quote(held[0]!.identity ?? "somebody")}. ${said}`,
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
      return odd.length === 0
        ? null
        : {
            at: linesAt(odd),
            detail: odd
              .flatMap(({ notes }) => notes)
              .slice(0, 3)
              .join(" "),
          };
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
  mechanism: string;
}

/** Logins by a password or token before TLS, whether the log shows the secret or other words in its place. */
function sentInClear(session: SmtpSession | null): ClearLogin[] {
  return (session?.auth ?? []).filter(
    ({ secret, withheld, encrypted, mechanism }) =>
      !encrypted && (secret !== null || withheld === true) && isPlain(mechanism),
  );
}

/** Logins of which the log keeps even the command to itself: by a mechanism it names, or where only such are offered. */
function withheldInClear(session: SmtpSession | null): ClearLogin[] {
  const offered = (session?.extensions ?? [])
    .filter(({ keyword }) => /^AUTH=?$/.test(keyword))
    .flatMap(({ params }) => params.split(/[ \t]+/).filter(Boolean));
  const certain = offered.length > 0 && offered.every(isPlain) ? offered.join(" or ") : null;
  const lines = session?.lines ?? [];
  const encrypted = session?.tls === "started" ? lines.findIndex(({ verb }) => verb === "STARTTLS") : lines.length;
  return lines.slice(0, Math.max(0, encrypted)).flatMap(({ who, text, line }) => {
    if (who !== "note" || !isWithheld(text)) return [];
    const mechanism = withheldMechanism(text) ?? certain;
    return mechanism?.split(" or ").every(isPlain) ? [{ line, mechanism }] : [];
  });
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

function describeSecrets(held: SmtpSession["auth"]): string {
  const [first] = held;
  const whose = first!.identity === null ? "" : ` of ${quote(first!.identity)}`;
  const more = held.length > 1 ? ` and in ${count(held.length - 1, "other login")}` : "";
  const what = findMechanism(first!.mechanism).risk === "token" ? "access token" : "password";
  return `The ${what}${whose} stands in it as base64, which is no encryption, in ${first!.mechanism}${more}. Waybill hides it.`;
}
