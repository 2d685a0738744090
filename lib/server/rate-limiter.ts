import "server-only";
// How often one client may do what costs the others: the only file that knows the package `rate-limiter-flexible`. Counted in
// the memory of this process, by fixed windows that begin with a client's first request; several instances count apart.
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

export interface Rate {
  /** Points of one window, and how many are left in it. */
  limit: number;
  remaining: number;
  /** Seconds until the window ends. */
  reset: number;
  /** False when the points were used up. */
  allowed: boolean;
}

export interface RateLimiter {
  /** Uses points up. */
  use(key: string, points?: number): Promise<Rate>;
  /** The state without using anything. */
  look(key: string): Promise<Rate>;
}

/** @param points of a window; 0 = no limit  @param duration of a window in seconds */
export function createRateLimiter(points: number, duration: number): RateLimiter | null {
  if (points === 0) return null;
  const limiter = new RateLimiterMemory({ points, duration });
  const read = ({ remainingPoints, msBeforeNext }: RateLimiterRes, allowed: boolean): Rate => ({
    limit: points,
    remaining: Math.max(0, remainingPoints),
    reset: Math.max(1, Math.ceil(msBeforeNext / 1000)),
    allowed,
  });
  return {
    async use(key, used = 1) {
      try {
        return read(await limiter.consume(key, used), true);
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return read(refused, false);
        throw refused;
      }
    },
    async look(key) {
      const state = await limiter.get(key);
      if (!state) return { limit: points, remaining: points, reset: duration, allowed: true };
      return read(state, state.remainingPoints > 0);
    },
  };
}
