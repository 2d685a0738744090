import "server-only";
// Time limits. A real timer, not `AbortSignal.timeout`: that one is unref'd, and a command line that only waits for DNS
// would end silently.
import { emptyAnswer } from "#lib/dns/answers.ts";
import type { Resolver } from "#lib/dns/types.ts";
import { limits } from "#lib/limits.ts";

/**
 * Runs `run` with a signal that aborts after `ms` or with `outer`.
 * @returns what `run` returns, or `late` when the time ended first
 * @throws the reason of `outer`, or what `run` throws
 */
export async function before<T>(
  ms: number,
  outer: AbortSignal | undefined,
  late: T,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  outer?.throwIfAborted();
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error("time ended")), ms);
  const stop = () => controller.abort(outer?.reason);
  outer?.addEventListener("abort", stop, { once: true });
  try {
    return await run(controller.signal);
  } catch (error) {
    outer?.throwIfAborted();
    if (controller.signal.aborted) return late;
    throw error;
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", stop);
  }
}

/**
 * One report's view of a live resolver: `ms` after its first question, those still waiting are answered `timeout` and
 * later ones `limit`. Make one for every report.
 */
export function deadlineResolver(resolver: Resolver, ms: number = limits.dnsTotalMs): Resolver {
  let end: number | null = null;
  return {
    async query(name, type, signal) {
      end ??= performance.now() + ms;
      const left = end - performance.now();
      // A timer may fire a little early.
      if (left < 1) return emptyAnswer(name, type, "limit", new Date());
      const late = { ...emptyAnswer(name, type, "timeout", new Date()), elapsedMs: Math.round(left) };
      return before(left, signal, late, (inner) => resolver.query(name, type, inner));
    },
  };
}
