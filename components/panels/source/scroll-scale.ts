// Which rows are in view. Browsers give up on elements of more than some ten million pixels, so beyond `tallest` a pixel of
// the scroll bar stands for more than a pixel of rows.

/** CSS pixels of a row; the style sheet uses the same. */
export const rowHeight = 19;
const tallest = 8_000_000;
/** Rows drawn above and below the view. */
const spare = 12;

export interface View {
  /** Rows in all. */
  rows: number;
  /** Pixels of the box that scrolls. */
  height: number;
  /** Its scroll position. */
  top: number;
}

/** Pixels that the rows take in the box. */
export function spaceOf(rows: number): number {
  return Math.min(rows * rowHeight, tallest);
}

/** The first row in view, with fractions. */
export function topRow({ rows, height, top }: View): number {
  const space = spaceOf(rows);
  const last = Math.max(0, rows - height / rowHeight);
  if (space === rows * rowHeight) return Math.max(0, Math.min(last, top / rowHeight));
  const share = top / Math.max(1, space - height);
  return Math.max(0, Math.min(1, share)) * last;
}

/** The rows to draw, and how far down the first of them begins. */
export function drawnRows(view: View): { first: number; end: number; shift: number } {
  const at = topRow(view);
  const first = Math.max(0, Math.floor(at) - spare);
  const end = Math.min(view.rows, Math.ceil(at + view.height / rowHeight) + spare);
  return { first, end, shift: Math.round(view.top - (at - first) * rowHeight) };
}

/** The scroll position at which this row is the first in view. */
export function topFor(row: number, rows: number, height: number): number {
  const space = spaceOf(rows);
  const last = Math.max(0, rows - height / rowHeight);
  const wanted = Math.max(0, Math.min(last, row));
  if (space === rows * rowHeight) return wanted * rowHeight;
  return last === 0 ? 0 : (wanted / last) * (space - height);
}
