import type { ReactNode } from "react";

interface SaidProps {
  children: ReactNode;
  className?: string | undefined;
}

/** What the report says of the message: English, whatever language the page is in. */
export function Said({ children, className }: SaidProps) {
  return (
    <span className={className} lang="en">
      {children}
    </span>
  );
}
