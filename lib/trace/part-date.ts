// Where the date of a Received line stands (RFC 5322 §3.6.7: after `;`, at the end), and what programs put around it: comments
// before and after, an `id` after it, or no `;` at all. Only a few places are tried, so that the work stays linear.
import { limits } from "#lib/limits.ts";
import { type Token, unquote } from "#lib/text/cfws.ts";
import { type DateValue, parseDate } from "#lib/text/dates.ts";

/** Places tried, from the right, before a line counts as undated. */
const DATE_TRIES = 8;

/** A line in two: what stands before the date, and the date with what surrounds it. */
export interface Parted {
  head: Token[];
  date: DateValue | null;
  /** Comments before and after the date. */
  tail: string[];
  /** Tokens from an `id` or `for` on that follows the date. */
  after: Token[];
}

/** Finds the date: after the last `;` outside comments after which one can be read, else wherever one stands. */
export function partDate(tokens: Token[]): Parted {
  const stops: number[] = [];
  for (let i = tokens.length - 1; i >= 0 && stops.length < DATE_TRIES; i--) {
    if (tokens[i]!.kind === "special") stops.push(i);
  }
  for (const stop of stops) {
    const parted = dateAfter(tokens, stop, stop + 1);
    if (parted.date?.utc) return parted;
  }
  const bare = bareDate(tokens);
  if (bare) return bare;
  if (stops.length === 0) return { head: tokens, date: null, tail: [], after: [] };
  return dateAfter(tokens, stops[0]!, stops[0]! + 1);
}

/** The date in `tokens` from `start` on; the clauses are what stands before `end`. */
function dateAfter(tokens: Token[], end: number, start: number): Parted {
  const rest = tokens.slice(start);
  const tail: string[] = [];
  // QUIRK(courier): `; date id X`; QUIRK(ezmts): `; date for <a@b>`.
  const at = rest.findIndex((token) => token.kind === "atom" && /^(?:id|for)$/i.test(token.text));
  const dated = at > 0 ? rest.slice(0, at) : rest;
  const text: string[] = [];
  for (const token of dated) {
    if (token.kind === "comment" && !(text.length > 0 && isZone(unquote(token)))) tail.push(unquote(token));
    else text.push(token.text);
  }
  const written = text.join("").trim();
  const after = at > 0 ? rest.slice(at) : [];
  return { head: tokens.slice(0, end), date: written === "" ? null : parseDate(written), tail, after };
}

/** A comment that names a zone, as RFC 5322 §3.3 shows it: `(PST)`, `(Central Daylight Time)`. */
function isZone(comment: string): boolean {
  return /^[A-Za-z+\-0-9: ]{1,40}$/.test(comment) && !/^envelope-/i.test(comment);
}

/** QUIRK(sendgrid, webeasymail, bare dates): no `;` before the date. */
function bareDate(tokens: Token[]): Parted | null {
  let tries = 0;
  for (let i = tokens.length - 1; i >= 0 && tries < DATE_TRIES; i--) {
    if (!startsDate(tokens, i)) continue;
    tries += 1;
    const parted = dateAfter(tokens, i, i);
    if (parted.date?.utc) return parted;
  }
  return null;
}

function startsDate(tokens: Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== "atom") return false;
  if (/^(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?$/i.test(token.text) || /^\d{4}-\d\d-\d\d/.test(token.text))
    return true;
  const next = tokens[at + 2]?.text ?? "";
  return /^\d{1,2}$/.test(token.text) && /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(next);
}

/** A line too damaged or too long to be split still ends with its date. */
export function lastDate(body: string, damaged: boolean): DateValue | null {
  if (!damaged && body.length <= limits.fieldOctets) return null;
  const at = body.lastIndexOf(";");
  const text = at < 0 ? "" : body.slice(at + 1, at + 120).trim();
  const date = parseDate(text);
  return date.utc === null ? null : date;
}
