// Hops that follow each other in one organisation, as the names of their hosts tell. What is shared by names of a group is
// found without a list of public suffixes: the last two labels, or three where the second looks like a country's category
// (`co.uk`). Gap: a country's other categories (`k12.ca.us`) join what is apart; the heading then names the category.
import type { Hop } from "#lib/trace/types.ts";

export interface HopGroup {
  /** What the hosts' names share, or null when none can be read. */
  organisation: string | null;
  /** In the words of the heading. */
  part: string;
  hops: Hop[];
}

/** The hops in their groups, oldest first. `line`: the hop at which the receiving side begins; it always opens one. */
export function groupHops(hops: readonly Hop[], line: number | null): HopGroup[] {
  const groups: HopGroup[] = [];
  for (const hop of hops) {
    const last = groups.at(-1);
    const organisation = organisationOf(hop.by);
    const joins = organisation === null || organisation === last?.organisation;
    if (last && joins && hop.index !== line) last.hops.push(hop);
    else groups.push({ organisation, part: "", hops: [hop] });
  }
  return groups.map((group, at) => ({ ...group, part: describePart(group.hops, at === 0) }));
}

function describePart(hops: readonly Hop[], first: boolean): string {
  if (hops.some(({ side }) => side !== "claimed")) return "the receiving side";
  if (hops.some(({ role }) => role === "list")) return "mailing list";
  if (first && hops.some(({ role }) => role === "submission")) return "the author’s side";
  return "on the way";
}

/** Second labels under which countries register: `co.uk`, `com.au`, `ac.jp`. */
const category = /^(?:ac|co|com|edu|gob|gov|go|gv|ltd|mil|ne|net|nom|or|org|plc|sch)$/;
/** Suffixes that sites use inside: RFC 6762 (local), RFC 8375 (home.arpa), and names ICANN keeps private. */
const inside = /\.(?:internal|intranet|local|localdomain|localhost|lan|corp|home|private|home\.arpa)$/;
const hostName = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/;

/** `mx1.corp.example` -> `corp.example`; null for an address and for names that are not public. */
export function organisationOf(name: string | null): string | null {
  const plain = name?.toLowerCase().replace(/\.$/, "") ?? "";
  if (!hostName.test(plain) || /^[0-9.]+$/.test(plain) || inside.test(plain)) return null;
  const labels = plain.split(".");
  const [second = "", top = ""] = labels.slice(-2);
  const long = top.length === 2 && category.test(second);
  return labels.slice(long ? -3 : -2).join(".");
}
