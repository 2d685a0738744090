// A hop in words: how it was handed over, and how long that took.
import type { Texts } from "#components/language/texts.ts";
import type { IconName } from "#components/ui/icon.tsx";
import { formatDuration, formatDurationRange } from "#lib/text/format/duration.ts";
import type { Hop, Loop } from "#lib/trace/types.ts";

/** `with` keywords whose last letter says that the client had logged in (RFC 3848, RFC 6531 §4.3, RFC 4954 §4). */
const authenticated = /^(?:UTF8)?(?:SMTP|LMTP|ESMTP)S?A$/i;
const smtp = /^(?:UTF8)?E?SMTPA?$/i;

/** Words of a hand-over; the icon is for those about its safety. */
export interface Mark {
  text: string;
  icon: IconName | null;
}

/** Protocol and safety of the hand-over. */
export function handover(hop: Hop, { marks: words, roles }: Texts["route"]): Mark[] {
  const marks: Mark[] = [];
  if (hop.with) marks.push({ text: hop.with, icon: null });
  if (hop.tls) marks.push({ text: hop.tls.version ?? words.tls, icon: "lock" });
  else if (hop.with && smtp.test(hop.with)) marks.push({ text: words.noTls, icon: "unlocked" });
  if (hop.with && authenticated.test(hop.with)) marks.push({ text: words.loggedIn, icon: "key" });
  if (hop.product) marks.push({ text: hop.product, icon: null });
  if (hop.role && hop.role !== "relay") marks.push({ text: roles[hop.role], icon: null });
  return marks;
}

/** The message was at this host before: which time of how many, and where. Null on its first visit. */
export function visitOf(hop: Hop, loops: readonly Loop[]): { visit: number; all: number } | null {
  for (const { hops } of loops) {
    const at = hops.indexOf(hop.index);
    if (at > 0) return { visit: at + 1, all: hops.length };
  }
  return null;
}

export interface Took {
  words: string;
  note: string | null;
  /** The clock ran backwards. */
  skew: boolean;
}

/** How long this hop took, as far as the dates tell; never less than nothing. `first`: it is the oldest dated one. */
export function took(hop: Hop, first: boolean, { route, values }: Pick<Texts, "route" | "values">): Took {
  const words = route.hop;
  if (!hop.date?.utc) return { words: "–", note: hop.date ? words.dateNotRead : words.noDate, skew: false };
  const written = hop.delaySeconds;
  if (written === null) return { words: first ? words.start : "–", note: null, skew: false };
  const skew = written < 0;
  const asWritten = words.asWritten(formatDuration(written, values.duration));
  const note = skew ? `${words.skew}, ${asWritten}` : hop.delayRange ? asWritten : null;
  // Two clocks that disagree: what it can really have been, with what the dates say beside it.
  if (hop.delayRange) return { words: formatDurationRange(hop.delayRange, values.duration), note, skew };
  return { words: skew ? words.notKnown : formatDuration(written, values.duration), note, skew };
}

/** Who handed over: the looked-up name, else the name it gave, else its address. */
export function giver(hop: Hop): string | null {
  return hop.from ? (hop.from.rdns ?? hop.from.helo ?? hop.from.ip) : null;
}

/** The name it gave, where the receiving server looked up another one. */
export function otherName({ from }: Hop): string | null {
  if (!from?.helo || !from.rdns) return null;
  return from.helo.toLowerCase() === from.rdns.toLowerCase() ? null : from.helo;
}
