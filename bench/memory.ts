// Memory above the input: one process each, the message read from a file, so that its making does not count. The peak is the
// kernel's own high-water mark.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Row, row } from "./measure.ts";
import { mailOf } from "./messages.ts";
import { analyzeOffline, readFully, readWhole } from "./readers.ts";

const mebi = 1_048_576;

const sizes: [name: string, octets: number][] = [
  ["25 MB", 25_000_000],
  ["50 MB", 50_000_000],
];
const targetMebi = 32;

const depths: Record<string, (octets: Uint8Array) => unknown> = {
  "full reading": readFully,
  "whole report": readWhole,
  "whole analysis": analyzeOffline,
};

export function measureMemory(): Row[] {
  const folder = mkdtempSync(path.join(tmpdir(), "waybill-bench-"));
  try {
    return sizes.flatMap(([name, octets]) => {
      const file = path.join(folder, "message.eml");
      writeFileSync(file, mailOf(octets));
      return Object.keys(depths).map((depth) => {
        const { over, buffers } = memoryOf(file, depth);
        const measured = `${over.toFixed(0)} MB (of it ${buffers.toFixed(0)} MB of buffers at the end)`;
        if (depth === "whole analysis") return row(`${depth} of ${name}`, measured);
        return { what: `${depth} of ${name}`, measured, target: `<= ${targetMebi} MB`, met: over <= targetMebi };
      });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the child process writes: mebibytes. */
interface Memory {
  over: number;
  buffers: number;
}

/** Of the message in a file, in a process of its own. */
export function memoryOf(file: string, depth = "whole report"): Memory {
  const node = ["--conditions=react-server", "--expose-gc", import.meta.filename.replace("memory.ts", "run.ts")];
  const child = spawnSync(process.execPath, [...node, "memory-of", file, depth], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Memory;
}

/** The child: reads a small message to have everything loaded, then the file; writes the peak above what it held before. */
export async function runMemoryChild(file: string, depth: string): Promise<void> {
  const read = depths[depth]!;
  for (let i = 0; i < 20; i++) await read(mailOf(100_000));
  const octets = readFileSync(file);
  globalThis.gc?.();
  const before = process.memoryUsage();
  await read(octets);
  const after = process.memoryUsage();
  const over = (process.resourceUsage().maxRSS * 1_024 - before.rss) / mebi;
  console.log(JSON.stringify({ over, buffers: (after.arrayBuffers - before.arrayBuffers) / mebi } satisfies Memory));
}
