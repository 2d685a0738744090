import type { ReactNode } from "react";
import { toldIn } from "#components/language/languages.ts";
import { useLanguage } from "#texts";

interface SaidProps {
  children: ReactNode;
  className?: string | undefined;
}

/** The language that the report is told in on this page. */
export const useSaidLanguage = (): string => toldIn(useLanguage());

/** What the report says of the message, in the language it is told in. */
export function Said({ children, className }: SaidProps) {
  return (
    <span className={className} lang={useSaidLanguage()}>
      {children}
    </span>
  );
}
