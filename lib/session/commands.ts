// The commands of SMTP (RFC 5321 §4.1.1) and of its registered extensions, and what else clients are seen to send.
import { said } from "#lib/text/said.ts";
import type { Ref } from "#lib/text/span.ts";

export interface Command {
  verb: string;
  /** One sentence: what the client asks for. */
  meaning: string;
  ref: Ref;
  examples: readonly string[];
}

export const commands: readonly Command[] = [
  {
    verb: "EHLO",
    meaning: said`Greets with its own name and asks which extensions the server has.`,
    ref: "RFC 5321 §4.1.1.1",
    examples: ["EHLO mail.example.com", "ehlo [192.0.2.1]"],
  },
  {
    verb: "HELO",
    meaning: said`Greets with its own name in the old way: no extensions.`,
    ref: "RFC 5321 §4.1.1.1",
    examples: ["HELO mail.example.com"],
  },
  {
    verb: "LHLO",
    meaning: said`Greets as EHLO does, for local delivery by LMTP: after the message each recipient gets a reply of its own.`,
    ref: "RFC 2033 §4.1",
    examples: ["LHLO store.example.com"],
  },
  {
    verb: "MAIL",
    meaning: said`Begins a message and names the reverse-path: where a failure is reported to.`,
    ref: "RFC 5321 §4.1.1.2",
    examples: ["MAIL FROM:<ann@example.com>", "MAIL FROM:<>"],
  },
  {
    verb: "RCPT",
    meaning: `${said`Names one recipient; repeated for each.`} ${said`What stands in To plays no part.`}`,
    ref: "RFC 5321 §4.1.1.3",
    examples: ["RCPT TO:<bob@example.org>"],
  },
  {
    verb: "DATA",
    meaning: said`Announces the message; a line with a single dot will end it.`,
    ref: "RFC 5321 §4.1.1.4",
    examples: ["DATA"],
  },
  {
    verb: "BDAT",
    meaning: said`Sends a chunk of the message, counted in octets: no dot ends it and none is doubled.`,
    ref: "RFC 3030 §2",
    examples: ["BDAT 1000", "BDAT 512 LAST"],
  },
  {
    verb: "RSET",
    meaning: said`Drops the transaction that was begun: sender, recipients and message.`,
    ref: "RFC 5321 §4.1.1.5",
    examples: ["RSET"],
  },
  {
    verb: "VRFY",
    meaning: said`Asks whether a mailbox exists. Most servers do not say.`,
    ref: "RFC 5321 §4.1.1.6",
    examples: ["VRFY bob"],
  },
  {
    verb: "EXPN",
    meaning: said`Asks who is on a mailing list. Most servers do not say.`,
    ref: "RFC 5321 §4.1.1.7",
    examples: ["EXPN staff"],
  },
  {
    verb: "HELP",
    meaning: said`Asks for help with the commands.`,
    ref: "RFC 5321 §4.1.1.8",
    examples: ["HELP", "HELP MAIL"],
  },
  { verb: "NOOP", meaning: said`Asks for nothing but a reply.`, ref: "RFC 5321 §4.1.1.9", examples: ["NOOP"] },
  {
    verb: "QUIT",
    meaning: said`Ends the session; what was not yet accepted is dropped.`,
    ref: "RFC 5321 §4.1.1.10",
    examples: ["QUIT"],
  },
  {
    verb: "STARTTLS",
    meaning: said`Asks to go on encrypted. After a 220 both sides start TLS, and the client greets anew.`,
    ref: "RFC 3207 §4",
    examples: ["STARTTLS"],
  },
  {
    verb: "AUTH",
    meaning: said`Begins a login with the mechanism named.`,
    ref: "RFC 4954 §4",
    examples: ["AUTH PLAIN", "AUTH LOGIN"],
  },
  {
    verb: "ETRN",
    meaning: said`Asks the server to send what it holds for a domain, over a connection of its own.`,
    ref: "RFC 1985",
    examples: ["ETRN example.com"],
  },
  {
    verb: "ATRN",
    meaning: said`Asks, after a login, to turn the connection round and be sent the mail of a domain.`,
    ref: "RFC 2645",
    examples: ["ATRN example.com"],
  },
  {
    verb: "TURN",
    meaning: said`Asks to swap the roles of client and server: out of use, for anybody could fetch anybody's mail.`,
    ref: "RFC 5321 §F.1",
    examples: ["TURN"],
  },
  {
    verb: "SEND",
    meaning: said`Would show the message on the recipient's terminal: out of use.`,
    ref: "RFC 5321 §F.6",
    examples: ["SEND FROM:<ann@example.com>"],
  },
  {
    verb: "SOML",
    meaning: said`Would show the message on the terminal or deliver it: out of use.`,
    ref: "RFC 5321 §F.6",
    examples: ["SOML FROM:<ann@example.com>"],
  },
  {
    verb: "SAML",
    meaning: said`Would show the message on the terminal and deliver it: out of use.`,
    ref: "RFC 5321 §F.6",
    examples: ["SAML FROM:<ann@example.com>"],
  },
  {
    verb: "BURL",
    meaning: said`Has the server fetch the message, or a part of it, from an IMAP server.`,
    ref: "RFC 4468",
    examples: ["BURL imap://example.com/sent;uid=1 LAST"],
  },
  {
    verb: "VERB",
    meaning: said`Asks the server to tell what it does, a command of Sendmail.`,
    ref: "https://www.iana.org/assignments/mail-parameters/mail-parameters.xhtml",
    examples: ["VERB"],
  },
  {
    verb: "ONEX",
    meaning: said`Says that only one message follows, a command of Sendmail.`,
    ref: "https://www.iana.org/assignments/mail-parameters/mail-parameters.xhtml",
    examples: ["ONEX"],
  },
  {
    verb: "XCLIENT",
    meaning: said`Tells a Postfix server which client it is to take this connection for.`,
    ref: "https://www.postfix.org/XCLIENT_README.html",
    examples: ["XCLIENT ADDR=192.0.2.1"],
  },
  {
    verb: "XFORWARD",
    meaning: said`Tells a Postfix server behind a filter which client the message came from, for its log.`,
    ref: "https://www.postfix.org/XFORWARD_README.html",
    examples: ["XFORWARD ADDR=192.0.2.1"],
  },
];

