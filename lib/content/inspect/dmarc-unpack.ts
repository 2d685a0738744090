// Aggregate reports come as XML or JSON, mostly in gzip or ZIP. Of what is packed no more is inflated than the caps allow.
import { limits } from "#lib/limits.ts";
import { inflateFirst, openBudget } from "./inflate.ts";
import { textOf } from "./search-xml.ts";
import type { InspectedPart } from "./types.ts";
import { openZipEntry, readZipDirectory } from "./zip-directory.ts";

/**
 * RFC 9990 §3.5.2 and RFC 8460 §5.1: `receiver!domain!begin!end!id.xml.gz`.
 */
export function isReportName(filename: string | null, ending: RegExp): boolean {
  return (
    filename !== null &&
    /^[^!]{1,255}![^!]{1,255}!\d{1,19}!\d{1,19}(?:![^!]{1,255})?\./.test(filename) &&
    ending.test(filename)
  );
}

/** The text of the report, or null where it cannot be had. */
export function unpackReport({
  octets,
  budget = openBudget(),
}: Pick<InspectedPart, "octets" | "budget">): string | null {
  if (octets[0] === 0x1f && octets[1] === 0x8b) {
    const inside = inflateFirst(octets, "gzip", limits.inflatedMember, budget);
    return inside && textOf(inside.octets);
  }
  if (octets[0] === 0x50 && octets[1] === 0x4b) {
    const entry = readZipDirectory(octets)?.entries.find(
      ({ name, folder }) => !folder && /\.(?:xml|json)$/i.test(name),
    );
    const inside = entry && openZipEntry(octets, entry, limits.inflatedMember, budget);
    return inside ? textOf(inside.octets) : null;
  }
  return textOf(octets.subarray(0, limits.inflatedMember));
}
