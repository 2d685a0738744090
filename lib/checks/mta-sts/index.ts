// MTA-STS (RFC 8461): whether a domain wants mail to it to come over verified TLS only. The record in DNS says that there is
// a policy; the policy itself is a file behind HTTPS. It is read only through the door that `env.policyFile` is; where
// there is none, the check says so and the policy stays unknown.
import type { MtaStsCheck } from "#lib/checks/domain-types.ts";
import { type Published, readPublished } from "#lib/checks/published.ts";
import type { CheckEnv, CheckInput, Checks } from "#lib/checks/types.ts";
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
    const reason = `The MTA-STS record of ${domain} has no valid id=, so senders take it for none.`;
    return { ...facts, result: "permerror", reason };
  }
  // RFC 8461 §3.3: at this address and no other; redirects are not followed.
  const policyAddress = `https://mta-sts.${domain}/.well-known/mta-sts.txt`;
  const file = await env.policyFile?.(domain);
  if (file === undefined) {
    const reason = `${domain} says that it has an MTA-STS policy for mail sent to it; the file ${policyAddress} was not fetched.`;
    return { ...facts, policyAddress, result: "unchecked", reason };
  }
  if ("problem" in file) {
    const reason = `The MTA-STS policy of ${domain} could not be read: ${file.problem}.`;
    return { ...facts, policyAddress, result: "temperror", reason };
  }
  const hosts = done.mx?.find((check) => check.domain === domain)?.hosts ?? [];
  const read = parsePolicy(file.text);
  return {
    ...facts,
    policyAddress,
    ...describePolicy(
      domain,
      read,
      hosts.map(({ name }) => name),
      notes,
    ),
  };
}
