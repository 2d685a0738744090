// Login mechanisms (SASL, RFC 4422) as they run inside SMTP AUTH (RFC 4954): who logs in, what was asked, and which octets of
// an exchange are secret. An entry hides those in place, character by character, so that everything else can still be read
// from what remains; a hidden octet is `*`, control characters stay, for they tell of mistakes. Browser-safe.
// Gap: of Kerberos and unknown mechanisms nothing is read, and all of it is hidden.
import { said } from "#lib/text/said.ts";
import type { Ref } from "#lib/text/span.ts";

/** One decoded message of an exchange. */
export interface SaslStep {
  who: "client" | "server";
  /** One character per octet. */
  text: string;
  /** How many the client sent before this one. */
  turn: number;
  /** What the server asked directly before, decoded. */
  prompt: string | null;
}

export interface Mechanism {
  /** Upper case; a name that ends in `-` stands for all that begin with it. */
  name: string;
  ref: Ref;
  /** The text with its secret octets written over, of the same length. */
  hide(step: SaslStep): string;
  /** Who the client says it is, from what it sent. */
  identity(client: readonly string[]): string | null;
  /** What can be done with the exchange by somebody who listened. */
  risk: "password" | "offline" | "token" | null;
  /** Examples of one client message: its text, what hides it, whose it is. */
  examples: readonly (readonly [sent: string, hidden: string, identity: string | null])[];
}

/** QUIRK(nodemailer, swaks): their logs have these words, encoded, in the place of a secret. */
export const isPlaceholder = (text: string): boolean => /\/\* secret \*\/|PROVIDED_BUT_REMOVED/.test(text);
const cover = (text: string): string => (isPlaceholder(text) ? text : text.replace(/[^\0-\x1f\x7f]/g, "*"));
const coverFrom = (text: string, start: number): string => text.slice(0, start) + cover(text.slice(start));
/** Hides the value of the last attribute of this name. */
const coverAttribute = (text: string, form: RegExp): string =>
  text.replace(form, (_, name: string, value: string) => name + cover(value));

