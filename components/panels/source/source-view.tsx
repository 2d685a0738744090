"use client";
// The raw octets. An address `#octets-A-B` brings its span into view and lights it; where repairs changed the input, the
// octets as they were received can be looked at too.
import { useEffect, useState } from "react";
import { useReportContext } from "#components/report/report-context.tsx";
import { Segments } from "#components/ui/segments.tsx";
import type { Lane } from "./lanes.ts";
import { OctetStrip, type Segment } from "./octet-strip.tsx";
import type { Places } from "./places.ts";
import { SourceBox } from "./source-box.tsx";
import { useAim } from "./use-source.ts";

export interface SourceViewProps {
  /** What was read from which octets. */
  places: Places;
  /** Who signed which octets. */
  lanes: readonly Lane[];
  /** Header section and parts, for the strip. */
  segments: readonly Segment[];
}

const versions = [
  { id: "read", text: "As read" },
  { id: "received", text: "As received" },
] as const;

export function SourceView({ places, lanes, segments }: SourceViewProps) {
  const { octets, received, octetsNote, loadOctets } = useReportContext();
  const [version, setVersion] = useState<(typeof versions)[number]["id"]>("read");
  const aim = useAim();
  useEffect(() => {
    if (!aim) return;
    if (!octets) loadOctets?.();
    // Spans count in the octets as read.
    setVersion("read");
  }, [aim, octets, loadOctets]);

  if (!octets) {
    return (
      <div className="empty source-absent">
        {loadOctets && (
          <button className="button" type="button" onClick={loadOctets}>
            Show the source
          </button>
        )}
        <p role="status">{octetsNote ?? (loadOctets ? "" : "The octets are not at hand here.")}</p>
      </div>
    );
  }
  const choice = received && <Segments label="Octets" options={versions} chosen={version} onChoose={setVersion} />;
  if (received && version === "received") return <SourceBox octets={received} tools={choice} key="received" />;
  return (
    <>
      <OctetStrip segments={segments} end={octets.length} lit={aim?.span ?? null} />
      <SourceBox octets={octets} aim={aim} places={places} lanes={lanes} tools={choice} key="read" />
    </>
  );
}
