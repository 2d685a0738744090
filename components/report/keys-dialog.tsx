"use client";
// The keys of the page, in a native dialog. `?` opens it; the keys themselves are obeyed by Selection. Keys of a single
// character can be switched off (WCAG 2.1.4): speech control types them by accident.
import { useEffect, useRef, useState } from "react";
import { readCookie, writeCookie } from "#components/ui/cookie.ts";
import { Segments } from "#components/ui/segments.tsx";
import { useTexts } from "#texts";

const keys = [
  [["1", "…", "9", "0"], "panels"],
  [["j"], "nextHop"],
  [["k"], "hopBefore"],
  [["/"], "filter"],
  [["Ctrl", "F"], "find"],
  [["Enter"], "nextPlace"],
  [["Ctrl", "Enter"], "sendForm"],
  [["Esc"], "escape"],
  [["?"], "these"],
] as const;

export function KeysDialog() {
  const words = useTexts().frame.keys;
  const dialog = useRef<HTMLDialogElement>(null);
  const { on, setOn } = useSingleKeys(() => dialog.current?.showModal());
  return (
    <>
      <p className="keys">
        {on && (
          <>
            <kbd>j</kbd> <kbd>k</kbd> {words.short.hops}, <kbd>/</kbd> {words.short.filter},{" "}
          </>
        )}
        <button className="keys-button" type="button" onClick={() => dialog.current?.showModal()}>
          {on && <kbd>?</kbd>} {words.short.all}
        </button>
      </p>
      <dialog className="share-dialog keys-dialog" ref={dialog} aria-labelledby="keys-title">
        <h2 className="say strong" id="keys-title">
          {words.title}
        </h2>
        <dl>
          {keys.map(([pressed, does]) => (
            <div className="row" key={does}>
              <dt>{pressed.map((key) => (key === "…" ? <span key={key}>– </span> : <kbd key={key}>{key}</kbd>))}</dt>
              <dd>{words[does]}</dd>
            </div>
          ))}
        </dl>
        <div className="row">
          <span className="label">{words.single}</span>
          <Segments
            label={words.single}
            options={[
              { id: "on", text: words.on },
              { id: "off", text: words.off },
            ]}
            chosen={on ? "on" : "off"}
            onChoose={(id) => setOn(id === "on")}
          />
        </div>
        <p className="dialog-actions">
          <button className="button" type="button" onClick={() => dialog.current?.close()}>
            {words.close}
          </button>
        </p>
      </dialog>
    </>
  );
}

/** Whether keys of one character are obeyed; `?` opens, and while they are off none of them gets through to the page. */
function useSingleKeys(open: () => void) {
  const [on, setOn] = useState(true);
  const opens = useRef(open);
  useEffect(() => setOn(readCookie("keys") !== "off"), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, select, dialog")) return;
      if (!on) return event.stopPropagation();
      if (event.key !== "?") return;
      event.preventDefault();
      opens.current();
    };
    // Before the page's own listeners, which wait for the key to rise.
    document.addEventListener("keydown", onKey, { capture: true });
    return () => document.removeEventListener("keydown", onKey, { capture: true });
  }, [on]);
  const choose = (next: boolean) => {
    setOn(next);
    writeCookie("keys", next ? "on" : "off");
  };
  return { on, setOn: choose };
}
