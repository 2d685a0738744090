// TLS-RPT (RFC 8460): whether a domain asks senders for reports about TLS that failed on the way to it. Addresses are text;
// nothing is sent and nothing is fetched.
import type { TlsRptCheck } from "#lib/checks/domain-types.ts";
import { type Published, readPublished } from "#lib/checks/published.ts";
import type { CheckEnv, CheckInput } from "#lib/checks/types.ts";
import { said } from "#lib/text/said.ts";
import { parseTlsRptRecord } from "./record.ts";

export const tlsRpt = {
  method: "tlsRpt",
  ref: "RFC 8460 §3",
  run: checkTlsRpt,
} as const;

const kind = { title: "TLS-RPT", prefix: "_smtp._tls", version: "v=TLSRPTv1" };

/** One check for each mail domain. */
async function checkTlsRpt(input: CheckInput, env: CheckEnv): Promise<TlsRptCheck[]> {
  return (await readPublished(kind, input, env)).map(describe);
}

function describe(found: Published): TlsRptCheck {
  const { domain, role, evidence } = found;
  const base = { method: "tlsRpt" as const, domain, role, evidence, record: null, notes: [], addresses: [] };
  if (!("record" in found)) return { ...base, result: found.result, reason: found.reason };
  const { addresses, notes } = parseTlsRptRecord(found.record);
  const facts = { ...base, record: found.record, notes, addresses };
  if (addresses.length === 0) {
    // RFC 8460 §3: rua is required, and its form is mailto: or https:.
    return {
      ...facts,
      result: "permerror",
      reason: said`The TLS-RPT record of ${domain} names no address for reports.`,
    };
  }
  const reason = said`${domain} asks senders to report failed TLS to ${addresses.join(", ")}.`;
  return { ...facts, result: "pass", reason };
}
