// A DMARC record in words: every tag of RFC 9989 §4.7 with its value or default and what it asks for, then the tags that
// are written but not known. Report addresses are text here; nothing is sent to them.
import { said } from "#lib/text/said.ts";
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
    const meaning = removedTags.has(name) ? said`Removed by RFC 9989; ignored.` : said`Not a tag of RFC 9989; ignored.`;
    return { name, value: record.written.get(name) ?? "", written: true, meaning };
  });
  return [...known.filter((tag) => tag !== null), ...unknown];
}

type Describe = (record: DmarcRecord) => [value: string, meaning: string];

/** Tag name -> the value in force (empty: there is none) and its meaning. */
const meanings: Record<string, Describe> = {
  v: () => ["DMARC1", said`A DMARC policy record.`],
  p: (record) => [
    record.p ?? "",
    policyText(said`Mail from this domain without an aligned pass of SPF or DKIM`, record.p),
  ],
  sp: (record) => [
    record.sp ?? record.p ?? "",
    policyText(said`Mail from its subdomains without an aligned pass of SPF or DKIM`, record.sp ?? record.p),
  ],
  np: (record) => [
    record.np ?? record.sp ?? record.p ?? "",
    policyText(
      said`Mail from subdomains that do not exist without an aligned pass of SPF or DKIM`,
      record.np ?? record.sp ?? record.p,
    ),
  ],
  adkim: (record) => [record.adkim, alignmentText.adkim[record.adkim]],
  aspf: (record) => [record.aspf, alignmentText.aspf[record.aspf]],
  t: (record) => [
    record.testing ? "y" : "n",
    record.testing
      ? said`A test: the policy shall be applied one level weaker.`
      : said`Not a test: the policy applies as it is written.`,
  ],
  psd: (record) => [record.psd, psdText[record.psd]],
  rua: ({ rua }) => [
    rua.join(", "),
    rua.length === 0
      ? said`Daily summaries are asked for at no valid address.`
      : said`Daily summaries are asked for at ${rua.join(", ")}.`,
  ],
  ruf: ({ ruf }) => [
    ruf.join(", "),
    ruf.length === 0
      ? said`Reports of single failures are asked for at no valid address.`
      : said`Reports of single failures are asked for at ${ruf.join(", ")}.`,
  ],
  fo: (record) => [
    record.fo.join(":"),
    record.ruf.length === 0
      ? said`Ignored, because there is no ruf= address.`
      : said`A failure is reported ${failuresOf(record.fo)}.`,
  ],
};

const policyText = (mail: string, policy: Policy | null): string =>
  policy === null ? said`Missing or not valid.` : `${mail}: ${wishes[policy]}`;

const wishes: Record<Policy, string> = {
  none: said`nothing special is asked for.`,
  quarantine: said`suspicion, such as the junk folder is asked for.`,
  reject: said`rejection is asked for.`,
};

const alignmentText = {
  adkim: {
    s: said`Strict: the DKIM signing domain must be the From domain itself.`,
    r: said`Relaxed: the DKIM signing domain must share the From domain's organizational domain.`,
  },
  aspf: {
    s: said`Strict: the domain SPF passed for must be the From domain itself.`,
    r: said`Relaxed: the domain SPF passed for must share the From domain's organizational domain.`,
  },
};

const psdText = {
  y: said`A public suffix: organizations begin one label below.`,
  n: said`The organizational domain of itself and all below.`,
  u: said`Not a public suffix; the tree walk finds the organizational domain.`,
};

const failureText: Record<string, string> = {
  0: said`when neither SPF nor DKIM gives an aligned pass`,
  1: said`when SPF or DKIM does not give an aligned pass`,
  d: said`when a DKIM signature failed, aligned or not`,
  s: said`when SPF failed, aligned or not`,
};

const failuresOf = (options: string[]): string =>
  options.map((option) => failureText[option]!).reduce((before, next) => said`${before}, and ${next}`);
