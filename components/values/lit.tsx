import type { ReactNode } from "react";
import { useBaseTexts } from "#texts";

interface LitProps {
  children: ReactNode;
  className?: string | undefined;
}

/** Literally in the message, in DNS or typed by a person: mono, and isolated so that its writing direction stays inside. */
export function Lit({ children, className }: LitProps) {
  return <bdi className={className ? `lit ${className}` : "lit"}>{children}</bdi>;
}

const usual = 2_000;

interface LongLitProps {
  text: string;
  className?: string | undefined;
  /** Characters at first sight. */
  shown?: number;
}

/** A literal that may be very long: the beginning, and the rest one click away. */
export function LongLit({ text, className, shown = usual }: LongLitProps) {
  const { values } = useBaseTexts();
  const name = className ? `lit ${className}` : "lit";
  if (text.length <= shown * 1.1) return <bdi className={name}>{text}</bdi>;
  return (
    <>
      <bdi className={name}>{text.slice(0, shown)}</bdi>
      <details className="disclosure">
        <summary className="small">{values.moreCharacters(text.length - shown)}</summary>
        <bdi className={name}>{text.slice(shown)}</bdi>
      </details>
    </>
  );
}
