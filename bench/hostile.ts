// Messages made to cost: what a reading of them takes, and how it grows.
import { cpuOnce, ms, type Row, times } from "./measure.ts";
import { hostile } from "./messages.ts";
import { readWhole } from "./readers.ts";

/** Below this, doubling says nothing. */
const measurable = 25;

export async function measureHostile(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, make] of Object.entries(hostile)) {
    const [small, large] = [make(5_000_000), make(10_000_000)];
    const cold = await cpuOnce(() => readWhole(small));
    const { once, twice } = await best(small, large);
    const growth = twice / once;
    const measured = `${ms(cold)} first, ${ms(once)} then, ${once < measurable ? "-" : times(growth)} for 10 MB`;
    const met = cold <= 500 && (once < measurable || growth <= 2.3);
    rows.push({ what: `5 MB of ${name}`, measured, target: "<= 500 ms, <= 2.3x", met });
  }
  return rows;
}

/** The best of four runs of each, by turns. */
async function best(small: Buffer, large: Buffer): Promise<{ once: number; twice: number }> {
  let [once, twice] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < 4; i++) {
    once = Math.min(once, await cpuOnce(() => readWhole(small)));
    twice = Math.min(twice, await cpuOnce(() => readWhole(large)));
  }
  return { once, twice };
}
