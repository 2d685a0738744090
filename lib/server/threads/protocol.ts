import "server-only";
// What a thread and the process that started it say to each other. Everything of one job carries its number.
import type { Answer, QuestionType } from "#lib/dns/types.ts";
import type { ErrorDescription } from "../log.ts";
import type { Jobs } from "./jobs.ts";

export type ToThread =
  | { say: "start"; id: number; job: keyof Jobs; input: unknown }
  | { say: "answer"; id: number; question: number; answer: Answer }
  | { say: "abort"; id: number };

export type FromThread =
  | { say: "emit"; id: number; octets: Uint8Array }
  | { say: "ask"; id: number; question: number; name: string; type: QuestionType }
  | { say: "done"; id: number; output: unknown }
  | { say: "failed"; id: number; failure: ErrorDescription };

/** A message and the memory under its arrays, which is moved to the other thread and not copied. */
export interface Parcel<T> {
  message: T;
  moved: ArrayBuffer[];
}

/**
 * Makes a message ready to be posted. Arrays down to two levels in are moved: whoever packs them can no longer read them. One
 * that shares its memory with others is copied first, for posting it would send all of that.
 */
export function pack<T extends object>(message: T): Parcel<T> {
  const moved = new Set<ArrayBuffer>();
  return { message: packValues(message, 2, moved) as T, moved: [...moved] };
}

function packValues(value: object, depth: number, moved: Set<ArrayBuffer>): object {
  const entries = Object.entries(value).map(([key, inner]) => [key, packValue(inner, depth, moved)]);
  return Object.fromEntries(entries);
}

function packValue(value: unknown, depth: number, moved: Set<ArrayBuffer>): unknown {
  if (value instanceof Uint8Array) {
    const own = value.byteLength === value.buffer.byteLength ? value : new Uint8Array(value);
    moved.add(own.buffer as ArrayBuffer);
    return own;
  }
  const plain = typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return plain && depth > 0 ? packValues(value, depth - 1, moved) : value;
}
