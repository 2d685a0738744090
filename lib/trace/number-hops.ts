// What was read of each line -> the hops in their order, oldest first, with sides, roles, delays and how they fit together.

import type { Field } from "#lib/fields/types.ts";
import { compareClocks } from "./clocks.ts";
import { readContinuity } from "./continuity.ts";
import type { Border } from "./find-border.ts";
import { organisationOf } from "./organisation.ts";
import type { ReadReceived } from "./read-received.ts";
import { findRole } from "./roles.ts";
import { readTimes } from "./times.ts";
import type { Hop, Route } from "./types.ts";
import { findWaits } from "./waits.ts";
import { findWithWord } from "./with-words.ts";

/** A line with its place in the header section; newest first. */
export interface ReadLine extends ReadReceived {
  /** Index of the field. */
  field: number;
}

/**
 * Numbers the hops and lays their clocks side by side.
 * @param lines newest first
 * @param at place of the border among them, or null
 * @param border `whole`: every Received field is among the lines, so that the oldest of them is the first hop
 */
export function numberHops(
  fields: readonly Field[],
  lines: readonly ReadLine[],
  at: number | null,
  border: Pick<Border, "foreign"> & { whole: boolean },
): Pick<Route, "hops" | "transitSeconds" | "transitRange" | "times" | "clocks" | "waits"> {
  const hops = lines
    .map((line, place) => hopOf(line, place, lines.length, sideOf(place, at, border.foreign)))
    .reverse();
  const joined = hops.map((hop, index) => ({ ...hop, operator: lines.at(-1 - index)!.dialect.organisation ?? null }));
  for (let at = 1; at < hops.length; at++) hops[at]!.continuity = readContinuity(joined[at - 1]!, joined[at]!);
  const transitSeconds = fillDelays(hops);
  const times = readTimes(fields, hops);
  const clocks = compareClocks(hops, times);
  for (const hop of hops) hop.delayRange = clocks.delays.get(hop.index) ?? null;
  const fits = border.whole && clocks.dateFits && !clocks.skews.some((skew) => skew.hops.includes(0));
  const written = fits ? (times.find(({ source }) => source === "date")?.utc ?? null) : null;
  const waits = findWaits(hops, times, written);
  return { hops, transitSeconds, transitRange: clocks.transit, times, clocks: clocks.skews, waits };
}

/** Without a crossing, what home received above the first foreign hop is still the receiving side's. */
function sideOf(place: number, at: number | null, foreign: number | null): Hop["side"] {
  if (at === null) return foreign !== null && place < foreign ? "receiver" : "claimed";
  return place > at ? "claimed" : place === at ? "border" : "receiver";
}

function hopOf({ field, facts, dialect }: ReadLine, place: number, count: number, side: Hop["side"]): Hop {
  const { product, work } = dialect;
  return {
    index: count - 1 - place,
    field,
    ...facts,
    organization: organisationOf(facts.by) ?? dialect.organisation ?? null,
    withMeaning: findWithWord(facts.with)?.meaning ?? null,
    delaySeconds: null,
    delayRange: null,
    side,
    product,
    ...findRole({ facts, work, product, side, oldest: place === count - 1 }),
    continuity: null,
  };
}

/** Fills `delaySeconds`; gives the seconds from the first date to the last. */
function fillDelays(hops: readonly Hop[]): number | null {
  let [first, older]: [number | null, number | null] = [null, null];
  let dated = 0;
  for (const hop of hops) {
    if (!hop.date?.utc) continue;
    const instant = Date.parse(hop.date.utc);
    hop.delaySeconds = older === null ? null : Math.round((instant - older) / 1000);
    first ??= instant;
    older = instant;
    dated += 1;
  }
  return dated < 2 ? null : Math.round((older! - first!) / 1000);
}
