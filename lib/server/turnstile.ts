import "server-only";
// Lets a bounded amount of mail be read at once and a bounded number of requests wait; more are refused before their body is
// read, so that one flood can take neither the memory nor the patience of the process. Small messages wait for DNS most of
// their time, so many may run; a large one counts as many.
import { limits } from "#lib/limits.ts";
import { isDraining, stopped } from "./drain.ts";
import { RequestProblem } from "./http/problem.ts";
import { metrics } from "./metrics.ts";

interface Waiting {
  units: number;
  go: () => void;
}

interface State {
  /** Requests taken in, from before their body is read until their answer is made, and the octets they may bring. */
  inHand: number;
  octets: number;
  clients: Map<string, number>;
  /** Of analyses that run. */
  units: number;
  waiting: Waiting[];
}

/** One request that was taken in. */
export interface Place {
  /** Waits for its turn, runs `work` under the deadline of a report, and leaves. */
  run<T>(octets: number, work: (deadline: AbortSignal) => Promise<T>): Promise<T>;
  /** Gives the place up; more than once does nothing. */
  leave(): void;
}

const shared = globalThis as { waybillTurnstile?: State };

function turnstile(): State {
  shared.waybillTurnstile ??= { inHand: 0, octets: 0, clients: new Map(), units: 0, waiting: [] };
  return shared.waybillTurnstile;
}

/**
 * Takes a request in.
 * @param octets its body will have at most
 * @throws RequestProblem overloaded
 */
export function takePlace(client: string, octets: number): Place {
  const state = turnstile();
  const own = state.clients.get(client) ?? 0;
  const full = state.inHand >= limits.analysesAtOnce + limits.analysesQueued;
  const heavy = state.inHand > 0 && state.octets + octets > limits.octetsInHand;
  if (full || heavy || own >= limits.inHandPerClient || isDraining()) throw refuse();
  state.inHand += 1;
  state.octets += octets;
  state.clients.set(client, own + 1);
  report(state);
  let left = false;
  const leave = () => {
    if (left) return;
    left = true;
    state.inHand -= 1;
    state.octets -= octets;
    const others = (state.clients.get(client) ?? 1) - 1;
    if (others > 0) state.clients.set(client, others);
    else state.clients.delete(client);
    report(state);
  };
  return { leave, run: (size, work) => runInTurn(state, size, work).finally(leave) };
}

async function runInTurn<T>(state: State, octets: number, work: (deadline: AbortSignal) => Promise<T>): Promise<T> {
  const units = Math.min(limits.analysesAtOnce, 1 + Math.floor(octets / limits.unitOctets));
  if (state.waiting.length > 0 || state.units + units > limits.analysesAtOnce) await waitInLine(state, units);
  else state.units += units;
  const done = metrics().analysisSeconds.startTimer();
  try {
    return await work(AbortSignal.any([AbortSignal.timeout(limits.reportMs), stopped()]));
  } finally {
    done();
    state.units -= units;
    callNext(state);
  }
}

function waitInLine(state: State, units: number): Promise<void> {
  return new Promise((go) => state.waiting.push({ units, go }));
}

/** In order of arrival: a large message is not overtaken for ever by small ones. */
function callNext(state: State): void {
  for (
    let next = state.waiting[0];
    next && state.units + next.units <= limits.analysesAtOnce;
    next = state.waiting[0]
  ) {
    state.waiting.shift();
    state.units += next.units;
    next.go();
  }
}

function report({ inHand, waiting }: State): void {
  metrics().analyses.set({ state: "in hand" }, inHand);
  metrics().analyses.set({ state: "waiting" }, waiting.length);
}

function refuse(): RequestProblem {
  return new RequestProblem("overloaded", "Too many messages are being read. Try again in a few seconds.", {
    "Retry-After": "2",
  });
}
