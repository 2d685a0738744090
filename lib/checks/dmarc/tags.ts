// A DMARC record in words: every tag of RFC 9989 §4.7 with its value or default and what it asks for, then the tags that
// are written but not known. Report addresses are text here; nothing is sent to them.
import { type DmarcRecord, type Policy, removedTags } from "./record.ts";

export interface DmarcTag {
  name: string;
  value: string;
  /** false: the default of the RFC, not in the record. */
  written: boolean;
  /** One sentence. */
  meaning: string;
}

/** Rows for the tags of a record, version and policies first, then alignment, then reports. */
export function describeDmarcTags(record: DmarcRecord): DmarcTag[] {
  const known = Object.entries(meanings).map(([name, describe]): DmarcTag | null => {
    const [value, meaning] = describe(record);
    const written = record.written.get(name);
    if (written === undefined) return value === "" ? null : { name, value, written: false, meaning };
    return { name, value: written, written: true, meaning };
  });
  const others = [...record.written.keys()].filter((name) => !(name in meanings));
  const unknown = others.map((name): DmarcTag => {
    const meaning = removedTags.has(name) ? "Removed by RFC 9989; ignored." : "Not a tag of RFC 9989; ignored.";
    return { name, value: record.written.get(name) ?? "", written: true, meaning };
  });
  return [...known.filter((tag) => tag !== null), ...unknown];
}

type Describe = (record: DmarcRecord) => [value: string, meaning: string];

/** Tag name -> the value in force (empty: there is none) and its meaning. */
const meanings: Record<string, Describe> = {
  v: () => ["DMARC1", "A DMARC policy record."],
  p: (record) => [record.p ?? "", policyText("this domain", record.p)],
  sp: (record) => [record.sp ?? record.p ?? "", policyText("its subdomains", record.sp ?? record.p)],
  np: (record) => [
    record.np ?? record.sp ?? record.p ?? "",
    policyText("subdomains that do not exist", record.np ?? record.sp ?? record.p),
  ],
  adkim: (record) => [record.adkim, alignmentText("the DKIM signing domain", record.adkim)],
  aspf: (record) => [record.aspf, alignmentText("the domain SPF passed for", record.aspf)],
  t: (record) => [
    record.testing ? "y" : "n",
    record.testing
      ? "A test: the policy shall be applied one level weaker."
      : "Not a test: the policy applies as it is written.",
  ],
  psd: (record) => [record.psd, psdText[record.psd]],
  rua: (record) => [record.rua.join(", "), `Daily summaries are asked for at ${list(record.rua)}.`],
  ruf: (record) => [record.ruf.join(", "), `Reports of single failures are asked for at ${list(record.ruf)}.`],
  fo: (record) => [
    record.fo.join(":"),
    record.ruf.length === 0
      ? "Ignored, because there is no ruf= address."
      : `A failure is reported ${record.fo.map((option) => failureText[option]).join(", and ")}.`,
  ],
};

function policyText(who: string, policy: Policy | null): string {
  if (policy === null) return "Missing or not valid.";
  const wish = { none: "nothing special", quarantine: "suspicion, such as the junk folder", reject: "rejection" }[
    policy
  ];
  return `Mail from ${who} without an aligned pass of SPF or DKIM: ${wish} is asked for.`;
}

const alignmentText = (what: string, mode: "r" | "s"): string =>
  mode === "s"
    ? `Strict: ${what} must be the From domain itself.`
    : `Relaxed: ${what} must share the From domain's organizational domain.`;

const psdText = {
  y: "A public suffix: organizations begin one label below.",
  n: "The organizational domain of itself and all below.",
  u: "Not a public suffix; the tree walk finds the organizational domain.",
};

const failureText: Record<string, string> = {
  0: "when neither SPF nor DKIM gives an aligned pass",
  1: "when SPF or DKIM does not give an aligned pass",
  d: "when a DKIM signature failed, aligned or not",
  s: "when SPF failed, aligned or not",
};

const list = (uris: string[]): string => (uris.length === 0 ? "no valid address" : uris.join(", "));
