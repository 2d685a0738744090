// Reads an MTA-STS record (RFC 8461 §3.1): `v=STSv1; id=20160831085700Z;`.
import { said } from "#lib/text/said.ts";

interface MtaStsRecord {
  /** null: missing or not valid, which makes the record none. */
  id: string | null;
  notes: { code: string; detail: string }[];
}

/** Reads a record that begins with its version. */
export function parseMtaStsRecord(text: string): MtaStsRecord {
  const record: MtaStsRecord = { id: null, notes: [] };
  const ids: string[] = [];
  for (const piece of text.split(";").slice(1)) {
    const [name = "", ...rest] = piece.trim().split("=");
    if (piece.trim() === "") continue;
    if (name.trim() === "id") ids.push(rest.join("=").trim());
    else
      record.notes.push({
        code: "unknown-field",
        detail: said`"${piece.trim().slice(0, 100)}" is not a field of RFC 8461.`,
      });
  }
  const [id] = ids;
  if (id === undefined) record.notes.push({ code: "no-id", detail: said`id= is missing.` });
  else if (ids.length > 1) record.notes.push({ code: "duplicate", detail: said`id= stands there more than once.` });
  else if (/^[A-Za-z0-9]{1,32}$/.test(id)) record.id = id;
  else record.notes.push({ code: "bad-id", detail: said`id=${id.slice(0, 60)} is not 1 to 32 letters and digits.` });
  return record;
}
