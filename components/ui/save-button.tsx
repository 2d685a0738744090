"use client";
import { saveFile } from "./save-file.ts";

/** Offers text as a file. */
export function SaveButton({ text, name, label }: { text: string; name: string; label: string }) {
  return (
    <button className="button" type="button" onClick={() => saveFile(text, name)}>
      {label}
    </button>
  );
}
