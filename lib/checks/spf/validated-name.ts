// Names of the sending address that lead back to it (RFC 7208 §5.5), for the mechanism ptr and the macro `%{p}`. Only the
// first ten names count. A DNS failure here is "no match" by the RFC, but a question that could not be put is not.

import type { SpfStep } from "#lib/checks/types.ts";
import { isSubdomain, normalizeName } from "#lib/dns/names.ts";
import { parseIp, reverseName } from "#lib/text/ip.ts";
import { said } from "#lib/text/said.ts";
import { askDns, countVoid, type Match, nameLimit, type Run, type Stop } from "./run.ts";

/** The mechanism ptr: is a validated name `target` or below it? Other names are not asked about: they decide nothing. */
export async function matchPointer(run: Run, target: string, step: SpfStep, domain: string): Promise<Match | Stop> {
  const names = await readPointers(run, step, domain);
  if ("result" in names) return names.result === "temperror" ? { matched: false, detail: names.reason } : names;
  for (const name of names.filter((candidate) => isSubdomain(candidate, target))) {
    const validated = await isValidated(run, name, step.evidence);
    if (typeof validated !== "boolean") return validated;
    if (validated) return { matched: true, detail: said`${name}, the name of ${run.ip.text}` };
  }
  const { text } = run.ip;
  const detail = names.length === 0 ? said`${text} has no name` : said`${text} has no validated name in ${target}`;
  return { matched: false, detail };
}

/** `%{p}`: `domain` itself if validated, else a name below it, else any other, else "unknown" (RFC 7208 §7.3). */
export async function findValidatedName(run: Run, domain: string, step: SpfStep): Promise<string | Stop> {
  const names = await readPointers(run, step, domain);
  if ("result" in names) return names.result === "temperror" ? "unknown" : names;
  const rank = (name: string) => (name === domain ? 0 : isSubdomain(name, domain) ? 1 : 2);
  for (const name of names.toSorted((a, b) => rank(a) - rank(b))) {
    const validated = await isValidated(run, name, step.evidence);
    if (typeof validated !== "boolean") return validated;
    if (validated) return name;
  }
  return "unknown";
}

async function readPointers(run: Run, step: SpfStep, domain: string): Promise<string[] | Stop> {
  const reply = await askDns(run, reverseName(run.ip), "PTR", step.evidence);
  if ("failure" in reply) return reply.failure;
  // Only terms that cost a lookup count here, so not `%{p}` of an explanation.
  const counts = step.lookup !== null && reply.records.length === 0;
  const stop = counts ? countVoid(run, step, domain) : null;
  if (stop) return stop;
  const targets = reply.records.flatMap((record) => (record.type === "PTR" ? [record.target] : []));
  // RFC 7208 §4.6.4: names after the first ten are ignored.
  return targets.slice(0, nameLimit).flatMap((target) => normalizeName(target) ?? []);
}

async function isValidated(run: Run, name: string, evidence: number[]): Promise<boolean | Stop> {
  const reply = await askDns(run, name, run.ip.version === 4 ? "A" : "AAAA", evidence);
  // RFC 7208 §5.5: a name whose addresses cannot be read is skipped.
  if ("failure" in reply) return reply.failure.result === "unchecked" ? reply.failure : false;
  return reply.records.some((record) => "address" in record && parseIp(record.address)?.value === run.ip.value);
}
