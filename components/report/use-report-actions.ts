"use client";
// Octets and actions for the leaves of a report that was just made.
import { useMemo } from "react";
import type { Choices, Source } from "#components/analysis/source.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { useBaseTexts } from "#texts";
import { decodePart } from "./fetch-part.ts";
import type { Override, ReportContextValue } from "./report-context.tsx";

/** What was sent, and how it was to be analysed. */
export interface Request {
  source: Source;
  choices: Choices;
  /** The message that this one lies in, or the path of its page; null: in none. */
  around: Request | string | null;
}

/** Analyses. */
export type Run = (source: Source, choices: Choices, around: Request["around"]) => void;

/** The value of ReportContext. */
export function useReportActions(
  report: ReportSoFar | null,
  repaired: Uint8Array | null,
  request: Request,
  run: Run,
  again: (changed: Partial<Choices>) => void,
): ReportContextValue {
  const { problems, bar } = useBaseTexts();
  const source = report?.source;
  // Until the repaired octets have arrived, spans count in octets that are not at hand.
  const unchanged = source !== undefined && source.sha256 === source.message.sha256;
  const octets = repaired ?? (unchanged ? request.source.octets : null);
  return useMemo(() => {
    const { ip = null, helo = null, mailFrom = null, live, lists = false } = request.choices;
    const load = (path: string) => decodePart(request.source, request.choices, path, problems);
    return {
      octets,
      received: repaired ? request.source.octets : null,
      octetsNote: null,
      loadOctets: null,
      moveBorder: (border: number) => again({ border }),
      override: (envelope: Override) => again(envelope),
      askLists: live && !lists ? () => again({ lists: true }) : null,
      overridden: { ip, helo, mailFrom },
      partsHref: null,
      loadPart: load,
      openPart: (path: string, name: string | null) => openPart(name ?? bar.partName(path), load(path), request, run),
    };
  }, [octets, repaired, request, run, again, problems, bar]);
}

/** A message inside the message becomes the message; the way back leads to this one. */
async function openPart(
  name: string,
  loading: Promise<Uint8Array<ArrayBuffer> | string>,
  outer: Request,
  run: Run,
): Promise<string | null> {
  const octets = await loading;
  if (typeof octets === "string") return octets;
  run(sourceOf(octets, name), choicesOf(outer.choices.live), outer);
  return null;
}

/** A part as what is analysed: nothing that was said of the message around it holds for it. */
export const sourceOf = (octets: Uint8Array<ArrayBuffer>, name: string): Source => ({
  octets,
  type: "application/octet-stream",
  name,
  sample: null,
});

export const choicesOf = (live: boolean): Choices => ({ live, border: null, message: null });
