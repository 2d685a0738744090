// gzip files (RFC 1952): name, time, comment, the size the file claims, and the listing of a tar archive inside, of which no more is
// inflated than the cap allows.

import { limits } from "#lib/limits.ts";
import { latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { describeMembers } from "./describe-members.ts";
import { gzipExamples } from "./examples/gzip.ts";
import { type InflateBudget, inflateFirst, openBudget } from "./inflate.ts";
import { type Fact, inspectedAs, octetCount } from "./inspected.ts";
import { u32le } from "./read-number.ts";
import { describeTar } from "./tar.ts";
import type { InspectionFlag, Inspector } from "./types.ts";

/** What is tried to see how dense the data is, and the density of data that was made to explode. */
const triedOctets = 4_096;
const bombDensity = 200;
const bombOctets = 500_000_000;

/** RFC 1952 §2.3.1; 10 is TOPS-20 there, and what zlib writes on Windows. */
const systems: Record<number, string> = {
  0: said`Windows or DOS`,
  3: "Unix",
  7: "Macintosh",
  10: "Windows NT",
  11: "Windows",
};

export const gzip: Inspector = {
  id: "gzip",
  ref: "RFC 1952 §2.3",
  wants: ({ head }) => isGzip(head),
  inspect({ octets, filename, budget = openBudget() }) {
    if (!isGzip(octets)) return null;
    const header = readHeader(octets);
    const inside = inflateFirst(octets, "gzip", limits.inflatedMember, budget);
    const archive = inside && describeTar(inside.octets, octets.length);
    const claimed = u32le(octets, octets.length - 4);
    const facts: Fact[] = [
      [said`Name inside`, header.name],
      [said`Made on`, header.system],
      [said`Changed`, header.time],
      [said`Comment`, header.comment],
      [said`Unpacked`, octetCount(claimed), said`claimed at its end, modulo 4 GB`],
    ];
    if (archive) {
      const cut = inside.whole ? null : said`the first ${octetCount(inside.octets.length)}`;
      return inspectedAs("gzip", said`tar archive in gzip`, {
        ...archive,
        facts: [...facts, ...archive.facts, [said`Looked at`, cut]],
      });
    }
    const name = header.name ?? (filename ?? "").replace(/\.(?:gz|z|tgz)$/i, "");
    const head = inside?.octets.subarray(0, 1_024) ?? null;
    const file = { name: name || said`without a name`, size: claimed, packed: octets.length, encrypted: false, head };
    const { members, flags } = describeMembers([file], octets.length);
    return inspectedAs("gzip", said`gzip file`, { facts, members, flags: [...flags, ...bombFlags(octets, budget)] });
  },
  get examples() {
    return gzipExamples();
  },
};

const isGzip = (octets: Uint8Array): boolean =>
  octets[0] === 0x1f && octets[1] === 0x8b && octets[2] === 8 && octets.length >= 18;

/** The size at the end is modulo 4 GB, and may be a lie: what the beginning unpacks to tells more. */
function bombFlags(octets: Uint8Array, budget: InflateBudget): InspectionFlag[] {
  const first =
    inflateFirst(octets.subarray(0, triedOctets), "gzip", limits.inflatedMember, budget)?.octets.length ?? 0;
  const density = first / Math.min(octets.length, triedOctets);
  if (density < bombDensity || density * octets.length < bombOctets) return [];
  return [
    {
      code: "decompression-bomb",
      detail: said`${octetCount(octets.length)} unpack, as they begin, to about ${octetCount(Math.round(density * octets.length))}`,
    },
  ];
}

function readHeader(octets: Uint8Array) {
  const flags = octets[3]!;
  const seconds = u32le(octets, 4);
  // RFC 1952 §2.3: an extra field, then name and comment, each if its flag says so.
  let at = 10 + ((flags & 4) === 0 ? 0 : 2 + octets[10]! + octets[11]! * 256);
  const readText = (flag: number): string | null => {
    if ((flags & flag) === 0) return null;
    const end = octets.indexOf(0, at);
    const text = latin1(octets, at, Math.min(end < 0 ? octets.length : end, at + 1_024));
    at = end < 0 ? octets.length : end + 1;
    return text;
  };
  return {
    system: systems[octets[9]!] ?? null,
    time: seconds === 0 ? null : new Date(seconds * 1_000).toISOString().replace(/\.\d+Z$/, "Z"),
    name: readText(8),
    comment: readText(16),
  };
}
