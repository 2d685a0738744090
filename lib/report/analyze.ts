// One message, one way: input octets to events and the Report. The same function serves the routes, the command line,
// shared reports (by replay) and the tests. The only waiting is on `env.resolver`.
import { type CheckMethod, steadyMethods } from "#lib/checks/index.ts";
import { type BrokenCheck, runChecks } from "#lib/checks/run-checks.ts";
import type { Checks } from "#lib/checks/types.ts";
import { readClaims } from "#lib/claims/index.ts";
import { readLinks } from "#lib/content/links/read-links.ts";
import { readParts } from "#lib/content/read-parts.ts";
import { readRendering } from "#lib/content/rendering.ts";
import { readSecond } from "#lib/content/second-reader.ts";
import { createAsker } from "#lib/dns/asker.ts";
import { budgetResolver } from "#lib/dns/budget.ts";
import { closeEvidence } from "#lib/dns/evidence.ts";
import type { Answer, Resolver } from "#lib/dns/types.ts";
import { readFields, readMailboxes } from "#lib/fields/read-fields.ts";
import { readInput } from "#lib/intake/read-input.ts";
import { isExact } from "#lib/intake/repair-codes.ts";
import type { Intake, Repair } from "#lib/intake/types.ts";
import { type Linting, lint } from "#lib/lint/lint.ts";
import type { LintSubject } from "#lib/lint/rule.ts";
import type { SaidFinding } from "#lib/lint/types.ts";
import { parseMessage } from "#lib/message/parse.ts";
import type { Message } from "#lib/message/types.ts";
import { readSession } from "#lib/session/read-session.ts";
import { sha256Hex } from "#lib/text/octets.ts";
import { traceRoute } from "#lib/trace/trace-route.ts";
import type { RouteOptions } from "#lib/trace/types.ts";
import { describeAnswer } from "./answer.ts";
import { compareRecorded, describeAge, readReceivedAt } from "./compare.ts";
import type { Comparison } from "./comparison/method.ts";
import { readLadder } from "./ladder.ts";
import { describeNotChecked } from "./not-checked.ts";
import { mainTransaction, routeSession } from "./session-route.ts";
import { readSummary } from "./summary.ts";
import { createTranslator, type OtherLanguage, type Translator, tellEnglish, type Words } from "./tell.ts";
import type { AnalyzeEvent, Report, ReportSoFar } from "./types.ts";
import { version } from "./version.ts";

/** What the user or the operator chose for one analysis. */
export interface AnalyzeOptions extends RouteOptions {
  /** Ask DNS. */
  live: boolean;
  /** Also ask what tells a third party about an address: block lists, network owner. */
  lists: boolean;
  /** Which message of a mailbox, 1 = first; null takes the first. */
  message: number | null;
}

/** The world of one analysis. */
export interface AnalyzeEnv {
  resolver: Resolver;
  /** The instant that counts as now. */
  now: Date;
  /** Aborts the analysis; `analyze` then rejects with its reason. */
  signal: AbortSignal;
  /** Lets other work of the process run, e.g. a `setImmediate`; awaited between stretches of long searches. */
  pause?: () => Promise<void>;
  options: AnalyzeOptions;
  /** The reader has a run before and changed only the envelope: `check` events tell only what that can change. */
  envelopeOnly?: boolean;
  /** What was done to the octets before they came here, e.g. a text field of a form. */
  repairs?: readonly Repair[];
  /** In which languages besides English the report is to be told. */
  languages?: readonly OtherLanguage[];
}

/** A Report with the octets its spans count in, or one sentence why the input is not mail. */
export type Analysis = { report: Report; octets: Uint8Array } | { problem: string };

export const defaultOptions: AnalyzeOptions = {
  live: true,
  lists: false,
  message: null,
  ip: null,
  helo: null,
  mailFrom: null,
  border: null,
  ownDomains: [],
};

/**
 * Reads and checks one message.
 * @param input the octets as received
 * @param emit told of every event in order; `done` is the last
 * @throws only the reason of `env.signal`
 */
export async function analyze(
  input: Uint8Array,
  env: AnalyzeEnv,
  emit: (event: AnalyzeEvent) => void = () => {},
): Promise<Analysis> {
  const taken = readInput(input, env.options.message);
  if ("problem" in taken) return taken;
  const intake = withRepairs(taken.intake, env.repairs ?? []);
  await rest(env);
  const subject = await readSubject(intake, env);
  const linting = lint(subject);
  await rest(env);
  const translator = createTranslator(env.languages ?? []);
  const base = describeRead(input, subject, linting, env, translator);
  emit({ event: "read", report: base, ...(env.envelopeOnly && { kept: steadyMethods }) });
  if (!sameOctets(input, intake.octets)) {
    emit({ event: "octets", base64: Buffer.from(intake.octets).toString("base64") });
  }
  const [run, second, rendering] = await Promise.all([
    check(subject, env, (event) => emit(withRemarks(event, translator))),
    readSecond(intake.octets, env.signal),
    readRendering(intake.octets, subject.parts, env.signal),
  ]);
  const checked = { ...subject, second, checks: run.checks };
  const findings = linting.finish(checked);
  const { words, ...described } = describe(checked, findings, run.broken, env);
  const whole: Report = {
    ...base,
    checks: run.checks,
    comparisons: compare(checked, env),
    rendering,
    ladder: readLadder(run.checks.dkim, run.checks.arc, intake.exact),
    dns: run.dns,
    ...described,
  };
  const report = translator.translate(whole, words);
  emit({ event: "done", report });
  return { report, octets: intake.octets };
}

/** What was done to the octets before they came here stands first. */
function withRepairs(intake: Intake, before: readonly Repair[]): Intake {
  return { ...intake, repairs: [...before, ...intake.repairs], exact: intake.exact && isExact(before) };
}

