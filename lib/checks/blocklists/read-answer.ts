// What the answer of a DNS list says of an address (RFC 5782 §2). A refusal looks like a listing to whoever does not know the
// code, so it is told apart first; and a list is believed only when its own test entries answer as they must (§5).
import type { BlocklistCheck } from "#lib/checks/domain-types.ts";
import type { Answer } from "#lib/dns/types.ts";
import { parseIp } from "#lib/text/ip.ts";
import { said } from "#lib/text/said.ts";
import type { DnsList } from "./lists.ts";

/** What an answer says by itself. */
export interface Reading {
  state: Extract<BlocklistCheck["state"], "listed" | "not-listed" | "refused" | "unusable">;
  codes: BlocklistCheck["codes"];
  /** Every code is a rule about addresses, none a record of spam. */
  policyOnly: boolean;
}

/** Codes by which lists of several operators say why they do not answer. */
const refusals: Record<string, string> = {
  "127.255.255.252": said`the name of the list is mistyped`,
  "127.255.255.254": said`it does not answer public or shared resolvers`,
  "127.255.255.255": `${said`too many questions`}, ${said`or a resolver that is not registered`}`,
};

/** Reads an answer that is found, nodata or nxdomain. */
export function readListAnswer(answer: Answer, list: DnsList): Reading {
  const addresses = answer.records.flatMap((record) => (record.type === "A" ? [record.address] : []));
  const none = { codes: [], policyOnly: false };
  if (addresses.length === 0) return { state: "not-listed", ...none };
  const refused = addresses.filter((code) => code in list.refusals || code.startsWith("127.255.255."));
  if (refused.length > 0) {
    const meaningOf = (code: string) => list.refusals[code] ?? refusals[code] ?? said`the operator's own reason`;
    return { state: "refused", codes: refused.map((code) => ({ code, meaning: meaningOf(code) })), policyOnly: false };
  }
  // RFC 5782 §2.1: entries are in 127.0.0.0/8; anything else is a parked or stolen domain.
  if (!addresses.every(isLoopback)) {
    const outside = addresses.map((code) => ({ code, meaning: said`not an address a list may answer` }));
    return { state: "unusable", codes: outside, policyOnly: false };
  }
  const codes = addresses.map((code) => ({
    code,
    meaning: list.codes[code]?.meaning ?? said`a code that is not known here`,
  }));
  return { state: "listed", codes, policyOnly: addresses.every((code) => list.codes[code]?.policy === true) };
}

function isLoopback(address: string): boolean {
  return parseIp(address)?.version === 4 && address.startsWith("127.");
}
