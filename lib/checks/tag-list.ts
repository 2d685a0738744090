// Reads tag=value lists (RFC 6376 §3.2), the syntax of DKIM-Signature, key records, ARC fields and DMARC records.
// The text may be folded as it stands in the message, so that offsets count in the octets. Values beyond ASCII are
// taken as they are (RFC 8616 §5). One pass, linear; everything readable is kept beside the defects.
import { limits } from "#lib/limits.ts";
import { said } from "#lib/text/said.ts";
import type { Span } from "#lib/text/span.ts";

export interface Tag {
  /** Without the white space around it; white space and folds inside are kept (RFC 6376 §3.2). */
  value: string;
  /** Where the value starts in the text. */
  offset: number;
  /** From after `=` to before `;` or the end: the value with the white space around it. */
  raw: Span;
}

export interface TagList {
  /** By name, case-sensitive. Of a name that stands twice, the first. */
  tags: Map<string, Tag>;
  /** Phrases such as `duplicate tag d at octet 41`; any of them makes the list invalid. */
  defects: string[];
  /** Names in the order written, repeated ones too. */
  order: string[];
}

/** How the one defect begins that some readers forgive: nothing between two semicolons. */
export const emptyTagDefect = "empty tag";

/**
 * Splits a tag list.
 * @param text latin1 text, one character an octet; folded or not
 */
export function parseTagList(text: string): TagList {
  const list: TagList = { tags: new Map(), defects: [], order: [] };
  let start = 0;
  for (let read = 0; start <= text.length; read++) {
    if (read === limits.tags) {
      list.defects.push(said`more than ${limits.tags} tags`);
      break;
    }
    const semicolon = text.indexOf(";", start);
    const end = semicolon < 0 ? text.length : semicolon;
    readTag(text, start, end, semicolon < 0, list);
    start = end + 1;
  }
  return list;
}

/** Whether the character at `at` is white space or part of a fold. */
export function isFws(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || code === 13 || code === 10;
}

function readTag(text: string, start: number, end: number, last: boolean, list: TagList): void {
  const from = skipForward(text, start, end);
  if (from === end) {
    // RFC 6376 §3.2: only the last tag may be followed by a semicolon and nothing.
    if (!last) list.defects.push(said`empty tag at octet ${start}`);
    return;
  }
  const equals = from + text.slice(from, end).indexOf("=");
  if (equals < from) {
    list.defects.push(said`no equals sign at octet ${from}`);
    return;
  }
  const name = text.slice(from, skipBack(text, from, equals));
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) {
    list.defects.push(said`bad tag name at octet ${from}`);
    return;
  }
  const offset = skipForward(text, equals + 1, end);
  const value = text.slice(offset, skipBack(text, offset, end));
  const bad = value.search(/[^\t\n\r -~\x80-\uffff]/);
  if (bad >= 0) list.defects.push(said`control character in tag ${name} at octet ${offset + bad}`);
  list.order.push(name);
  if (list.tags.has(name)) list.defects.push(said`duplicate tag ${name} at octet ${from}`);
  else list.tags.set(name, { value, offset, raw: [equals + 1, end] });
}

function skipForward(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isFws(text, at)) at += 1;
  return at;
}

function skipBack(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isFws(text, at - 1)) at -= 1;
  return at;
}
