// Text cut into stretches that prove something and the rest.

export interface Stretch {
  text: string;
  marked: boolean;
}

/** `text` with each first occurrence of a mark lit; marks that do not occur, or overlap an earlier one, are left out. */
export function markParts(text: string, marks: readonly string[]): Stretch[] {
  const places = marks
    .filter((mark) => mark !== "")
    .map((mark) => ({ start: text.indexOf(mark), length: mark.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start || b.length - a.length);
  const parts: Stretch[] = [];
  let at = 0;
  for (const { start, length } of places) {
    if (start < at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, start + length), marked: true });
    at = start + length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}
