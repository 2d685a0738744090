"use client";
// The keys of the page, in a native dialog. `?` opens it; the keys themselves are obeyed by Selection. Keys of a single
// character can be switched off (WCAG 2.1.4): speech control types them by accident.
import { Suspense, useEffect, useRef, useState } from "react";
import { readCookie, writeCookie } from "#components/ui/cookie.ts";
import { late } from "#components/ui/late.tsx";
import { useTexts } from "#texts";

const KeysList = late(async () => (await import("./keys-list.tsx")).KeysList);

export function KeysDialog() {
  const words = useTexts().frame.keys;
  const [asked, setAsked] = useState(0);
  const ask = () => setAsked((before) => before + 1);
  const { on, setOn } = useSingleKeys(ask);
  return (
    <>
      <p className="keys">
        {on && (
          <>
            <kbd>j</kbd> <kbd>k</kbd> {words.short.hops}, <kbd>/</kbd> {words.short.filter},{" "}
          </>
        )}
        <button className="keys-button" type="button" onClick={ask}>
          {on && <kbd>?</kbd>} {words.short.all}
        </button>
      </p>
      {asked > 0 && (
        <Suspense>
          <KeysList asked={asked} on={on} setOn={setOn} />
        </Suspense>
      )}
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
