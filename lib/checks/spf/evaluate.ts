// check_host() of RFC 7208 §4, as a tree: every record visited with its terms, what each asked and why it did or did not
// match. include (§5.2) and redirect (§6.1) are visits of their own; the counters are shared by all of them.

import type { Result, SpfNode, SpfStep } from "#lib/checks/types.ts";
import type { Asker, DnsRecord } from "#lib/dns/types.ts";
import type { Ip } from "#lib/text/ip.ts";
import { unmapIp } from "#lib/text/ip.ts";
import { said } from "#lib/text/said.ts";
import { readDomainName, short } from "./domain-name.ts";
import { type Explainable, readExplanation } from "./explanation.ts";
import { isAscii, splitSender } from "./macros.ts";
import { matchDirective } from "./mechanisms.ts";
import { mendSpfRecord } from "./mistakes.ts";
import { type Directive, isSpfRecord, type Modifier, parseSpfRecord, type Qualifier, type Term } from "./parse.ts";
import { askDns, countLookup, type Match, type Run, type Stop } from "./run.ts";
import { readTarget } from "./target.ts";

/** The arguments of check_host() (RFC 7208 §4.1), and what macros may ask for. */
export interface HostQuestion {
  ip: Ip;
  domain: string;
  /** The identity; without a local-part it reads as postmaster's. */
  sender: string;
  /** null = not known. */
  helo: string | null;
  /** The host the check is made for, `%{r}`; "unknown" when not given. */
  receiver?: string;
  /** What counts as now in `%{t}`; 1970 when not given. */
  now?: Date;
}

export interface HostResult {
  result: Result;
  reason: string;
  lookups: number;
  voidLookups: number;
  /** Expanded explanation of a fail (RFC 7208 §6.2); null when there is none, or none that can be used. */
  explanation: string | null;
  tree: SpfNode;
}

/**
 * Asks whether `domain` lets `ip` send for `sender` (RFC 7208 §4). Never throws for a record or a DNS outcome; rejects
 * with the signal's reason when aborted.
 */
export async function checkHost(question: HostQuestion, asker: Asker, signal?: AbortSignal): Promise<HostResult> {
  const { localPart, domain: written } = splitSender(question.sender);
  // RFC 8616 §4: macros get the A-labels.
  const domain = isAscii(written) ? written : (readDomainName(written) ?? written);
  const run: Run = {
    ip: unmapIp(question.ip),
    sender: `${localPart}@${domain}`,
    helo: question.helo,
    receiver: question.receiver ?? "unknown",
    timestamp: Math.floor((question.now?.getTime() ?? 0) / 1000),
    asker,
    signal,
    lookups: 0,
    voids: new Set(),
    parsed: new Map(),
  };
  const { node, explain } = await (isTooLong(question) ? refuse(question) : visit(run, question.domain));
  const explanation = node.result === "fail" && explain ? await readExplanation(run, explain) : null;
  const { result, reason } = node;
  return { result, reason, lookups: run.lookups, voidLookups: run.voids.size, explanation, tree: node };
}

/** Every `%{l}` of a 64 KB record repeats the local-part, so a sender and HELO name have an end (RFC 5321 §4.5.3.1.3: 256). */
const longestArgument = 1_024;

const isTooLong = ({ sender, helo }: HostQuestion): boolean =>
  sender.length > longestArgument || (helo ?? "").length > longestArgument;

const refuse = ({ domain }: HostQuestion): Visit =>
  leaf(domain, [], "unchecked", said`The sender or the HELO name is longer than ${longestArgument} characters.`);

/** One record with its terms; `path` leads from the matching term up to this record. */
interface Visit {
  node: SpfNode;
  path: { term: string; domain: string }[];
  explain: Explainable | null;
}

const results: Record<Qualifier, Result> = { "+": "pass", "-": "fail", "~": "softfail", "?": "neutral" };

