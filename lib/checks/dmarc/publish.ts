// The DMARC record a From domain lacks, or its record mended (RFC 9989 §4.7). The least that helps is proposed: a stricter
// policy is for the owner to choose, who knows whether all mail of the domain is authenticated.
import type { DmarcCheck, RecordToPublish } from "#lib/checks/types.ts";
import type { Asker } from "#lib/dns/types.ts";
import { said } from "#lib/text/said.ts";
import { parseDmarcRecord } from "./record.ts";

interface Mend {
  why: string;
  mend(record: string): string;
  examples: readonly [written: string, meant: string][];
}

/** Slips in DMARC records, in the order in which they are undone. */
export const dmarcMends: readonly Mend[] = [
  {
    why: said`backslashes and quotation marks of a zone file belong to no record`,
    mend: (record) => record.replace(/["\\]/g, ""),
    examples: [['"v=DMARC1\\; p=none"', "v=DMARC1; p=none"]],
  },
  {
    why: said`it begins with "v=DMARC1", in these letters`,
    mend: (record) => record.replace(/^[ \t]*v[ \t]*[=:][ \t]*dmarc ?1?(?=[ \t;,]|$)[ \t]*/i, "v=DMARC1"),
    examples: [
      ["V=dmarc1; p=none", "v=DMARC1; p=none"],
      ["v=DMARC; p=none", "v=DMARC1; p=none"],
    ],
  },
  {
    why: said`tags are parted by semicolons`,
    mend: (record) =>
      record.replace(
        /[ \t]*[,: \t][ \t]*(?=(?:p|sp|np|adkim|aspf|rua|ruf|fo|pct|t|psd|rf|ri)[ \t]*[=:])/g,
        (found, at) => (record.slice(0, at).trimEnd().endsWith(";") ? found : "; "),
      ),
    examples: [
      ["v=DMARC1 p=none", "v=DMARC1; p=none"],
      ["v=DMARC1, p=none", "v=DMARC1; p=none"],
      ["v=DMARC1; p=none", "v=DMARC1; p=none"],
    ],
  },
  {
    why: said`tags are written with "="`,
    mend: (record) => record.replace(/(;[ \t]*(?:p|sp|np|adkim|aspf|rua|ruf|fo|t|psd)[ \t]*):(?!\/\/)/g, "$1="),
    examples: [["v=DMARC1; p:none", "v=DMARC1; p=none"]],
  },
  {
    why: said`the policies are none, quarantine and reject`,
    mend: (record) => record.replace(/(;[ \t]*(?:p|sp|np)[ \t]*=[ \t]*)(reject|quarantine|none)[^;a-z][^;]*/gi, "$1$2"),
    examples: [["v=DMARC1; p=reject!", "v=DMARC1; p=reject"]],
  },
  {
    why: said`report addresses are written as mailto:`,
    mend: (record) =>
      record.replace(
        /(;[ \t]*ru[af][ \t]*=)([^;]*)/g,
        (_, tag, list) => tag + (list as string).split(",").map(asMailto).join(","),
      ),
    examples: [["v=DMARC1; p=none; rua=a@example.com", "v=DMARC1; p=none; rua=mailto:a@example.com"]],
  },
];

function asMailto(item: string): string {
  const address = item.trim().replace(/^mailto[ :=/]*/i, "");
  return /^[^\s@:]+@[^\s@:]+$/.test(address) ? `mailto:${address}` : item;
}

/** Longer texts are no records with a slip in them. */
const longestMended = 2_000;

/** What could be published for the From domain, or null. Asks only what the tree walk asked. */
export async function proposeDmarc(check: DmarcCheck, asker: Asker): Promise<RecordToPublish | null> {
  const { domain } = check;
  if (domain === null) return null;
  const owner = check.policyDomain ?? check.organizationalDomain ?? domain;
  const name = `_dmarc.${owner}`;
  if (check.record !== null) return mendWritten(name, check);
  if (check.result !== "none" || name.length > 253) return null;
  const { answer } = await asker.ask(name, "TXT");
  const texts = answer.records.flatMap((record) => (record.type === "TXT" ? [record.text] : []));
  const records = texts.filter((text) => parseDmarcRecord(text) !== null);
  if (records.length > 1) return chooseOne(name, records);
  const meant = texts.map(mendDmarcRecord).find((mended) => mended !== null);
  if (meant)
    return { name, type: "TXT", value: meant.record, complete: true, why: said`Mended: ${meant.whys.join("; ")}.` };
  const why = said`Says that ${owner} uses DMARC and asks nothing of receivers yet. Add rua=mailto: and an address to get reports; then raise p to quarantine or reject.`;
  return { name, type: "TXT", value: "v=DMARC1; p=none", complete: true, why };
}

/** A record that can be read but says less than it means to. */
function mendWritten(name: string, { record, notes }: DmarcCheck): RecordToPublish | null {
  if (record === null || !notes.some(({ code }) => spoiling.has(code))) return null;
  const mended = mendDmarcRecord(record);
  if (mended)
    return { name, type: "TXT", value: mended.record, complete: true, why: said`Mended: ${mended.whys.join("; ")}.` };
  if (!notes.some(({ code }) => code === "no-policy")) return null;
  const value = record.replace(/^([ \t]*v[ \t]*=[ \t]*DMARC1)[ \t]*;?/, "$1; p=none;").replace(/;$/, "");
  return { name, type: "TXT", value, complete: true, why: said`Mended: p= is required, and none asks for nothing.` };
}

/** RFC 9989 §4.10: several records at one name are all discarded. */
function chooseOne(name: string, records: readonly string[]): RecordToPublish | null {
  const same = new Set(records.map((record) => record.replace(/[ \t;]+/g, "").toLowerCase())).size === 1;
  const why = said`In place of the ${records.length} records, which are all discarded.`;
  return same ? { name, type: "TXT", value: records[0]!, complete: true, why } : null;
}

/** Notes of a record that a slip explains. */
const spoiling: ReadonlySet<string> = new Set(["bad-policy", "no-policy", "bad-uri", "syntax", "bad-value"]);

/** A record with fewer faults than before, and what was wrong; null when no known slip explains them. */
export function mendDmarcRecord(text: string): { record: string; whys: string[] } | null {
  if (text.length > longestMended || !/^[\s"'\\]*v[ \t]*[=:][ \t]*dmarc/i.test(text)) return null;
  const whys: string[] = [];
  let record = text;
  for (const { mend, why } of dmarcMends) {
    const mended = mend(record);
    if (mended === record) continue;
    whys.push(why);
    record = mended;
  }
  const after = parseDmarcRecord(record);
  if (whys.length === 0 || after === null || after.p === null) return null;
  return after.notes.some(({ code }) => spoiling.has(code)) ? null : { record, whys };
}
