import { hopCertainty } from "#components/report/certainty.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { toCsv } from "./csv.ts";

const columns = ["Hop", "Side", "From address", "From name", "HELO", "By", "With", "TLS", "ID", "Time, UTC"];

/** Every hop, oldest first. */
export function hopsCsv({ route }: ReportSoFar): string {
  const rows = route.hops.map((hop) => [
    String(hop.index),
    hop.side,
    hop.from?.ip ?? "",
    hop.from?.rdns ?? "",
    hop.from?.helo ?? "",
    hop.by ?? "",
    hop.with ?? "",
    hop.tls ? [hop.tls.version, hop.tls.cipher].filter(Boolean).join(" ") || "yes" : "",
    hop.id ?? "",
    hop.date?.utc ?? "",
    hop.delaySeconds === null ? "" : String(hop.delaySeconds),
    hopCertainty(hop),
  ]);
  return toCsv([[...columns, "Seconds since the hop before, as written", "Certainty"], ...rows]);
}
