// The world of a check for tests: a zone written as text, all else at rest.
import { createAsker } from "#lib/dns/asker.ts";
import type { Resolver } from "#lib/dns/types.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import type { CheckEnv } from "./types.ts";

/** @param zone a dns-file, or a resolver of its own */
export function checkEnvOf(zone: string | Resolver, parts: Partial<CheckEnv> = {}): CheckEnv {
  const resolver = typeof zone === "string" ? zoneResolver(parseZone(zone)) : zone;
  const signal = new AbortController().signal;
  return { dns: createAsker(resolver), live: true, lists: false, now: new Date(0), signal, ...parts };
}
