// Octets as eight a row, which fits a phone: offset, hexadecimal, and what of it is printable ASCII.

export interface HexRow {
  /** Eight hexadecimal digits, or as many as it needs. */
  offset: string;
  hex: string;
  text: string;
}

const width = 8;

/** The rows of `octets` from `start` up to `end`. */
export function hexRows(octets: Uint8Array, start: number, end: number): HexRow[] {
  const rows: HexRow[] = [];
  const last = Math.min(end, octets.length);
  for (let at = start; at < last; at += width) {
    const row = octets.subarray(at, Math.min(at + width, last));
    rows.push({ offset: at.toString(16).padStart(6, "0"), hex: hexOf(row), text: textOf(row) });
  }
  return rows;
}

function hexOf(row: Uint8Array): string {
  return Array.from(row, (octet) => octet.toString(16).padStart(2, "0")).join(" ");
}

function textOf(row: Uint8Array): string {
  return Array.from(row, (octet) => (octet >= 32 && octet < 127 ? String.fromCharCode(octet) : "·")).join("");
}
