"use client";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { describeRefusal, type ProblemWords } from "#components/analysis/problem-text.ts";
import type { ActTexts } from "#components/language/texts.ts";
import { useActTexts, useBaseTexts } from "#texts";
import { fetchPart } from "./fetch-part.ts";
import { ReportContext } from "./report-context.tsx";

/** What leaves of a shared report may do: fetch its octets when they are looked at, and link to its parts. */
export function SharedContext({ secret, children }: { secret: string; children: ReactNode }) {
  const { problems } = useBaseTexts();
  const words = useActTexts().share.page;
  const [octets, setOctets] = useState<Uint8Array | null>(null);
  const [octetsNote, setNote] = useState<string | null>(null);
  const asked = useRef(false);

  const loadOctets = useCallback(async () => {
    if (asked.current) return;
    asked.current = true;
    setNote(words.fetching);
    const result = await fetchOctets(secret, words, problems);
    asked.current = typeof result !== "string";
    setNote(typeof result === "string" ? result : null);
    if (typeof result !== "string") setOctets(result);
  }, [secret, words, problems]);

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
      loadPart: (path: string) => fetchPart(`/r/${secret}/parts/${encodeURIComponent(path)}`, problems),
      openPart: null,
    }),
    [octets, octetsNote, loadOctets, secret, problems],
  );
  return <ReportContext value={value}>{children}</ReportContext>;
}

/** The octets, or a sentence why not. */
async function fetchOctets(
  secret: string,
  words: ActTexts["share"]["page"],
  problems: ProblemWords,
): Promise<Uint8Array | string> {
  const headers = { authorization: `Bearer ${secret}` };
  const response = await fetch("/api/v1/report/octets", { headers }).catch(() => null);
  if (!response) return problems.lostConnection;
  if (response.status === 404) return words.noOctets;
  if (!response.ok) return describeRefusal(response, problems);
  return new Uint8Array(await response.arrayBuffer());
}
