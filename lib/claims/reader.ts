// What a reader of claims is: one field, its source, where it is defined, and examples that the table test runs.
import type { Ref } from "#lib/text/span.ts";
import type { Claim } from "./types.ts";

/** A claim as its field states it, without its place and weight. */
export type Statement = Pick<Claim, "by" | "method" | "result" | "reason" | "properties">;

export interface ClaimReader {
  /** Field name in lower case; the claims' `source` too. */
  field: string;
  ref: Ref;
  /** Reads the unfolded field body; nothing in it makes this throw. */
  read(text: string): Statement[];
  /** Field body -> the statements in it, by their given parts. */
  examples: readonly [body: string, statements: readonly Partial<Statement>[]][];
}
