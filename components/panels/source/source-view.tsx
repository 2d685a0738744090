"use client";
// The raw octets. An address `#octets-A-B` brings its span into view and lights it; where repairs changed the input, the
// octets as they were received can be looked at too.
import { useEffect, useState } from "react";
import { useReportContext } from "#components/report/report-context.tsx";
import { Segments } from "#components/ui/segments.tsx";
import { useAsleep } from "#components/ui/use-drawn.ts";
import { useTexts } from "#texts";
import { CoverageChoice } from "./coverage-choice.tsx";
import type { Lane } from "./lanes.ts";
import { OctetStrip, type Segment } from "./octet-strip.tsx";
import type { Places } from "./places.ts";
import type { SignatureChoice } from "./read-signatures.ts";
import { type SignedMessage, useSignedMessage } from "./signed-message.tsx";
import { SourceBox } from "./source-box.tsx";
import { useAim, useChosenSignature, useCoverage } from "./use-source.ts";

export interface SourceViewProps {
  /** What was read from which octets. */
  places: Places;
  /** Who signed which octets. */
  lanes: readonly Lane[];
  /** Header section and parts, for the strip. */
  segments: readonly Segment[];
  /** Where fields and body stand. */
  message: SignedMessage;
  signatures: readonly SignatureChoice[];
}

export function SourceView({ places, lanes, segments, message, signatures }: SourceViewProps) {
  const { source } = useTexts();
  // As the server drew it, a press would be lost.
  const asleep = useAsleep();
  const { octets, received, octetsNote, loadOctets } = useReportContext();
  const [version, setVersion] = useState<"read" | "received">("read");
  const aim = useAim();
  const [chosen, choose] = useChosenSignature(signatures);
  const view = useSignedMessage(message);
  const coverage = useCoverage(view, chosen);
  useEffect(() => {
    if (!aim && chosen === null) return;
    if (!octets) loadOctets?.();
    // Spans count in the octets as read.
    setVersion("read");
  }, [aim, chosen, octets, loadOctets]);
  const covering = signatures.length > 0 && (
    <CoverageChoice
      signatures={signatures}
      chosen={chosen}
      onChoose={choose}
      coverage={coverage}
      all={octets?.length ?? 0}
    />
  );

  if (!octets) {
    return (
      <>
        {covering}
        <div className="empty source-absent">
          {loadOctets && (
            <button className="button" type="button" onClick={loadOctets} disabled={asleep}>
              {source.show}
            </button>
          )}
          <p role="status">{octetsNote ?? (loadOctets ? "" : source.absent)}</p>
        </div>
      </>
    );
  }
  const versions = [
    { id: "read", text: source.asRead },
    { id: "received", text: source.asReceived },
  ] as const;
  const choice = received && (
    <Segments label={source.versions} options={versions} chosen={version} onChoose={setVersion} />
  );
  if (received && version === "received") return <SourceBox octets={received} tools={choice} key="received" />;
  return (
    <>
      <OctetStrip segments={segments} end={octets.length} lit={aim?.span ?? null} />
      {covering}
      <SourceBox
        octets={octets}
        aim={aim}
        places={places}
        lanes={lanes}
        coverage={coverage}
        tools={choice}
        key="read"
      />
    </>
  );
}
