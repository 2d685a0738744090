// How long the event loop stands still while a message is read: other requests of the process wait so long. Counted in CPU time
// of the thread that runs the loop, so that other work on the machine does not count.
import { readSecond } from "#lib/content/second-reader.ts";
import { cpuMs, cpuOnce, ms, type Row, row } from "./measure.ts";
import { hostile, mailOf } from "./messages.ts";
import { analyzeOffline } from "./readers.ts";

/** The second reader alone, which is not ours: given up on before it costs more. */
export async function measureSecond(): Promise<Row[]> {
  const target = 50;
  await cpuMs(1, () => readSecond(mailOf(4_000)));
  const rows: Row[] = [];
  const inputs: [string, Buffer][] = [["25 MB", mailOf(25_000_000)], ...Object.entries(hostile).map(makeHostile)];
  for (const [name, message] of inputs) {
    const { took, worst } = await watchLoop(() => readSecond(message));
    const measured = `${ms(took)}, at most ${ms(worst)} at a time`;
    rows.push({ what: name, measured, target: `<= ${target} ms`, met: worst <= target });
  }
  return rows;
}

/** The whole analysis, as a request runs it. */
export async function measureAnalysis(): Promise<Row[]> {
  await cpuMs(1, () => analyzeOffline(mailOf(100_000)));
  const sizes = [4_000, 100_000, 5_000_000, 25_000_000].map((octets): [string, Buffer] => [
    octets < 1_000_000 ? `${octets / 1_000} KB` : `${octets / 1_000_000} MB`,
    mailOf(octets),
  ]);
  const rows: Row[] = [];
  for (const [name, message] of sizes) {
    const { took, worst } = await watchLoop(() => analyzeOffline(message));
    rows.push(row(name, `${ms(took)}, at most ${ms(worst)} at a time`));
  }
  for (const [name, make] of Object.entries(hostile)) {
    const { took, worst } = await watchLoop(() => analyzeOffline(make(5_000_000)));
    rows.push(row(`5 MB of ${name}`, `${ms(took)}, at most ${ms(worst)} at a time`));
  }
  return rows;
}

/** Milliseconds of CPU that the work took, and that the loop's thread took at most between two of its turns. */
async function watchLoop(work: () => Promise<unknown>): Promise<{ took: number; worst: number }> {
  let worst = 0;
  let working = true;
  let last = threadMs();
  const tick = () => {
    worst = Math.max(worst, threadMs() - last);
    last = threadMs();
    if (working) setImmediate(tick);
  };
  setImmediate(tick);
  const took = await cpuOnce(work);
  working = false;
  return { took, worst };
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** Just below the limits of the second reader, where it costs most. */
function makeHostile([name, make]: [string, (octets: number) => Buffer]): [string, Buffer] {
  return [`30 KB of ${name}`, make(30_000)];
}
