// Runs a check on octets with DNS from text, for the tests of DKIM and ARC.
import { createAsker } from "#lib/dns/asker.ts";
import type { Resolver } from "#lib/dns/types.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { emptyHop, emptyRoute } from "../route.test-support.ts";
import type { CheckEnv, CheckInput } from "../types.ts";

export interface Setting {
  /** Lines of a dns-file. */
  zone?: string;
  live?: boolean;
  /** false: the octets were repaired. */
  exact?: boolean;
  now?: string;
  /** RFC 3339 date of the newest Received field. */
  delivered?: string;
  pause?: () => Promise<void>;
  signal?: AbortSignal;
}

/** Calls `run` as the report would. */
export function runOn<T>(
  run: (input: CheckInput, env: CheckEnv) => Promise<T>,
  octets: Uint8Array | string,
  setting: Setting = {},
): Promise<T> {
  const resolver: Resolver = zoneResolver(parseZone(setting.zone ?? ""));
  const signal = setting.signal ?? new AbortController().signal;
  const env: CheckEnv = {
    dns: createAsker(resolver, signal),
    live: setting.live ?? true,
    lists: false,
    now: new Date(setting.now ?? "2026-11-21T12:00:00Z"),
    signal,
    ...(setting.pause && { pause: setting.pause }),
  };
  return run(inputOf(octets, setting), env);
}

/** What a check is given of a message: its structure, and a route of one hop at most. */
export function inputOf(octets: Uint8Array | string, { exact = true, delivered }: Setting = {}): CheckInput {
  const message = parseMessage(typeof octets === "string" ? Buffer.from(octets, "latin1") : octets);
  return { message, exact, fields: [], from: [], route: routeDelivered(delivered), claims: [] };
}

function routeDelivered(utc: string | undefined): CheckInput["route"] {
  if (utc === undefined) return emptyRoute();
  return { ...emptyRoute(), hops: [{ ...emptyHop(), date: { written: utc, utc, offsetMinutes: 0 } }] };
}
