// `npm run conformance`: every test that reads the shared suites and corpora, in full, and a long run of random SPF records
// against another implementation. Prints counts; ends with 1 when anything is not as expected or the data is not there.
// WAYBILL_SPF_SEED and WAYBILL_SPF_TRIALS choose another run of the second.
import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findDisagreements } from "#lib/checks/spf/differential.test-support.ts";

const root = path.resolve(import.meta.dirname, "..");
const seed = Number(process.env.WAYBILL_SPF_SEED ?? 1);
const trials = Number(process.env.WAYBILL_SPF_TRIALS ?? 60_000);

/** Files with more tests have one for each case. */
const mostTitles = 25;

const suitesHold = runSuites();
const recordsAgree = await compareRecords();
console.log(suitesHold && recordsAgree ? "\nconformance: all as expected" : "\nconformance: NOT as expected");
process.exit(suitesHold && recordsAgree ? 0 : 1);

/** What is read of vitest's JSON report. */
interface VitestReport {
  testResults: {
    name: string;
    assertionResults: { status: "passed" | "failed" | "pending" | "skipped" | "todo"; title: string }[];
  }[];
}

function runSuites(): boolean {
  const files = globSync("lib/**/*.test.ts", { cwd: root }).filter((file) =>
    readFileSync(path.join(root, file), "utf8").includes("sharedPath("),
  );
  const { testResults } = runVitest(files);
  console.log("suites (test file: tests passed, failed, skipped; the titles of its tests say how many cases)");
  let good = testResults.length === files.length;
  for (const { name, assertionResults } of testResults.toSorted((a, b) => a.name.localeCompare(b.name))) {
    const count = (status: string) => assertionResults.filter((result) => result.status === status).length;
    const [passed, failed] = [count("passed"), count("failed")];
    const skipped = assertionResults.length - passed - failed;
    good &&= failed === 0 && skipped === 0 && passed > 0;
    console.log(`  ${path.relative(root, name).padEnd(44)} ${passed} passed, ${failed} failed, ${skipped} skipped`);
    const counting = assertionResults.length <= mostTitles ? /^gives (the )?\d+|\b\d+ %/ : null;
    for (const { status, title } of assertionResults)
      if (status !== "passed" || counting?.test(title)) console.log(`    ${status}: ${title}`);
  }
  return good;
}

function runVitest(files: string[]): VitestReport {
  const folder = mkdtempSync(path.join(tmpdir(), "waybill-conformance-"));
  try {
    const report = path.join(folder, "report.json");
    const options = ["--reporter=json", `--outputFile=${report}`];
    spawnSync("vitest", ["run", ...files, ...options], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
    return JSON.parse(readFileSync(report, "utf8")) as VitestReport;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compareRecords(): Promise<boolean> {
  const found = await findDisagreements(seed, trials);
  const unexplained = found.filter(({ reason }) => reason === null);
  console.log(`\nSPF against mailauth (seed ${seed}): ${trials} random worlds, ${trials - found.length} alike`);
  const reasons = Map.groupBy(found, ({ reason }) => reason ?? "NOT EXPLAINED");
  for (const [reason, { length }] of reasons) console.log(`  ${length}: ${reason}`);
  for (const { seed: at, ours, theirs, trial } of unexplained.slice(0, 5))
    console.log(`\nseed ${at}: ours ${ours}, theirs ${theirs}\n${trial}`);
  return unexplained.length === 0;
}
