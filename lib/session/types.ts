// An SMTP session as the Report has it: the contract's `SmtpSession` (RFC 5321) with what was added beside it. No secret is
// in it: the reader is given a log whose secrets have been masked.

export interface SessionLine {
  /** Line of the paste, 1 = first. A remark behind a command stands under the same number. */
  line: number;
  who: "client" | "server" | "note";
  /** Without mark, time and line end; a secret is `********`. */
  text: string;
  /** Upper case. */
  verb?: string;
  code?: number;
  /** RFC 5321 §4.2.1: a hyphen behind the code, more lines of this reply follow. */
  more?: boolean;
  enhanced?: string;
  meaning?: string;
  /** Where the meaning is written: a section, or an address. */
  ref?: string;
  /** What each digit of the code says. */
  digits?: [string, string, string];
  /** What the enhanced status code says. */
  enhancedMeaning?: string;
  /** A line of the message. */
  message?: true;
  /** Index of the transaction it belongs to. */
  transaction?: number;
  /** As written in front of the line. */
  time?: string;
}

export interface SessionExtension {
  keyword: string;
  params: string;
  /** null: not registered, and not known of any program. */
  meaning: string | null;
  ref: string | null;
  /** The keyword that was probably meant. */
  hint: string | null;
  /** What the parameters say. */
  detail: string | null;
}

export interface SessionAuth {
  mechanism: string;
  /** Who the client says it is; null when that cannot be read. */
  identity: string | null;
  /** What the server asked, decoded; as it stands when that cannot be done. */
  challenge: string | null;
  secret: "hidden" | null;
  /** The reply that ended it. */
  outcome: string | null;
  /** Characters of the secret. */
  secretLength: number | null;
  /** The log has other words in the place of a secret. */
  withheld?: true;
  /** What was odd in the exchange. */
  notes: string[];
  /** Line of the AUTH command. */
  line: number;
  /** TLS had been started before it. */
  encrypted: boolean;
}

export interface Transaction {
  /** The reverse-path without brackets; `<>` is the null one. */
  mailFrom: string | null;
  /** Parameters of MAIL, as written. */
  parameters: string | null;
  recipients: { address: string; code: number | null }[];
  /** DATA or BDAT was given, and not refused. */
  data: boolean;
  /** The server's verdict on the message, or its refusal of MAIL. */
  reply: string | null;
  queueId: string | null;
  /** First and last line. */
  lines: [first: number, last: number];
  /** A login had succeeded before it. */
  authenticated: boolean;
}

/** Something that a rule tells as a finding. */
export interface SessionDefect {
  code:
    | "path-syntax"
    | "reply-unterminated"
    | "reply-unasked"
    | "early-talk"
    | "sequence"
    | "odd-dot"
    | "written-odd-dot"
    | "starttls-mangled"
    | "verb-mangled"
    | "banner-masked"
    | "odd-secret"
    | "broken-base64"
    | "limit";
  line: number;
  detail: string;
}

export interface SmtpSession {
  lines: SessionLine[];
  helo: { verb: string; name: string } | null;
  /** Of the last reply to EHLO that has any. */
  extensions: SessionExtension[];
  auth: SessionAuth[];
  tls: "not-offered" | "offered" | "asked" | "started" | null;
  transactions: Transaction[];
  dotStuffed: number;
  greeting: { name: string | null; text: string; protocol: string | null; product: string | null; line: number } | null;
  /** Host and port, as a test tool or its output names them. */
  server: { host: string | null; ip: string | null; port: number | null };
  /** The client's address as the server or its log wrote it. */
  client: { ip: string; line: number } | null;
  /** Index of the transaction whose message the report is about. */
  message: number | null;
  /** Times stand before the lines. */
  timed: boolean;
  /** Seconds between a line and the one before it, where that is long. */
  waits: { line: number; seconds: number; who: "client" | "server" }[];
  defects: SessionDefect[];
}
