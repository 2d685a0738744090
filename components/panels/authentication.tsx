// What the receiver wrote down beside what DNS and the octets say now, and why they differ. The two never share a column.

import { isAnswered } from "#components/evidence/outcome-words.ts";
import { Icon } from "#components/ui/icon.tsx";
import { counted } from "#components/values/counts.ts";
import { Grade } from "#components/values/grade.tsx";
import { Instant } from "#components/values/instant.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import { AskAgain } from "./authentication/ask-again.tsx";
import { Identities } from "./authentication/identities.tsx";
import { LadderView } from "./authentication/ladder-view.tsx";
import { LoneRows, OtherRows } from "./authentication/other-rows.tsx";
import { ArcRow, DkimRows, DmarcRow, SpfRows } from "./authentication/rows.tsx";
import { AuthSlips } from "./authentication/slips.tsx";
import type { Badge, PanelEntry, PanelProps } from "./panel-entry.ts";

export const authentication: PanelEntry = {
  id: "authentication",
  gist: () => "What the receiver wrote down, what DNS and the octets say now, and why they differ.",
  badge,
  Body,
  Margin: AuthSlips,
  Tools: ({ report }) => {
    const answered = report.dns.filter((answer) => isAnswered(answer.outcome)).length;
    if (report.dns.length === 0) return null;
    return (
      <span className="flag">
        DNS answered {answered} of {report.dns.length}
      </span>
    );
  },
};

function badge({ checks: { dmarc } }: ReportSoFar): Badge | null {
  if (!dmarc) return null;
  if (dmarc.result === "fail") return { text: "fail", alert: { icon: "cross", says: "DMARC" } };
  return { text: dmarc.result === "unchecked" ? "not checked" : dmarc.result };
}

function Body(props: PanelProps) {
  const { report } = props;
  const { sender } = report.route;
  return (
    <>
      {report.age && (
        <p className="age">
          <Icon name="clock" />
          {report.age.sentence}
        </p>
      )}
      <table className="auth-table">
        <colgroup>
          <col className="method" />
          <col className="rec" />
          <col className="now" />
          <col />
        </colgroup>
        <Head report={report} />
        <tbody>
          <SpfRows {...props} />
          <DkimRows {...props} />
          <DmarcRow {...props} />
          <ArcRow {...props} />
          <OtherRows {...props} />
          <LoneRows {...props} />
        </tbody>
      </table>
      <LadderView ladder={report.ladder} />
      <Identities report={report} />
      <AskAgain taken={{ ip: sender?.ip ?? null, helo: sender?.helo ?? null, mailFrom: sender?.mailFrom ?? null }} />
    </>
  );
}

function Head({ report }: { report: ReportSoFar }) {
  const writers = [...new Set(report.claims.filter((claim) => claim.weight !== "claimed").map((claim) => claim.by))];
  return (
    <thead>
      <tr>
        <th scope="col">Method</th>
        <th scope="col" className="rec">
          <Grade certainty="recorded" />
          {writers[0] && (
            <span className="sub">
              by <bdi>{writers[0]}</bdi>
              {writers.length > 1 && ` and ${counted(writers.length - 1, "other")}`}
            </span>
          )}
        </th>
        <th scope="col" className="now">
          <Grade certainty="proven">proven now</Grade>
          <span className="sub">
            <Instant utc={report.analyzedAt} />
          </span>
        </th>
        <th scope="col">Why, and why they differ</th>
      </tr>
    </thead>
  );
}
