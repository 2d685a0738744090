// The shape of a dialect: how one program writes its Received fields. A dialect is recognised only by what the receiving
// program wrote about itself (its own comments, host names, ids), never by the client's words. Where the general reading is
// already right a dialect has no `read`; otherwise `read` corrects that reading.
import type { Ref } from "#lib/text/span.ts";
import type { Clause, Clauses } from "../scan-received.ts";
import type { Hop } from "../types.ts";

/** What one line tells, without its place in the route. */
export type HopFacts = Pick<
  Hop,
  "from" | "by" | "byIp" | "via" | "with" | "id" | "for" | "envelopeFrom" | "tls" | "date"
>;

/** What the program does with mail, as far as the line itself shows. Roles are chosen from it (`roles.ts`). */
export type Work = "transfer" | "submission" | "filter" | "delivery" | "fetch" | "list";

export interface Dialect {
  id: string;
  /** The program or service by its own name; null: not told. */
  product: string | null;
  /** Public source of the format: code, vendor page or a published message that shows it. */
  ref: Ref;
  work: Work;
  /** Domain of the one operator whose hosts write it; they need not name themselves then. */
  organisation?: string;
  /** The program prints the client's looked-up name whenever it finds one: no name means that none was found. */
  looksUp?: true;
  /** The program writes its own Received-SPF directly below this field, always. */
  statesBelow?: true;
  match(clauses: Clauses): boolean;
  /** Corrections to `general`, the reading that holds for most programs. */
  read?(clauses: Clauses, general: HopFacts): Partial<HopFacts>;
  /** Lines as they are written (unfolded), and what they must give. */
  examples: readonly (readonly [raw: string, expected: Partial<HopFacts>])[];
}

/** Some comment of the clause starts with `start`, written as the program writes it. */
export function commentStarts(clause: Clause | null, start: string): boolean {
  return clause?.comments.some((comment) => comment.startsWith(start)) ?? false;
}

/** A comment of what the receiving program wrote about itself starts with `start`, given in lower case. */
export function ownComment(clauses: Clauses, start: string): boolean {
  return clauses.own.some((comment) => comment.startsWith(start));
}

/** The name after `by` is `domain` or lies under it. */
export function byWithin(clauses: Clauses, domain: string): boolean {
  const low = clauses.by?.low;
  if (!low?.includes(domain)) return false;
  const name = low.split(" ", 1)[0]!.replace(/\.$/, "");
  return name === domain || name.endsWith(`.${domain}`);
}

/** The words after a keyword, joined and in lower case. */
export function wordsOf(clause: Clause | null): string {
  return clause?.low ?? "";
}
