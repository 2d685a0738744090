// Rows as CSV (RFC 4180), harmless in a spreadsheet: a cell that would begin a formula begins with an apostrophe.

/** Lines end with CRLF; every cell is quoted. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  // Some programs drop blanks and controls before they look for a formula.
  const formula = /^[\s\u0000-\u001f\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text);
  return `"${(formula ? `'${text}` : text).replaceAll('"', '""')}"`;
}
