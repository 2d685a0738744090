"use client";
import { useEffect, useRef, useState } from "react";
import { Segments } from "#components/ui/segments.tsx";
import { useTexts } from "#texts";

/** Leaves the questions that nobody answered. The rows come from the server on a shared page: the table is told by name. */
export function AnswerFilter({ open }: { open: number }) {
  const { dnsLog } = useTexts();
  const here = useRef<HTMLSpanElement>(null);
  const [chosen, setChosen] = useState<"all" | "open">("all");
  const options = [
    { id: "all", text: dnsLog.all },
    { id: "open", text: dnsLog.unanswered(open) },
  ] as const;
  useEffect(() => {
    const panel = here.current?.closest(".panel");
    return () => panel?.removeAttribute("data-open-only");
  }, []);
  const choose = (id: "all" | "open") => {
    setChosen(id);
    here.current?.closest(".panel")?.toggleAttribute("data-open-only", id === "open");
  };
  return (
    <span ref={here}>
      <Segments label={dnsLog.filter} options={options} chosen={chosen} onChoose={choose} />
    </span>
  );
}
