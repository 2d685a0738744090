import "server-only";
// Asks the configured servers in order, round by round, until one gives an answer; otherwise the most telling failure.
import type { ReplyFacts } from "#lib/dns/reply.ts";
import type { Answer, Outcome, RecordResolver, RecordType } from "#lib/dns/types.ts";
import { before } from "./deadline.ts";

/** A server as the transport sees it: something that answers one question until the signal aborts. */
export interface Upstream {
  /** How it stands in answers. */
  text: string;
  /** Whether its AD bit can be believed: the operator trusts the path to it (RFC 4035 §4.9.3). */
  trusted: boolean;
  ask(name: string, type: RecordType, signal: AbortSignal): Promise<ReplyFacts>;
}

export interface Patience {
  /** Milliseconds for one try of one server. */
  tryMs: number;
  /** Rounds over all servers. */
  tries: number;
}

const answers: readonly Outcome[] = ["found", "nodata", "nxdomain"];
/** Failures from most to least telling: what a server said, then what went wrong on the way. */
const failures: readonly Outcome[] = [
  "servfail",
  "refused",
  "notimp",
  "formerr",
  "malformed",
  "timeout",
  "unreachable",
];

/** Asks `name` as it is: normalized, allowed, not cached. */
export function createTransport(upstreams: readonly Upstream[], patience: Patience): RecordResolver {
  return {
    async query(name, type, signal) {
      const start = performance.now();
      let best: { facts: ReplyFacts; upstream: Upstream } | null = null;
      for (let round = 0; round < patience.tries; round++) {
        for (const upstream of upstreams) {
          const facts = await tryOnce(upstream, name, type, patience.tryMs, signal);
          if (best === null || rank(facts) < rank(best.facts)) best = { facts, upstream };
          if (rank(facts) === -1) return answer(name, type, facts, upstream, start);
        }
      }
      if (best === null) throw new Error("a transport without servers or tries");
      return answer(name, type, best.facts, best.upstream, start);
    },
  };
}

function tryOnce(
  upstream: Upstream,
  name: string,
  type: RecordType,
  ms: number,
  signal: AbortSignal | undefined,
): Promise<ReplyFacts> {
  const late: ReplyFacts = { outcome: "timeout", records: [], chain: [], ttl: 0, authenticated: false };
  return before(ms, signal, late, (inner) => upstream.ask(name, type, inner));
}

/** -1 for an answer, else the place among the failures. */
const rank = (facts: ReplyFacts): number => (answers.includes(facts.outcome) ? -1 : failures.indexOf(facts.outcome));

function answer(name: string, type: RecordType, facts: ReplyFacts, upstream: Upstream, start: number): Answer {
  const { ede, ...rest } = facts;
  return {
    name,
    type,
    ...rest,
    authenticated: facts.authenticated && upstream.trusted,
    server: upstream.text,
    elapsedMs: Math.round(performance.now() - start),
    at: new Date().toISOString(),
    ...(ede ? { ede } : {}),
  };
}
