"use client";
import { useState } from "react";
import { Icon } from "./icon.tsx";

/** Copies `text`; says so in its own words, and says when the browser refuses. */
export function CopyButton({ text, label = "Copy" }: { text: string; label?: string }) {
  const [outcome, setOutcome] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("Copied");
    } catch {
      setOutcome("Not allowed here: select and copy by hand");
    }
  };
  return (
    <button className="button" type="button" onClick={copy}>
      <Icon name="copy" />
      <span aria-live="polite">{outcome ?? label}</span>
    </button>
  );
}
