// The same place again: a host that took the message, handed it to another organisation and got it back, twice or more; or an
// address in two Delivered-To fields, by which programs stop a loop themselves (Postfix, qmail, Courier). One return is
// ordinary (a filter in the cloud, a list, a forward and its copy) and is not told.
import type { Field } from "#lib/fields/types.ts";
import { type Say, say } from "#lib/text/say.ts";
import { organisationOf } from "./organisation.ts";
import type { Hop, Loop } from "./types.ts";

/** Visits to one host, with other organisations in between, from which on it is a loop. */
const VISITS = 3;

type Stop = Pick<Hop, "index" | "field" | "by">;

/** Hosts first, then addresses; each once. */
export function findLoops(hops: readonly Stop[], fields: readonly Field[]): Loop[] {
  return loopsAmong(hops, fields).map(({ says, ...loop }) => ({ ...loop, detail: String(says) }));
}

/** The details of the same loops. */
export function sayLoops(hops: readonly Stop[], fields: readonly Field[]): Say[] {
  return loopsAmong(hops, fields).map(({ says }) => says);
}

type SaidLoop = Omit<Loop, "detail"> & { says: Say };

function loopsAmong(hops: readonly Stop[], fields: readonly Field[]): SaidLoop[] {
  return [...hostLoops(hops), ...addressLoops(fields)];
}

interface Visits {
  name: string;
  hops: Omit<Stop, "by">[];
  /** Visits, i.e. runs of hops without another organisation between. */
  count: number;
  /** How often organisations changed when it was last seen. */
  change: number;
}

function hostLoops(hops: readonly Stop[]): SaidLoop[] {
  const visits = new Map<string, Visits>();
  let [last, changes]: [string | null, number] = [null, 0];
  for (const { index, field, by } of hops) {
    const organisation = organisationOf(by);
    if (by === null || organisation === null) continue;
    if (organisation !== last) changes += 1;
    last = organisation;
    const key = by.toLowerCase();
    const seen = visits.get(key) ?? { name: by, hops: [], count: 0, change: -1 };
    if (seen.change !== changes) seen.count += 1;
    seen.change = changes;
    seen.hops.push({ index, field });
    visits.set(key, seen);
  }
  return [...visits.values()].filter(({ count }) => count >= VISITS).map(loopOf);
}

function loopOf({ name, hops, count }: Visits): SaidLoop {
  return {
    place: name,
    hops: hops.map(({ index }) => index),
    fields: hops.map(({ field }) => field),
    says: say`${name} took the message ${count} times, with hosts of others in between.`,
  };
}

function addressLoops(fields: readonly Field[]): SaidLoop[] {
  const places = new Map<string, { place: string; fields: number[] }>();
  for (const { name, raw, index } of fields) {
    if (name.toLowerCase() !== "delivered-to") continue;
    const place = raw.trim().slice(0, 320);
    const seen = places.get(place.toLowerCase()) ?? { place, fields: [] };
    seen.fields.push(index);
    places.set(place.toLowerCase(), seen);
  }
  return [...places.values()]
    .filter((seen) => seen.place !== "" && seen.fields.length > 1)
    .map(({ place, fields: at }) => ({
      place,
      hops: [],
      fields: at,
      says: say`Delivered-To names ${place} ${at.length} times: it was delivered there and came back.`,
    }));
}
