"use client";
import { type ReactNode, useRef } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { formatOctets } from "#lib/text/format/octets.ts";
import type { Box } from "./use-box.ts";

interface SourceBoxProps {
  box: Box;
  over: boolean;
  onFile: (file: File) => void;
  onSend: () => void;
  onEdit: () => void;
  children: ReactNode;
}

const placeholder = `Paste here, drop a file anywhere on this page, or open one.

.eml  .msg  .mbox  .txt     a whole message, headers only, or an SMTP session`;

/** The text box with its label, the file it may hold, and a foot. */
export function SourceBox({ box, over, onFile, onSend, onEdit, children }: SourceBoxProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="box" data-over={over || undefined}>
      <div className="box-head">
        <label className="label" htmlFor="source-text">
          Message source
        </label>
        <button className="button bare" type="button" onClick={() => picker.current?.click()}>
          <Icon name="upload" />
          Open a file
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label="Message file"
          accept=".eml,.msg,.mbox,.mbx,.txt,message/rfc822,text/plain,application/vnd.ms-outlook"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file) onFile(file);
          }}
        />
      </div>
      {box.held && box.held.shown === "" && (
        <p className="held">
          <bdi className="lit">{box.held.name}</bdi>, {formatOctets(box.held.octets.length)}, read as it is.{" "}
          <button className="button" type="button" onClick={box.clear}>
            Remove
          </button>
        </p>
      )}
      <textarea
        id="source-text"
        ref={box.area}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        dir="auto"
        aria-describedby="recognised"
        placeholder={placeholder}
        onInput={onEdit}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            onSend();
          }
        }}
      />
      <div className="box-foot">{children}</div>
    </div>
  );
}
