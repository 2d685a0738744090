"use client";
// The dialog with the keys of the page.
import { useEffect, useRef } from "react";
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

interface KeysListProps {
  /** How often it was asked for: it opens each time. */
  asked: number;
  on: boolean;
  setOn: (on: boolean) => void;
}

export function KeysList({ asked, on, setOn }: KeysListProps) {
  const words = useTexts().frame.keys;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (asked > 0 && !dialog.current?.open) dialog.current?.showModal();
  }, [asked]);
  return (
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
  );
}
