// The table of checks: one entry a method, in the order in which the report shows them. Adding a check is one folder and
// one line here.
import { arc } from "./arc/index.ts";
import { bimi } from "./bimi/index.ts";
import { blocklists } from "./blocklists/index.ts";
import { dane } from "./dane/index.ts";
import { dkim } from "./dkim/index.ts";
import { dmarc } from "./dmarc/index.ts";
import { domainkeys } from "./domainkeys/index.ts";
import { mtaSts } from "./mta-sts/index.ts";
import { mx } from "./mx/index.ts";
import { network } from "./network/index.ts";
import { reverseDns } from "./reverse-dns/index.ts";
import { spf } from "./spf/index.ts";
import { tlsRpt } from "./tls-rpt/index.ts";
import type { CheckEnv, CheckInput, Checks } from "./types.ts";

export type CheckMethod = keyof Checks;

/** One method: what it stands on and how it runs. `run` never throws for bad mail or a DNS outcome. */
export interface CheckEntry<M extends CheckMethod = CheckMethod> {
  method: M;
  ref: string;
  /** Methods whose values `run` reads from `done`. */
  needs: readonly CheckMethod[];
  /** Methods that ask DNS first: the number of questions is limited. */
  after?: readonly CheckMethod[];
  /** What it says depends on the route: on the sending address, HELO, MAIL FROM, or who received the message. */
  route: boolean;
  run(input: CheckInput, env: CheckEnv, done: Partial<Checks>): Promise<Checks[M]>;
}

type AnyEntry = { [M in CheckMethod]: CheckEntry<M> }[CheckMethod];

export const checkTable: readonly AnyEntry[] = [
  { ...spf, needs: [], route: true },
  { ...dkim, needs: [], route: false },
  {
    ...dmarc,
    needs: ["spf", "dkim"],
    route: true,
    run: (input, env, done) => dmarc.run(input, env, { spf: done.spf ?? [], dkim: done.dkim ?? [] }),
  },
  { ...arc, needs: [], route: false },
  {
    ...bimi,
    needs: ["dmarc", "dkim"],
    route: true,
    run: (input, env, done) => bimi.run(input, env, { dmarc: done.dmarc ?? null, dkim: done.dkim ?? [] }),
  },
  { ...domainkeys, needs: [], route: false },
  { ...reverseDns, needs: [], route: true },
  // What vouches for the message goes first; the rest could use up the questions.
  { ...mx, needs: [], after: ["dmarc", "arc", "reverseDns"], route: true },
  { ...mtaSts, needs: ["mx"], route: true },
  { ...tlsRpt, needs: [], after: ["mx"], route: true },
  { ...dane, needs: ["mx"], route: true },
  { ...blocklists, needs: [], after: ["dmarc", "arc"], route: true },
  { ...network, needs: [], after: ["dmarc", "arc"], route: true },
];

/** Methods that say the same whatever the envelope. */
export const steadyMethods: CheckMethod[] = checkTable.filter(({ route }) => !route).map(({ method }) => method);
