import type { ReactNode } from "react";

interface ScrollTextProps {
  label: string;
  className: string;
  children: ReactNode;
}

/** Text as it stands, in a box that scrolls by mouse and by keyboard. */
export function ScrollText({ label, className, children }: ScrollTextProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a fieldset, a box that scrolls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <pre className={className} role="group" aria-label={label} tabIndex={0} dir="auto">
      {children}
    </pre>
  );
}
