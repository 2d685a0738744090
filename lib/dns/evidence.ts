// Closes a report's evidence. While checks run, answers are numbered as they arrive, which is chance. Afterwards they
// are numbered as the report mentions them, so the same answers give the same report however they came.
import type { Answer } from "./types.ts";

export interface CloseOptions {
  /** Leave out answers that `checks` never mentions: for one check alone. */
  referencedOnly?: boolean;
}

/**
 * Renumbers every array of numbers under a key `evidence`, at any depth, by first appearance (depth first, in key and
 * array order), and orders the answers alike. Answers never mentioned follow by name and type. Neither argument
 * changes.
 * @param checks any JSON value
 * @param answers what the numbers count in; numbers without an answer are left out
 */
export function closeEvidence<T>(
  checks: T,
  answers: readonly Answer[],
  options: CloseOptions = {},
): { checks: T; dns: Answer[] } {
  const numbers = new Map<number, number>();
  const renumber = (id: number): number[] => {
    if (!(id in answers)) return [];
    if (!numbers.has(id)) numbers.set(id, numbers.size);
    return [numbers.get(id)!];
  };
  const closed = copy(checks, "", renumber) as T;
  const mentioned = [...numbers.keys()].map((id) => answers[id]!);
  if (options.referencedOnly) return { checks: closed, dns: mentioned };
  const rest = answers.filter((_, id) => !numbers.has(id)).sort(byQuestion);
  return { checks: closed, dns: [...mentioned, ...rest] };
}

function copy(value: unknown, key: string, renumber: (id: number) => number[]): unknown {
  if (Array.isArray(value)) {
    const isEvidence = key === "evidence" && value.every((item) => typeof item === "number");
    return isEvidence ? value.flatMap(renumber) : value.map((item) => copy(item, "", renumber));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copy(item, name, renumber)]));
}

function byQuestion(a: Answer, b: Answer): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.type < b.type ? -1 : Number(a.type > b.type);
}
