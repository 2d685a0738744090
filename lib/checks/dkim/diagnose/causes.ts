// What was done to a message since it was signed, with the place where it stands: lines of the canonical body are lines of
// the message one by one (RFC 6376 §3.4 changes no line but empty ones at the end), so they are counted back from the end.
import type { Message, MimePart } from "#lib/message/types.ts";
import { asBuffer } from "#lib/text/octets.ts";
import type { Span } from "#lib/text/span.ts";
import type { DkimCause } from "../../types.ts";
import { type Canonicalization, endOfContent } from "../canonical-form.ts";
import type { Note } from "../signature.ts";
import { bareCrOf } from "../verify.ts";

/** A cause as a search finds it; span and part where they are known. */
export type Cause = Note & Partial<Pick<DkimCause, "span" | "part">>;

/** A body as it stands in the message, and the form it is compared in. */
export interface RawBody {
  message: Message;
  mode: Canonicalization;
}

/** A cause as the report has it. */
export function closeCause({ code, detail, span = null, part = null }: Cause): DkimCause {
  return { code, detail, span, part };
}

/**
 * Where the line begins that is so many lines before the end of the canonical body; 0 is the end of the message's body.
 * Null where lines cannot be counted so.
 */
export function rawLine({ message, mode }: RawBody, back: number): number | null {
  const [start, end] = message.body;
  if (back === 0) return end;
  if (bareCrOf(message) === "break") return null;
  const body = asBuffer(message.octets, start, end);
  let at = endOfContent(body, mode, "content");
  for (let left = back; left > 0; left -= 1) {
    if (at <= 0) return left === 1 && at === 0 ? start : null;
    at = body.lastIndexOf(10, at - 1);
    if (at < 0) return left === 1 ? start : null;
  }
  return start + at + 1;
}

/** The path of the innermost part whose content holds this octet, or null. */
export function partAround(message: Message, at: number): string | null {
  const holds = ({ within, kind, body: [start, end] }: MimePart): boolean =>
    within === null && kind !== "multipart" && start <= at && at < end;
  return message.parts.findLast(holds)?.path ?? null;
}

/** The path of the first part that begins in the span, or null. */
export function partAddedIn(message: Message, [start, end]: Span): string | null {
  const isInside = ({ within, header }: MimePart): boolean => within === null && header[0] > start && header[0] <= end;
  return message.parts.find(isInside)?.path ?? null;
}
