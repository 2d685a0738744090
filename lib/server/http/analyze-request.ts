import "server-only";
// What both POSTs share: who may ask, what is read, and with which answers.
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Resolver } from "#lib/dns/types.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { samples } from "#lib/samples.ts";
import { config } from "../config.ts";
import { liveResolver } from "../live-resolver.ts";
import type { Reading } from "../threads/jobs.ts";
import type { JobWorld } from "../threads/threads.ts";
import { type Place, takePlace } from "../turnstile.ts";
import { clientKey, countRequest } from "./client-limits.ts";
import { RequestProblem } from "./problem.ts";
import { readLanguages, readOptions } from "./read-options.ts";
import { expectedOctets, readSource } from "./read-source.ts";

export interface AnalyzeRequest {
  /** Does `work` in the place that the request has, until it ends or `signal` or the deadline of a report ends it. */
  run<T>(signal: AbortSignal, work: (reading: Reading, world: JobWorld) => Promise<T>): Promise<T>;
  /** Headers of the answer: how much of the client's rate is left. */
  rate: Record<string, string>;
}

/**
 * Reads a POST that asks for an analysis. What can be refused without its body is refused before that is read.
 * @param counted the rate it counts against
 * @throws RequestProblem
 */
export async function readAnalyzeRequest(request: Request, counted: "analyze" | "share"): Promise<AnalyzeRequest> {
  refuseCrossSite(request);
  const query = new URL(request.url).searchParams;
  const settings = config();
  const options = readOptions(query, settings);
  const languages = readLanguages(query);
  const now = new Date();
  const { place, rate } = await admit(request, counted);
  try {
    const resolver = await chooseResolver(query.get("sample"), now);
    const { octets, repairs } = await readSource(request, settings.maxMessageBytes);
    const reading = { octets, options, repairs, now, languages };
    const world = { octets: octets.length, resolver };
    return {
      rate,
      run: (signal, work) =>
        place.run(world.octets, (deadline) => work(reading, { ...world, signal: AbortSignal.any([signal, deadline]) })),
    };
  } catch (error) {
    place.leave();
    throw error;
  }
}

/**
 * Takes a request in: its client's rate, then a place.
 * @throws RequestProblem rate-limited, overloaded
 */
export async function admit(
  request: Request,
  counted: "analyze" | "share",
): Promise<{ place: Place; rate: Record<string, string> }> {
  const rate = await countRequest(request.headers, counted);
  const expected = expectedOctets(request.headers, config().maxMessageBytes);
  return { place: takePlace(clientKey(request.headers), expected), rate };
}

/** A page of another site may not make this server analyze or store anything (RFC-less: W3C Fetch Metadata). */
export function refuseCrossSite(request: Request): void {
  if (request.headers.get("sec-fetch-site") !== "cross-site") return;
  throw new RequestProblem("cross-site", "Open Waybill itself; other sites may not send requests to it.");
}

/** A sample of the shelf brings its recorded answers; everything else asks the configured servers. */
async function chooseResolver(sample: string | null, now: Date): Promise<Resolver> {
  if (sample === null) return liveResolver();
  if (!samples.some(({ id }) => id === sample)) throw new RequestProblem("bad-parameter", "There is no such sample.");
  const tsv = await readFile(path.join(process.cwd(), "public", "samples", `${sample}.dns.tsv`), "utf8");
  return zoneResolver(parseZone(tsv), now);
}
