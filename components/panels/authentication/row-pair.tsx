"use client";
// A row of the authentication table and the row of its working, opened and closed by a button in the first. Without
// scripts, and on paper, the working stands open.
import { type ReactNode, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { Breakable } from "#components/values/breakable.tsx";

interface RowPairProps {
  id: string;
  method: string;
  /** What the method says, in one sentence. */
  title: string;
  of: string | null;
  /** The other cells of the row. */
  cells: ReactNode;
  /** Heading of the working; null: there is none. */
  opens: string | null;
  openAtFirst: boolean;
  children?: ReactNode;
}

export function RowPair({ id, method, title, of, cells, opens, openAtFirst, children }: RowPairProps) {
  const [open, setOpen] = useState(openAtFirst);
  return (
    <>
      <tr id={id} data-slip={id} className={opens !== null && open ? "is-open" : undefined}>
        <th scope="row">
          {opens !== null && (
            <button
              className="disclose"
              type="button"
              aria-expanded={open}
              aria-controls={`${id}-working`}
              aria-label={[method, of, opens].filter(Boolean).join(", ")}
              onClick={() => setOpen(!open)}
            >
              <Icon name="chevron" />
            </button>
          )}
          <a className="pick label" href={`#slip-${id}`} data-pick="" title={title}>
            {method}
          </a>
          {of && (
            <span className="of small">
              <bdi>
                <Breakable text={of} />
              </bdi>
            </span>
          )}
        </th>
        {cells}
      </tr>
      {opens !== null && (
        <tr className="opened" id={`${id}-working`} data-open={open || undefined}>
          <td colSpan={4}>
            <div className="opened-box">
              <h3>{opens}</h3>
              {children}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
