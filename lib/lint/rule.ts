// What a lint rule is. A rule is one object that holds everything about itself, with the messages that make it fire and
// those that must not; one table test runs them all. Rules are pure and look at a LintView, never at the octets twice.
import type { Checks } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";
import type { SecondReading } from "#lib/content/second-reader.ts";
import type { PartFacts } from "#lib/content/survey-part.ts";
import type { Link, Part } from "#lib/content/types.ts";
import type { Field } from "#lib/fields/types.ts";
import type { Intake } from "#lib/intake/types.ts";
import type { Defect, Message } from "#lib/message/types.ts";
import type { SmtpSession } from "#lib/session/types.ts";
import type { AddressList, Mailbox } from "#lib/text/addresses.ts";
import type { Say } from "#lib/text/say.ts";
import type { Ref } from "#lib/text/span.ts";
import type { Route } from "#lib/trace/types.ts";
import type { LineCensus } from "./line-census.ts";
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
  /** By path, of the parts that were inspected. */
  facts: ReadonlyMap<string, PartFacts>;
  /** At most `limits.links`; `linksInAll` counts the rest too. */
  links: readonly Link[];
  linksInAll: number;
  session: SmtpSession | null;
  /** mailparser's reading; null while it has not ended, and when it was given up. */
  second: SecondReading | null;
  checks: Checks | null;
  now: Date;
}

/** An address field with what its syntax says. */
export interface AddressField {
  field: Field;
  /** Field name in lower case. */
  key: string;
  list: AddressList;
}

/** The subject as rules see it: with what several rules ask for, computed once per reading. */
export interface LintView extends Omit<LintSubject, Late> {
  /** The fields of a name in lower case, in source order. */
  named(key: string): readonly Field[];
  /** Names of the fields in lower case, each once, in order of first appearance. */
  readonly keys: readonly string[];
  /** The structural defects of one code, in source order. */
  defects(code: string): readonly Defect[];
  /** The first fields that hold address lists, in source order. */
  readonly addressFields: readonly AddressField[];
  readonly lines: LineCensus;
  /** What rules keep for one another; once.ts alone uses it. */
  readonly kept: Map<object, unknown>;
}

/** What is null in the first run of the rules. */
export type Late = "checks" | "second";

/** The same for the few rules that wait for it. */
export interface LateView extends LintView, Pick<LintSubject, Late> {}

/** What a rule saw: the places and one or two sentences with their facts. */
export interface Found {
  at: Where[];
  detail: Say;
}

/** A whole source (written with LF), octets, or either with the zone its live checks see. */
export type Example = string | Uint8Array | { source: string | Uint8Array; zone: string };

interface RuleFacts {
  id: string;
  severity: Severity;
  ref: Ref;
  /** A noun phrase, as the heading of the finding. */
  title: string;
  /** The harmless reading, or null when there is none. */
  innocent: string | null;
  /** What to do, or null. */
  advice: string | null;
  bad: readonly Example[];
  good: readonly Example[];
}

/** `needs` names what the rule waits for; a rule that waits for nothing is asked once per message. */
export type Rule = RuleFacts &
  ({ needs?: undefined; find(view: LintView): Found | null } | { needs: Late; find(view: LateView): Found | null });
