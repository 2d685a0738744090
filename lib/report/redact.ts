// A report with nothing in it that a person wrote: a new document, copied value by value from the Report by an allow-list.
// What is not named here is not in it, so a value added to the Report later stays out until somebody lets it in. Kept are
// times, delays, words of protocols, domains, results, codes, types, sizes, hashes and stand-ins for addresses.
import type { Claim } from "#lib/claims/types.ts";
import type { Answer } from "#lib/dns/types.ts";
import { rules } from "#lib/lint/index.ts";
import type { Finding, Where } from "#lib/lint/types.ts";
import type { SmtpSession } from "#lib/session/types.ts";
import type { Mailbox } from "#lib/text/addresses.ts";
import { redactChecks } from "./redact/checks.ts";
import { redactDate } from "./redact/date.ts";
import { createPseudonyms, organization, orNull, type Pseudonyms } from "./redact/pseudonyms.ts";
import { redactRoute } from "./redact/route.ts";
import type { RedactedReport } from "./redact/schema.ts";
import {
  claimSources,
  dispositions,
  fieldNames,
  knownCharset,
  knownMediaType,
  knownWord,
  methodWords,
  resultWords,
  smtpVerbs,
  transferEncodings,
} from "./redact/words.ts";
import type { Report } from "./types.ts";

/** The redacted document of a Report. It holds no octets, no free text and no places in octets. */
export function redact(report: Report): RedactedReport {
  const names = createPseudonyms();
  const document = {
    schema: 1,
    redacted: true,
    version: report.version,
    analyzedAt: report.analyzedAt,
    source: redactSource(report.source),
    summary: redactSummary(report.summary, names),
    fields: report.fields.map(({ index, name }) => ({ index, name: knownWord(fieldNames, name) })),
    route: redactRoute(report.route, names),
    claims: report.claims.map((claim) => redactClaim(claim, names)),
    ...redactChecks(report, names),
    age: report.age && { days: report.age.days },
    parts: report.parts.map(redactPart),
    links: report.links.map(({ part, flags }) => ({ part, flags: flags.filter(isCode) })),
    session: report.session && redactSession(report.session, names),
    findings: report.findings.flatMap(redactFinding),
    lost,
  } as const;
  return { ...document, dns: redactAnswers(report.dns, findDomains(document)) };
}

/** What the reader of the document must know it cannot show. */
const lost: RedactedReport["lost"] = [
  {
    what: "DKIM and ARC signatures",
    reason:
      "The document holds no octets, so no signature can be verified again; the results are those of the analysis.",
  },
  {
    what: "SPF and reverse DNS",
    reason: "Addresses are replaced by stand-ins, so nobody can ask again whether they were allowed to send.",
  },
  {
    what: "DNS answers",
    reason: "Only how each question ended is kept; records are text that others wrote.",
  },
  {
    what: "Findings about text",
    reason: "What they found is kept, not the words they found it in; places in the octets are left out.",
  },
  {
    what: "Hashes",
    reason: "Whoever has the same message or file can recognise it by them; nobody can read it out of them.",
  },
];

function redactSource(source: Report["source"]): RedactedReport["source"] {
  const { kind, octets, sha256, message, lineEndings, hasBody, exact, repairs } = source;
  return {
    kind,
    octets,
    sha256,
    message: { octets: message.octets, sha256: message.sha256 },
    lineEndings,
    hasBody,
    exact,
    repairs: repairs.map(({ code }) => code),
  };
}

function redactClaim(claim: Claim, names: Pseudonyms): RedactedReport["claims"][number] {
  return {
    source: knownWord(claimSources, claim.source),
    by: orNull(names.host, claim.by),
    method: knownWord(methodWords, claim.method),
    result: knownWord(resultWords, claim.result),
    weight: claim.weight,
  };
}

/** Questions are asked about names that the message made up, too: only a domain that stands in the document anyway is told. */
function redactAnswers(answers: readonly Answer[], domains: ReadonlySet<string>): RedactedReport["dns"] {
  return answers.map(({ name, type, outcome, records, authenticated, elapsedMs }) => {
    const domain = organization(name);
    const told = domain !== null && domains.has(domain) ? domain : null;
    return { domain: told, type, outcome, records: records.length, authenticated, elapsedMs };
  });
}

/** The organizations' domains that a document names. */
function findDomains(value: unknown): Set<string> {
  if (typeof value === "string") {
    const domain = organization(value.slice(value.lastIndexOf("@") + 1));
    return new Set(domain === null ? [] : [domain]);
  }
  if (typeof value !== "object" || value === null) return new Set();
  return new Set(Object.values(value).flatMap((inner) => [...findDomains(inner)]));
}

function redactSummary(summary: Report["summary"], names: Pseudonyms): RedactedReport["summary"] {
  const people = (mailboxes: readonly Mailbox[]) =>
    mailboxes.map(({ address }) => ({ address: orNull(names.person, address) }));
  const { mailFrom, recipients } = summary.envelope;
  return {
    from: people(summary.from),
    replyTo: people(summary.replyTo),
    to: people(summary.to),
    cc: people(summary.cc),
    date: redactDate(summary.date),
    returnPath: orNull(names.person, summary.returnPath),
    envelope: {
      mailFrom: orNull(names.person, mailFrom),
      recipients: recipients.map(names.person),
    },
  };
}

function redactPart(part: Report["parts"][number]): RedactedReport["parts"][number] {
  const { path, parent, size, sha256, leaf } = part;
  const other = <T extends string>(list: readonly T[], text: string | null) =>
    text === null ? null : (knownWord(list, text) ?? "other");
  return {
    path,
    parent,
    type: knownMediaType(part.type) ?? "other",
    charset: knownCharset(part.charset),
    encoding: other(transferEncodings, part.encoding),
    disposition: other(dispositions, part.disposition),
    size,
    sha256,
    detected: knownMediaType(part.detected),
    leaf,
  };
}

function redactSession(session: SmtpSession, names: Pseudonyms): NonNullable<RedactedReport["session"]> {
  return {
    lines: session.lines.map(({ line, who, verb, code, enhanced }) => ({
      line,
      who,
      verb: knownWord(smtpVerbs, verb),
      code: code ?? null,
      enhanced: enhanced !== undefined && /^[245]\.\d{1,3}\.\d{1,3}$/.test(enhanced) ? enhanced : null,
    })),
    tls: session.tls,
    transactions: session.transactions.map(({ mailFrom, recipients, data }) => ({
      mailFrom: orNull(names.person, mailFrom),
      recipients: recipients.map(({ address, code }) => ({ address: names.person(address), code })),
      data,
    })),
  };
}

/** The words of a finding come from the table of rules, never from the report; a finding of no rule is left out. */
function redactFinding({ id, severity, at }: Finding): RedactedReport["findings"] {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) return [];
  const places = at.filter((where): where is Exclude<Where, { span: unknown }> => !("span" in where));
  return [{ id, severity, title: rule.title, reference: rule.ref, at: places }];
}

/** Codes are words of this program; anything else was read from the message. */
function isCode(text: string): boolean {
  return /^[a-z0-9-]{1,64}$/.test(text);
}
