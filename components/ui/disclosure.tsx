import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean | undefined;
  id?: string | undefined;
  className?: string | undefined;
  /** Of those with one name only one is open. */
  group?: string | undefined;
}

/** Something one click away, in place; works without JavaScript and unfolds on paper. */
export function Disclosure({ summary, children, open, id, className, group }: DisclosureProps) {
  return (
    <details className={className ? `disclosure ${className}` : "disclosure"} id={id} open={open} name={group}>
      <summary>
        <Icon name="chevron" />
        <span>{summary}</span>
      </summary>
      <div className="disclosed">{children}</div>
    </details>
  );
}
