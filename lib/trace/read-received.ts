// One Received field -> the facts of one hop: scan, find the dialect, read. Never loses a line: the last dialect matches all.
import type { Dialect, HopFacts } from "./dialects/dialect.ts";
import { readGeneric } from "./dialects/generic.ts";
import { dialects } from "./dialects/index.ts";
import { scanReceived } from "./scan-received.ts";

/** The facts of a line, which dialect read it, and whether the line had to be repaired to be read. */
export interface ReadReceived {
  facts: HopFacts;
  dialect: Dialect;
  damaged: boolean;
  /** QUIRK(sendmail): `(may be forged)`: the looked-up name does not lead back to the address. */
  doubted: boolean;
}

/** Reads one unfolded Received body. */
export function readReceived(body: string): ReadReceived {
  const clauses = scanReceived(body);
  const dialect = dialects.find((entry) => entry.match(clauses)) ?? dialects.at(-1)!;
  const general = readGeneric(clauses);
  const doubted = clauses.from?.comments.some((comment) => comment.includes("may be forged")) ?? false;
  return { facts: { ...general, ...dialect.read?.(clauses, general) }, dialect, damaged: clauses.damaged, doubted };
}
