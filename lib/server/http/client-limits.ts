import "server-only";
// The rates of one client (config `RATE_…`), told in every answer as RateLimit-* headers and refused with 429.
import { hashClient } from "../client-address.ts";
import { config, type RateName } from "../config.ts";
import { createRateLimiter, type Rate, type RateLimiter } from "../rate-limiter.ts";
import { RequestProblem } from "./problem.ts";

type Limiters = Record<RateName | "shareOctets", RateLimiter | null>;
const shared = globalThis as { waybillLimiters?: Limiters };

function limiters(): Limiters {
  const { rates, shareDayBytes } = config();
  shared.waybillLimiters ??= {
    analyze: createRateLimiter(rates.analyze, 60),
    share: createRateLimiter(rates.share, 60),
    miss: createRateLimiter(rates.miss, 60),
    shareOctets: createRateLimiter(shareDayBytes, 86_400),
  };
  return shared.waybillLimiters;
}

/** Who asks, as an opaque key. Instrumentation has put the one believed address into the header (client-address.ts). */
export function clientKey(headers: Headers): string {
  return hashClient(headers.get("x-forwarded-for") ?? "");
}

/**
 * Counts one request; the headers to send with its answer.
 * @throws RequestProblem rate-limited
 */
export async function countRequest(headers: Headers, name: "analyze" | "share"): Promise<Record<string, string>> {
  const rate = await limiters()[name]?.use(clientKey(headers));
  if (!rate) return {};
  if (!rate.allowed) throw refuse(rate, "Too many requests from your address.");
  return describeRate(rate);
}

/**
 * Counts what a share takes of its client's day.
 * @throws RequestProblem rate-limited
 */
export async function countShared(headers: Headers, octets: number): Promise<void> {
  const rate = await limiters().shareOctets?.use(clientKey(headers), octets);
  if (rate && !rate.allowed) throw refuse(rate, "Your address has shared as much as it may in a day.");
}

/**
 * Opens something by a secret; secrets that open nothing are counted, and too many of them close the door for a while.
 * @throws RequestProblem rate-limited
 */
export async function countMisses<T>(headers: Headers, open: () => Promise<T | null>): Promise<T | null> {
  const key = clientKey(headers);
  const rate = await limiters().miss?.look(key);
  if (rate && !rate.allowed) throw refuse(rate, "Too many links from your address opened nothing.");
  const opened = await open();
  if (opened === null) await limiters().miss?.use(key);
  return opened;
}

function refuse(rate: Rate, why: string): RequestProblem {
  const headers = { ...describeRate(rate), "Retry-After": String(rate.reset) };
  return new RequestProblem("rate-limited", `${why} Try again in ${rate.reset} seconds.`, headers);
}

function describeRate({ limit, remaining, reset }: Rate): Record<string, string> {
  return {
    "RateLimit-Limit": String(limit),
    "RateLimit-Remaining": String(remaining),
    "RateLimit-Reset": String(reset),
  };
}
