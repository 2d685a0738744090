import { type ReactNode, useId } from "react";

interface SectionProps {
  level: 2 | 3;
  title: string;
  children: ReactNode;
}

/** A landmark with its heading. */
export function RedactedSection({ level, title, children }: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  );
}
