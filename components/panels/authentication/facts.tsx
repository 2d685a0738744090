// What workings are made of.
import type { ReactNode } from "react";
import { Lit } from "#components/values/lit.tsx";
import { Said } from "#components/values/said.tsx";

/** A fact of a working: name and literal value. */
export function Fact({ name, children, literal = false }: { name: string; children: ReactNode; literal?: boolean }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{literal ? <Lit>{children}</Lit> : children}</dd>
    </div>
  );
}

/** What was noticed, one sentence each. */
export function Notes({ notes }: { notes: readonly { code: string; detail: string }[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="notes soft">
      {notes.map((note) => (
        <li key={`${note.code} ${note.detail}`}>
          <bdi>
            <Said>{note.detail}</Said>
          </bdi>
        </li>
      ))}
    </ul>
  );
}
