"use client";
// A point in time, shown in UTC, in the reader's own zone or as the message writes it. One choice for the whole page.
import { useSyncExternalStore } from "react";
import { readCookie, writeCookie } from "#components/ui/cookie.ts";
import { Segments } from "#components/ui/segments.tsx";
import { formatLocalTime, formatTime } from "#lib/text/format/time.ts";
import { useBaseTexts } from "#texts";

const allTimes = ["utc", "local", "written"] as const;

type Times = (typeof allTimes)[number];

/** Kept in a cookie; on the server it is not known which zone is the reader's, so that every page begins in UTC. */
let chosen: Times = readChoice();
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readChoice(): Times {
  const kept = typeof document === "undefined" ? undefined : readCookie("times");
  return allTimes.find((times) => times === kept) ?? "utc";
}

function choose(times: Times) {
  chosen = times;
  writeCookie("times", times);
  for (const listener of listeners) listener();
}

const useTimes = (): Times =>
  useSyncExternalStore(
    subscribe,
    () => chosen,
    () => "utc",
  );

/** The choice, for the tools of a panel. */
export function TimesChoice() {
  const { times } = useBaseTexts().values;
  const options = allTimes.map((id) => ({ id, text: times[id] }));
  return <Segments label={times.label} options={options} chosen={useTimes()} onChoose={choose} />;
}

interface InstantProps {
  utc: string;
  written?: string | undefined;
  /** Leave the day out. */
  brief?: boolean | undefined;
}

/** `utc` is RFC 3339; `written` what stands in the message. */
export function Instant({ utc, written, brief = false }: InstantProps) {
  const times = useTimes();
  const { time } = useBaseTexts().values;
  if (times === "written" && written) return <bdi className="lit">{written}</bdi>;
  const text = times === "local" ? formatLocalTime(utc, time) : formatTime(utc, null, time);
  return <time dateTime={utc}>{brief ? clockOf(text) : text}</time>;
}

/** `17 Nov 2026, 14:05:10 UTC` -> `14:05:10`. */
function clockOf(text: string): string {
  return /[0-9]{2}:[0-9]{2}:[0-9]{2}/.exec(text)?.[0] ?? text;
}
