import { toCsv } from "#components/report/exports/csv.ts";
import { defang } from "#components/values/defang.ts";
import type { Link } from "#lib/content/types.ts";

/** Links that the report lists (lib/limits.ts). */
export const mostLinks = 500;

const loaded = new Set<Link["kind"]>(["image", "style", "font", "frame", "script", "media"]);

/** Fetched without a click by a program that loads remote content. */
export const isLoaded = ({ kind }: Link): boolean => loaded.has(kind);

/** Flags that stand in ordinary mail every day. */
const usual = new Set([
  "unsubscribe",
  "long",
  "opaque-redirector",
  "recipient-address",
  "tracker-pixel",
  "outlook-only",
]);

export const isOdd = (flag: string): boolean => !usual.has(flag);

/** Those with something odd before the others, else in the order of the message. */
export function weightiestFirst(links: readonly Link[]): Link[] {
  const weight = ({ flags }: Link) => flags.filter(isOdd).length;
  return links.toSorted((a, b) => weight(b) - weight(a));
}

/** Harmless in a spreadsheet and in chat: defanged, and no cell that a program takes for a formula. */
export function linksCsv(links: readonly Link[]): string {
  const rows = links.map(({ part, kind, text, target, unwrapped, domain, flags }) => [
    part ?? "header",
    kind,
    text ?? "",
    defang("URL", target),
    unwrapped === null ? "" : defang("URL", unwrapped),
    domain === null ? "" : defang("Domain", domain),
    flags.join(" "),
  ]);
  const head = ["part", "kind", "text", "target", "unwrapped", "domain", "flags"];
  return toCsv([head, ...rows]);
}
