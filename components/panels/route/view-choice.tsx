"use client";
import { useRef, useState } from "react";
import { Segments } from "#components/ui/segments.tsx";

type View = "timeline" | "table";

const views = [
  { id: "timeline", text: "Timeline" },
  { id: "table", text: "Table" },
] as const;

/** Timeline or table, for the whole panel: the state lies in `data-view` of the panel, which the style sheet reads. */
export function ViewChoice() {
  const place = useRef<HTMLSpanElement>(null);
  const [view, setView] = useState<View>("timeline");
  const choose = (chosen: View) => {
    setView(chosen);
    place.current?.closest(".panel")?.setAttribute("data-view", chosen);
  };
  return (
    <span ref={place}>
      <Segments label="View" options={views} chosen={view} onChoose={choose} />
    </span>
  );
}
