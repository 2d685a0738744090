// The many clocks of one message, held against each other. A host has dated its line before the next host begins to take the
// message: a chain of dates that keeps this order is believed, the heaviest such chain wins (hosts of the receiving side weigh
// more than any number of others), and a clock outside it is ahead or behind by an amount that its neighbours bound.
// Where clocks disagree, the delay between two hops is what the believed ones allow: from … to …, never below zero.
// Gap: a clock that is wrong by the same amount at every host of the chain shows nowhere.
import type { DateValue } from "#lib/text/dates.ts";
import { lasting, type Say, say, type Text } from "#lib/text/say.ts";
import type { ClockSkew, Hop, SecondsRange, TimeReading } from "./types.ts";

/** A moment of the message's way by one clock: from the first time it tells there to the last, milliseconds since 1970. */
interface Moment {
  hop: number | null;
  field: number;
  host: string | null;
  begin: number;
  stamp: number;
  weight: number;
  /** The zone is not known, so the time tells nothing of the clock. */
  vague: boolean;
}

export type Clocked = Pick<Hop, "index" | "field" | "from" | "by" | "side" | "date">;

export interface Clocks {
  skews: ClockSkew[];
  /** By hop index: how long it can have taken since the nearest older dated hop, where clocks disagree. */
  delays: Map<number, SecondsRange>;
  /** From the first dated hop to the last, where one of the two clocks is not believed or it would be negative. */
  transit: SecondsRange | null;
  /** The moment of the Date field fits to the others. */
  dateFits: boolean;
}

/** Dates are cut to whole seconds: a difference of one is none. */
const CUT_MS = 1_000;

/**
 * Compares the clocks of the hops (oldest first) and of the Date field.
 * @param times as `readTimes` gives them
 */
export function compareClocks(hops: readonly Clocked[], times: readonly TimeReading[]): Clocks {
  const moments = momentsOf(hops, times);
  const kept = heaviestChain(moments);
  const bounds = boundsOf(moments, kept);
  const off = moments.flatMap((moment, at) =>
    kept.has(at) || moment.vague ? [] : [{ moment, skew: skewOf(moment, bounds[at]!) }],
  );
  const date = moments[0]?.hop === null;
  return {
    skews: byHost(off),
    delays: delaysOf(moments, kept, bounds),
    transit: transitOf(moments, kept, bounds),
    dateFits: date && kept.has(0),
  };
}

/** Oldest first: the Date field, which outweighs nothing (its clock is often the first host's), then the dated hops. */
function momentsOf(hops: readonly Clocked[], times: readonly TimeReading[]): Moment[] {
  const begins = new Map<number, number>();
  for (const { hop, utc } of times)
    if (hop !== null) begins.set(hop, Math.min(begins.get(hop) ?? Number.POSITIVE_INFINITY, Date.parse(utc)));
  const moments: Moment[] = [];
  const date = times.find(({ source }) => source === "date");
  if (date) {
    const stamp = Date.parse(date.utc);
    moments.push({ hop: null, field: date.field, host: null, begin: stamp, stamp, weight: 0, vague: false });
  }
  for (const { index, field, from, by, side, date: written } of hops) {
    if (!written?.utc) continue;
    const stamp = Date.parse(written.utc);
    // QUIRK(proofpoint): a filter on the same host keeps its connection open, and the id is as old as the connection.
    const begin = isLoopback(from?.ip ?? null) ? stamp : Math.min(begins.get(index) ?? stamp, stamp);
    const vague = isVague(written);
    const weight = vague ? 0 : side === "claimed" ? 2 : 3 * hops.length;
    moments.push({ hop: index, field, host: by, begin, stamp, weight, vague });
  }
  return moments;
}

/** No zone is written, or one without a meaning; `-0000` says UTC (RFC 5322 §3.3). */
export function isVague(date: DateValue): boolean {
  return date.utc !== null && date.offsetMinutes === null && !/[-]0000\b/.test(date.written);
}

