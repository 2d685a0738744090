// Reads an MTA-STS policy file (RFC 8461 §3.2) and tells what it means for the mail hosts of its domain (§4.1).
import type { MtaStsCheck, MtaStsPolicy } from "#lib/checks/domain-types.ts";
import type { Check } from "#lib/checks/types.ts";
import { said } from "#lib/text/said.ts";

type Notes = MtaStsCheck["notes"];

interface ReadPolicy {
  /** null: no policy, as senders must take it. */
  policy: Omit<MtaStsPolicy, "unmatched"> | null;
  notes: Notes;
}

/** RFC 8461 §3.2: a year of 365.25 days at most. */
const longestAge = 31_557_600;
/** RFC 8461 §3.2 advises weeks or greater; below a day a policy hardly protects. */
const shortAge = 86_400;

/** Reads the lines `key: value` of a policy. */
export function parsePolicy(text: string): ReadPolicy {
  const notes: Notes = [];
  const fields = new Map<string, string[]>();
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const colon = line.indexOf(":");
    const key = line.slice(0, Math.max(colon, 0)).trim();
    if (key === "")
      notes.push({ code: "syntax", detail: said`"${line.trim().slice(0, 100)}" is not a line of a policy.` });
    else fields.set(key, [...(fields.get(key) ?? []), line.slice(colon + 1).trim()]);
  }
  // RFC 8461 §3.2: of a key that stands twice the first counts, mx excepted.
  const value = (key: string): string => fields.get(key)?.[0] ?? "";
  const faults: string[] = [];
  if (value("version") !== "STSv1") faults.push(said`version is not STSv1`);
  const mode = (["enforce", "testing", "none"] as const).find((one) => one === value("mode"));
  if (!mode) faults.push(said`mode is not enforce, testing or none`);
  const maxAge = /^\d{1,10}$/.test(value("max_age")) ? Math.min(Number(value("max_age")), longestAge) : null;
  if (maxAge === null) faults.push(said`max_age is not a number of seconds`);
  const mx = (fields.get("mx") ?? []).map((pattern) => pattern.toLowerCase()).filter((pattern) => pattern !== "");
  if (mx.length === 0 && mode !== "none") faults.push(said`no mx is named`);
  notes.push(...faults.map((fault) => ({ code: "bad-policy", detail: said`The policy is not valid: ${fault}.` })));
  if (maxAge !== null && maxAge < shortAge && mode !== "none") {
    notes.push({
      code: "short-age",
      detail: said`Senders forget the policy after ${maxAge} seconds; weeks are advised.`,
    });
  }
  return { policy: faults.length > 0 || !mode || maxAge === null ? null : { mode, mx, maxAge }, notes };
}

/** RFC 8461 §4.1: a wildcard stands for exactly one label, the first. */
export function allowsHost(pattern: string, host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, "");
  if (!pattern.startsWith("*.")) return pattern === name;
  const dot = name.indexOf(".");
  return dot > 0 && name.slice(dot + 1) === pattern.slice(2);
}

type Described = Pick<MtaStsCheck, "result" | "reason" | "policy" | "notes">;

/** What a policy comes to for mail sent to `domain`. @param hosts of its MX records */
export function describePolicy(
  domain: string,
  { policy, notes }: ReadPolicy,
  hosts: string[],
  before: Notes,
): Described {
  const all = [...before, ...notes];
  if (policy === null) {
    return {
      result: "permerror",
      reason: said`The MTA-STS policy of ${domain} is not valid.`,
      policy: null,
      notes: all,
    };
  }
  const unmatched =
    policy.mode === "none" ? [] : hosts.filter((host) => !policy.mx.some((one) => allowsHost(one, host)));
  const read = { policy: { ...policy, unmatched }, notes: all };
  const says = (what: string) => said`For mail sent to ${domain} the MTA-STS policy says "${policy.mode}": ${what}.`;
  const meaning = modes[policy.mode];
  if (unmatched.length === 0) return { ...read, result: results[policy.mode], reason: says(meaning) };
  const reason = says(`${meaning}; ${said`but it does not allow the mail host ${unmatched.join(", ")}`}`);
  return { ...read, result: policy.mode === "enforce" ? "fail" : "neutral", reason };
}

const modes: Record<MtaStsPolicy["mode"], string> = {
  enforce: said`senders must not deliver without verified TLS`,
  testing: said`senders report TLS that fails and deliver all the same`,
  none: said`there is no active policy`,
};

const results: Record<MtaStsPolicy["mode"], Check["result"]> = { enforce: "pass", testing: "neutral", none: "none" };
