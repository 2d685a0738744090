// Who speaks on a line of an SMTP log, told by the mark in front of it: letters as in RFCs, arrows of test tools, words of
// mail programs' and servers' debug logs, with or without a time before it. One row per form, each with its examples.
// Browser-safe. Gap: marks in other languages.
import { withoutEnd } from "./paste.ts";

export type Speaker = "client" | "server" | "note";

/** One line of a log. */
export interface MarkedLine {
  /** null: no mark; what it is must be told by its content. */
  who: Speaker | null;
  /** The line without time, mark, line end, and blanks around it. */
  text: string;
  /** The same with its blanks, but for one behind the mark: in a message they count. */
  content: string;
  /** Place of `text` in the line. */
  column: number;
  end: string;
  /** The time in front, as written. */
  time: string | null;
  /** The client's address, where a server's log puts it before what the client says. */
  peer: string | null;
}

interface Mark {
  /** What wrote it. */
  of: string;
  form: RegExp;
  who: Speaker | "by-content";
  examples: readonly string[];
}

export const marks: readonly Mark[] = [
  {
    of: "postfix -v",
    form: /^[<>] [\w.-]{1,255}\[[0-9A-Fa-f.:]{2,45}\](?::\d{1,5})?: ?/,
    who: "by-content",
    examples: [
      "< client.example.com[192.0.2.1]: EHLO client.example.com",
      "> client.example.com[192.0.2.1]: 250-SIZE 10",
    ],
  },
  {
    // `Out:` is what the writer of the transcript said: the server's side to postmaster, the client's about a strange server.
    of: "postfix, transcript to postmaster",
    form: /^[ \t]*(?:In|Out):(?:[ \t]{1,2}|$)/,
    who: "by-content",
    examples: [" Out: 220 mx.example.com ESMTP Postfix", " In:  EHLO client.example.com", "Out: EHLO out.example.com"],
  },
  {
    of: "Thunderbird",
    form: /^(?:[^:]{0,40}: ){0,2}(?:[DIVWE]\/SMTP )?SMTP Response: ?/,
    who: "server",
    examples: ["0[1e0b110]: SMTP Response: 220 mx.example.com ESMTP", "SMTP Response: 250 Ok"],
  },
  {
    of: "Thunderbird",
    form: /^(?:[^:]{0,40}: ){0,2}(?:[DIVWE]\/SMTP )?SMTP Send: ?/,
    who: "client",
    examples: ["0[1e0b110]: SMTP Send: EHLO [192.0.2.7]", "[Main Thread]: I/SMTP SMTP Send: DATA"],
  },
  {
    of: "Thunderbird",
    form: /^(?:[^:]{0,40}: ){0,2}(?:[DIVWE]\/SMTP )?(?=SMTP (?:entering state|Connecting|auth:|Logging|connection))/,
    who: "note",
    examples: ["0[1e0b110]: SMTP entering state: 4"],
  },
  {
    of: "nodemailer, Thunderbird 91 and later",
    form: /^(?:\[?[\w .:-]{0,40}\]? ?(?:DEBUG|INFO)|mailnews\.smtp:?)(?: \[[\w-]{1,40}\])?:? ?S: ?/,
    who: "server",
    examples: ["DEBUG [a1b2] S: 220 mx.example.com", "mailnews.smtp: S: 250 Ok"],
  },
  {
    of: "nodemailer, Thunderbird 91 and later",
    form: /^(?:\[?[\w .:-]{0,40}\]? ?(?:DEBUG|INFO)|mailnews\.smtp:?)(?: \[[\w-]{1,40}\])?:? ?C: ?/,
    who: "client",
    examples: ["DEBUG [a1b2] C: EHLO mx.example.com", "mailnews.smtp: C: QUIT"],
  },
  {
    of: "PHPMailer",
    form: /^SERVER -> CLIENT: ?/,
    who: "server",
    examples: ["SERVER -> CLIENT: 220 mx.example.com"],
  },
  {
    of: "PHPMailer",
    form: /^CLIENT -> SERVER: ?/,
    who: "client",
    examples: ["CLIENT -> SERVER: EHLO www.example.com"],
  },
  {
    of: "Exim -v",
    form: /^[ \t]*(?:L|S)MTP(?:\([^)]{0,40}\))?<< ?/,
    who: "server",
    examples: ["  SMTP<< 220 mx.example.com"],
  },
  {
    of: "Exim -v",
    form: /^[ \t]*(?:L|S)MTP(?:\([^)]{0,40}\))?>> ?/,
    who: "client",
    examples: ["  SMTP>> EHLO mx.example.com"],
  },
  {
    of: "Python smtplib",
    form: /^(?:reply: (?=retcode)|(?:connect|data|recv): (?=[("b']))/,
    who: "note",
    examples: ["reply: retcode (250); Msg: b'OK'", "connect: ('mx.example.com', 25)"],
  },
  { of: "Python smtplib", form: /^reply: (?=b?['"])/, who: "server", examples: ["reply: b'250 OK\\r\\n'"] },
  { of: "Python smtplib", form: /^send: (?=b?['"])/, who: "client", examples: ["send: 'ehlo [192.0.2.7]\\r\\n'"] },
  {
    of: "letters and words",
    form: /^[ \t]*(?:S|Server|SMTP Server)[ \t]*:(?!\\)[ \t]?/i,
    who: "server",
    examples: ["S: 220 mx.example.com", "Server: 250 Ok"],
  },
  {
    of: "letters and words",
    form: /^[ \t]*(?:C|Client|SMTP Client)[ \t]*:(?!\\)[ \t]?/i,
    who: "client",
    examples: ["C: EHLO mx.example.com", "C:", "Client: QUIT"],
  },
  {
    of: "swaks, msmtp and others",
    form: /^[ \t]*(?:<(?:-{1,2}|~{1,2}|={1,2}|<{2})|<\*\*|<~\*)(?:[ \t]|$)/,
    who: "server",
    examples: ["<-  220 mx.example.com", " <~  250 Ok", "<** 550 No", "<-- 250 Ok", "<<< 250 Ok"],
  },
  {
    of: "swaks, msmtp, sendmail -v and others",
    form: /^[ \t]*(?:(?:-{1,2}|~{1,2}|={1,2}|>{2})>|\*\*>)(?:[ \t]|$)/,
    who: "client",
    examples: [" -> EHLO mx.example.com", " ~> QUIT", "--> DATA", ">>> MAIL From:<ann@example.com>", " -> "],
  },
  {
    of: "swaks",
    form: /^[ \t]*(?:===|\*\*\*)[ \t]+/,
    who: "note",
    examples: ["=== Connected to mx.example.com.", "*** Bad"],
  },
  {
    of: "curl -v",
    form: /^[<>] /,
    who: "by-content",
    examples: ["< 220 mx.example.com", "> EHLO www.example.com"],
  },
  {
    of: "curl -v",
    form: /^(?:\* |[{}] \[)/,
    who: "note",
    examples: ["* Connected to mx.example.com", "} [5 bytes data]"],
  },
];

/** What stands before the mark: a time, and what a server's log writes between it and the mark. */
const times: readonly RegExp[] = [
  /^((?:[A-Z][a-z]{2} [ \d]\d|\d{4}-\d\d-\d\d)[ T]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?) [\w.-]{1,255} [\w./-]{1,80}(?:\[\d{1,10}\])?: /,
  /^\[?(\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)\]?(?:[ \t]*[-:][ \t]+|[ \t]+)/,
  /^\[?(\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)\]?(?:[ \t]*[-:][ \t]+|[ \t]+)/,
];

const reply = /^[2-5]\d\d(?:[ -]|$)/;

/** A log's own name for who wrote a line, where no time stands before it: `postfix/smtp[9]: `, with or without the host. */
const writer = /^(?:[\w.-]{1,255} )?postfix[\w-]{0,40}\/[\w/-]{1,80}\[\d{1,10}\]: /;

/** Reads time and mark of one line. */
export function readMarked(line: string): MarkedLine {
  const content = withoutEnd(line);
  const end = content.length === line.length ? "" : line.slice(content.length);
  const timed = readTime(content);
  const rest = content.slice(timed.length);
  const mark = mayBeMarked(rest) ? marks.find(({ form }) => form.test(rest)) : undefined;
  const length = mark ? mark.form.exec(rest)![0].length : 0;
  const own = rest.slice(length);
  const said = mark?.of === "Python smtplib" ? unquote(own) : { content: own, column: 0 };
  const text = said.content.trim();
  const blanks = said.content.length - said.content.trimStart().length;
  const column = timed.length + length + said.column + blanks;
  const who = mark?.who === "by-content" ? (reply.test(text) ? "server" : "client") : (mark?.who ?? null);
  // `<` is what came in: a client's line that came in was logged by the server.
  const came = who === "client" && rest.startsWith("<");
  const peer = came ? (/^< [^[\s]*\[([^\]]*)\]/.exec(rest)?.[1] ?? null) : null;
  return { who, text, content: said.content, column, end, time: timed.time, peer };
}

function readTime(content: string): { time: string | null; length: number } {
  const named = content.includes("postfix") ? writer.exec(content) : null;
  if (named) return { time: null, length: named[0].length };
  if (!/^(?:\[?\d|[A-Z][a-z]{2} )/.test(content)) return { time: null, length: 0 };
  for (const form of times) {
    const found = form.exec(content);
    if (found) return { time: found[1]!, length: found[0].length };
  }
  return { time: null, length: 0 };
}

/** `b'250 OK\r\n'` without its quotation marks and the line end that is written out. */
function unquote(text: string): { content: string; column: number } {
  const found = /^b?(['"])(.*)\1$/.exec(text.trimEnd());
  if (!found) return { content: text, column: 0 };
  return { content: found[2]!.replace(/(?:\\r)?\\n$/, ""), column: text.indexOf(found[1]!) + 1 };
}

/** Most lines of most logs are not, and the forms are costly to try. */
function mayBeMarked(content: string): boolean {
  return "<>-~=*{} \tScCDILEOsrmd[0123456789".includes(content[0] ?? "x");
}
