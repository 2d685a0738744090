// What MTA-STS and TLS-RPT share: one TXT record at a fixed name below a mail domain. Both say that a domain with any other
// number of such records publishes none (RFC 8461 §3.1, RFC 8460 §3).
import { said } from "#lib/text/said.ts";
import type { DomainRole } from "./domain-types.ts";
import { isDomainName, type MailDomain, mailDomains } from "./mail-domains.ts";
import type { Check, CheckEnv, CheckInput } from "./types.ts";
import { describeUnanswered, isUnanswered } from "./unanswered.ts";

/** How a method's record is found. */
export interface PublishedKind {
  /** Of the method, for sentences. */
  title: string;
  /** Labels before the domain, e.g. `_mta-sts`. */
  prefix: string;
  /** How its record begins, up to the first semicolon, e.g. `v=STSv1`. */
  version: string;
}

/** The record of one domain, or what stands in its place. */
export type Published =
  | { domain: string; role: DomainRole; evidence: number[]; record: string }
  | { domain: string; role: DomainRole; evidence: number[]; result: Check["result"]; reason: string };

/** One entry for each mail domain that has a DNS name. */
export async function readPublished(kind: PublishedKind, input: CheckInput, env: CheckEnv): Promise<Published[]> {
  const domains = mailDomains(input).filter(({ domain }) => isDomainName(domain));
  return Promise.all(domains.map((of) => readOne(kind, of, env)));
}

async function readOne(kind: PublishedKind, of: MailDomain, env: CheckEnv): Promise<Published> {
  const without = (result: Check["result"], reason: string, evidence: number[] = []) => ({
    ...of,
    evidence,
    result,
    reason,
  });
  if (!env.live) return without("unchecked", said`The ${kind.title} record is in DNS, and live checks are off.`);
  const name = `${kind.prefix}.${of.domain}`;
  // RFC 1035 §2.3.4: a longer name cannot exist.
  if (name.length > 253) return without("none", said`${of.domain} is too long to have an ${kind.title} record.`);
  const { id, answer } = await env.dns.ask(name, "TXT");
  if (isUnanswered(answer)) {
    const { result, reason } = describeUnanswered(answer);
    return without(result, reason, [id]);
  }
  const texts = answer.records.flatMap((record) => (record.type === "TXT" ? [record.text] : []));
  const records = texts.filter((text) => beginsWith(text, kind.version));
  const [record, second] = records;
  if (second !== undefined) {
    const reason = said`${name} holds ${records.length} ${kind.title} records, so senders take it for none.`;
    return without("permerror", reason, [id]);
  }
  if (record !== undefined) return { ...of, evidence: [id], record };
  const reason =
    texts.length === 0
      ? said`${of.domain} publishes no ${kind.title} record.`
      : said`${of.domain} publishes no ${kind.title} record (${name} holds other text).`;
  return without("none", reason, [id]);
}

/** RFC 8461 §3.1, RFC 8460 §3: the record begins with its version, in these letters, and a semicolon. */
function beginsWith(text: string, version: string): boolean {
  const rest = text.startsWith(version) ? text.slice(version.length).trimStart() : null;
  return rest === "" || rest?.startsWith(";") === true;
}
