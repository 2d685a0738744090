// Bodies that are made of fields: reports about a message (RFC 3464 §2.1, RFC 8098 §3.1, RFC 5965 §3), the header section
// of one (RFC 6522 §4), and the header section inside message/partial and message/external-body (RFC 2046 §5.2.2, §5.2.3).
// Names and unfolded values in groups, as empty lines part them. Values are not decoded further.
import { limits } from "#lib/limits.ts";
import { decodeCharset, decodeFieldText } from "#lib/text/charsets.ts";

export interface ReportField {
  name: string;
  value: string;
}

/** Octets read of one such body, and fields kept; a report about many recipients can go on for long. */
const octetsRead = limits.fieldOctets;
const fieldsKept = 1_000;

/** Types whose whole body is groups of fields. */
const wholly = new Set([
  "message/delivery-status",
  "message/global-delivery-status",
  "message/disposition-notification",
  "message/global-disposition-notification",
  "message/feedback-report",
]);
/** Types whose body begins with fields; what follows the first empty line is something else. */
const atTop = new Set(["text/rfc822-headers", "message/global-headers", "message/partial", "message/external-body"]);

/** The groups of fields of a part of that type; null for types that have none. */
export function readReportPart(type: string, octets: Uint8Array): ReportField[][] | null {
  if (wholly.has(type)) return readReportFields(octets);
  return atTop.has(type) ? readReportFields(octets).slice(0, 1) : null;
}

/** Fields in groups; empty groups are left out, and so are lines that are no field. */
export function readReportFields(octets: Uint8Array): ReportField[][] {
  const groups: ReportField[][] = [];
  let group: ReportField[] = [];
  let kept = 0;
  const close = () => {
    if (group.length > 0) groups.push(group);
    group = [];
  };
  for (const line of decodeReport(octets.subarray(0, octetsRead)).split(/\r\n|\n|\r/)) {
    const field = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line);
    if (line.trim() === "") close();
    else if (/^[ \t]/.test(line)) extend(group.at(-1), line);
    else if (field && kept < fieldsKept) {
      group.push({ name: field[1]!, value: field[2]!.trim() });
      kept += 1;
    }
  }
  close();
  return groups;
}

/** QUIRK(notes): Diagnostic-Code in ISO-2022-JP, whose escape sequences (RFC 1468) stand in no other text. */
function decodeReport(octets: Uint8Array): string {
  const text = decodeFieldText(octets);
  return /\x1b\$[@B]/.test(text) ? decodeCharset(octets, "iso-2022-jp").text : text;
}

/** RFC 5322 §2.2.3: the line goes on. A field longer than the octets that are read does not grow further. */
function extend(field: ReportField | undefined, line: string): void {
  if (field) field.value = `${field.value} ${line.trim()}`.trim();
}
