import type { ReactNode } from "react";
import type { Certainty } from "#lib/report/types.ts";

interface RefProps {
  href: string;
  certainty?: Certainty;
  children: ReactNode;
}

/** Words that lead to their evidence on this page; the underline is the grade. */
export function Ref({ href, certainty = "proven", children }: RefProps) {
  const grade = certainty === "recorded" || certainty === "claimed" ? ` ${certainty}` : "";
  return (
    <a className={`ref${grade}`} href={href}>
      {children}
    </a>
  );
}

/** Links to the DNS answers that something stands on. */
export function DnsRefs({ evidence }: { evidence: readonly number[] }) {
  return [...new Set(evidence)].map((number, at) => (
    <span key={number}>
      {at > 0 && ", "}
      <Ref href={`#dns-${number}`}>DNS&nbsp;{number}</Ref>
    </span>
  ));
}