function isLoopback(address: string | null): boolean {
  return address !== null && (address.startsWith("127.") || address === "::1");
}

/** Indexes of the moments on the heaviest chain in order; of equal ones the newest and shortest in time. */
function heaviestChain(moments: readonly Moment[]): Set<number> {
  const best: { weight: number; before: number }[] = [];
  let end = -1;
  for (const [at, moment] of moments.entries()) {
    let before = -1;
    for (let i = at - 1; i >= 0; i--) {
      if (moments[i]!.stamp > moment.begin + CUT_MS) continue;
      if (before < 0 || isHeavier(best[i]!.weight, best[before]!.weight, moments[i]!, moments[before]!)) before = i;
    }
    best.push({ weight: moment.weight + (before < 0 ? 0 : best[before]!.weight), before });
    if (end < 0 || best[at]!.weight >= best[end]!.weight) end = at;
  }
  const kept = new Set<number>();
  for (let at = end; at >= 0; at = best[at]!.before) kept.add(at);
  return kept;
}

function isHeavier(weight: number, than: number, moment: Moment, other: Moment): boolean {
  return weight > than || (weight === than && moment.stamp > other.stamp);
}

/** What the believed clocks say of the true time of each moment, milliseconds; null = nothing. */
interface Bounds {
  after: number | null;
  before: number | null;
}

function boundsOf(moments: readonly Moment[], kept: ReadonlySet<number>): Bounds[] {
  const bounds: Bounds[] = [];
  let after: number | null = null;
  for (const [at, { stamp }] of moments.entries()) {
    bounds.push({ after, before: null });
    if (kept.has(at)) after = after === null ? stamp : Math.max(after, stamp);
  }
  let before: number | null = null;
  for (let at = moments.length - 1; at >= 0; at--) {
    bounds[at]!.before = before;
    if (kept.has(at)) before = moments[at]!.begin;
  }
  return bounds;
}

type Skewed = Pick<ClockSkew, "direction" | "seconds">;

function skewOf({ begin, stamp }: Moment, { after, before }: Bounds): Skewed {
  const ahead = before !== null && stamp > before;
  const least = ahead ? stamp - before : after === null ? 0 : after - begin;
  const other = ahead ? after : before;
  const most = other === null ? null : Math.max(least, ahead ? stamp - other : other - begin);
  return { direction: ahead ? "ahead" : "behind", seconds: [whole(least), most === null ? null : whole(most)] };
}

