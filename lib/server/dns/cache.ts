import "server-only";
// The process's memory of answers: by their TTL, an hour at most, failures 5 seconds, the 5,000 used last. The same
// question put twice at once goes out once, and goes on while anybody still waits for it. An answer is handed out as it
// was received, with its own time and TTL: that is when it was true.
import type { Answer, QuestionType, Resolver } from "#lib/dns/types.ts";

export interface CacheOptions {
  entries: number;
  /** Seconds. */
  longest: number;
  failure: number;
  /** Larger answers (in characters of JSON) are not kept, so that the cache's size in memory is bounded. */
  largest: number;
}

export const cacheDefaults: CacheOptions = { entries: 5_000, longest: 3_600, failure: 5, largest: 8_192 };

interface Flight {
  answer: Promise<Answer>;
  waiting: number;
  controller: AbortController;
}

/** What several cached resolvers share, so long as their questions have different keys. */
export interface CacheStore {
  kept: Map<string, { answer: Answer; until: number }>;
  flights: Map<string, Flight>;
}

/** @param space put before every key: resolvers that may answer differently must not share answers */
export function cacheResolver(
  resolver: Resolver,
  space: string,
  store: CacheStore = { kept: new Map(), flights: new Map() },
  options: CacheOptions = cacheDefaults,
): Resolver {
  function start(key: string, name: string, type: QuestionType): Flight {
    const controller = new AbortController();
    const answer = resolver.query(name, type, controller.signal).then((answer) => {
      keep(store, key, answer, options);
      return answer;
    });
    const flight: Flight = { answer, waiting: 0, controller };
    const land = () => {
      if (store.flights.get(key) === flight) store.flights.delete(key);
    };
    answer.then(land, land);
    store.flights.set(key, flight);
    return flight;
  }

  return {
    async query(name, type, signal) {
      signal?.throwIfAborted();
      const key = `${space} ${type} ${name}`;
      const known = recall(store, key);
      if (known) return known;
      const flight = store.flights.get(key) ?? start(key, name, type);
      return wait(flight, signal, () => store.flights.delete(key));
    },
  };
}

/** Waits for a flight until `signal` aborts. When nobody waits any more, the question is given up. */
function wait(flight: Flight, signal: AbortSignal | undefined, giveUp: () => void): Promise<Answer> {
  flight.waiting += 1;
  if (!signal) return flight.answer;
  return new Promise((resolve, reject) => {
    const leave = () => {
      flight.waiting -= 1;
      reject(signal.reason);
      if (flight.waiting > 0) return;
      giveUp();
      flight.controller.abort(signal.reason);
    };
    signal.addEventListener("abort", leave, { once: true });
    flight.answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
}

function recall(store: CacheStore, key: string): Answer | null {
  const entry = store.kept.get(key);
  if (!entry) return null;
  store.kept.delete(key);
  if (entry.until <= performance.now()) return null;
  store.kept.set(key, entry);
  return entry.answer;
}

function keep(store: CacheStore, key: string, answer: Answer, options: CacheOptions): void {
  const isAnswer = answer.outcome === "found" || answer.outcome === "nodata" || answer.outcome === "nxdomain";
  const seconds = isAnswer ? Math.min(answer.ttl, options.longest) : options.failure;
  if (seconds <= 0 || JSON.stringify(answer).length > options.largest) return;
  store.kept.delete(key);
  store.kept.set(key, { answer, until: performance.now() + seconds * 1_000 });
  if (store.kept.size > options.entries) store.kept.delete(store.kept.keys().next().value!);
}
