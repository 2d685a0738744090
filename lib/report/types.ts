// The Report: one JSON for page, permalink, API and CLI (contract §5). Layers own their own shapes; this file joins them.
import type { CheckMethod } from "#lib/checks/index.ts";
import type { Checks } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";
import type { Rendering } from "#lib/content/rendering.ts";
import type { Link, Part } from "#lib/content/types.ts";
import type { Answer } from "#lib/dns/types.ts";
import type { Field } from "#lib/fields/types.ts";
import type { Repair, SourceKind } from "#lib/intake/types.ts";
import type { Finding, FindingWords } from "#lib/lint/types.ts";
import type { Message } from "#lib/message/types.ts";
import type { SmtpSession } from "#lib/session/types.ts";
import type { Mailbox } from "#lib/text/addresses.ts";
import type { DateValue } from "#lib/text/dates.ts";
import type { Route } from "#lib/trace/types.ts";
import type { Age } from "./compare.ts";
import type { Comparison } from "./comparison/method.ts";
import type { IdentityRow } from "./identities.ts";
import type { Ladder } from "./ladder.ts";

/** How sure: proven = Waybill checked it; recorded = the receiving side wrote it; claimed = anybody could have. */
export type Certainty = "proven" | "recorded" | "claimed" | "unknown";

export interface Sentence {
  /** Id of the situation it describes. */
  situation: string;
  text: string;
  /** So many characters at its start are the short answer; the rest are the reasons. */
  lead: number;
  certainty: Certainty;
  links: { start: number; end: number; href: string }[];
}

export interface Chip {
  id: string;
  label: string;
  value: string;
  certainty: Certainty;
  /** Whether it speaks for the message, against it, or is not decided; plain says neither. */
  tone: "good" | "bad" | "open" | "plain";
}

export interface Envelope {
  mailFrom: string | null;
  recipients: string[];
  helo: string | null;
  /** Where it was read: session, Return-Path, `for` of the border hop … */
  source: string | null;
}

export interface Summary {
  from: Mailbox[];
  replyTo: Mailbox[];
  to: Mailbox[];
  cc: Mailbox[];
  subject: string | null;
  date: DateValue | null;
  messageId: string | null;
  returnPath: string | null;
  envelope: Envelope;
  /** Every name of sender and recipients in envelope and header, and how they relate. */
  identities: IdentityRow[];
  sentences: Sentence[];
  chips: Chip[];
}

export interface Report {
  schema: 1;
  version: string;
  /** RFC 3339 UTC. */
  analyzedAt: string;
  source: {
    kind: SourceKind;
    octets: number;
    sha256: string;
    message: { octets: number; sha256: string };
    lineEndings: Message["lineEndings"];
    hasBody: boolean;
    repairs: Repair[];
    /** False when a repair may have changed octets that were signed: this copy cannot judge a signature that fails. */
    exact: boolean;
    /** Kind mbox: which message of the mailbox was read (1 = first), and of how many. */
    mailbox: { message: number; of: number } | null;
  };
  summary: Summary;
  fields: Field[];
  route: Route;
  claims: Claim[];
  checks: Checks;
  /** Recorded beside now; empty while checks run. */
  comparisons: Comparison[];
  /** Between which signatures the body was changed; null with fewer than two, and while checks run. */
  ladder: Ladder | null;
  /** The message as a mail program shows it, as text; null while checks run. */
  rendering: Rendering | null;
  /** How old the message is, when it is too old for today's DNS to be that of its delivery. */
  age: Age | null;
  parts: Part[];
  links: Link[];
  session: SmtpSession | null;
  findings: Finding[];
  notChecked: NotChecked[];
  dns: Answer[];
  /** What is said above in sentences, in the languages that were asked for besides English. */
  translations?: Record<string, Translation>;
}

/** A question left open, and why. */
export interface NotChecked {
  what: string;
  reason: string;
}

/** The words of a report in another language: as many of each, in the same order. */
export interface Translation {
  sentences: Sentence[];
  findings: FindingWords[];
  notChecked: NotChecked[];
  remarks: Remarks;
}

/** Whatever else is said (see map-sentences.ts), by the English. */
export type Remarks = Record<string, string>;

/** A Report before its checks have ended. */
export type ReportSoFar = Omit<Report, "checks"> & { checks: Partial<Checks> };

/** RFC 9457 problem details. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
}

/** Checks that another envelope cannot change. */
export type KeptMethods = CheckMethod[];

/** One check; `remarks` by language. */
export type CheckEvent<M extends keyof Checks> = {
  [K in M]: { event: "check"; method: K; value: Checks[K]; dns: Answer[]; remarks?: Record<string, Remarks> };
}[M];

/** The lines of the event stream (contract §2). `dns` of a check is what its `evidence` numbers count in. */
export type AnalyzeEvent =
  | {
      event: "read";
      report: ReportSoFar /** Of a run for another envelope: their values of the run before stand until `done`. */;
      kept?: KeptMethods;
    }
  | { event: "octets"; base64: string }
  | { event: "progress"; asked: number; answered: number }
  | CheckEvent<keyof Checks>
  | { event: "error"; problem: Problem }
  | { event: "done"; report: Report /** Methods that were not run, for the reader has them. */; kept?: KeptMethods };