/** One entry per host and direction, oldest first: a clock is off by the same amount every time it is looked at. */
function byHost(off: readonly { moment: Moment; skew: Skewed }[]): ClockSkew[] {
  const groups = new Map<string, { host: string | null; moments: Moment[]; skew: Skewed }>();
  for (const { moment, skew } of off) {
    const key = `${skew.direction} ${moment.host?.toLowerCase() ?? moment.field}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { host: moment.host, moments: [moment], skew });
    else {
      group.moments.push(moment);
      group.skew = { ...skew, seconds: narrowed(group.skew.seconds, skew.seconds) };
    }
  }
  return [...groups.values()].map(({ host, moments, skew }) => {
    const hops = moments.flatMap(({ hop }) => (hop === null ? [] : [hop]));
    const fields = moments.map(({ field }) => field);
    return { host, fields, hops, ...skew, detail: `${saySkew({ host, hops, ...skew })}.` };
  });
}

/** What both allow; where they exclude each other, what either allows. */
function narrowed(a: SecondsRange, b: SecondsRange): SecondsRange {
  const [least, most] = [Math.max(a[0], b[0]), smaller(a[1], b[1])];
  if (most === null || least <= most) return [least, most];
  return [Math.min(a[0], b[0]), a[1] === null || b[1] === null ? null : Math.max(a[1], b[1])];
}

function smaller(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

/** How far a clock is off, without the full stop. */
export function saySkew({ host, hops, direction, seconds }: Omit<ClockSkew, "fields" | "detail">): Say {
  const who = host ?? (hops.length === 0 ? say`The Date field` : say`A host without a name`);
  const off = direction === "ahead" ? sayAhead(who, seconds) : sayBehind(who, seconds);
  return isWholeHours(seconds[0]) ? say`${off}. ${say`About whole hours: a time zone may be set wrong`}` : off;
}

function sayAhead(who: Text, seconds: SecondsRange): Say {
  return seconds[1] === null
    ? say`${who} is at least ${lasting(seconds[0])} ahead of the clocks that agree`
    : say`${who} is ${lasting(seconds)} ahead of the clocks that agree`;
}

function sayBehind(who: Text, seconds: SecondsRange): Say {
  return seconds[1] === null
    ? say`${who} is at least ${lasting(seconds[0])} behind the clocks that agree`
    : say`${who} is ${lasting(seconds)} behind the clocks that agree`;
}

function isWholeHours(seconds: number): boolean {
  const rest = seconds % 3600;
  return seconds >= 3_500 && seconds <= 15 * 3_600 && (rest <= 120 || rest >= 3_500);
}

/** For each dated hop whose clock, or whose older neighbour's, is not believed, or whose delay would be negative. */
function delaysOf(moments: readonly Moment[], kept: ReadonlySet<number>, bounds: readonly Bounds[]) {
  const delays = new Map<number, SecondsRange>();
  for (let at = 1; at < moments.length; at++) {
    const [older, newer] = [moments[at - 1]!, moments[at]!];
    if (older.hop === null || newer.hop === null) continue;
    const disagree = !kept.has(at) || !kept.has(at - 1);
    if (!disagree && newer.stamp >= older.stamp) continue;
    // Two readings of one clock that is off still differ by the true time.
    if (!kept.has(at) && !kept.has(at - 1) && newer.host === older.host && newer.stamp >= older.stamp) continue;
    delays.set(newer.hop, rangeOf(moments, kept, bounds, [at - 1, at]));
  }
  return delays;
}

function transitOf(
  moments: readonly Moment[],
  kept: ReadonlySet<number>,
  bounds: readonly Bounds[],
): SecondsRange | null {
  const [first, last] = [moments.findIndex(({ hop }) => hop !== null), moments.length - 1];
  if (first < 0 || first === last) return null;
  if (kept.has(first) && kept.has(last) && moments[last]!.stamp >= moments[first]!.stamp) return null;
  const [least, most] = rangeOf(moments, kept, bounds, [first, last]);
  return [Math.max(least, sureBetween(moments, kept, first, last)), most];
}

/** Seconds between the believed clocks among these moments: the way took at least that long. */
function sureBetween(moments: readonly Moment[], kept: ReadonlySet<number>, first: number, last: number): number {
  const sure = moments.filter((_, at) => at >= first && at <= last && kept.has(at));
  return sure.length < 2 ? 0 : Math.max(0, whole(sure.at(-1)!.stamp - sure[0]!.stamp));
}

/** What can have passed between two moments: by the believed clocks, never below zero. */
function rangeOf(
  moments: readonly Moment[],
  kept: ReadonlySet<number>,
  bounds: readonly Bounds[],
  [from, to]: readonly [number, number],
): SecondsRange {
  const moment = moments[to]!;
  const end = kept.has(to) ? moment.stamp : bounds[to]!.before;
  const start = kept.has(from) ? Math.min(moments[from]!.stamp, end ?? moments[from]!.stamp) : bounds[from]!.after;
  // By its own clock the newer host had the message at least that long.
  const least = Math.max(0, moment.stamp - moment.begin);
  return [whole(least), end === null || start === null ? null : whole(Math.max(least, end - start))];
}

function whole(ms: number): number {
  return Math.round(ms / 1000);
}
