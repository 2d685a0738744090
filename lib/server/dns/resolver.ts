import "server-only";
// The live resolver: name policy, then the process's cache, then the gate (so many questions of the whole process at
// once), then the transport. Cache and gate lie on `globalThis`, for Next loads modules more than once.
import { emptyAnswer } from "#lib/dns/answers.ts";
import { createGate } from "#lib/dns/gate.ts";
import { normalizeName } from "#lib/dns/names.ts";
import { isPublicName } from "#lib/dns/public-name.ts";
import type { RecordResolver, Resolver } from "#lib/dns/types.ts";
import { limits } from "#lib/limits.ts";
import { type CacheStore, cacheResolver } from "./cache.ts";
import { askServer } from "./classic.ts";
import { httpsUpstream } from "./doh.ts";
import { type PolicyFileOptions, policyFileResolver } from "./policy-file.ts";
import { type DnsServers, serverText, systemServers } from "./servers.ts";
import { createTransport, type Patience, type Upstream } from "./transport.ts";

export { parseDnsServers } from "./servers.ts";

export interface ResolverConfig {
  servers: DnsServers;
  /** Believe the AD bit of `system` and of servers by address (`DNS_TRUST_AD`). */
  trustAd: boolean;
  /** Names that may be asked, with all below them, although they are not public (`DNS_ALLOW_SUFFIXES`). */
  allowSuffixes: readonly string[];
  patience?: Patience;
  /** How the one file is fetched that checks ask for (`CHECK_HTTP`); absent: not at all. */
  policyFiles?: PolicyFileOptions;
}

interface Shared {
  store: CacheStore;
  enter: () => Promise<() => void>;
}

const shared = globalThis as { waybillDns?: Shared };

/** One resolver for the whole process; give each report its own deadline with `deadlineResolver`. */
export function createResolver(config: ResolverConfig): Resolver {
  const upstreams = upstreamsOf(config);
  const patience = config.patience ?? { tryMs: limits.dnsTryMs, tries: limits.dnsTries };
  shared.waybillDns ??= {
    store: { kept: new Map(), flights: new Map() },
    enter: createGate(limits.dnsInFlightProcess),
  };
  const { store, enter } = shared.waybillDns;
  const gated = gateResolver(createTransport(upstreams, patience), enter);
  const space = upstreams.map(({ text, trusted }) => `${text} ${trusted}`).join();
  const cached = cacheResolver(policyFileResolver(gated, config.policyFiles ?? { enabled: false }), space, store);
  return policyResolver(cached, config.allowSuffixes);
}

function upstreamsOf({ servers, trustAd }: ResolverConfig): Upstream[] {
  if (typeof servers === "object" && "https" in servers) return [httpsUpstream(servers.https)];
  const addresses = servers === "system" ? systemServers() : servers;
  return addresses.map((server) => ({
    text: serverText(server),
    trusted: trustAd,
    ask: (name, type, signal) => askServer(server, name, type, signal),
  }));
}

function gateResolver(resolver: RecordResolver, enter: () => Promise<() => void>): RecordResolver {
  return {
    async query(name, type, signal) {
      const leave = await enter();
      try {
        signal?.throwIfAborted();
        return await resolver.query(name, type, signal);
      } finally {
        leave();
      }
    },
  };
}

/** Answers `blocked` for names that are no business of the public DNS (see `isPublicName`). */
function policyResolver(resolver: Resolver, allowSuffixes: readonly string[]): Resolver {
  const allowed = allowSuffixes.map(normalizeName).filter((name) => name !== null);
  return {
    async query(name, type, signal) {
      signal?.throwIfAborted();
      const asked = normalizeName(name);
      if (asked !== null && isPublicName(asked, allowed)) return resolver.query(asked, type, signal);
      return emptyAnswer(asked ?? name.toLowerCase(), type, "blocked", new Date());
    },
  };
}
