"use client";
// The decoded octets of a part, four KiB at a time. They stand in the message already, or the server decodes them on asking.
import { useState } from "react";
import { useReportContext } from "#components/report/report-context.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { ScrollText } from "#components/ui/scroll-text.tsx";
import { grouped } from "#components/values/counts.ts";
import type { Span } from "#lib/text/span.ts";
import { hexRows } from "./hex.ts";

interface HexViewProps {
  path: string;
  /** Where the decoded octets stand in those of the message; null: they have to be decoded. */
  span: Span | null;
}

const atOnce = 4_096;

export function HexView({ path, span }: HexViewProps) {
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
    setSaid("Decoding.");
    const part = await loadPart(path);
    setSaid(typeof part === "string" ? part : null);
    if (typeof part !== "string") setLoaded(part);
  };
  return (
    <details className="disclosure hex" onToggle={(event) => void toggle(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" />
        <span>Octets, hexadecimal</span>
      </summary>
      {open && own && (
        <>
          <ScrollText className="part-text hex-rows" label={`Octets of part ${path}`}>
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
              {grouped(Math.min(atOnce, own.length - shown))} octets more, of {grouped(own.length)}
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
