// Everything that must hold before a change lands, one step after the other, with the seconds each took.
import { spawnSync } from "node:child_process";

const steps: [name: string, command: string, args: string[]][] = [
  ["browser", "node", ["scripts/browser.ts"]],
  ["lint", "npm", ["run", "--silent", "lint"]],
  ["build", "npm", ["run", "--silent", "build"]],
  ["weigh", "node", ["scripts/weigh.ts"]],
  ["types", "tsc", ["--noEmit"]],
  ["unit", "npm", ["run", "--silent", "test"]],
  ["e2e", "npm", ["run", "--silent", "e2e"]],
];

const times: string[] = [];
for (const [name, command, args] of steps) {
  console.log(`\n== ${name}`);
  const began = performance.now();
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  times.push(`${name} ${Math.round((performance.now() - began) / 1000)} s`);
  if (status !== 0) {
    console.error(`\nverify: ${name} failed (${times.join(", ")})`);
    process.exit(1);
  }
}
console.log(`\nverify: all passed (${times.join(", ")})`);
