// Does each hop begin where the one before it ended? Compares the `by` of a hop with the `from` of the next newer one. A break
// is no proof of forgery: gateways, LMTP, aliases and mail collectors break the chain every day, and the reason is listed.
import { parseIp, unmapIp } from "#lib/text/ip.ts";
import { publicAddress } from "./find-border.ts";
import { organisationOf } from "./organisation.ts";
import type { Hop } from "./types.ts";

/** How two neighbouring hops fit together. */
export interface Joint {
  /** Indexes of the two hops. */
  older: number;
  newer: number;
  kind: "same-host" | "same-address" | "same-organisation" | "local" | "unknown" | "break";
  /** For a break: what may have happened without any deceit. */
  innocent: string | null;
}

/** One joint per pair of neighbours, oldest first. */
export function readContinuity(hops: readonly Hop[]): Joint[] {
  return hops.slice(1).map((newer, at) => {
    const older = hops[at]!;
    const kind = kindOf(older, newer);
    return {
      older: older.index,
      newer: newer.index,
      kind,
      innocent: kind === "break" ? innocentReading(older, newer) : null,
    };
  });
}

function kindOf(older: Hop, newer: Hop): Joint["kind"] {
  const { from } = newer;
  if (from === null) return "local";
  if (older.by === null) return "unknown";
  if (sameName(older.by, from.helo) || sameName(older.by, from.rdns)) return "same-host";
  if (sameAddress(older.byIp, from.ip)) return "same-address";
  const organisation = organisationOf(older.by);
  const others = [organisationOf(from.rdns), organisationOf(from.helo)];
  if (organisation !== null && others.includes(organisation)) return "same-organisation";
  if (from.ip !== null && publicAddress(from.ip) === null) return "local";
  return from.ip === null && others.every((name) => name === null) ? "unknown" : "break";
}

function sameName(a: string, b: string | null): boolean {
  return b !== null && plain(a) === plain(b);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

function sameAddress(a: string | null, b: string | null): boolean {
  const [left, right] = [a, b].map((text) => (text === null ? null : parseIp(text)));
  return left != null && right != null && unmapIp(left).text === unmapIp(right).text;
}

function innocentReading(older: Hop, newer: Hop): string {
  if (older.role === "delivery")
    return "The older hop put the message into a mailbox; a forward or a collector sent it on.";
  if (older.role === "list" || newer.role === "list") return "A mailing list received the message and sent it anew.";
  if (organisationOf(older.by) === null)
    return "The older host calls itself by a name that is only known inside its own site.";
  return "A gateway or an outbound relay that writes no Received field may stand between the two.";
}
