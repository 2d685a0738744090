"use client";
import { useEffect, useState } from "react";
import type { Badge } from "#components/panels/panel-entry.ts";
import { Icon } from "#components/ui/icon.tsx";
import { useTexts } from "#texts";
import { KeysDialog } from "./keys-dialog.tsx";
import { Legend } from "./legend.tsx";

export interface RailItem {
  id: string;
  title: string;
  badge: Badge | null;
}

/** The numbered panels with their badges; the one in view is marked. */
export function Rail({ items }: { items: readonly RailItem[] }) {
  const { frame } = useTexts();
  const current = useCurrentPanel(items.map((item) => item.id).join(" "));
  return (
    <nav className="rail" aria-label={frame.panelList}>
      <ol>
        {items.map(({ id, title, badge }, at) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? "true" : undefined}>
              <span aria-hidden="true">{at < 10 ? (at + 1) % 10 : ""}</span>
              <span>{title}</span>
              <BadgeView badge={badge} />
            </a>
          </li>
        ))}
      </ol>
      <Legend />
      <KeysDialog />
    </nav>
  );
}

function BadgeView({ badge }: { badge: Badge | null }) {
  if (!badge?.alert) return <span>{badge?.text}</span>;
  return (
    <span className="alert">
      <Icon name={badge.alert.icon} />
      <span className="sr">{badge.alert.says} </span>
      {badge.text}
    </span>
  );
}

/** The last panel whose top has passed under the bar. */
function useCurrentPanel(ids: string): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const read = () => {
      const panels = ids.split(" ").flatMap((id) => document.getElementById(id) ?? []);
      const passed = panels.filter((panel) => panel.getBoundingClientRect().top < 120);
      const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 4;
      setCurrent((atEnd && scrollY > 0 ? panels : passed).at(-1)?.id ?? panels[0]?.id ?? null);
    };
    read();
    addEventListener("scroll", read, { passive: true });
    addEventListener("resize", read);
    return () => {
      removeEventListener("scroll", read);
      removeEventListener("resize", read);
    };
  }, [ids]);
  return current;
}
