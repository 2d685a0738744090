"use client";
import { useRef, useState } from "react";
import { Segments } from "#components/ui/segments.tsx";
import { useTexts } from "#texts";

type View = "timeline" | "table";

/** Timeline or table, for the whole panel: the state lies in `data-view` of the panel, which the style sheet reads. */
export function ViewChoice() {
  const words = useTexts().route.views;
  const place = useRef<HTMLSpanElement>(null);
  const [view, setView] = useState<View>("timeline");
  const choose = (chosen: View) => {
    setView(chosen);
    place.current?.closest(".panel")?.setAttribute("data-view", chosen);
  };
  return (
    <span ref={place}>
      <Segments
        label={words.label}
        options={[
          { id: "timeline", text: words.timeline },
          { id: "table", text: words.table },
        ]}
        chosen={view}
        onChoose={choose}
      />
    </span>
  );
}
