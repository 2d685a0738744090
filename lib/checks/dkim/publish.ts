// The key record a domain should publish in place of one that cannot be used (RFC 6376 §3.6.1). A damaged record is mended
// only when the signature verifies with the mended key: that is proof that it is the right one. A key that is gone cannot
// be known from the message, so its owner has to put it in.
import { said } from "#lib/text/said.ts";
import type { RecordToPublish } from "../types.ts";
import { type DkimKey, parseKey } from "./key.ts";
import type { Signature } from "./signature.ts";

interface Mend {
  why: string;
  mend(record: string): string;
  examples: readonly [written: string, meant: string][];
}

/**
 * Slips in key records, in the order in which they are undone; the record is tried after each, so that one which could
 * take characters of a sound key comes last. Each example's key is only a stand-in.
 */
export const keyMends: readonly Mend[] = [
  {
    why: said`a line end written as \\n belongs to no record`,
    mend: (record) => record.replace(/\\[rn]/g, ""),
    examples: [["v=DKIM1; p=MI\\r\\nIB\\n", "v=DKIM1; p=MIIB"]],
  },
  {
    why: said`backslashes of a zone file belong to no record`,
    mend: (record) => record.replaceAll("\\", ""),
    examples: [["v=DKIM1\\; p=MIIB", "v=DKIM1; p=MIIB"]],
  },
  {
    why: said`quotation marks of a zone file belong to no record`,
    mend: (record) => record.replace(/["'][ \t\r\n]*["']/g, "").replace(/["']/g, ""),
    examples: [['"v=DKIM1; p=MI" "IB"', "v=DKIM1; p=MIIB"]],
  },
  {
    why: said`the lines around a PEM file belong to no record`,
    mend: (record) => record.replace(/-----(?:BEGIN|END)[A-Z ]{0,20}KEY-----/g, ""),
    examples: [["p=-----BEGIN PUBLIC KEY-----MIIB-----END PUBLIC KEY-----", "p=MIIB"]],
  },
  {
    why: said`tags are parted by semicolons`,
    mend: (record) =>
      record.replace(/(?<=(?:^|[;, ])(?:v|k|h|s|t|n|g)=[A-Za-z0-9*:]{1,60})[, ]+(?=[vkhstngp]=)/g, "; "),
    examples: [["v=DKIM1 k=rsa, p=MIIB", "v=DKIM1; k=rsa; p=MIIB"]],
  },
  {
    why: said`v= is "DKIM1"`,
    mend: (record) => record.replace(/^([ \t]*)v[ \t]*=[ \t]*dkim1?(?=[ \t]*;)/i, "$1v=DKIM1"),
    examples: [["v=dkim1; p=MIIB", "v=DKIM1; p=MIIB"]],
  },
  {
    why: said`p= is written in front of the key`,
    mend: (record) =>
      /(?:^|;)[ \t]*p[ \t]*=/.test(record) ? record : record.replace(/(^|;)[ \t]*(?=MI[GI])/, "$1 p=").trim(),
    examples: [["v=DKIM1; k=rsa; MIIB", "v=DKIM1; k=rsa; p=MIIB"]],
  },
  {
    why: said`only base64 stands in p=`,
    mend: (record) =>
      record.replace(/(^|;)([ \t]*p=)([^;]*)/, (_, before, tag, value) => before + tag + base64Of(value)),
    examples: [["v=DKIM1; p=MI,IB ", "v=DKIM1; p=MIIB"]],
  },
  {
    why: said`a line end written as /n belongs to no record`,
    mend: (record) => record.replaceAll("/n", ""),
    examples: [["v=DKIM1; p=MI/nIB/n", "v=DKIM1; p=MIIB"]],
  },
];

const base64Of = (text: string): string => text.replace(/[^A-Za-z0-9+/=]/g, "");

/** Longer texts are no key records with a slip in them. */
const longestMended = 8_000;

export interface ToMend {
  signature: Signature;
  key: DkimKey;
  /** The records at the name of the key, latin1. */
  texts: readonly string[];
  /** Whether the signature over the header verifies with this key. */
  verifies(key: DkimKey): boolean;
}

/** What could be published at the name of the key, or null. */
export function proposeKey({ signature, key, texts, verifies }: ToMend): RecordToPublish | null {
  const { keyName: name, domain } = signature;
  if (name === null) return null;
  const type = signature.algorithm?.key ?? "rsa";
  const value = `v=DKIM1; k=${type}; p=PUBLIC-KEY-IN-BASE64`;
  if (key.state === "unreadable") return proposeMended(name, texts, verifies);
  if (key.state === "revoked") {
    const why = said`The key was revoked by its owner and must not come back. To go on signing, publish a new key under a new selector.`;
    return { name: `NEW-SELECTOR._domainkey.${domain}`, type: "TXT", value, complete: false, why };
  }
  if (key.state === "none") {
    const why = said`Only if mail is still signed with this selector: its public key belongs here. After a key change it is rightly gone.`;
    return { name, type: "TXT", value, complete: false, why };
  }
  return null;
}

function proposeMended(name: string, texts: readonly string[], verifies: ToMend["verifies"]): RecordToPublish | null {
  for (const text of texts) {
    if (text.length > longestMended) continue;
    const whys: string[] = [];
    let record = text;
    for (const { why, mend } of keyMends) {
      const mended = mend(record);
      if (mended === record) continue;
      whys.push(why);
      record = mended;
      const key = parseKey(record);
      if (key.state !== "found" || !verifies(key)) continue;
      const value = record.replace(/\s+/g, " ").trim();
      return {
        name,
        type: "TXT",
        value,
        complete: true,
        why: said`Mended: ${whys.join("; ")}. The signature verifies with it.`,
      };
    }
  }
  return null;
}
