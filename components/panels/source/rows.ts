// Rows of the source: each line is a row, and a line longer than the view is wide goes on in further rows. Only where rows
// begin is kept, so that 25 MB are scanned once, in slices, and any row can be shown at once. Everything counts in octets.
import { stretches } from "#components/ui/pause.ts";

export interface Rows {
  /** Offset of the first octet of each row. Never empty. */
  starts: Uint32Array;
  /** Numbers of the rows that continue a line, ascending. */
  wraps: Uint32Array;
  /** Octets in all. */
  end: number;
}

/** Octets scanned between two looks at the clock: about a millisecond. */
const slice = 524_288;

/**
 * Finds the rows without holding up the page. A line ends after LF, or after a CR that no LF follows.
 * @param width octets of a row at most; a row ends earlier rather than inside a UTF-8 character
 * @throws the reason of the signal
 */
export async function indexRows(octets: Uint8Array, width: number, signal: AbortSignal): Promise<Rows> {
  const due = stretches(signal);
  const scan = new RowScan(octets, width);
  while (!scan.done) {
    scan.advance(slice);
    await due();
  }
  return scan.rows();
}

/** The same in one go, for what is small. */
export function indexRowsNow(octets: Uint8Array, width: number): Rows {
  const scan = new RowScan(octets, width);
  while (!scan.done) scan.advance(slice);
  return scan.rows();
}

/** Holds its place between slices. */
class RowScan {
  private readonly octets: Uint8Array;
  private readonly width: number;
  private readonly starts: Growing;
  private readonly wraps = new Growing(64);
  private at = 0;
  private rowStart = 0;

  constructor(octets: Uint8Array, width: number) {
    this.octets = octets;
    this.width = width;
    // A line of mail is rarely shorter.
    this.starts = new Growing(octets.length >> 5);
    this.starts.push(0);
  }

  get done(): boolean {
    return this.at >= this.octets.length;
  }

  advance(count: number) {
    const { octets, width, starts, wraps } = this;
    const end = octets.length;
    const until = Math.min(end, this.at + count);
    let rowStart = this.rowStart;
    for (let at = this.at; at < until; at += 1) {
      const octet = octets[at] ?? 0;
      if (octet === 10 || (octet === 13 && octets[at + 1] !== 10)) {
        rowStart = at + 1;
        if (rowStart < end) starts.push(rowStart);
      } else if (at - rowStart >= width && octet !== 13) {
        // The line end itself never makes a row of its own.
        rowStart = characterStart(octets, at, rowStart);
        wraps.push(starts.length);
        starts.push(rowStart);
      }
    }
    this.at = until;
    this.rowStart = rowStart;
  }

  rows(): Rows {
    return { starts: this.starts.array(), wraps: this.wraps.array(), end: this.octets.length };
  }
}

/** The first octet of the UTF-8 character that `at` stands in; `at` itself when that is no UTF-8. */
function characterStart(octets: Uint8Array, at: number, from: number): number {
  for (let back = at; back > from && back > at - 4; back -= 1) if (((octets[back] ?? 0) & 0xc0) !== 0x80) return back;
  return at;
}

/** Numbers in order, without the weight of an array of millions. */
class Growing {
  length = 0;
  private room: Uint32Array;

  constructor(expected: number) {
    this.room = new Uint32Array(Math.max(64, expected));
  }

  push(value: number) {
    if (this.length === this.room.length) {
      const larger = new Uint32Array(this.room.length * 2);
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.length] = value;
    this.length += 1;
  }

  array(): Uint32Array {
    return this.room.subarray(0, this.length);
  }
}

/** How many of the ascending numbers are at most `value`. */
export function countUpTo(numbers: Uint32Array, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number of the row that holds this octet. */
export function rowAt(rows: Rows, octet: number): number {
  return Math.max(0, countUpTo(rows.starts, octet) - 1);
}

/** Number of the line (1 = first) that a row belongs to, and whether the row continues it. */
export function lineOfRow(rows: Rows, row: number): { line: number; continues: boolean } {
  const wrapped = countUpTo(rows.wraps, row);
  return { line: row + 1 - wrapped, continues: wrapped > 0 && rows.wraps[wrapped - 1] === row };
}

/** Lines in all. */
export const lineCount = (rows: Rows): number => rows.starts.length - rows.wraps.length;

/** The octets of a row. */
export function spanOfRow(rows: Rows, row: number): [start: number, end: number] {
  return [rows.starts[row] ?? rows.end, rows.starts[row + 1] ?? rows.end];
}
