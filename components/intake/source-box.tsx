"use client";
import { type ReactNode, useRef } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { useBaseTexts } from "#texts";
import { type Held, isEditable } from "./held.ts";
import type { Box } from "./use-box.ts";

interface SourceBoxProps {
  box: Box;
  onFile: (file: File) => void;
  onSend: () => void;
  onEdit: () => void;
  children: ReactNode;
}

/** The text box with its label, the file it may hold, and a foot. */
export function SourceBox({ box, onFile, onSend, onEdit, children }: SourceBoxProps) {
  const { intake } = useBaseTexts();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="box" data-held={box.held ? "" : undefined}>
      <div className="box-head">
        <label className="label" htmlFor="source-text">
          {intake.source}
        </label>
        <button className="button bare" type="button" onClick={() => picker.current?.click()}>
          <Icon name="upload" />
          {intake.openFile}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={intake.file}
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
        placeholder={box.held ? intake.placeholderHeld : intake.placeholder}
        onFocus={box.onApproach}
        onPointerEnter={box.onApproach}
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
  const { intake, values } = useBaseTexts();
  const words = intake.held;
  return (
    <div className="held">
      <span>
        {held.name === null ? words.paste : <bdi className="lit">{held.name}</bdi>}
        <span className="soft">{words.asItIs(values.octets(held.octets.length))}</span>
      </span>
      <span className="box-actions">
        {isEditable(held) && (
          <button className="button" type="button" onClick={onEdit}>
            {words.edit}
          </button>
        )}
        <button className="button" type="button" onClick={onRemove}>
          {words.remove}
        </button>
      </span>
    </div>
  );
}
