// Logins in an SMTP log: passwords that everybody who sees it has, that went over the line in clear, or that can be guessed from
// it; and logins that are not what was meant (RFC 4954).
import { findMechanism } from "#lib/session/sasl.ts";
import type { SmtpSession } from "#lib/session/types.ts";
import type { Rule } from "../rule.ts";
import { count, quote } from "../words.ts";
import { cramLogin, delivery, plainLogin, started } from "./session-examples.ts";
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
      const bare = secretsOf(session, ["password", "token"]).filter(({ encrypted }) => !encrypted);
      if (bare.length === 0) return null;
      const names = [...new Set(bare.map(({ mechanism }) => mechanism))].join(" and ");
      const offered = session?.tls === "offered" ? " The server had offered STARTTLS." : "";
      return {
        at: linesAt(bare),
        detail: `${names} came before any TLS in this log: everybody on the line could read it.${offered}`,
      };
    },
    bad: [delivery({ extensions: offers, login: plainLogin })],
    good: [delivery(), delivery({ login: started + plainLogin })],
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
