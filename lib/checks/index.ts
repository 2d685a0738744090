// The table of checks: one entry a method, in the order in which the report shows them. Adding a check is one folder and
// one line here. `needs` names the methods whose values `run` reads from `done`.
import { arc } from "./arc/index.ts";
import { bimi } from "./bimi/index.ts";
import { dkim } from "./dkim/index.ts";
import { dmarc } from "./dmarc/index.ts";
import { domainkeys } from "./domainkeys/index.ts";
import { mx } from "./mx/index.ts";
import { reverseDns } from "./reverse-dns/index.ts";
import { spf } from "./spf/index.ts";
import type { CheckEnv, CheckInput, Checks } from "./types.ts";

export type CheckMethod = keyof Checks;

/** One method: what it stands on and how it runs. `run` never throws for bad mail or a DNS outcome. */
export interface CheckEntry<M extends CheckMethod = CheckMethod> {
  method: M;
  ref: string;
  needs: readonly CheckMethod[];
  run(input: CheckInput, env: CheckEnv, done: Partial<Checks>): Promise<Checks[M]>;
}

type AnyEntry = { [M in CheckMethod]: CheckEntry<M> }[CheckMethod];

export const checkTable: readonly AnyEntry[] = [
  { ...spf, needs: [] },
  { ...dkim, needs: [] },
  {
    ...dmarc,
    needs: ["spf", "dkim"],
    run: (input, env, done) => dmarc.run(input, env, { spf: done.spf ?? [], dkim: done.dkim ?? [] }),
  },
  { ...arc, needs: [] },
  {
    ...bimi,
    needs: ["dmarc", "dkim"],
    run: (input, env, done) => bimi.run(input, env, { dmarc: done.dmarc ?? null, dkim: done.dkim ?? [] }),
  },
  { ...domainkeys, needs: [] },
  { ...reverseDns, needs: [] },
  { ...mx, needs: [] },
];