export const mechanisms: readonly Mechanism[] = [
  {
    name: "PLAIN",
    ref: "RFC 4616 §2",
    hide: ({ who, text }) => (who === "client" ? coverFrom(text, Math.max(0, text.lastIndexOf("\0"))) : text),
    identity: ([sent = ""]) => {
      const [authorize = "", login, secret] = sent.split("\0");
      if (secret === undefined || !login) return null;
      return authorize === "" || authorize === login ? login : said`${login}, acting as ${authorize}`;
    },
    risk: "password",
    examples: [
      ["\0ann\0open sesame", "\0ann\0***********", "ann"],
      ["bob\0ann\0x", "bob\0ann\0*", "ann, acting as bob"],
      ["ann:secret", "**********", null],
      ["\0ann\0\bx", "\0ann\0\b*", "ann"],
      ["\0ann\0/* secret */", "\0ann\0/* secret */", "ann"],
      ["\0ann\0PROVIDED_BUT_REMOVED", "\0ann\0PROVIDED_BUT_REMOVED", "ann"],
    ],
  },
  {
    name: "LOGIN",
    ref: "https://datatracker.ietf.org/doc/html/draft-murchison-sasl-login-00",
    hide: ({ who, text, turn, prompt }) => {
      if (who === "server") return text;
      const asked =
        prompt === null ? null : /pass/i.test(prompt) ? true : /user|login|name|mail/i.test(prompt) ? false : null;
      return (asked ?? turn > 0) ? cover(text) : text;
    },
    identity: ([name]) => name || null,
    risk: "password",
    examples: [["ann", "ann", "ann"]],
  },
  {
    name: "CRAM-MD5",
    ref: "RFC 2195 §2",
    hide: ({ who, text }) => (who === "client" ? coverFrom(text, text.lastIndexOf(" ") + 1) : text),
    identity: ([sent = ""]) => (sent.includes(" ") ? sent.slice(0, sent.lastIndexOf(" ")) : null),
    risk: "offline",
    examples: [["ann b913a602c7eda7a495b4e6e7334d3890", `ann ${"*".repeat(32)}`, "ann"]],
  },
  {
    name: "DIGEST-MD5",
    ref: "RFC 2831 §2.1",
    hide: ({ text }) => coverAttribute(text, /((?:^|,)\s*(?:response|rspauth)=)("?[^,"]*"?)/g),
    identity: (sent) => /(?:^|,)\s*username="([^"]*)"/.exec(sent[0] ?? "")?.[1] ?? null,
    risk: "offline",
    examples: [['username="ann",response=0a1b', 'username="ann",response=****', "ann"]],
  },
  {
    name: "SCRAM-",
    ref: "RFC 5802 §7",
    hide: ({ text }) => coverAttribute(text, /((?:^|,)[pv]=)([^,]*)/g),
    identity: (sent) => {
      const name = /(?:^|,)n=([^,]*)/.exec((sent[0] ?? "").replace(/^[nyp][^,]*,[^,]*,/, ""))?.[1];
      return name?.replaceAll("=2C", ",").replaceAll("=3D", "=") || null;
    },
    risk: "offline",
    examples: [
      ["n,,n=ann,r=fyko", "n,,n=ann,r=fyko", "ann"],
      ["c=biws,r=fyko3r,p=v0X8=", "c=biws,r=fyko3r,p=*****", null],
    ],
  },
  {
    name: "XOAUTH2",
    ref: "https://developers.google.com/workspace/gmail/imap/xoauth2-protocol",
    hide: ({ text }) => coverAttribute(text, /(auth=\w+ )([^\x01]*)/gi),
    identity: ([sent = ""]) => /(?:^|\x01)user=([^\x01]*)/.exec(sent)?.[1] ?? null,
    risk: "token",
    examples: [
      [
        "user=ann@example.com\x01auth=Bearer ya29\x01\x01",
        "user=ann@example.com\x01auth=Bearer ****\x01\x01",
        "ann@example.com",
      ],
    ],
  },
  {
    name: "OAUTHBEARER",
    ref: "RFC 7628 §3.1",
    hide: ({ text }) => coverAttribute(text, /(auth=\w+ )([^\x01]*)/gi),
    identity: ([sent = ""]) => /(?:^|,)a=([^,\x01]*)/.exec(sent)?.[1] || null,
    risk: "token",
    examples: [
      [
        "n,a=ann@example.com,\x01auth=Bearer vF9d\x01\x01",
        "n,a=ann@example.com,\x01auth=Bearer ****\x01\x01",
        "ann@example.com",
      ],
    ],
  },
  {
    name: "EXTERNAL",
    ref: "RFC 4422 §A",
    hide: ({ text }) => text,
    identity: ([sent]) => sent || null,
    risk: null,
    examples: [["ann@example.com", "ann@example.com", "ann@example.com"]],
  },
  {
    name: "ANONYMOUS",
    ref: "RFC 4505 §2",
    hide: ({ text }) => text,
    identity: ([sent]) => (sent ? `anonymous (${sent})` : "anonymous"),
    risk: null,
    examples: [["guest", "guest", "anonymous (guest)"]],
  },
  {
    name: "NTLM",
    ref: "https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-nlmp/",
    hide: ({ who, text }) => (who === "client" ? hideNtlm(text) : text),
    identity: (sent) => readNtlmUser(sent.at(-1) ?? ""),
    risk: "offline",
    examples: [[`NTLMSSP\0\x01\0\0\0`, `NTLMSSP\0\x01\0\0\0`, null]],
  },
];

/** All of it is secret. */
const opaque: Mechanism = {
  name: "",
  ref: "RFC 4954 §4",
  hide: ({ who, text }) => (who === "client" ? cover(text) : text),
  identity: () => null,
  risk: null,
  examples: [],
};

/** The mechanism of a name in any case; one that is not known hides everything. */
export function findMechanism(name: string): Mechanism {
  const upper = name.toUpperCase();
  return (
    mechanisms.find((entry) => (entry.name.endsWith("-") ? upper.startsWith(entry.name) : entry.name === upper)) ??
    opaque
  );
}

/** MS-NLMP 2.2.1.3: the two responses of the last message, from which a password can be guessed. */
function hideNtlm(text: string): string {
  if (!text.startsWith("NTLMSSP\0") || text.charCodeAt(8) !== 3) return text;
  return [12, 20, 52].reduce((covered, at) => {
    const { start, end } = ntlmBuffer(text, at);
    return covered.slice(0, start) + "*".repeat(Math.max(0, end - start)) + covered.slice(Math.max(start, end));
  }, text);
}

function readNtlmUser(text: string): string | null {
  if (!text.startsWith("NTLMSSP\0") || text.charCodeAt(8) !== 3) return null;
  const [domain, user] = [28, 36].map((at) => {
    const { start, end } = ntlmBuffer(text, at);
    return text.slice(start, end).replaceAll("\0", "");
  });
  return user ? (domain ? `${domain}\\${user}` : user) : null;
}

/** MS-NLMP 2.2.1.3: length and offset of a field, little-endian; never outside the message. */
function ntlmBuffer(text: string, at: number): { start: number; end: number } {
  const octet = (place: number) => text.charCodeAt(place) || 0;
  const length = octet(at) + octet(at + 1) * 256;
  const start = Math.min(text.length, octet(at + 4) + octet(at + 5) * 256);
  return { start, end: Math.min(text.length, start + length) };
}
