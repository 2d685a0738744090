import "server-only";
// The resolver of this process, made from the configuration on first use, and one report's view of it.
import type { Resolver } from "#lib/dns/types.ts";
import { config } from "./config.ts";
import { deadlineResolver } from "./dns/deadline.ts";
import { createResolver } from "./dns/resolver.ts";

const shared = globalThis as { waybillResolver?: Resolver };

/**
 * The configured servers, through cache and name policy, with the deadline of one report: make one for each.
 * What is behind it is kept on `globalThis`, for Next loads modules more than once.
 */
export function liveResolver(): Resolver {
  shared.waybillResolver ??= createConfigured();
  return deadlineResolver(shared.waybillResolver);
}

function createConfigured(): Resolver {
  const { dnsServers: servers, dnsTrustAd: trustAd, dnsAllowSuffixes: allowSuffixes, checkHttp: enabled } = config();
  return createResolver({ servers, trustAd, allowSuffixes, policyFiles: { enabled } });
}
