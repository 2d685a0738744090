// What the receiver wrote down beside what DNS and the octets say now, and why they differ. The two never share a column.
import { isAnswered } from "#components/evidence/outcome-words.ts";
import type { Texts } from "#components/language/texts.ts";
import { Icon } from "#components/ui/icon.tsx";
import { Grade } from "#components/values/grade.tsx";
import { Instant } from "#components/values/instant.tsx";
import { Said } from "#components/values/said.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import { AskAgain } from "./authentication/ask-again.tsx";
import { Identities } from "./authentication/identities.tsx";
import { LadderView } from "./authentication/ladder-view.tsx";
import { LoneRows, OtherRows } from "./authentication/other-rows.tsx";
import { ArcRow, DkimRows, DmarcRow, SpfRows } from "./authentication/rows.tsx";
import { AuthSlips } from "./authentication/slips.tsx";
import type { Badge, PanelEntry, PanelProps } from "./panel-entry.ts";
import { readSignedMessage } from "./source/read-signed-message.ts";
import { SignedMessageContext } from "./source/signed-message.tsx";

export const authentication: PanelEntry = {
  id: "authentication",
  gist: ({ texts }) => texts.authentication.gist,
  badge,
  Body,
  Margin: AuthSlips,
  Tools: ({ report, texts }) => {
    const answered = report.dns.filter((answer) => isAnswered(answer.outcome)).length;
    if (report.dns.length === 0) return null;
    return <span className="flag">{texts.authentication.answered(answered, report.dns.length)}</span>;
  },
};

function badge({ checks: { dmarc } }: ReportSoFar, { values }: Texts): Badge | null {
  if (!dmarc) return null;
  if (dmarc.result === "fail") return { text: "fail", alert: { icon: "cross", says: "DMARC" } };
  return { text: dmarc.result === "unchecked" ? values.notChecked : dmarc.result };
}

function Body(props: PanelProps) {
  const { report, texts } = props;
  const { sender } = report.route;
  return (
    <SignedMessageContext message={readSignedMessage(report)}>
      {report.age && (
        <p className="age">
          <Icon name="clock" />
          <Said>{report.age.sentence}</Said>
        </p>
      )}
      <table className="auth-table">
        <colgroup>
          <col className="method" />
          <col className="rec" />
          <col className="now" />
          <col />
        </colgroup>
        <Head report={report} texts={texts} />
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
      <Identities {...props} />
      <AskAgain taken={{ ip: sender?.ip ?? null, helo: sender?.helo ?? null, mailFrom: sender?.mailFrom ?? null }} />
    </SignedMessageContext>
  );
}

function Head({ report, texts: { authentication } }: Pick<PanelProps, "report" | "texts">) {
  const { columns, by, andOthers, provenNow } = authentication;
  const writers = [...new Set(report.claims.filter((claim) => claim.weight !== "claimed").map((claim) => claim.by))];
  return (
    <thead>
      <tr>
        <th scope="col">{columns.method}</th>
        <th scope="col" className="rec">
          <Grade certainty="recorded" />
          {writers[0] && (
            <span className="sub">
              {by} <bdi>{writers[0]}</bdi>
              {writers.length > 1 && ` ${andOthers(writers.length - 1)}`}
            </span>
          )}
        </th>
        <th scope="col" className="now">
          <Grade certainty="proven">{provenNow}</Grade>
          <span className="sub">
            <Instant utc={report.analyzedAt} />
          </span>
        </th>
        <th scope="col">{columns.why}</th>
      </tr>
    </thead>
  );
}
