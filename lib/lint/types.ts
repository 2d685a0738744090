import type { Text } from "#lib/text/say.ts";
import type { Span } from "#lib/text/span.ts";

export type Severity = "danger" | "warning" | "notice" | "info";

/** What a finding points at; `line` is one of the paste, in an SMTP log. */
export type Where =
  | { field: number }
  | { part: string }
  | { hop: number }
  | { span: Span }
  | { dns: number }
  | { line: number };

/** The contract's `Finding`. */
export interface Finding {
  id: string;
  severity: Severity;
  title: string;
  detail: string;
  /** The harmless reading, or null. */
  innocent: string | null;
  /** What to do, or null. */
  advice: string | null;
  reference: string;
  at: Where[];
}

/** What a finding says in words. */
export type FindingWords = Pick<Finding, "title" | "detail" | "innocent" | "advice">;

/** A finding before it is told in a language. */
export interface SaidFinding extends Omit<Finding, keyof FindingWords> {
  title: Text;
  detail: Text;
  innocent: Text | null;
  advice: Text | null;
}
