// The working of each method that has one.
import type { ArcCheck, BimiCheck, DkimCheck, DmarcCheck, DomainKeysCheck, SpfCheck } from "#lib/checks/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { ArcSets } from "./arc-sets.tsx";
import { DkimFacts } from "./dkim-facts.tsx";
import { DmarcFacts } from "./dmarc-facts.tsx";
import { BimiFacts, DomainKeysFacts } from "./other-facts.tsx";
import { SpfTree } from "./spf-tree.tsx";

export interface WorkingProps {
  report: ReportSoFar;
  check: SpfCheck | DkimCheck | DmarcCheck | ArcCheck | BimiCheck | DomainKeysCheck;
}

export function Working({ report, check }: WorkingProps) {
  switch (check.method) {
    case "spf":
      return <SpfTree check={check} />;
    case "dkim":
      return <DkimFacts report={report} check={check} />;
    case "dmarc":
      return <DmarcFacts check={check} />;
    case "arc":
      return <ArcSets check={check} claims={report.claims} fields={report.fields} />;
    case "bimi":
      return <BimiFacts check={check} />;
    case "domainkeys":
      return <DomainKeysFacts check={check} />;
  }
}