const byVerb = new Map(commands.map((command) => [command.verb, command]));

/** The command of a verb, in any case (RFC 5321 §2.4). */
export function findCommand(verb: string): Command | null {
  return byVerb.get(verb.toUpperCase()) ?? null;
}

interface Parameter {
  keyword: string;
  /** Of MAIL, of RCPT, or of both. */
  of: string;
  meaning: (value: string) => string;
  ref: Ref;
  examples: readonly string[];
}

/** Parameters behind the path of MAIL and RCPT (RFC 5321 §4.1.2, IANA "SMTP Service Extension Parameters"). */
export const parameters: readonly Parameter[] = [
  {
    keyword: "SIZE",
    of: "MAIL",
    meaning: (value) => (value === "1" ? said`about 1 octet` : said`about ${value} octets`),
    ref: "RFC 1870",
    examples: ["SIZE=1024"],
  },
  {
    keyword: "BODY",
    of: "MAIL",
    meaning: (value) =>
      /^8BITMIME$/i.test(value)
        ? said`octets above 127 in the body`
        : /^BINARYMIME$/i.test(value)
          ? said`any octets, without lines`
          : said`US-ASCII alone`,
    ref: "RFC 6152",
    examples: ["BODY=8BITMIME", "BODY=7BIT"],
  },
  {
    keyword: "SMTPUTF8",
    of: "MAIL",
    meaning: () => said`UTF-8 in addresses and header fields`,
    ref: "RFC 6531 §3.4",
    examples: ["SMTPUTF8"],
  },
  {
    keyword: "AUTH",
    of: "MAIL",
    meaning: (value) =>
      value === "<>" ? said`its author is not known to have logged in` : said`submitted by this identity`,
    ref: "RFC 4954 §5",
    examples: ["AUTH=<>", "AUTH=ann@example.com"],
  },
  {
    keyword: "RET",
    of: "MAIL",
    meaning: (value) =>
      /^HDRS$/i.test(value) ? said`a report returns the header alone` : said`a report returns the whole message`,
    ref: "RFC 3461 §4.3",
    examples: ["RET=HDRS", "RET=FULL"],
  },
  {
    keyword: "ENVID",
    of: "MAIL",
    meaning: () => said`an identifier for reports`,
    ref: "RFC 3461 §4.4",
    examples: ["ENVID=Q1"],
  },
  {
    keyword: "NOTIFY",
    of: "RCPT",
    meaning: (value) =>
      /^NEVER$/i.test(value) ? said`never report` : said`report ${value.toLowerCase().split(",").join(", ")}`,
    ref: "RFC 3461 §4.1",
    examples: ["NOTIFY=NEVER", "NOTIFY=SUCCESS,FAILURE"],
  },
  {
    keyword: "ORCPT",
    of: "RCPT",
    meaning: () => said`the recipient as first written`,
    ref: "RFC 3461 §4.2",
    examples: ["ORCPT=rfc822;bob@example.org"],
  },
  { keyword: "BY", of: "MAIL", meaning: () => said`deliver within a time`, ref: "RFC 2852", examples: ["BY=3600;R"] },
  {
    keyword: "HOLDFOR",
    of: "MAIL",
    meaning: () => said`hold it for some seconds`,
    ref: "RFC 4865",
    examples: ["HOLDFOR=60"],
  },
  {
    keyword: "HOLDUNTIL",
    of: "MAIL",
    meaning: () => said`hold it until a time`,
    ref: "RFC 4865",
    examples: ["HOLDUNTIL=2026-11-16T10:00:00Z"],
  },
  {
    keyword: "MT-PRIORITY",
    of: "MAIL",
    meaning: (value) => said`priority ${value}`,
    ref: "RFC 6710",
    examples: ["MT-PRIORITY=3"],
  },
  {
    keyword: "MTRK",
    of: "MAIL",
    meaning: () => said`the message may be tracked`,
    ref: "RFC 3885",
    examples: ["MTRK=YWJj"],
  },
  {
    keyword: "REQUIRETLS",
    of: "MAIL",
    meaning: () => said`pass it on over verified TLS or not at all`,
    ref: "RFC 8689",
    examples: ["REQUIRETLS"],
  },
  {
    keyword: "RRVS",
    of: "RCPT",
    meaning: () => said`deliver only if the mailbox has had one owner since then`,
    ref: "RFC 7293",
    examples: ["RRVS=2026-01-01T00:00:00Z"],
  },
  {
    keyword: "SOLICIT",
    of: "MAIL",
    meaning: () => said`kinds of advertising it is`,
    ref: "RFC 3865",
    examples: ["SOLICIT=org.example:adv"],
  },
  {
    keyword: "SUBMITTER",
    of: "MAIL",
    meaning: () => said`who is responsible, a historic idea of Sender ID`,
    ref: "RFC 4405",
    examples: ["SUBMITTER=ann@example.com"],
  },
  {
    keyword: "CONPERM",
    of: "MAIL",
    meaning: () => said`its content may be converted`,
    ref: "RFC 4141",
    examples: ["CONPERM"],
  },
  { keyword: "CONNEG", of: "RCPT", meaning: () => said`asks what content fits`, ref: "RFC 4141", examples: ["CONNEG"] },
];

const byKeyword = new Map(parameters.map((parameter) => [parameter.keyword, parameter]));

/**
 * What the parameters say: `SIZE: about 1024 octets; X: not registered`. Empty when there are none.
 * @param end a full stop behind the last
 */
export function describeParameters(text: string | null, end: "" | "." = ""): string {
  const words = (text ?? "").split(/[ \t]+/).filter(Boolean);
  return words
    .map((word, at) => {
      const equals = word.indexOf("=");
      const keyword = (equals < 0 ? word : word.slice(0, equals)).toUpperCase();
      const known = byKeyword.get(keyword);
      const meaning = known ? known.meaning(equals < 0 ? "" : word.slice(equals + 1)) : said`not registered`;
      const isEnd = at === words.length - 1 && end !== "" && !meaning.endsWith(end);
      return isEnd ? said`${keyword}: ${meaning}.` : said`${keyword}: ${meaning}`;
    })
    .join("; ");
}
