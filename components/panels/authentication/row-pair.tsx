"use client";
// A row of the authentication table and the row of its working, opened and closed by a button in the first. Without
// scripts, and on paper, the working stands open. It is drawn when it is opened.
import { type ReactNode, Suspense, useState } from "react";
import { loadActs } from "#components/language/load-texts.ts";
import { Icon } from "#components/ui/icon.tsx";
import { useDrawn } from "#components/ui/use-drawn.ts";
import { Breakable } from "#components/values/breakable.tsx";
import { useLanguage } from "#texts";
import { Working } from "./working.ts";

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
  const drawn = useDrawn(open);
  const language = useLanguage();
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
              onPointerEnter={() => void Promise.allSettled([Working.preload(), loadActs(language)])}
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
              {/* One that is open at first comes together with its row. */}
              {drawn && (openAtFirst ? children : <Suspense>{children}</Suspense>)}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
