// A hop in words: how it was handed over, and how long that took.
import { formatDuration } from "#lib/text/format/duration.ts";
import type { Hop, SecondsRange } from "#lib/trace/types.ts";

/** `with` keywords whose last letter says that the client had logged in (RFC 3848, RFC 6531 §4.3, RFC 4954 §4). */
const authenticated = /^(?:UTF8)?(?:SMTP|LMTP|ESMTP)S?A$/i;
const smtp = /^(?:UTF8)?E?SMTPA?$/i;

const roles: Record<NonNullable<Hop["role"]>, string> = {
  submission: "handed in by its author",
  relay: "relay",
  filter: "filter",
  mx: "mail exchanger",
  delivery: "delivery",
  list: "mailing list",
};

/** Protocol and safety of the hand-over, as words. */
export function handover(hop: Hop): string[] {
  const words: string[] = [];
  if (hop.with) words.push(authenticated.test(hop.with) ? `${hop.with}, logged in` : hop.with);
  if (hop.tls) words.push(hop.tls.version ?? "TLS");
  else if (hop.with && smtp.test(hop.with)) words.push("no TLS recorded");
  if (hop.product) words.push(hop.product);
  if (hop.role) words.push(roles[hop.role]);
  return words;
}

export interface Took {
  words: string;
  note: string | null;
  /** The clock ran backwards. */
  skew: boolean;
}

/** How long this hop took, as the dates tell. `first`: it is the oldest dated one. */
export function took(hop: Hop, first: boolean): Took {
  if (!hop.date?.utc) return { words: "–", note: hop.date ? "date not read" : "no date", skew: false };
  if (hop.delaySeconds === null) return { words: first ? "start" : "–", note: null, skew: false };
  if (hop.delayRange) return corrected(hop.delayRange, hop.delaySeconds);
  if (hop.delaySeconds < 0) return { words: `−${formatDuration(-hop.delaySeconds)}`, note: "clock skew", skew: true };
  return { words: formatDuration(hop.delaySeconds), note: null, skew: false };
}

/** Two clocks that disagree: how long it can really have been, with what the dates say beside it. */
function corrected([least, most]: SecondsRange, written: number): Took {
  const words = most === null ? `${formatDuration(least)} or more` : rangeWords(least, most);
  return { words, note: `${formatDuration(written)} as written`, skew: written < 0 };
}

function rangeWords(least: number, most: number): string {
  return least === most ? formatDuration(least) : `${formatDuration(least)} to ${formatDuration(most)}`;
}

/** Who handed over: the looked-up name, else the name it gave, else its address. */
export function giver(hop: Hop): string | null {
  return hop.from ? (hop.from.rdns ?? hop.from.helo ?? hop.from.ip) : null;
}