/** Between stretches of work on a long message: other work of the process goes on, and who gave up is obeyed. */
async function rest({ pause, signal }: Pick<AnalyzeEnv, "pause" | "signal">): Promise<void> {
  await pause?.();
  signal.throwIfAborted();
}

/** Everything that needs no network, in the order of the layers. */
export async function readSubject(
  intake: Intake,
  env: Pick<AnalyzeEnv, "options" | "now" | "pause" | "signal">,
): Promise<LintSubject> {
  const session = intake.dialogue ? readSession(intake.dialogue) : null;
  const message = session ? readSent(intake.octets) : parseMessage(intake.octets);
  await rest(env);
  const fields = readFields(message);
  const traced = traceRoute(message, fields, readClaims(message, fields), env.options);
  const { route, claims } = session ? routeSession(traced, session, env.options) : traced;
  const from = readMailboxes(fields, "from");
  await rest(env);
  const { parts, facts, links: found } = readParts(message);
  await rest(env);
  const { links, inAll: linksInAll } = readLinks(fields, found);
  return {
    intake,
    message,
    fields,
    from,
    route,
    claims,
    parts,
    facts,
    links,
    linksInAll,
    session,
    second: null,
    checks: null,
    now: env.now,
  };
}

/** What was sent in a session that has no field at all is a body alone: the header section before it is empty. */
function readSent(octets: Uint8Array): Message {
  const message = parseMessage(octets);
  const isBody = message.fields.length === 0 && octets.some((octet) => octet !== 10 && octet !== 13);
  return isBody ? { ...message, header: [0, 0], body: [0, octets.length], hasBody: true } : message;
}

function describeRead(
  input: Uint8Array,
  subject: LintSubject,
  { findings }: Linting,
  env: AnalyzeEnv,
  translator: Translator,
): ReportSoFar {
  const { message, intake } = subject;
  const sha256 = sha256Hex(message.octets);
  const { words, summary, ...told } = describe(subject, findings, [], env);
  const report: ReportSoFar = {
    schema: 1,
    version,
    analyzedAt: env.now.toISOString(),
    source: {
      kind: intake.kind,
      octets: input.length,
      sha256: sameOctets(input, message.octets) ? sha256 : sha256Hex(input),
      message: { octets: message.octets.length, sha256 },
      lineEndings: message.lineEndings,
      hasBody: message.hasBody,
      repairs: intake.repairs,
      exact: intake.exact,
      mailbox: intake.mailbox,
    },
    summary,
    fields: [...subject.fields],
    route: subject.route,
    claims: [...subject.claims],
    checks: {},
    comparisons: [],
    rendering: null,
    ladder: null,
    age: describeAge({ receivedAt: readReceivedAt(subject.route), now: env.now }),
    parts: [...subject.parts],
    links: [...subject.links],
    session: subject.session,
    ...told,
    dns: [],
  };
  return translator.translate(report, words);
}

/** What is said of it in words, and the same to be told in other languages. */
function describe(
  subject: LintSubject,
  findings: readonly SaidFinding[],
  broken: readonly BrokenCheck[],
  { options }: AnalyzeEnv,
): Pick<Report, "summary" | "findings" | "notChecked"> & { words: Words } {
  const { chips, sentences: said } = describeAnswer(subject, findings, options.live);
  const words = { sentences: said, findings, notChecked: describeNotChecked(subject, options, broken) };
  const { sentences, ...told } = tellEnglish(words);
  return { summary: { ...readSummary(subject), chips, sentences }, ...told, words };
}

function compare(subject: LintSubject & { checks: Checks }, env: AnalyzeEnv): Comparison[] {
  const { route, message, claims, checks } = subject;
  const context = { receivedAt: readReceivedAt(route), now: env.now, bodyGiven: message.hasBody, sender: route.sender };
  return compareRecorded(claims, checks, context);
}

interface Checked {
  checks: Checks;
  dns: Answer[];
  broken: BrokenCheck[];
}

async function check(subject: LintSubject, env: AnalyzeEnv, emit: (event: AnalyzeEvent) => void): Promise<Checked> {
  const progress = (asked: number, answered: number) => emit({ event: "progress", asked, answered });
  const asker = createAsker(budgetResolver(env.resolver, env.now), env.signal, progress, env.now);
  const { intake, fields, from, claims } = subject;
  const envelope = subject.session ? mainTransaction(subject.session) : null;
  const input = {
    ...subject,
    envelope,
    exact: intake.exact,
    fields: [...fields],
    from: [...from],
    claims: [...claims],
  };
  const { now, signal, pause } = env;
  const { live, lists } = env.options;
  const checkEnv = { dns: asker, live, lists, now, signal, ...(pause && { pause }) };
  const kept = env.envelopeOnly ? steadyMethods : [];
  const run = await runChecks(input, checkEnv, (method, value) => {
    if (!kept.includes(method)) emit(checkEvent(method, value, asker.answers()));
  });
  return { ...closeEvidence(run.checks, asker.answers()), broken: run.broken };
}

/** One check with its own answers: `evidence` counts in the event's `dns`. */
function checkEvent(method: CheckMethod, value: Checks[CheckMethod], answers: Answer[]): AnalyzeEvent {
  const closed = closeEvidence(value, answers, { referencedOnly: true });
  // The pair of method and value comes from one table entry; the union of events cannot say so.
  return { event: "check", method, value: closed.checks, dns: closed.dns } as AnalyzeEvent;
}

/** What a check says, in other languages too. */
function withRemarks(event: AnalyzeEvent, translator: Translator): AnalyzeEvent {
  return event.event === "check" ? { ...event, ...translator.remarksIn(event.value) } : event;
}

function sameOctets(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && Buffer.compare(a, b) === 0);
}
