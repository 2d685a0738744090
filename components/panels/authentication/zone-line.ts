import type { RecordToPublish } from "#lib/checks/types.ts";

/** The record as a zone file has it. RFC 1035 §5.1: strings of 255 octets at most, in quotation marks, `\` and `"` escaped. */
export function zoneLine({ name, type, value }: RecordToPublish): string {
  const strings: string[] = [];
  for (let at = 0; at < value.length || at === 0; at += 255) strings.push(value.slice(at, at + 255));
  return `${name}. IN ${type} ${strings.map((text) => `"${text.replace(/["\\]/g, "\\$&")}"`).join(" ")}`;
}
