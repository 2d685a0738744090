"use client";
import { useEffect, useRef, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { useTexts } from "#texts";

/**
 * Folds its panel on a narrow screen (the style sheet ignores it elsewhere and on paper). Panels with `folds` start folded
 * there. The state lies in `data-folded` of the panel, where an address that leads into the panel can clear it.
 */
export function FoldButton({ title, folds }: { title: string; folds: boolean }) {
  const { frame } = useTexts();
  const button = useRef<HTMLButtonElement>(null);
  const [folded, setFolded] = useState(false);

  useEffect(() => {
    const panel = button.current?.closest(".panel");
    if (!panel) return;
    const narrow = matchMedia("(max-width: 56rem)").matches;
    if (folds && narrow && !holdsTarget(panel)) panel.setAttribute("data-folded", "");
    const read = () => setFolded(panel.hasAttribute("data-folded"));
    const observer = new MutationObserver(read);
    observer.observe(panel, { attributes: true, attributeFilter: ["data-folded"] });
    read();
    return () => observer.disconnect();
  }, [folds]);

  return (
    <button
      ref={button}
      className="fold"
      type="button"
      aria-expanded={!folded}
      aria-label={folded ? frame.unfold(title) : frame.fold(title)}
      onClick={() => button.current?.closest(".panel")?.toggleAttribute("data-folded")}
    >
      <Icon name="chevron" />
    </button>
  );
}

function holdsTarget(panel: Element): boolean {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return named !== null && panel.contains(named);
}
