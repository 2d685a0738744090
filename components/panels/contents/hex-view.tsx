"use client";
// The decoded octets of a part. They stand in the message already, or the server decodes them on asking.
import { Suspense, useState } from "react";
import { useReportContext } from "#components/report/report-context.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { late } from "#components/ui/late.tsx";
import { useToggled } from "#components/ui/use-toggled.ts";
import type { Span } from "#lib/text/span.ts";
import { useTexts } from "#texts";

interface HexViewProps {
  path: string;
  /** Where the decoded octets stand in those of the message; null: they have to be decoded. */
  span: Span | null;
}

const HexRows = late(async () => (await import("./hex-rows.tsx")).HexRows);

export function HexView({ path, span }: HexViewProps) {
  const { contents } = useTexts();
  const { octets, loadPart } = useReportContext();
  const [loaded, setLoaded] = useState<Uint8Array | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const own = span && octets ? octets.subarray(span[0], span[1]) : loaded;
  const toggle = async (isOpen: boolean) => {
    setOpen(isOpen);
    if (!isOpen || own || !loadPart) return;
    setSaid(contents.decoding);
    const part = await loadPart(path);
    setSaid(typeof part === "string" ? part : null);
    if (typeof part !== "string") setLoaded(part);
  };
  const details = useToggled<HTMLDetailsElement>((isOpen) => void toggle(isOpen));
  if (!own && !loadPart) return null;
  return (
    <details className="disclosure hex" ref={details}>
      <summary>
        <Icon name="chevron" />
        <span>{contents.hex}</span>
      </summary>
      {open && own && (
        <Suspense>
          <HexRows path={path} octets={own} />
        </Suspense>
      )}
      <p className="soft small" role="status">
        {said}
      </p>
    </details>
  );
}
