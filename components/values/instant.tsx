"use client";
// A point in time, shown in UTC, in the reader's own zone or as the message writes it. One choice for the whole page.
import { useSyncExternalStore } from "react";
import { Segments } from "#components/ui/segments.tsx";
import { formatLocalTime, formatTime } from "#lib/text/format/time.ts";

type Times = "utc" | "local" | "written";

let chosen: Times = "utc";
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function choose(times: Times) {
  chosen = times;
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
  const options = [
    { id: "utc", text: "UTC" },
    { id: "local", text: "Local" },
    { id: "written", text: "As written" },
  ] as const;
  return <Segments label="Times" options={options} chosen={useTimes()} onChoose={choose} />;
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
  if (times === "written" && written) return <bdi className="lit">{written}</bdi>;
  const text = times === "local" ? formatLocalTime(utc) : formatTime(utc);
  return <time dateTime={utc}>{brief ? clockOf(text) : text}</time>;
}

/** `17 Nov 2026, 14:05:10 UTC` -> `14:05:10`. */
function clockOf(text: string): string {
  return /[0-9]{2}:[0-9]{2}:[0-9]{2}/.exec(text)?.[0] ?? text;
}
