// Identifier alignment (RFC 9989 §4.4, §4.10.2) and the verdict from it (§5.3.5). A domain gets a tree walk of its own
// only when the walk can matter: relaxed mode, not the From domain itself, at or below its organizational domain, and
// not already known to have failed.
import type { DmarcCheck } from "#lib/checks/types.ts";
import type { Unanswered } from "#lib/checks/unanswered.ts";
import { isSubdomain } from "#lib/dns/names.ts";
import { limits } from "#lib/limits.ts";
import { said } from "#lib/text/said.ts";
import type { Identifier } from "./identifiers.ts";
import type { DmarcRecord } from "./record.ts";
import { organizationalDomain, type Walk } from "./walk.ts";

/** The From domain and what was found out about it. */
export interface Author {
  domain: string;
  /** Null when the tree walk could not be finished. */
  organizational: string | null;
  /** Why it could not, or null. */
  stopped: Unanswered | null;
  /** The record that applies. */
  record: DmarcRecord;
}

export interface Aligned extends Identifier {
  aligned: boolean | null;
  detail: string;
  /** Why `aligned` is null although it matters: what the tree walk came to. */
  open: "temperror" | "unchecked" | null;
}

/** Alignment of every identifier, in order. `walkOf` is asked at most for `limits.dmarcOwnWalks` different domains. */
export async function alignIdentifiers(
  author: Author,
  identifiers: Identifier[],
  walkOf: (domain: string) => Promise<Walk>,
): Promise<Aligned[]> {
  const walked = new Set<string>();
  const aligned: Aligned[] = [];
  for (const identifier of identifiers) {
    const quick = alignWithoutWalk(author, identifier);
    if (quick !== "walk") {
      aligned.push({ ...identifier, ...quick });
      continue;
    }
    const domain = identifier.domain ?? "";
    if (!walked.has(domain) && walked.size >= limits.dmarcOwnWalks) {
      const detail = said`Not looked up: alignment is checked for ${limits.dmarcOwnWalks} domains at most.`;
      aligned.push({ ...identifier, aligned: null, detail, open: "unchecked" });
      continue;
    }
    walked.add(domain);
    aligned.push(alignByWalk(author, identifier, await walkOf(domain)));
  }
  return aligned;
}

export interface Verdict {
  result: "pass" | "fail" | "unchecked" | "temperror";
  aligned: DmarcCheck["aligned"];
  /** Identifiers that made it pass, or that could still. */
  decisive: Aligned[];
}

/** RFC 9989 §5.3.5: one aligned identifier that passed is enough; §5.3.6: without DNS neither pass nor fail. */
export function decide(identifiers: Aligned[]): Verdict {
  const aligned = { spf: methodAligned("spf", identifiers), dkim: methodAligned("dkim", identifiers) };
  const passed = identifiers.filter((one) => one.state === "pass" && one.aligned === true);
  if (passed.length > 0) return { result: "pass", aligned, decisive: passed };
  const open = identifiers.filter((one) => one.state === "open" && one.aligned !== false);
  const unaligned = identifiers.filter((one) => one.state === "pass" && one.aligned === null);
  if (open.length > 0) return { result: "unchecked", aligned, decisive: [...unaligned, ...open] };
  if (unaligned.length === 0) return { result: "fail", aligned, decisive: [] };
  const failed = unaligned.some((one) => one.open === "temperror");
  return { result: failed ? "temperror" : "unchecked", aligned, decisive: unaligned };
}

/** true: an aligned pass. null: there may be one. false: there is none. */
function methodAligned(method: "spf" | "dkim", identifiers: Aligned[]): boolean | null {
  const candidates = identifiers.filter((one) => one.method === method && one.state !== "no" && one.aligned !== false);
  if (candidates.some((one) => one.state === "pass" && one.aligned)) return true;
  return candidates.length > 0 ? null : false;
}

type Quick = Pick<Aligned, "aligned" | "detail" | "open">;

function alignWithoutWalk(author: Author, { method, domain, state }: Identifier): Quick | "walk" {
  if (domain === null)
    return { aligned: state === "no" ? false : null, detail: said`The domain is not known.`, open: null };
  const strict = (method === "spf" ? author.record.aspf : author.record.adkim) === "s";
  if (domain === author.domain) return settled(true, said`It is the From domain itself.`);
  if (strict) return settled(false, said`The record asks for strict alignment, and it is not ${author.domain} itself.`);
  const { organizational, stopped } = author;
  if (organizational === null) {
    const detail = said`The organizational domain of ${author.domain} could not be found out.`;
    return { aligned: null, detail, open: stopped?.result ?? null };
  }
  if (!isSubdomain(domain, organizational)) {
    return settled(false, said`It is not at or below the organizational domain ${organizational}.`);
  }
  if (state === "no") return { aligned: null, detail: said`Not looked up, because it did not pass.`, open: null };
  return "walk";
}

function alignByWalk(author: Author, identifier: Identifier, walk: Walk): Aligned {
  const evidence = [...identifier.evidence, ...walk.steps.flatMap((step) => step.evidence)];
  const own = organizationalDomain(walk);
  if (own === null) {
    const detail = said`Its organizational domain could not be found out: ${walk.stopped?.reason ?? ""}`;
    return { ...identifier, evidence, aligned: null, detail, open: walk.stopped?.result ?? null };
  }
  if (own === author.organizational) {
    return { ...identifier, evidence, ...settled(true, said`The organizational domain of both is ${own}.`) };
  }
  const detail = said`Its organizational domain is ${own}, that of ${author.domain} is ${author.organizational!}.`;
  return { ...identifier, evidence, ...settled(false, detail) };
}

const settled = (aligned: boolean, detail: string): Quick => ({ aligned, detail, open: null });

/** The contract's rows; identifiers without a known domain have none. */
export function identifierRows(identifiers: Aligned[]): DmarcCheck["identifiers"] {
  return identifiers.flatMap(({ method, domain, result, aligned, detail, evidence }) =>
    domain === null ? [] : [{ method, domain, result, aligned, detail, evidence }],
  );
}
