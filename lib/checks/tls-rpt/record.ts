// Reads a TLS-RPT record (RFC 8460 §3): `v=TLSRPTv1; rua=mailto:reports@example.com`.
import { said } from "#lib/text/said.ts";

interface TlsRptRecord {
  /** Usable addresses as written. */
  addresses: string[];
  notes: { code: string; detail: string }[];
}

/** Reads a record that begins with its version. */
export function parseTlsRptRecord(text: string): TlsRptRecord {
  const record: TlsRptRecord = { addresses: [], notes: [] };
  let seen = false;
  for (const piece of text.split(";").slice(1)) {
    const field = piece.trim();
    const equals = field.indexOf("=");
    const name = field.slice(0, Math.max(equals, 0)).trim();
    if (field === "") continue;
    if (equals < 0) note(record, "syntax", said`"${shorten(field)}" is not a field.`);
    // RFC 8460 §3: other fields are extensions, which those who do not know them pass over.
    else if (name !== "rua") note(record, "unknown-field", said`${shorten(name)}= is not a field of RFC 8460.`);
    else if (seen) note(record, "duplicate", said`rua= stands there again; the first one is used.`);
    else readAddresses(field.slice(equals + 1), record);
    seen ||= name === "rua";
  }
  if (!seen) note(record, "no-address", said`rua= is missing.`);
  return record;
}

function readAddresses(value: string, record: TlsRptRecord): void {
  for (const item of value.split(",")) {
    const uri = item.trim();
    if (/^mailto:[^\s@]+@[^\s@]+$/i.test(uri) || /^https:\/\/[^\s/]+/i.test(uri)) record.addresses.push(uri);
    else note(record, "bad-address", said`"${shorten(uri)}" is neither a mailto: nor an https: address.`);
  }
}

function note(record: TlsRptRecord, code: string, detail: string): void {
  record.notes.push({ code, detail });
}

const shorten = (text: string): string => text.slice(0, 100);
