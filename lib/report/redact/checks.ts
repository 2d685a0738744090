// The checks of a redacted report: results, codes and the domains that vouch. Records, selectors, reasons and whatever else
// is somebody's text stay out, and so does the HELO name, which is nobody's domain until it is checked.
import type { Check, Checks, DkimCheck } from "#lib/checks/types.ts";
import type { Report } from "../types.ts";
import { organization, orNull, type Pseudonyms, readDomain } from "./pseudonyms.ts";
import type { RedactedReport } from "./schema.ts";
import { fieldNames, knownWord, resultWords } from "./words.ts";

type RedactedChecks = RedactedReport["checks"];

/** The checks, and what was recorded beside them. */
export function redactChecks(
  { checks, comparisons }: Pick<Report, "checks" | "comparisons">,
  names: Pseudonyms,
): Pick<RedactedReport, "checks" | "comparisons"> {
  return {
    checks: {
      spf: checks.spf.map((check) => ({
        method: "spf",
        result: check.result,
        identity: check.identity,
        domain: check.identity === "helo" ? null : readDomain(check.domain),
        ip: orNull(names.ip, check.ip),
        lookups: check.lookups,
        voidLookups: check.voidLookups,
      })),
      dkim: checks.dkim.map(redactDkim),
      dmarc: redactDmarc(checks.dmarc),
      arc: redactArc(checks.arc),
      bimi: checks.bimi && redactCheck(checks.bimi),
      domainkeys: checks.domainkeys.map(redactCheck),
      reverseDns: checks.reverseDns && redactHostCheck(checks.reverseDns),
      mx: checks.mx.map(redactCheck),
      mtaSts: checks.mtaSts.map(redactCheck),
      tlsRpt: checks.tlsRpt.map(redactCheck),
      dane: checks.dane.map(redactCheck),
      blocklists: checks.blocklists.map(redactCheck),
      network: checks.network && redactCheck(checks.network),
    },
    comparisons: comparisons.map(({ method, identity, domain, recorded, now, differs }) => ({
      method,
      identity,
      domain: identity === "helo" ? null : readDomain(domain),
      recorded: recorded.map(({ result, weight }) => ({ result: knownWord(resultWords, result), weight })),
      now,
      differs,
    })),
  };
}

function redactCheck({ method, result, domain }: Check): RedactedChecks["mx"][number] {
  return { method, result, domain: readDomain(domain) };
}

/** The name of a host may spell out the IP address that a stand-in hides: only its organization's domain stays. */
function redactHostCheck({ method, result, domain }: Check): RedactedChecks["mx"][number] {
  return { method, result, domain: domain ? organization(domain) : null };
}

function redactDkim(check: DkimCheck): RedactedChecks["dkim"][number] {
  const { canonicalization, headerSignature, bodyHash, key, unsignedOctets, diagnosis } = check;
  return {
    method: "dkim",
    result: check.result,
    domain: readDomain(check.domain),
    algorithm: knownWord(["rsa-sha1", "rsa-sha256", "ed25519-sha256"] as const, check.algorithm),
    canonicalization: /^(simple|relaxed)\/(simple|relaxed)$/.test(canonicalization) ? canonicalization : null,
    headerSignature,
    bodyHash: { match: bodyHash.match },
    key: { state: key.state, type: knownWord(["rsa", "ed25519"] as const, key.type), bits: key.bits },
    signedFields: check.signedFields.flatMap((name) => knownWord(fieldNames, name) ?? []),
    unsignedOctets,
    diagnosis: diagnosis && { proven: diagnosis.proven, causes: diagnosis.causes.map(({ code }) => code) },
    notes: check.notes.map(({ code }) => code),
  };
}

function redactDmarc(check: Checks["dmarc"]): RedactedChecks["dmarc"] {
  return {
    method: "dmarc",
    result: check.result,
    domain: readDomain(check.domain),
    organizationalDomain: readDomain(check.organizationalDomain),
    policyDomain: readDomain(check.policyDomain),
    policy: check.policy,
    aligned: { spf: check.aligned.spf, dkim: check.aligned.dkim },
    identifiers: check.identifiers.map(({ method, domain, result, aligned }) => ({
      method,
      domain: readDomain(domain),
      result,
      aligned,
    })),
  };
}

function redactArc(check: Checks["arc"]): RedactedChecks["arc"] {
  return {
    method: "arc",
    result: check.result,
    sets: check.sets.map(({ instance, domain, cv, seal, signature }) => ({
      instance,
      domain: readDomain(domain),
      cv: knownWord(["none", "pass", "fail"] as const, cv),
      seal,
      signature,
    })),
  };
}
