"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { handOver } from "#components/analysis/hand-over.ts";
import { describeRefusal, type ProblemWords } from "#components/analysis/problem-text.ts";
import type { ActTexts } from "#components/language/texts.ts";
import { useActTexts, useBaseTexts } from "#texts";
import { fetchPart } from "./fetch-part.ts";
import { ReportContext } from "./report-context.tsx";
import { choicesOf, sourceOf } from "./use-report-actions.ts";

interface SharedContextProps {
  secret: string;
  /** Whether DNS is asked about a message inside, as it was about this one. */
  live: boolean;
  children: ReactNode;
}

/**
 * What leaves of a shared report may do: fetch its octets when they are looked at, link to its parts, and hand a message inside
 * over to the page of the form, where it gets a report of its own that is kept nowhere.
 */
export function SharedContext({ secret, live, children }: SharedContextProps) {
  const { problems, bar } = useBaseTexts();
  const router = useRouter();
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

  const value = useMemo(() => {
    const loadPart = (path: string) => fetchPart(`/r/${secret}/parts/${encodeURIComponent(path)}`, problems);
    return {
      octets,
      received: null,
      octetsNote,
      loadOctets: octets ? null : () => void loadOctets(),
      moveBorder: null,
      override: null,
      overridden: { ip: null, helo: null, mailFrom: null },
      partsHref: `/r/${secret}/parts/`,
      loadPart,
      openPart: async (path: string, name: string | null) => {
        const part = await loadPart(path);
        if (typeof part === "string") return part;
        handOver({
          source: sourceOf(part, name ?? bar.partName(path)),
          choices: choicesOf(live),
          from: `/r/${secret}`,
        });
        router.push("/");
        return null;
      },
    };
  }, [octets, octetsNote, loadOctets, secret, live, problems, bar, router]);
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
