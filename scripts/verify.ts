// Everything that must hold before a change lands, row after row, with the seconds each step took.
import { spawn } from "node:child_process";

type Step = [name: string, command: string, args: string[]];

/** What stands in one row runs side by side: none of it fills two cores. Types are checked against what the build generates. */
const rows: Step[][] = [
  [["browser", "node", ["scripts/browser.ts"]]],
  [
    ["build", "npm", ["run", "--silent", "build"]],
    ["lint", "npm", ["run", "--silent", "lint"]],
  ],
  [
    ["types", "tsc", ["--noEmit"]],
    ["weigh", "node", ["scripts/weigh.ts"]],
  ],
  [["unit", "npm", ["run", "--silent", "test"]]],
  [["e2e", "npm", ["run", "--silent", "e2e"]]],
];

const times: string[] = [];
for (const row of rows) {
  const ends = await Promise.all(row.map((step) => run(step, row.length > 1)));
  const failed = row.filter((_, n) => ends[n] !== 0).map(([name]) => name);
  if (failed.length === 0) continue;
  console.error(`\nverify: ${failed.join(" and ")} failed (${times.join(", ")})`);
  process.exit(1);
}
console.log(`\nverify: all passed (${times.join(", ")})`);

/** Resolves with its exit code. @param together others run beside it: what it says is said when it has ended, in one piece */
async function run([name, command, args]: Step, together: boolean): Promise<number | null> {
  const began = performance.now();
  if (!together) console.log(`\n== ${name}`);
  const child = spawn(command, args, { stdio: together ? ["inherit", "pipe", "pipe"] : "inherit" });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += chunk));
  const code = await new Promise<number | null>((resolve) => {
    child.on("error", (error) => {
      said += error.message;
      resolve(1);
    });
    child.on("close", resolve);
  });
  times.push(`${name} ${Math.round((performance.now() - began) / 1000)} s`);
  if (together) console.log(`\n== ${name}\n${said.trimEnd()}`);
  return code;
}
