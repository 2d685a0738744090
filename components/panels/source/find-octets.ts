// Words looked for in octets, ASCII letters in either case, without holding up the page.
import { stretches } from "#components/ui/pause.ts";
import type { Span } from "#lib/text/span.ts";
import { mostFound } from "./found-in.ts";

/** Octets looked at between two looks at the clock. */
const slice = 262_144;

/**
 * Every place where the UTF-8 octets of `words` stand, ascending, not overlapping, at most `mostFound`.
 * @throws the reason of the signal
 */
export async function findOctets(octets: Uint8Array, words: string, signal: AbortSignal): Promise<Span[]> {
  const wanted = new TextEncoder().encode(words).map(lower);
  const first = wanted[0];
  if (first === undefined) return [];
  const upper = first >= 97 && first <= 122 ? first - 32 : first;
  const due = stretches(signal);
  const found: Span[] = [];
  const last = octets.length - wanted.length;
  let at = 0;
  while (at <= last && found.length < mostFound) {
    const until = Math.min(last + 1, at + slice);
    for (; at < until && found.length < mostFound; at += 1) {
      const octet = octets[at];
      if ((octet !== first && octet !== upper) || !standsAt(octets, wanted, at)) continue;
      found.push([at, at + wanted.length]);
      at += wanted.length - 1;
    }
    await due();
  }
  return found;
}

function standsAt(octets: Uint8Array, wanted: Uint8Array, at: number): boolean {
  for (let place = 1; place < wanted.length; place += 1) {
    if (lower(octets[at + place] ?? 0) !== wanted[place]) return false;
  }
  return true;
}

function lower(octet: number): number {
  return octet >= 65 && octet <= 90 ? octet + 32 : octet;
}