async function visit(run: Run, domain: string): Promise<Visit> {
  const name = readDomainName(domain);
  // RFC 7208 §4.3: nothing is asked about what is no domain name.
  if (name === null)
    return leaf(domain, [], "none", said`"${short(domain)}" is not a domain name with two or more labels.`);
  const evidence: number[] = [];
  const reply = await askDns(run, name, "TXT", evidence);
  if ("failure" in reply) return leaf(name, evidence, reply.failure.result, reply.failure.reason);
  const texts = reply.records.flatMap((record) =>
    record.type === "TXT" && isSpfRecord(record.text) ? [record.text] : [],
  );
  const [record] = texts;
  if (record === undefined) return leaf(name, evidence, "none", describeNone(name, reply.records));
  // RFC 7208 §4.5: several records are an error, even when they are the same.
  if (texts.length > 1)
    return leaf(name, evidence, "permerror", said`${name} publishes ${texts.length} SPF records; only one is allowed.`);
  return evaluateRecord(run, name, record, evidence);
}

/** RFC 4406 is Sender ID, which is history (RFC 6686) and says nothing to SPF. */
function describeNone(name: string, records: readonly DnsRecord[]): string {
  const isSenderId = records.some((record) => record.type === "TXT" && /^spf2\.0\//i.test(record.text));
  const other = isSenderId ? ` ${said`Its record spf2.0 is of Sender ID and is ignored.`}` : "";
  return `${said`${name} publishes no SPF record.`}${other}`;
}

const leaf = (domain: string, evidence: number[], result: Result, reason: string): Visit => ({
  node: { domain, record: null, evidence, steps: [], omitted: 0, result, reason },
  path: [],
  explain: null,
});

async function evaluateRecord(run: Run, domain: string, record: string, evidence: number[]): Promise<Visit> {
  const { terms, fault } = run.parsed.get(record) ?? parseSpfRecord(record);
  run.parsed.set(record, { terms, fault });
  const steps = terms.map(blankStep);
  const node: SpfNode = { domain, record, evidence, steps, omitted: 0, result: "neutral", reason: "" };
  const ended: Visit = { node, path: [], explain: null };
  if (fault) {
    // RFC 7208 §4.6: a fault anywhere, and no term is evaluated.
    const meant = mendSpfRecord(record);
    const { offset, why } = fault;
    const reason = meant
      ? said`The record of ${domain} has a syntax error at octet ${offset}: ${why}. Perhaps meant: ${meant.whys.join("; ")}.`
      : said`The record of ${domain} has a syntax error at octet ${offset}: ${why}.`;
    endNode(node, "permerror", reason);
  } else if (!(await evaluateDirectives(run, terms, ended)) && !(await followRedirect(run, terms, ended))) {
    // RFC 7208 §4.7: no match and no redirect.
    endNode(node, "neutral", said`No term of the record of ${domain} matches ${run.ip.text}.`);
  }
  const isDecided = steps.some(({ matched }) => matched);
  for (const [at, term] of terms.entries()) steps[at]!.detail ??= describeUnused(term, steps[at]!, isDecided);
  return ended;
}

/** Walks the directives; true when one of them ended the evaluation (RFC 7208 §4.6.2). */
async function evaluateDirectives(run: Run, terms: readonly Term[], ended: Visit): Promise<boolean> {
  const { node } = ended;
  for (const [at, term] of terms.entries()) {
    if (term.kind !== "directive") continue;
    const step = node.steps[at]!;
    const outcome = await evaluateDirective(run, term, step, ended);
    if ("result" in outcome) {
      step.detail = outcome.reason;
      endNode(node, outcome.result, outcome.reason);
      return true;
    }
    step.matched = outcome.matched;
    step.detail = outcome.detail;
    if (!outcome.matched) continue;
    ended.path.push({ term: term.text, domain: node.domain });
    endNode(node, results[term.qualifier], describeMatch(run, ended.path, term));
    ended.explain = findExplanation(terms, node);
    return true;
  }
  return false;
}

async function evaluateDirective(run: Run, term: Directive, step: SpfStep, above: Visit): Promise<Match | Stop> {
  const { domain } = above.node;
  const free = term.mechanism === "all" || term.network !== null;
  const stop = free ? null : countLookup(run, step, domain);
  if (stop) return stop;
  return term.mechanism === "include" ? matchInclude(run, term, step, above) : matchDirective(run, term, step, domain);
}

/** RFC 7208 §5.2: only a pass of the included record matches. */
async function matchInclude(run: Run, term: Directive, step: SpfStep, above: Visit): Promise<Match | Stop> {
  const child = await visitTarget(run, term, step, above.node.domain);
  if ("result" in child || "matched" in child) return child;
  const { result, reason } = child.node;
  switch (result) {
    case "pass":
      above.path.push(...child.path);
      return { matched: true, detail: said`${child.node.domain} lets ${run.ip.text} send` };
    case "fail":
    case "softfail":
    case "neutral":
      return { matched: false, detail: said`the result there is ${result}, and only pass matches` };
    case "none":
      return { result: "permerror", reason: said`"${short(term.text)}" leads to no record: ${reason}` };
    case "temperror":
    case "permerror":
      return { result, reason };
    default:
      return { result: "unchecked", reason };
  }
}

/** RFC 7208 §6.1: the redirect's result is the result, except that "none" is an error. False when there is no redirect. */
async function followRedirect(run: Run, terms: readonly Term[], ended: Visit): Promise<boolean> {
  const at = terms.findIndex((term) => term.kind === "modifier" && term.name === "redirect");
  const term = terms[at];
  if (term?.kind !== "modifier") return false;
  const { node } = ended;
  const step = node.steps[at]!;
  const child = countLookup(run, step, node.domain) ?? (await visitTarget(run, term, step, node.domain));
  if ("matched" in child) {
    step.detail = child.detail;
    return false;
  }
  if ("result" in child) {
    step.detail = child.reason;
    endNode(node, child.result, child.reason);
    return true;
  }
  step.detail = said`no term matched, so the record of ${child.node.domain} decides`;
  if (child.node.result === "none")
    endNode(node, "permerror", said`"${short(term.text)}" leads to no record: ${child.node.reason}`);
  else endNode(node, child.node.result, child.node.reason);
  ended.path = [...child.path, { term: term.text, domain: node.domain }];
  // RFC 7208 §6.2: after a redirect the explanation is the target's.
  ended.explain = child.explain;
  return true;
}

/** Visits the record an include or redirect names. A target that is no name is an error here (RFC 7208 §5.2, §6.1). */
async function visitTarget(run: Run, term: Term, step: SpfStep, domain: string): Promise<Visit | Match | Stop> {
  const parts = term.kind === "directive" ? term.domain : term.value;
  const target = await readTarget(run, domain, parts, step);
  if ("result" in target) return target;
  if (target.unmatchable) return { matched: false, detail: target.unmatchable };
  if (target.name === null)
    return {
      result: "permerror",
      reason: said`"${short(term.text)}" in the record of ${domain} does not lead to a domain name.`,
    };
  const child = await visit(run, target.name);
  step.child = child.node;
  step.evidence.push(...child.node.evidence);
  return child;
}

function blankStep(term: Term): SpfStep {
  const { text, offset } = term;
  return { term: text, offset, target: null, lookup: null, evidence: [], matched: null, detail: null, child: null };
}

function endNode(node: SpfNode, result: Result, reason: string): void {
  node.result = result;
  node.reason = reason;
}

function findExplanation(terms: readonly Term[], node: SpfNode): Explainable | null {
  const at = terms.findIndex((term) => term.kind === "modifier" && term.name === "exp");
  return at < 0 ? null : { domain: node.domain, modifier: terms[at] as Modifier, step: node.steps[at]! };
}

/** `path` goes from the term that holds the address up to the record that was asked for. */
function describeMatch({ ip }: Run, path: Visit["path"], term: Directive): string {
  const [{ term: matching, domain }, ...above] = path as [Visit["path"][number], ...Visit["path"]];
  if (term.mechanism === "all")
    return said`The record of ${domain} does not list ${ip.text}, and "${short(matching)}" applies.`;
  if (above.length === 0) return said`${ip.text} matches "${short(matching)}" in the record of ${domain}.`;
  const through = above.map((step) => said`"${short(step.term)}" of ${step.domain}`);
  const reached = through.reduceRight((before, next) => said`${before}, then ${next}`);
  return said`${ip.text} matches "${short(matching)}" in the record of ${domain}, reached by ${reached}.`;
}

/** Why a term has no outcome of its own. */
function describeUnused(term: Term, step: SpfStep, isDecided: boolean): string | null {
  if (step.matched !== null) return null;
  if (term.kind === "modifier" && term.name === "exp") return said`read only after a fail of the record that decides`;
  if (term.kind === "modifier" && term.name !== "redirect") return said`not known, ignored`;
  return isDecided ? said`not evaluated, a term before it matched` : said`not evaluated`;
}
