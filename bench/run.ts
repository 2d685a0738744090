// `npm run bench`: how fast and how small reading a message is, beside the targets. Ratios are taken in this one run, warm,
// in CPU time, best of several samples. It always ends well; the last line counts what was missed. With the first word of a
// heading after it, only that table.
import { measureAnalysis, measureSecond } from "./blocking.ts";
import { measureDkim, measureSpf } from "./checks.ts";
import { measureHostile } from "./hostile.ts";
import { measureInspect } from "./inspect.ts";
import { printTable, type Row } from "./measure.ts";
import { measureMemory, runMemoryChild } from "./memory.ts";
import { measureRoute } from "./route.ts";
import { measureCorpus, measureCounts, measureSpeed, measureStructure } from "./speed.ts";

const tables: Record<string, () => Row[] | Promise<Row[]>> = {
  "speed beside mailparser's simpleParser and postal-mime": measureSpeed,
  "structure only": measureStructure,
  "counts instead of octets": measureCounts,
  route: measureRoute,
  "corpus of real mail": measureCorpus,
  "memory above the input, at its peak": measureMemory,
  "hostile messages": measureHostile,
  "dkim, rsa-sha256 relaxed/relaxed": measureDkim,
  spf: measureSpf,
  "files that explode: CPU time of reading the parts, memory of the whole report": measureInspect,
  "reader in the second place: CPU time, and the most between two turns of the event loop": measureSecond,
  "analysis as a whole, offline: the same": measureAnalysis,
};

const [mode, argument] = process.argv.slice(2);
if (mode === "memory-of") await runMemoryChild(argument!, process.argv[4]!);
else await bench(mode);

async function bench(only: string | undefined): Promise<void> {
  const all: Row[] = [];
  for (const [heading, measure] of Object.entries(tables)) {
    if (only !== undefined && !heading.startsWith(only)) continue;
    const rows = await measure();
    printTable(heading, rows);
    all.push(...rows);
  }
  const missed = all.filter(({ met }) => met === false).length;
  console.log(`\n${missed} of ${all.filter(({ met }) => met !== null).length} targets missed.`);
}
