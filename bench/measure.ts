// CPU time (user and system, all threads of the process), because the machine is shared and the wall clock tells of others.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** A line of the table. `met` is null where nothing is aimed at. */
export interface Row {
  what: string;
  measured: string;
  target: string;
  met: boolean | null;
}

/** Milliseconds of CPU of one sample: many runs of short work, one of long. */
const shortest = 30;
/** Milliseconds of CPU of running to have the code compiled, before anything counts. */
const warming = 1_500;

/**
 * Milliseconds of CPU that one run of each work takes, warm: the best of so many samples. The samples take turns, so that a
 * machine that is slow for a while is slow for all of them.
 */
export async function cpuMs(samples: number, ...works: (() => unknown)[]): Promise<number[]> {
  const runs: number[] = [];
  for (const work of works) runs.push(await warm(work));
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let i = 0; i < samples; i++)
    for (const [at, work] of works.entries())
      best[at] = Math.min(best[at]!, (await sample(work, runs[at]!)) / runs[at]!);
  return best;
}

/** Returns how many runs make a sample. */
async function warm(work: () => unknown): Promise<number> {
  let runs = 1;
  let took = await sample(work, 1);
  for (let spent = took; spent < warming; spent += took) {
    took = await sample(work, runs);
    runs = Math.max(runs, Math.min(runs * 2, Math.ceil((shortest * runs) / Math.max(took, 0.1))));
  }
  return runs;
}

/** Milliseconds of CPU of one run, warm or not. */
export const cpuOnce = (work: () => unknown): Promise<number> => sample(work, 1);

/** So that the garbage of one work is not collected in the time of the next. */
const collectGarbage = exposeGarbageCollector();

function exposeGarbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as (options: { type: "minor" }) => void;
  return () => collect({ type: "minor" });
}

async function sample(work: () => unknown, runs: number): Promise<number> {
  collectGarbage();
  const began = process.cpuUsage();
  for (let i = 0; i < runs; i++) await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

export const ms = (value: number): string => `${value < 10 ? value.toPrecision(2) : Math.round(value)} ms`;

export const times = (value: number): string => `${value.toFixed(1)}x`;

export const row = (what: string, measured: string): Row => ({ what, measured, target: "", met: null });

export function atMost(what: string, measured: number, target: number | null): Row {
  if (target === null) return row(what, ms(measured));
  return { what, measured: ms(measured), target: `<= ${target} ms`, met: measured <= target };
}

/** How many times as long as our full reading theirs takes, which is judged, and as our whole report, which is not. */
export function ratio(what: string, theirs: number, full: number, whole: number, target: number | null): Row {
  const measured = `${times(theirs / full)} (${ms(theirs)}; to the whole report ${times(theirs / whole)})`;
  if (target === null) return row(what, measured);
  return { what, measured, target: `>= ${target}x`, met: theirs >= target * full };
}

/** The rows under a heading, columns aligned. */
export function printTable(heading: string, rows: readonly Row[]): void {
  console.log(`\n${heading}`);
  const widths = (["what", "measured", "target"] as const).map((key) =>
    Math.max(...rows.map((row) => row[key].length)),
  );
  for (const { what, measured, target, met } of rows) {
    const cells = [what, measured, target].map((cell, at) => cell.padEnd(widths[at]!));
    console.log(`  ${cells.join("  ")}  ${met === null ? "" : met ? "met" : "NOT MET"}`.trimEnd());
  }
}
