// The closed union of decoded values: many fields, few shapes, so that a new decoder needs no new view.
import type { Mailbox } from "#lib/text/addresses.ts";
import type { DateValue } from "#lib/text/dates.ts";
import type { Span } from "#lib/text/span.ts";

export type Value =
  | { kind: "text"; text: string }
  | { kind: "date"; date: DateValue }
  | { kind: "mailboxes"; mailboxes: Mailbox[] }
  | { kind: "pairs"; rows: { name: string; value: string; meaning: string | null }[] }
  | { kind: "list"; items: string[] };

/** One field of the top header section: the contract's `Field`. */
export interface Field {
  index: number;
  name: string;
  /** Unfolded, encoded-words decoded. */
  body: string;
  /** Unfolded, as written. */
  raw: string;
  span: Span;
  line: number;
  value?: Value;
  /** What fields of this name are for, and who says so; left out for names that nobody has written down. */
  about?: KnownName;
}

export interface KnownName {
  meaning: string;
  /** `RFC N §X`, or an address. */
  ref: string;
}
