// MTA-STS (RFC 8461): whether a domain wants mail to it to come over verified TLS only. The record in DNS says that there is
// a policy; the policy itself is a file behind HTTPS, asked for through the same door as a record. Where nobody may fetch it, or
// an earlier analysis did not, the check says so and the policy stays unknown.
import type { MtaStsCheck } from "#lib/checks/domain-types.ts";
import { type Published, readPublished } from "#lib/checks/published.ts";
import type { CheckEnv, CheckInput, Checks } from "#lib/checks/types.ts";
import type { Answer, Outcome } from "#lib/dns/types.ts";
import { said } from "#lib/text/said.ts";
import { describePolicy, parsePolicy } from "./policy.ts";
import { parseMtaStsRecord } from "./record.ts";

export const mtaSts = {
  method: "mtaSts",
  ref: "RFC 8461 §3",
  run: checkMtaSts,
} as const;

const kind = { title: "MTA-STS", prefix: "_mta-sts", version: "v=STSv1" };

/**
 * One check for each mail domain.
 * @param done the finished MX checks, whose hosts the policy must allow
 */
async function checkMtaSts(input: CheckInput, env: CheckEnv, done: Partial<Checks>): Promise<MtaStsCheck[]> {
  const found = await readPublished(kind, input, env);
  return Promise.all(found.map((one) => describe(one, env, done)));
}

async function describe(found: Published, env: CheckEnv, done: Partial<Checks>): Promise<MtaStsCheck> {
  const { domain, role, evidence } = found;
  const base = {
    method: "mtaSts" as const,
    domain,
    role,
    evidence,
    record: null,
    id: null,
    policyAddress: null,
    policy: null,
    notes: [],
  };
  if (!("record" in found)) return { ...base, result: found.result, reason: found.reason };
  const { id, notes } = parseMtaStsRecord(found.record);
  const facts = { ...base, record: found.record, id, notes };
  if (id === null) {
    // RFC 8461 §3.1: a record that is not valid counts as none.
    const reason = said`The MTA-STS record of ${domain} has no valid id=, so senders take it for none.`;
    return { ...facts, result: "permerror", reason };
  }
  // RFC 8461 §3.3: at this address and no other; redirects are not followed.
  const policyAddress = `https://mta-sts.${domain}/.well-known/mta-sts.txt`;
  const { id: asked, answer } = await env.dns.ask(`mta-sts.${domain}`, "MTA-STS");
  const fetched = { ...facts, policyAddress, evidence: [...evidence, asked] };
  const [file] = answer.records;
  if (file?.type !== "MTA-STS") return { ...fetched, ...describeUnfetched(domain, policyAddress, answer) };
  const hosts = done.mx?.find((check) => check.domain === domain)?.hosts ?? [];
  const read = parsePolicy(file.text);
  return {
    ...fetched,
    ...describePolicy(
      domain,
      read,
      hosts.map(({ name }) => name),
      notes,
    ),
  };
}

/** Not asked is no fault of the domain; asked in vain is: senders then deliver as if there were no policy (RFC 8461 §3.3). */
function describeUnfetched(
  domain: string,
  address: string,
  { outcome, problem }: Answer,
): Pick<MtaStsCheck, "result" | "reason"> {
  if (outcome === "unrecorded" || outcome === "blocked" || outcome === "limit") {
    const reason = problem
      ? said`${domain} says that it has an MTA-STS policy for mail sent to it; the file ${address} was not fetched: ${problem}.`
      : said`${domain} says that it has an MTA-STS policy for mail sent to it; the file ${address} was not fetched.`;
    return { result: "unchecked", reason };
  }
  const why = problem ?? reasons[outcome] ?? said`the server did not answer`;
  return { result: "temperror", reason: said`The MTA-STS policy of ${domain} could not be read: ${why}.` };
}

const reasons: Partial<Record<Outcome, string>> = {
  nxdomain: said`its host does not exist`,
  nodata: said`its host has no address`,
  timeout: said`no answer came in time`,
};
