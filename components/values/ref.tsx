import { Fragment, type ReactNode } from "react";
import type { Certainty } from "#lib/report/types.ts";
import { runsOf } from "./runs.ts";

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

/** Links to the DNS answers that something stands on; those that follow each other as one, `DNS 0–2`. */
export function DnsRefs({ evidence }: { evidence: readonly number[] }) {
  return runsOf(evidence).map(([first, last], at) => (
    <Fragment key={first}>
      {at > 0 && ", "}
      <span className="no-break">
        <Ref href={`#dns-${first}`}>
          {at === 0 && "DNS\u00a0"}
          {first === last ? first : `${first}–${last}`}
        </Ref>
      </span>
    </Fragment>
  ));
}
