// Where conformance data lies when it is there: `shared/` beside the checkout, or the folder WAYBILL_SHARED names. Only
// tests and benchmarks read it; nothing of it is in the project. A missing folder is said loudly, never passed over.
import { existsSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..", process.env.WAYBILL_SHARED ?? "../shared");

/**
 * The absolute path of a file or folder of the conformance data, or null when the data is not on this machine.
 * @param name path inside the data, e.g. `suites/pyspf/test/rfc7208-tests.yml`
 */
export function sharedPath(name: string): string | null {
  const found = path.join(root, name);
  if (existsSync(found)) return found;
  console.warn(
    `\n*** SKIPPED: conformance data "${name}" is not here. Set WAYBILL_SHARED to the folder that holds it. ***\n`,
  );
  return null;
}
