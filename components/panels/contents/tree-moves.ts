// The rows of the tree of parts, and where a key leads from one of them.

export interface TreeRow {
  path: string;
  parent: string | null;
  /** 1 = the root. */
  level: number;
  name: string;
  note: string | null;
  /** The note says what the octets are, against what was declared. */
  clash: boolean;
  size: number | null;
  sha256: string | null;
  /** Other rows stand below it. */
  branches: boolean;
}

/** The rows that no fold hides. */
export function visibleRows(rows: readonly TreeRow[], folded: ReadonlySet<string>): TreeRow[] {
  const hidden = new Set<string>();
  return rows.filter(({ path, parent }) => {
    if (parent === null || (!folded.has(parent) && !hidden.has(parent))) return true;
    hidden.add(path);
    return false;
  });
}

/** What a key does: the row to go to, or the row to fold or unfold; null for other keys and at the ends. */
export function moveIn(
  rows: readonly TreeRow[],
  folded: ReadonlySet<string>,
  current: string,
  key: string,
): { focus: string } | { toggle: string } | null {
  const at = rows.findIndex(({ path }) => path === current);
  const row = rows[at];
  if (!row) return null;
  const to = (next: TreeRow | undefined) => (next && next !== row ? { focus: next.path } : null);
  switch (key) {
    case "ArrowDown":
      return to(rows[at + 1]);
    case "ArrowUp":
      return to(rows[at - 1]);
    case "Home":
      return to(rows[0]);
    case "End":
      return to(rows.at(-1));
    case "ArrowRight":
      if (!row.branches) return null;
      return folded.has(current) ? { toggle: current } : to(rows[at + 1]);
    case "ArrowLeft":
      if (row.branches && !folded.has(current)) return { toggle: current };
      return to(rows.find(({ path }) => path === row.parent));
    default:
      return null;
  }
}
