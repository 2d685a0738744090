import "server-only";
// The file a worker thread begins with: takes jobs, runs them beside each other, and answers. It is not part of the built app:
// Node reads it and everything it imports as they stand, as it does for the command line.
import { enableCompileCache, flushCompileCache } from "node:module";
import { getPriority, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import type { Answer, Resolver } from "#lib/dns/types.ts";
import { type FromThread, pack, type ToThread } from "./protocol.ts";

// On Linux a priority belongs to a thread; elsewhere this would lower the whole process. Nobody may raise their own.
if (process.platform === "linux" && workerData.nicer > 0)
  setPriority(0, Math.min(19, getPriority(0) + workerData.nicer));
// Halves the time to start.
enableCompileCache();
const { jobs } = await import("./jobs.ts");
const { describeError } = await import("../log.ts");
flushCompileCache();

interface Running {
  stop: AbortController;
  /** Questions without an answer yet. */
  asked: Map<number, (answer: Answer) => void>;
}

const port = parentPort!;
const running = new Map<number, Running>();
const post = (said: FromThread) => {
  const { message, moved } = pack(said);
  port.postMessage(message, moved);
};

port.on("message", (message: ToThread) => {
  const job = running.get(message.id);
  if (message.say === "start") run(message);
  else if (message.say === "abort") job?.stop.abort();
  else {
    job?.asked.get(message.question)?.(message.answer);
    job?.asked.delete(message.question);
  }
});

async function run({ id, job, input }: Extract<ToThread, { say: "start" }>): Promise<void> {
  const state: Running = { stop: new AbortController(), asked: new Map() };
  running.set(id, state);
  try {
    // One entry's input for that entry: the caller's types have seen to it.
    const work = jobs[job] as (input: unknown, world: object) => Promise<unknown>;
    const emit = (octets: Uint8Array) => post({ say: "emit", id, octets });
    const output = await work(input, { resolver: askOutside(id, state), signal: state.stop.signal, emit });
    post({ say: "done", id, output });
  } catch (error) {
    post({ say: "failed", id, failure: describeError(error) });
  } finally {
    running.delete(id);
  }
}

function askOutside(id: number, { stop, asked }: Running): Resolver {
  let questions = 0;
  return {
    query(name, type, signal = stop.signal) {
      const question = questions++;
      return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
        asked.set(question, resolve);
        post({ say: "ask", id, question, name, type });
      });
    },
  };
}
