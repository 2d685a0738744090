// What a lint rule is. A rule is one object that holds everything about itself, with the messages that make it fire and
// those that must not; one table test runs them all.
import type { Checks } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";
import type { Part } from "#lib/content/types.ts";
import type { Field } from "#lib/fields/types.ts";
import type { Intake } from "#lib/intake/types.ts";
import type { Message } from "#lib/message/types.ts";
import type { SmtpSession } from "#lib/session/types.ts";
import type { Mailbox } from "#lib/text/addresses.ts";
import type { Ref } from "#lib/text/span.ts";
import type { Route } from "#lib/trace/types.ts";
import type { Severity, Where } from "./types.ts";

/** Everything read so far. `checks` is null while no check has ended: rules that need them then find nothing. */
export interface LintSubject {
  intake: Intake;
  message: Message;
  fields: readonly Field[];
  from: readonly Mailbox[];
  route: Route;
  claims: readonly Claim[];
  parts: readonly Part[];
  session: SmtpSession | null;
  checks: Checks | null;
  now: Date;
}

/** What a rule saw: the places and one sentence with their facts. */
export interface Found {
  at: Where[];
  detail: string;
}

/** A whole source (written with LF), or one with the zone its live checks see. */
export type Example = string | { source: string; zone: string };

export interface Rule {
  id: string;
  severity: Severity;
  ref: Ref;
  /** A noun phrase, as the heading of the finding. */
  title: string;
  /** The harmless reading, or null when there is none. */
  innocent: string | null;
  /** What to do, or null. */
  advice: string | null;
  find(subject: LintSubject): Found | null;
  bad: readonly Example[];
  good: readonly Example[];
}
