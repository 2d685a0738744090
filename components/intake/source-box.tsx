"use client";
import { type ReactNode, useRef } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { formatOctets } from "#lib/text/format/octets.ts";
import { type Held, isEditable } from "./held.ts";
import type { Box } from "./use-box.ts";

interface SourceBoxProps {
  box: Box;
  onFile: (file: File) => void;
  onSend: () => void;
  onEdit: () => void;
  children: ReactNode;
}

const placeholder = `Paste here, drop a file anywhere on this page, or open one.

.eml  .msg  .mbox  .txt     a whole message, headers only, or an SMTP session`;

/** The text box with its label, the file it may hold, and a foot. */
export function SourceBox({ box, onFile, onSend, onEdit, children }: SourceBoxProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="box" data-held={box.held ? "" : undefined}>
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
      {box.held && <HeldLine held={box.held} onEdit={box.edit} onRemove={box.clear} />}
      <textarea
        id="source-text"
        ref={box.area}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        // Not dir="auto": Chromium looks for the direction of long texts in quadratic time.
        dir="ltr"
        aria-describedby="recognised"
        placeholder={box.held ? "Paste here to read something else instead." : placeholder}
        onInput={onEdit}
        onPaste={box.onPaste}
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

/** What is held beside the box, and the ways to be rid of it. */
function HeldLine({ held, onEdit, onRemove }: { held: Held; onEdit: () => void; onRemove: () => void }) {
  return (
    <div className="held">
      <span>
        {held.name === null ? "A long paste" : <bdi className="lit">{held.name}</bdi>}
        <span className="soft">, {formatOctets(held.octets.length)}, sent exactly as it is</span>
      </span>
      <span className="box-actions">
        {isEditable(held) && (
          <button className="button" type="button" onClick={onEdit}>
            Edit as text
          </button>
        )}
        <button className="button" type="button" onClick={onRemove}>
          Remove
        </button>
      </span>
    </div>
  );
}
