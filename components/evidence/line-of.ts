// The number of the line that an octet stands in. Counted once per 64 KiB and kept, because a report asks for many places;
// in slices, because the place may lie 25 MB down.
import { stretches } from "#components/ui/pause.ts";

const block = 65_536;
/** Lines that have ended before each block, as far as they were counted. */
const counted = new WeakMap<Uint8Array, number[]>();

/**
 * 1 = first; a line ends after LF, or after a CR that no LF follows.
 * @throws the reason of the signal
 */
export async function findLine(octets: Uint8Array, octet: number, signal: AbortSignal): Promise<number> {
  const due = stretches(signal);
  const before = counted.get(octets) ?? [0];
  counted.set(octets, before);
  const wanted = Math.floor(Math.min(octet, octets.length) / block);
  while (before.length <= wanted) {
    const at = before.length - 1;
    before.push((before[at] ?? 0) + endsIn(octets, at * block, (at + 1) * block));
    await due();
  }
  return 1 + (before[wanted] ?? 0) + endsIn(octets, wanted * block, Math.min(octet, octets.length));
}

function endsIn(octets: Uint8Array, start: number, end: number): number {
  let ends = 0;
  for (let at = start; at < end; at += 1) {
    const octet = octets[at];
    if (octet === 10 || (octet === 13 && octets[at + 1] !== 10)) ends += 1;
  }
  return ends;
}
