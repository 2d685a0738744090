// A hop in words: how it was handed over, and how long that took.
import type { IconName } from "#components/ui/icon.tsx";
import { formatDuration, formatDurationRange } from "#lib/text/format/duration.ts";
import type { Hop } from "#lib/trace/types.ts";

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

/** Words of a hand-over; the icon is for those about its safety. */
export interface Mark {
  text: string;
  icon: IconName | null;
}

/** Protocol and safety of the hand-over. */
export function handover(hop: Hop): Mark[] {
  const marks: Mark[] = [];
  if (hop.with) marks.push({ text: hop.with, icon: null });
  if (hop.tls) marks.push({ text: hop.tls.version ?? "TLS", icon: "lock" });
  else if (hop.with && smtp.test(hop.with)) marks.push({ text: "no TLS recorded", icon: "unlocked" });
  if (hop.with && authenticated.test(hop.with)) marks.push({ text: "logged in", icon: "key" });
  if (hop.product) marks.push({ text: hop.product, icon: null });
  if (hop.role && hop.role !== "relay") marks.push({ text: roles[hop.role], icon: null });
  return marks;
}

/** The role and what of the line decided it; null when it could not be told. */
export function describeRole({ role, roleReason }: Pick<Hop, "role" | "roleReason">): string | null {
  if (!role) return null;
  return roleReason ? `${roles[role]}: ${roleReason}` : roles[role];
}

export interface Took {
  words: string;
  note: string | null;
  /** The clock ran backwards. */
  skew: boolean;
}

/** How long this hop took, as far as the dates tell; never less than nothing. `first`: it is the oldest dated one. */
export function took(hop: Hop, first: boolean): Took {
  if (!hop.date?.utc) return { words: "–", note: hop.date ? "date not read" : "no date", skew: false };
  const written = hop.delaySeconds;
  if (written === null) return { words: first ? "start" : "–", note: null, skew: false };
  const skew = written < 0;
  const asWritten = `${formatDuration(written)} as written`;
  const note = skew ? `clock skew, ${asWritten}` : hop.delayRange ? asWritten : null;
  // Two clocks that disagree: what it can really have been, with what the dates say beside it.
  if (hop.delayRange) return { words: formatDurationRange(hop.delayRange), note, skew };
  return { words: skew ? "not known" : formatDuration(written), note, skew };
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
