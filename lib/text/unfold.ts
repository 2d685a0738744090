// Unfolding (RFC 5322 §2.2.3): a line end directly followed by a blank is removed, the blank stays.
// Bare LF and bare CR count as line ends too; CRCRLF counts as one.
import { latin1 } from "./octets.ts";
import type { Span } from "./span.ts";

/**
 * The text of a span, one character per octet, unfolded, without the line end that closes it.
 * A line end that no blank follows, where a damaged field goes on, becomes one blank.
 */
export function unfold(octets: Uint8Array, span: Span): string {
  return unfoldText(latin1(octets, span[0], span[1]));
}

/** The same for text at hand. */
export function unfoldText(text: string): string {
  const trimmed = withoutLastLineEnd(text);
  if (!trimmed.includes("\n") && !trimmed.includes("\r")) return trimmed;
  const unfolded = trimmed.replace(/\r{0,2}\n(?=[ \t])|\r(?=[ \t])/g, "");
  return unfolded.includes("\n") || unfolded.includes("\r") ? unfolded.replace(/\r{0,2}\n|\r/g, " ") : unfolded;
}

function withoutLastLineEnd(text: string): string {
  let end = text.length;
  if (text[end - 1] === "\n") {
    end -= 1;
    if (text[end - 1] === "\r") end -= 1;
    if (text[end - 1] === "\r") end -= 1;
  } else if (text[end - 1] === "\r") end -= 1;
  return text.slice(0, end);
}
