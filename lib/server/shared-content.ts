import "server-only";
// What is sealed, as octets: length(4) | JSON | octets of the message. A redacted document has no octets and is checked
// against its schema once more.
import type { Answer } from "#lib/dns/types.ts";
import type { Repair } from "#lib/intake/types.ts";
import type { AnalyzeOptions } from "#lib/report/analyze.ts";
import { type RedactedReport, redactedReportSchema } from "#lib/report/redact/schema.ts";

/** Everything an analysis can be repeated from. */
export interface SharedInput {
  /** The octets as received, or the header section alone. */
  octets: Uint8Array;
  options: AnalyzeOptions;
  repairs: readonly Repair[];
  analyzedAt: string;
  dns: readonly Answer[];
}

/** An input, or a document that stands for itself. */
export type SharedContent = SharedInput | RedactedReport;

export function packContent(content: SharedContent): Uint8Array {
  if ("redacted" in content) return packJson(redactedReportSchema.parse(content), new Uint8Array(0));
  const { octets, ...rest } = content;
  return packJson(rest, octets);
}

function packJson(value: object, octets: Uint8Array): Uint8Array {
  const json = Buffer.from(JSON.stringify(value));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json, octets]);
}

/** @param plain what `packContent` made */
export function unpackContent(plain: Uint8Array): SharedContent {
  const bytes = Buffer.from(plain.buffer, plain.byteOffset, plain.length);
  const end = 4 + bytes.readUInt32BE(0);
  const value = JSON.parse(bytes.subarray(4, end).toString());
  return value.redacted === true ? value : { ...value, octets: bytes.subarray(end) };
}
