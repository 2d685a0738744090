// What of a report the browser needs to find out which octets a signature covers: where fields and body stand.
import type { ReportSoFar } from "#lib/report/types.ts";
import type { SignedMessage } from "./signed-message.tsx";

/** Fields as short rows, for there may be thousands of them on a shared page. */
export function readSignedMessage(report: ReportSoFar): SignedMessage {
  const root = report.parts.find(({ parent, within }) => parent === null && within === null);
  const end = report.source.message.octets;
  return {
    fields: report.fields.map(({ index, name, span }) => [index, name.toLowerCase(), span[0], span[1]]),
    body: root && report.source.hasBody ? root.body : [end, end],
    crOnly: report.source.lineEndings === "cr",
  };
}
