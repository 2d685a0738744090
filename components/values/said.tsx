import type { ReactNode } from "react";
import type { Told } from "#lib/report/in-language.ts";

interface SaidProps {
  children: ReactNode;
  className?: string | undefined;
}

/** What the report says of the message in English, whatever language the page is in. */
export function Said({ children, className }: SaidProps) {
  return (
    <span className={className} lang="en">
      {children}
    </span>
  );
}

/** What something means, in the language of the page where the report tells it. */
export function Meaning({ text, told, className }: MeaningProps) {
  const meaning = told && Object.hasOwn(told.meanings, text) ? told.meanings[text] : null;
  return (
    <span className={className} lang={meaning ? told?.language : "en"}>
      {meaning ?? text}
    </span>
  );
}

export interface MeaningProps {
  text: string;
  /** Absent: nothing is told in another language. */
  told?: Told | undefined;
  className?: string;
}
