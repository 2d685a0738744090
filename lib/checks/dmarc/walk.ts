// The DNS tree walk (RFC 9989 §4.10), the organizational domain (§4.10.2), policy discovery (§4.10.1) and the existence
// of a domain (§3.2.13, §A.4). Every question is kept as a step; a question without an answer ends the walk, because a
// record at that name could have decided it.
import type { DmarcStep } from "#lib/checks/types.ts";
import { describeUnanswered, isUnanswered, type Unanswered } from "#lib/checks/unanswered.ts";
import type { Answer, Asker } from "#lib/dns/types.ts";
import { said } from "#lib/text/said.ts";
import { type DmarcRecord, type Policy, parseDmarcRecord } from "./record.ts";

export interface WalkRecord {
  /** The domain, without `_dmarc`. */
  domain: string;
  record: DmarcRecord;
}

export interface Walk {
  start: string;
  steps: DmarcStep[];
  /** Longest domain first. */
  found: WalkRecord[];
  /** Why the walk could not be finished, or null. */
  stopped: Unanswered | null;
  /** How many records stood at each domain asked, kept or not. */
  counts: ReadonlyMap<string, number>;
}

/** RFC 9989 §4.10 step 4: names of eight and more labels are cut to seven, so that no walk takes more than eight. */
const labelsAfterCut = 7;

/** Walks from `start` (A-labels, lower case) up to the top-level domain. */
export async function walkTree(start: string, dns: Asker): Promise<Walk> {
  const counts = new Map<string, number>();
  const walk: Walk = { start, steps: [], found: [], stopped: null, counts };
  for (const domain of walkDomains(start)) {
    const name = `_dmarc.${domain}`;
    // RFC 1035 §2.3.4: a longer name cannot exist, so there is nothing to ask.
    if (name.length > 253) continue;
    const { id, answer } = await dns.ask(name, "TXT");
    const step: DmarcStep = { name, evidence: [id], record: null, detail: "" };
    walk.steps.push(step);
    if (isUnanswered(answer)) {
      walk.stopped = describeUnanswered(answer);
      step.detail = walk.stopped.reason;
      return walk;
    }
    const records = recordsOf(answer);
    counts.set(domain, records.length);
    const [record] = records;
    if (!record || records.length > 1) {
      step.detail = describeNone(answer, records.length);
      continue;
    }
    walk.found.push({ domain, record });
    step.record = record.text;
    step.detail = describeKept(record);
    if (record.psd !== "u") return walk;
  }
  return walk;
}

/** RFC 9989 §4.10.2. Null when the walk could not be finished. */
export function organizationalDomain(walk: Walk): string | null {
  if (walk.stopped) return null;
  for (const { domain, record } of walk.found) {
    if (record.psd === "n") return domain;
    if (record.psd === "y" && domain !== walk.start) return oneLabelBelow(domain, walk.start);
  }
  return walk.found.at(-1)?.domain ?? walk.start;
}

/** RFC 9989 §4.10.1: the record that applies: the author domain's, its organizational domain's, its public suffix's. */
export function applicableRecord(walk: Walk): WalkRecord | null {
  const own = walk.found.find(({ domain }) => domain === walk.start);
  if (own) return own;
  const organizational = organizationalDomain(walk);
  if (organizational === null) return null;
  const last = walk.found.at(-1);
  const suffix = last?.record.psd === "y" ? last : undefined;
  return walk.found.find(({ domain }) => domain === organizational) ?? suffix ?? null;
}

interface Applied {
  policy: Policy | null;
  tag: "p" | "sp" | "np" | null;
  evidence: number[];
}

/** Which of p, sp and np applies to `author`. Asks whether the domain exists only when `np=` makes a difference. */
export async function appliedPolicy(author: string, applied: WalkRecord, dns: Asker): Promise<Applied> {
  const { record } = applied;
  if (author === applied.domain) return { policy: record.p, tag: "p", evidence: [] };
  const existing: Applied = { policy: record.sp ?? record.p, tag: record.sp ? "sp" : "p", evidence: [] };
  if (record.np === null) return existing;
  const { id, answer } = await dns.ask(author, "A");
  if (isUnanswered(answer)) return { policy: null, tag: null, evidence: [id] };
  // RFC 9989 §3.2.13: NXDOMAIN alone means that it does not exist; an alias to nowhere is itself a record at the name.
  const exists = answer.outcome !== "nxdomain" || answer.chain.length > 0;
  return exists ? { ...existing, evidence: [id] } : { policy: record.np, tag: "np", evidence: [id] };
}

/** The domains asked, in order; at most eight. */
function walkDomains(start: string): string[] {
  const labels = start.split(".");
  if (labels.length === 1) return [start];
  const rest = labels.slice(-Math.min(labelsAfterCut, labels.length - 1));
  return [start, ...rest.map((_, index) => rest.slice(index).join("."))];
}

const recordsOf = (answer: Answer): DmarcRecord[] =>
  answer.records.flatMap((record) => {
    const parsed = record.type === "TXT" ? parseDmarcRecord(record.text) : null;
    return parsed ? [parsed] : [];
  });

function oneLabelBelow(suffix: string, start: string): string {
  const labels = suffix.split(".").length + 1;
  return start.split(".").slice(-labels).join(".");
}

function describeNone(answer: Answer, records: number): string {
  if (records > 1) return said`${records} DMARC records stand here: all are discarded and the walk goes on.`;
  if (answer.outcome === "nxdomain") return said`Not published: the name does not exist.`;
  if (answer.records.length === 0) return said`Not published: the name holds no TXT record.`;
  return said`Not published: no TXT record here begins with v=DMARC1.`;
}

function describeKept(record: DmarcRecord): string {
  const end = record.psd === "u" ? [] : [said`psd=${record.psd} ends the walk.`];
  return [said`A DMARC record.`, ...end, ...record.notes.map((note) => note.detail)].join(" ");
}
