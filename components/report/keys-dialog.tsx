"use client";
// The keys of the page, in a native dialog. `?` opens it; the keys themselves are obeyed by Selection.
import { useEffect, useRef } from "react";

const keys: readonly [keys: readonly string[], does: string][] = [
  [["1", "…", "9", "0"], "go to a panel by its number; 0 is the tenth"],
  [["j"], "next hop of the route"],
  [["k"], "hop before"],
  [["/"], "filter the header fields"],
  [["Ctrl", "F"], "in the source: find in all of it"],
  [["Enter"], "in that search: next place; with Shift the one before"],
  [["Esc"], "close what is open, or empty a filter"],
  [["?"], "these keys"],
];

export function KeysDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, select, dialog")) return;
      event.preventDefault();
      dialog.current?.showModal();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <p className="keys">
        <kbd>j</kbd> <kbd>k</kbd> hops, <kbd>/</kbd> filter,{" "}
        <button className="keys-button" type="button" onClick={() => dialog.current?.showModal()}>
          <kbd>?</kbd> all keys
        </button>
      </p>
      <dialog className="share-dialog keys-dialog" ref={dialog} aria-labelledby="keys-title">
        <h2 className="say strong" id="keys-title">
          Keys
        </h2>
        <dl>
          {keys.map(([pressed, does]) => (
            <div className="row" key={does}>
              <dt>{pressed.map((key) => (key === "…" ? <span key={key}>– </span> : <kbd key={key}>{key}</kbd>))}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="dialog-actions">
          <button className="button" type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </p>
      </dialog>
    </>
  );
}
