import "server-only";
// Jobs whose cost a message decides run in threads, so that the process goes on answering: quick ones for what is small, as
// most mail and every pasted header is, and slow ones, of lower priority, for the rest. A hostile message can only be in the
// way of its like. A thread that does not end a job it was told to is ended itself.
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Resolver } from "#lib/dns/types.ts";
import { limits } from "#lib/limits.ts";
import { RequestProblem } from "../http/problem.ts";
import { type ErrorDescription, ReportedError } from "../log.ts";
import type { Jobs } from "./jobs.ts";
import { type FromThread, pack, type ToThread } from "./protocol.ts";

/** What a job may use. */
export interface JobWorld {
  /** Octets that decide the cost: of the message, not of what it was packed into. */
  octets: number;
  signal: AbortSignal;
  /** Answers the questions of the job; a job of a recorded analysis has none. */
  resolver?: Resolver;
  emit?: (octets: Uint8Array) => void;
}

type Output<K extends keyof Jobs> = Awaited<ReturnType<Jobs[K]>>;

/** Data, for the copy of this module that hears a thread need not be the one that gave the job. */
type Outcome = { output: unknown } | { error: unknown } | { failure: ErrorDescription } | "lost";

interface Job extends JobWorld {
  settle(outcome: Outcome): void;
}

interface Thread {
  worker: Worker;
  jobs: Map<number, Job>;
}

interface Lane {
  /** By how much its threads are nicer to others than the process is, as Unix counts it. */
  nicer: number;
  threads: Thread[];
}

interface State {
  lastId: number;
  quick: Lane;
  slow: Lane;
}

const shared = globalThis as { waybillThreads?: State };
const entry = path.join(process.cwd(), "lib/server/threads/thread.ts");

const threadsOfLane = Math.min(4, Math.ceil(availableParallelism() / 2));

/** Starts what is not running. The lanes are kept on `globalThis`, for Next loads modules more than once. */
export function startThreads(): State {
  shared.waybillThreads ??= { lastId: 0, quick: { nicer: 0, threads: [] }, slow: { nicer: 10, threads: [] } };
  for (const lane of [shared.waybillThreads.quick, shared.waybillThreads.slow]) {
    while (lane.threads.length < threadsOfLane) lane.threads.push(startThread(lane));
  }
  return shared.waybillThreads;
}

/**
 * Runs one job. Arrays of octets in `input` are moved to the thread: the caller has them no more.
 * @throws the reason of `world.signal`, RequestProblem overloaded when the thread was lost, ReportedError
 */
export async function runJob<K extends keyof Jobs>(
  job: K,
  input: Parameters<Jobs[K]>[0],
  world: JobWorld,
): Promise<Output<K>> {
  const { signal } = world;
  signal.throwIfAborted();
  const state = startThreads();
  const thread = leastBusy(world.octets <= limits.quickOctets ? state.quick : state.slow);
  const id = ++state.lastId;
  let giveUp = () => {};
  try {
    return await new Promise<Output<K>>((resolve, reject) => {
      giveUp = () => {
        say(thread, { say: "abort", id });
        setTimeout(() => thread.jobs.has(id) && thread.worker.terminate(), limits.threadGraceMs).unref();
        reject(signal.reason);
      };
      signal.addEventListener("abort", giveUp, { once: true });
      const settle: Job["settle"] = (outcome) => {
        thread.jobs.delete(id);
        // What the entry named `job` returned, in its type.
        if (outcome !== "lost" && "output" in outcome) resolve(outcome.output as Output<K>);
        else reject(errorOf(outcome));
      };
      thread.jobs.set(id, { ...world, settle });
      say(thread, { say: "start", id, job, input });
    });
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}

function leastBusy({ threads }: Lane): Thread {
  return threads.reduce((least, thread) => (thread.jobs.size < least.jobs.size ? thread : least));
}

function startThread(lane: Lane): Thread {
  const worker = new Worker(entry, {
    execArgv: ["--conditions=react-server"],
    workerData: { nicer: lane.nicer },
    resourceLimits: { maxOldGenerationSizeMb: limits.threadHeapMb, maxYoungGenerationSizeMb: limits.threadYoungMb },
  });
  const thread: Thread = { worker, jobs: new Map() };
  worker.on("message", (message: FromThread) => hear(thread, message));
  worker.on("error", () => lose(lane, thread));
  worker.on("exit", () => lose(lane, thread));
  worker.unref();
  return thread;
}

/** What ran in a thread that is no more cannot be told apart from what ended it. The next job starts another. */
function lose(lane: Lane, thread: Thread): void {
  lane.threads = lane.threads.filter((other) => other !== thread);
  for (const job of thread.jobs.values()) job.settle("lost");
}

function errorOf(outcome: Exclude<Outcome, { output: unknown }>): unknown {
  if (outcome === "lost") {
    const advice = "Another message needed too much. Send this one again.";
    return new RequestProblem("overloaded", advice, { "Retry-After": "2" });
  }
  return "failure" in outcome ? new ReportedError(outcome.failure) : outcome.error;
}

function hear(thread: Thread, message: FromThread): void {
  const job = thread.jobs.get(message.id);
  if (!job) return;
  if (message.say === "emit") job.emit?.(message.octets);
  else if (message.say === "ask") answer(thread, job, message);
  else if (message.say === "done") job.settle({ output: message.output });
  else job.settle({ failure: message.failure });
}

async function answer(thread: Thread, job: Job, asked: Extract<FromThread, { say: "ask" }>): Promise<void> {
  const { id, question, name, type } = asked;
  try {
    const found = await job.resolver!.query(name, type, job.signal);
    say(thread, { say: "answer", id, question, answer: found });
  } catch (error) {
    // A resolver rejects only when the job is given up.
    if (!job.signal.aborted) job.settle({ error });
  }
}

function say({ worker }: Thread, said: ToThread): void {
  const { message, moved } = pack(said);
  worker.postMessage(message, moved);
}
