"use client";
// The tree of parts: links to their facts in a treegrid (WAI-ARIA APG, Treegrid). Up, down, Home and End move; left and right
// fold, unfold and walk to parent and child. Without scripts every row is there, and a link.
import { type KeyboardEvent, useState } from "react";
import { CopyRow } from "#components/ui/copy-row.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { formatSize } from "#lib/text/format/octets.ts";
import { useTexts } from "#texts";
import { moveIn, type TreeRow, visibleRows } from "./tree-moves.ts";

export function PartTree({ rows, open }: { rows: readonly TreeRow[]; open: string | null }) {
  const { contents } = useTexts();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState(open ?? rows[0]?.path ?? "");
  const shown = visibleRows(rows, folded);
  const toggle = (path: string) =>
    setFolded((before) =>
      before.has(path) ? new Set([...before].filter((one) => one !== path)) : new Set([...before, path]),
    );
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const moved = moveIn(shown, folded, current, event.key);
    if (!moved) return;
    event.preventDefault();
    if ("toggle" in moved) return toggle(moved.toggle);
    setCurrent(moved.focus);
    event.currentTarget.querySelector<HTMLElement>(`[href="#part-${CSS.escape(moved.focus)}"]`)?.focus();
  };
  return (
    <nav className="part-tree" aria-label={contents.tree}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows of a treegrid stand in a table */}
      <table role="treegrid" aria-label={contents.tree} aria-description={contents.treeHelp} onKeyDown={onKey}>
        <tbody>
          {shown.map((row) => (
            <tr
              className={`depth-${Math.min(row.level - 1, 6)}`}
              aria-level={row.level}
              aria-expanded={row.branches ? !folded.has(row.path) : undefined}
              key={row.path}
            >
              <td>
                {row.branches && <Fold path={row.path} folded={folded.has(row.path)} onToggle={toggle} />}
                <a
                  className="part"
                  href={`#part-${row.path}`}
                  data-shown={row.path === open ? "" : undefined}
                  tabIndex={row.path === current ? 0 : -1}
                  onFocus={() => setCurrent(row.path)}
                >
                  <span className="path">{row.path}</span>
                  <span className="name">
                    <bdi>{row.name}</bdi>
                    <Note row={row} />
                  </span>
                  <span className="size">{row.size !== null && <Size octets={row.size} />}</span>
                </a>
                <CopyRow
                  kind="text"
                  value={textOf(row)}
                  what={contents.partNumber(row.path).trim()}
                  tabIndex={row.path === current ? 0 : -1}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </nav>
  );
}

function Fold({ path, folded, onToggle }: { path: string; folded: boolean; onToggle: (path: string) => void }) {
  const { contents } = useTexts();
  return (
    <button
      className="fold-part"
      type="button"
      tabIndex={-1}
      aria-label={folded ? contents.unfold(path) : contents.fold(path)}
      onClick={() => onToggle(path)}
    >
      <Icon name={folded ? "chevron" : "down"} />
    </button>
  );
}

/** Name, what it is, and the hash by which others know it. */
function textOf({ name, note, sha256 }: TreeRow): string {
  return [name, note, sha256 && `SHA-256 ${sha256}`].filter(Boolean).join(", ");
}

function Size({ octets }: { octets: number }) {
  const { values } = useTexts();
  return formatSize(octets, values.size);
}

function Note({ row: { note, clash } }: { row: TreeRow }) {
  if (note === null) return null;
  return (
    <small>
      {clash ? (
        <span className="flag bad">
          <Icon name="warn" />
          <bdi>{note}</bdi>
        </span>
      ) : (
        <bdi>{note}</bdi>
      )}
    </small>
  );
}
