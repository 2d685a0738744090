// Signature fields as rows for a reader: DKIM-Signature (RFC 6376 §3.5), ARC-Seal and ARC-Message-Signature (RFC 8617 §4.1),
// DomainKey-Signature (RFC 4870 §3.3). Checking them, and their syntax, is the work of the checks; this only lists them.
import { formatTime } from "#lib/text/format/time.ts";
import { type Decoder, pairs, row } from "./decoder.ts";

const dkim = new Map<string, string>([
  ["v", "Version"],
  ["a", "Signing and hash algorithm"],
  ["b", "Signature over the header fields in h= and this one"],
  ["bh", "Hash of the canonical body"],
  ["c", "Canonicalization of header and body"],
  ["d", "Domain that takes responsibility"],
  ["h", "Signed header fields"],
  ["i", "Agent or user the domain signs for"],
  ["l", "Octets of the body that are signed; what follows may be added by anyone"],
  ["q", "How the key is found"],
  ["s", "Selector: the key is at s._domainkey.d"],
  ["t", "Signed at"],
  ["x", "Valid until"],
  ["z", "Copy of header fields at signing, for diagnosis"],
]);
const arc = new Map<string, string>([...dkim, ["i", "Instance: number of the ARC set, 1 is the oldest"]]);
const seal = new Map<string, string>([
  ...arc,
  ["b", "Signature over all ARC sets so far"],
  ["cv", "State of the chain as this sealer found it"],
]);
const domainKeys = new Map<string, string>([...dkim, ["b", "Signature"], ["h", "Signed header fields, in order"]]);

export const dkimSignature = tagList(["dkim-signature", "x-google-dkim-signature"], "RFC 6376 §3.5", dkim, [
  [
    " v=1; a=rsa-sha256; d=example.com;\ts=sel; t=1795000000; h=From : To:\tSubject; bh=AA\tAA=; b=QU\tJD",
    [
      row("v", "1", "Version"),
      row("a", "rsa-sha256", "Signing and hash algorithm"),
      row("d", "example.com", "Domain that takes responsibility"),
      row("s", "sel", "Selector: the key is at s._domainkey.d"),
      row("t", "1795000000", "Signed at: 18 Nov 2026, 11:06:40 UTC"),
      row("h", "From:To:Subject", "Signed header fields"),
      row("bh", "AAAA=", "Hash of the canonical body"),
      row("b", "QUJD", "Signature over the header fields in h= and this one"),
    ],
  ],
  [" v=1;; =x; zz = 1 ; v", [row("v", "1", "Version"), row("zz", "1")]],
]);

export const arcSeal = tagList(["arc-seal"], "RFC 8617 §4.1.3", seal, [
  [
    " i=1; cv=none; x=never",
    [
      row("i", "1", "Instance: number of the ARC set, 1 is the oldest"),
      row("cv", "none", "State of the chain as this sealer found it"),
      row("x", "never", "Valid until"),
    ],
  ],
]);

export const arcMessageSignature = tagList(["arc-message-signature"], "RFC 8617 §4.1.2", arc, [
  [" i=2", [row("i", "2", "Instance: number of the ARC set, 1 is the oldest")]],
]);

export const domainKeySignature = tagList(["domainkey-signature"], "RFC 4870", domainKeys, [
  [
    " c=nofws; q=dns",
    [row("c", "nofws", "Canonicalization of header and body"), row("q", "dns", "How the key is found")],
  ],
]);

/** Tags whose blanks are folding and nothing else. */
const blankless = new Set(["b", "bh", "h"]);

function tagList(
  names: readonly string[],
  ref: Decoder["ref"],
  meanings: Map<string, string>,
  examples: readonly (readonly [string, ReturnType<typeof row>[]])[],
): Decoder {
  const read = (raw: string) =>
    pairs(
      raw.split(";").flatMap((tag) => {
        const at = tag.indexOf("=");
        const name = tag.slice(0, Math.max(at, 0)).trim();
        if (name === "") return [];
        const written = tag.slice(at + 1).trim();
        const value = blankless.has(name) ? written.replace(/[ \t\r\n]/g, "") : written;
        return [row(name, value, meaningOf(meanings, name, value))];
      }),
    );
  return {
    names,
    ref,
    read,
    meanings: [...meanings.values()],
    examples: examples.map(([raw, rows]) => [raw, { kind: "pairs", rows }]),
  };
}

function meaningOf(meanings: Map<string, string>, name: string, value: string): string | null {
  const meaning = meanings.get(name) ?? null;
  // RFC 6376 §3.5: t= and x= are seconds since 1970; 12 digits are more than any date of mail.
  if ((name !== "t" && name !== "x") || !/^[0-9]{1,12}$/.test(value)) return meaning;
  return `${meaning}: ${formatTime(new Date(Number(value) * 1000).toISOString())}`;
}
