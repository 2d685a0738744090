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

/** A remark of the report, in the language of the page where the report tells it. */
export function Remark({ text, told, className }: RemarkProps) {
  const said = tellRemark(text, told);
  return (
    <span className={className} lang={said ? told?.language : "en"}>
      {said ?? text}
    </span>
  );
}

/** The remark in that language; undefined where it is English, or no remark. */
export const tellRemark = (text: string, told: Told | undefined): string | undefined =>
  told && Object.hasOwn(told.remarks, text) ? told.remarks[text] : undefined;

export interface RemarkProps {
  text: string;
  /** Absent: nothing is told in another language. */
  told?: Told | undefined;
  className?: string;
}
