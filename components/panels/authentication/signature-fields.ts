import type { Field } from "#lib/fields/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";

/** The DKIM-Signature fields, in source order. */
export function signatureFields(report: ReportSoFar): Field[] {
  return report.fields.filter((field) => field.name.toLowerCase() === "dkim-signature");
}

/** The value of `b=` without blanks (RFC 6376 §3.5), or null. Only to find the claim that quotes its beginning. */
export function signatureValue(field: Field | undefined): string | null {
  const tag = field?.raw.split(";").find((part) => /^\s*b\s*=/.test(part));
  return tag ? tag.slice(tag.indexOf("=") + 1).replace(/\s+/g, "") : null;
}
