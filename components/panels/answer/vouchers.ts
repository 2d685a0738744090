// Who vouches for the message: domains whose signature, seal or SPF record holds now. DMARC's word comes first. The HELO
// name tells of a host and of nobody's mail, so that its SPF vouches for no one.
import type { Checks } from "#lib/checks/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { isRepairable } from "../authentication/repairable.ts";

/** In what way; the words stand in the catalogue. */
export type How = "dmarc" | "dkim" | "spf" | "arc" | "repaired";

export interface Voucher {
  domain: string;
  how: How[];
  evidence: number[];
  /** Index of the signature field, when it is a signature that vouches. */
  field: number | null;
  /** What proves it in that field. */
  marks: string[];
  /** Only of the message as it was before a change that was found out. */
  inPart: boolean;
}

/** Each vouching domain once, with everything of it that holds. */
export function readVouchers(report: ReportSoFar): Voucher[] {
  const found = [
    ...fromDmarc(report.checks),
    ...fromDkim(report.checks),
    ...fromSpf(report.checks),
    ...fromArc(report.checks),
    ...fromRepaired(report.checks),
  ];
  const byDomain = new Map<string, Voucher>();
  for (const voucher of found) {
    const known = byDomain.get(voucher.domain);
    if (!known) byDomain.set(voucher.domain, voucher);
    else byDomain.set(voucher.domain, joined(known, voucher));
  }
  return [...byDomain.values()];
}

function joined(a: Voucher, b: Voucher): Voucher {
  const how = [...new Set([...a.how, ...b.how])];
  const field = a.field ?? b.field;
  // What holds outright needs no word on what holds in part.
  if (b.inPart && !a.inPart) return a;
  return { ...a, how, evidence: [...a.evidence, ...b.evidence], field, marks: a.field === null ? b.marks : a.marks };
}

function fromDmarc({ dmarc }: Partial<Checks>): Voucher[] {
  if (dmarc?.result !== "pass" || !dmarc.domain) return [];
  return [{ domain: dmarc.domain, how: ["dmarc"], evidence: dmarc.evidence, field: null, marks: [], inPart: false }];
}

function fromDkim({ dkim = [] }: Partial<Checks>): Voucher[] {
  return dkim
    .filter((check) => check.result === "pass")
    .flatMap((check) => {
      if (!check.domain) return [];
      const marks = [`d=${check.domain}`, `s=${check.selector}`];
      return [
        {
          domain: check.domain,
          how: ["dkim"] as How[],
          evidence: check.evidence,
          field: check.field,
          marks,
          inPart: false,
        },
      ];
    });
}

function fromSpf({ spf = [] }: Partial<Checks>): Voucher[] {
  return spf
    .filter((check) => check.result === "pass" && check.identity === "mailfrom")
    .flatMap((check) => {
      if (!check.domain) return [];
      const how: How[] = ["spf"];
      return [{ domain: check.domain, how, evidence: check.evidence, field: null, marks: [], inPart: false }];
    });
}

function fromArc({ arc }: Partial<Checks>): Voucher[] {
  const last = arc?.sets.at(-1);
  if (arc?.result !== "pass" || !last?.domain) return [];
  return [{ domain: last.domain, how: ["arc"], evidence: arc.evidence, field: null, marks: [], inPart: false }];
}

/** A signature that holds again when a change that was found is undone. */
function fromRepaired({ dkim = [] }: Partial<Checks>): Voucher[] {
  return dkim
    .filter((check) => check.result === "fail" && isRepairable(check))
    .flatMap((check) => {
      if (!check.domain) return [];
      const marks = [`d=${check.domain}`, `s=${check.selector}`, `bh=${check.bodyHash.claimed}`];
      const how: How[] = ["repaired"];
      return [{ domain: check.domain, how, evidence: check.evidence, field: check.field, marks, inPart: true }];
    });
}
