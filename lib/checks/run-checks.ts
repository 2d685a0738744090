// Runs the table of checks: all at once, each as soon as what it needs has ended. The only part of an analysis that
// waits. A mistake of ours in one check costs that check alone; the rest of the report stands.
import { said } from "#lib/text/said.ts";
import { type CheckMethod, checkTable } from "./index.ts";
import type { CheckEnv, CheckInput, Checks } from "./types.ts";

/** A check that could not be run because of a defect in Waybill. */
export interface BrokenCheck {
  method: CheckMethod;
  message: string;
}

export interface ChecksRun {
  checks: Checks;
  broken: BrokenCheck[];
}

/**
 * Runs every check of the table.
 * @param onCheck told of each value as it ends, in order of arrival
 * @throws the signal's reason when `env.signal` is aborted, nothing else
 */
export async function runChecks(
  input: CheckInput,
  env: CheckEnv,
  onCheck: (method: CheckMethod, value: Checks[CheckMethod]) => void,
): Promise<ChecksRun> {
  const done: Partial<Checks> = {};
  const broken: BrokenCheck[] = [];
  const running = new Map<CheckMethod, Promise<void>>();
  for (const entry of checkTable) {
    const start = async () => {
      await Promise.all([...entry.needs, ...(entry.after ?? [])].map((method) => running.get(method)));
      try {
        const value = await entry.run(input, env, done);
        Object.assign(done, { [entry.method]: value });
        onCheck(entry.method, value);
      } catch (error) {
        env.signal.throwIfAborted();
        broken.push({ method: entry.method, message: error instanceof Error ? error.message : String(error) });
      }
    };
    running.set(entry.method, start());
  }
  await Promise.all(running.values());
  return { checks: { ...emptyChecks(), ...done }, broken };
}

const notChecked = said`Not checked.`;

/** Every method with nothing found: what a report holds for a method that has no check. */
export function emptyChecks(): Checks {
  return {
    spf: [],
    dkim: [],
    dmarc: {
      method: "dmarc",
      result: "unchecked",
      reason: notChecked,
      evidence: [],
      domain: null,
      organizationalDomain: null,
      policyDomain: null,
      record: null,
      tags: [],
      notes: [],
      policy: null,
      aligned: { spf: null, dkim: null },
      identifiers: [],
      walk: [],
      publicSuffix: null,
      publish: null,
    },
    arc: { method: "arc", result: "unchecked", reason: notChecked, evidence: [], sets: [] },
    bimi: null,
    domainkeys: [],
    reverseDns: null,
    mx: [],
    mtaSts: [],
    tlsRpt: [],
    dane: [],
    blocklists: [],
    network: null,
  };
}
