"use client";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { describeRefusal, lostConnection } from "#components/analysis/problem-text.ts";
import { fetchPart } from "./fetch-part.ts";
import { ReportContext } from "./report-context.tsx";

/** What leaves of a shared report may do: fetch its octets when they are looked at, and link to its parts. */
export function SharedContext({ secret, children }: { secret: string; children: ReactNode }) {
  const [octets, setOctets] = useState<Uint8Array | null>(null);
  const [octetsNote, setNote] = useState<string | null>(null);
  const asked = useRef(false);

  const loadOctets = useCallback(async () => {
    if (asked.current) return;
    asked.current = true;
    setNote("Fetching the octets.");
    const result = await fetchOctets(secret);
    asked.current = typeof result !== "string";
    setNote(typeof result === "string" ? result : null);
    if (typeof result !== "string") setOctets(result);
  }, [secret]);

  const value = useMemo(
    () => ({
      octets,
      received: null,
      octetsNote,
      loadOctets: octets ? null : () => void loadOctets(),
      moveBorder: null,
      override: null,
      overridden: { ip: null, helo: null, mailFrom: null },
      partsHref: `/r/${secret}/parts/`,
      loadPart: (path: string) => fetchPart(`/r/${secret}/parts/${encodeURIComponent(path)}`),
      openPart: null,
    }),
    [octets, octetsNote, loadOctets, secret],
  );
  return <ReportContext value={value}>{children}</ReportContext>;
}

/** The octets, or a sentence why not. */
async function fetchOctets(secret: string): Promise<Uint8Array | string> {
  try {
    const response = await fetch("/api/v1/report/octets", { headers: { authorization: `Bearer ${secret}` } });
    if (response.status === 404) return "This share holds no octets, or it has expired since the page was opened.";
    if (!response.ok) return await describeRefusal(response);
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    return lostConnection;
  }
}
