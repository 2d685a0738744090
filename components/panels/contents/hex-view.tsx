"use client";
// The decoded octets of a part, four KiB at a time. They stand in the message already, or the server decodes them on asking.
import { useState } from "react";
import { useReportContext } from "#components/report/report-context.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { ScrollText } from "#components/ui/scroll-text.tsx";
import type { Span } from "#lib/text/span.ts";
import { useTexts } from "#texts";
import { hexRows } from "./hex.ts";

interface HexViewProps {
  path: string;
  /** Where the decoded octets stand in those of the message; null: they have to be decoded. */
  span: Span | null;
}

const atOnce = 4_096;

export function HexView({ path, span }: HexViewProps) {
  const { contents } = useTexts();
  const { octets, loadPart } = useReportContext();
  const [loaded, setLoaded] = useState<Uint8Array | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(atOnce);
  const own = span && octets ? octets.subarray(span[0], span[1]) : loaded;
  if (!own && !loadPart) return null;
  const toggle = async (isOpen: boolean) => {
    setOpen(isOpen);
    if (!isOpen || own || !loadPart) return;
    setSaid(contents.decoding);
    const part = await loadPart(path);
    setSaid(typeof part === "string" ? part : null);
    if (typeof part !== "string") setLoaded(part);
  };
  return (
    <details className="disclosure hex" onToggle={(event) => void toggle(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" />
        <span>{contents.hex}</span>
      </summary>
      {open && own && (
        <>
          <ScrollText className="part-text hex-rows" label={contents.hexOf(path)}>
            {hexRows(own, 0, shown).map(({ offset, hex, text }) => (
              <span className="hex-row" key={offset}>
                <span>{offset}</span>
                <span>{hex}</span>
                <span>{text}</span>
              </span>
            ))}
          </ScrollText>
          {shown < own.length && (
            <button className="button" type="button" onClick={() => setShown(shown + atOnce)}>
              {contents.more(Math.min(atOnce, own.length - shown), own.length)}
            </button>
          )}
        </>
      )}
      <p className="soft small" role="status">
        {said}
      </p>
    </details>
  );
}
