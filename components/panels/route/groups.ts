// Hops that follow each other in one organisation, as the report tells it.
import type { Texts } from "#components/language/texts.ts";
import type { Hop } from "#lib/trace/types.ts";

export interface HopGroup {
  /** A domain, or null when no host of the group tells one. */
  organization: string | null;
  /** What these hosts are to the message. */
  part: keyof Texts["route"]["parts"];
  hops: Hop[];
}

/** The hops in their groups, oldest first. `line`: the hop at which the receiving side begins; it always opens one. */
export function groupHops(hops: readonly Hop[], line: number | null): HopGroup[] {
  const groups: HopGroup[] = [];
  for (const hop of hops) {
    const last = groups.at(-1);
    const joins = hop.organization === null || hop.organization === last?.organization;
    if (last && joins && hop.index !== line) last.hops.push(hop);
    else groups.push({ organization: hop.organization, part: "way", hops: [hop] });
  }
  return groups.map((group, at) => ({ ...group, part: partOf(group.hops, at === 0) }));
}

function partOf(hops: readonly Hop[], first: boolean): HopGroup["part"] {
  if (hops.some(({ side }) => side !== "claimed")) return "receiver";
  if (hops.some(({ role }) => role === "list")) return "list";
  return first && hops.some(({ role }) => role === "submission") ? "author" : "way";
}
