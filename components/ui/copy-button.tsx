"use client";
import { useState } from "react";
import { useBaseTexts } from "#texts";
import { Icon } from "./icon.tsx";

/** Copies `text`; says so in its own words, and says when the browser refuses. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { values } = useBaseTexts();
  const [outcome, setOutcome] = useState<"copied" | "notCopied" | "copy">("copy");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("notCopied");
    }
  };
  return (
    <button className="button" type="button" onClick={copy}>
      <Icon name="copy" />
      <span aria-live="polite">{outcome === "copy" ? (label ?? values.copy) : values[outcome]}</span>
    </button>
  );
}
