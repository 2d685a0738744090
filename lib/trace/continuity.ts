// Does each hop begin where the one before it ended? Compares the `by` of a hop with the `from` of the next newer one. A break
// is no proof of forgery: gateways, LMTP, aliases and mail collectors break the chain every day, and the reason is listed.
import { parseIp, unmapIp } from "#lib/text/ip.ts";
import { said } from "#lib/text/said.ts";
import { type Say, say, type Text } from "#lib/text/say.ts";
import { isThisHost, outsideAddress } from "./find-border.ts";
import { organisationOf } from "./organisation.ts";
import type { Continuity, Hop } from "./types.ts";

/** What is looked at of a hop. */
export interface Joined extends Pick<Hop, "from" | "by" | "byIp" | "role"> {
  /** The one operator whose program wrote the line, where its hosts need not name themselves. */
  operator: string | null;
}

/** How `newer` fits to `older`, the hop directly before it. */
export function readContinuity(older: Joined, newer: Joined): Continuity {
  const kind = kindOf(older, newer);
  const innocent = kind === "break" ? innocentReading(older, newer) : null;
  return { kind, detail: describe(kind, older, newer), innocent };
}

function kindOf(older: Joined, newer: Joined): Continuity["kind"] {
  const { from } = newer;
  const [by, newerBy] = [older, newer].map((hop) => organisationOf(hop.by) ?? hop.operator);
  if (from === null) return by != null && newerBy != null && by !== newerBy ? "unknown" : "local";
  if (older.by === null) return "unknown";
  // A filter prints its client, the server on the same host, by whatever address that one used.
  if (newer.role === "filter" && (isThisHost(newer.by) || sameName(older.by, newer.by))) return "local";
  if (sameName(older.by, from.helo) || sameName(older.by, from.rdns)) return "same-host";
  if (sameAddress(older.byIp, from.ip)) return "same-address";
  const others = [organisationOf(from.rdns), organisationOf(from.helo)];
  if (by != null && others.includes(by)) return "same-organization";
  if (from.ip !== null && outsideAddress(from.ip) === null) return "local";
  // A name or address that is only known inside a site cannot be compared with one outside.
  if (by == null) return "unknown";
  return from.ip === null && others.every((name) => name === null) ? "unknown" : "break";
}

function describe(kind: Continuity["kind"], older: Joined, newer: Joined): string {
  const { from } = newer;
  const client = clientOf(newer);
  switch (kind) {
    case "same-host":
      return said`${older.by!} took the message and handed it on.`;
    case "same-address":
      return said`The client's address ${from!.ip!} is the one at which ${older.by!} took the message.`;
    case "same-organization":
      return said`${older.by!} took the message, ${client} of the same organization handed it on.`;
    case "local":
      return from === null
        ? said`The line names no client: one host, or one service.`
        : said`Inside one host or site: ${client} handed it on.`;
    case "unknown":
      return said`One of the two lines names its host not at all, or by a name that is only known inside its site.`;
    case "break":
      return `${sayBreak(older, newer)}.`;
  }
}

/** Between which hosts the chain breaks, without the full stop. */
export function sayBreak({ by }: Pick<Hop, "by">, newer: Pick<Hop, "from">): Say {
  return say`${by!} took the message, but ${clientOf(newer)} handed it on`;
}

function clientOf({ from }: Pick<Hop, "from">): Text {
  return from?.rdns ?? from?.helo ?? from?.ip ?? say`a client without a name`;
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

function innocentReading(older: Joined, newer: Joined): string {
  if (older.role === "delivery")
    return said`The older hop put the message into a mailbox; a forward or a collector sent it on.`;
  if (older.role === "list" || newer.role === "list")
    return said`A mailing list received the message and sent it anew.`;
  return said`A gateway or an outbound relay that writes no Received field may stand between the two.`;
}
