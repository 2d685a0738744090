// The command: reads messages and prints a report of each (contract §1). Everything heavy is imported when it is needed,
// so that a wrong option is told at once and a message is read in well under a second.
import { enableCompileCache } from "node:module";
import { resolveOwnModules } from "./own-modules.ts";

enableCompileCache();
resolveOwnModules();

const { readArguments, UsageError, usage } = await import("./arguments.ts");

try {
  const args = readArguments(process.argv.slice(2));
  const { run } = await import("./run.ts");
  process.exitCode = await run(args);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`waybill: ${error.message}\n${usage}`);
  process.exitCode = 2;
}
