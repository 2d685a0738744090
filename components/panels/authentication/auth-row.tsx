// One method: what the receiver wrote down, what is found now, and why they differ; its working one click away.
import type { ReactNode } from "react";
import type { Texts } from "#components/language/texts.ts";
import { claimCertainty } from "#components/report/certainty.ts";
import { Breakable } from "#components/values/breakable.tsx";
import { Grade } from "#components/values/grade.tsx";
import { DnsRefs } from "#components/values/ref.tsx";
import { RfcLink } from "#components/values/rfc-link.tsx";
import { Said } from "#components/values/said.tsx";
import { Pending, Verdict, VerdictWord } from "#components/values/verdict.tsx";
import type { Check, Result } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";
import type { Comparison } from "#lib/report/comparison/method.ts";
import { useTexts } from "#texts";
import { propertiesText } from "./recorded.ts";
import { RowPair } from "./row-pair.tsx";

type Method = keyof Texts["authentication"]["methods"];

export interface AuthRowProps {
  id: string;
  /** What it is called by its standard, and which number it has of several. */
  kind: Method;
  number?: number | null;
  /** What it was asked of: an identity, a domain. */
  of: string | null;
  /** The weightiest first. */
  recorded: readonly Claim[];
  /** null: it has not ended, or there is none beside what was recorded. */
  check: Check | null;
  /** null: checks run still. */
  comparison: Comparison | null;
  waiting: "asking" | "stopped" | null;
  /** Said in the page's language where the report has no words for it. */
  told?: string | undefined;
  /** A few words under the verdict. */
  sub?: string | null | undefined;
  /** Heading of the working. */
  opens?: string | null | undefined;
  children?: ReactNode;
}

export function AuthRow(props: AuthRowProps) {
  const { kind, number = null, recorded, check, comparison, waiting, told, sub, opens, children, id, of } = props;
  const { authentication, values } = useTexts();
  const { methods, says } = authentication;
  const now = check?.result ?? comparison?.now ?? null;
  const cells = (
    <>
      <td className="rec" data-label={values.certainty.recorded}>
        <Recorded claims={recorded} />
      </td>
      <td className="now" data-label={authentication.now}>
        {now ? <Verdict result={now} /> : <Pending waiting={waiting ?? "stopped"} />}
        {check && sub && (
          <span className="sub">
            <bdi>
              <Breakable text={sub} />
            </bdi>
          </span>
        )}
      </td>
      <td className="why">
        <Why check={check} comparison={comparison} told={told} reference={references[kind]} />
      </td>
    </>
  );
  return (
    <RowPair
      id={id}
      of={of}
      method={number === null ? methods[kind] : `${methods[kind]} ${number}`}
      title={says[kind]}
      cells={cells}
      opens={(check && opens) ?? null}
      openAtFirst={now !== null && needsReasons.includes(now)}
    >
      <p className="says">{says[kind]}</p>
      {children}
    </RowPair>
  );
}

/** Where each method is defined. */
const references: Record<Method, string> = {
  spf: "RFC 7208 §4",
  dkim: "RFC 6376 §6.1",
  dmarc: "RFC 9989 §4",
  arc: "RFC 8617 §5.2",
  bimi: "https://datatracker.ietf.org/doc/draft-brand-indicators-for-message-identification/",
  domainkeys: "RFC 4870 §3",
  iprev: "RFC 8601 §3",
};

/** What passes needs no reasons at first sight. */
const needsReasons: readonly Result[] = ["fail", "softfail", "policy"];

function Recorded({ claims: [claim, ...others] }: { claims: readonly Claim[] }) {
  const { authentication, values } = useTexts();
  const { notRecorded, onlyClaimed, by, more } = authentication;
  if (!claim) return <VerdictWord icon="dash" tone="unknown" word={notRecorded} />;
  return (
    <>
      <Verdict result={claim.result} />
      {claimCertainty(claim) === "claimed" && (
        <span className="sub">
          <Grade certainty="claimed">{onlyClaimed}</Grade>
        </span>
      )}
      <span className="sub">
        <bdi>
          <Breakable text={claim.reason ?? propertiesText(claim)} />
        </bdi>
      </span>
      {others.slice(0, 2).map((other) => (
        <span className="sub" key={`${other.field} ${other.by} ${other.result}`}>
          {other.result} {values.certainty[claimCertainty(other)]}
          {other.by && (
            <>
              {" "}
              {by} <bdi>{other.by}</bdi>
            </>
          )}
        </span>
      ))}
      {others.length > 2 && <span className="sub">{more(others.length - 2)}</span>}
    </>
  );
}

type WhyProps = Pick<AuthRowProps, "check" | "comparison" | "told"> & { reference: string };

function Why({ check, comparison, told, reference }: WhyProps) {
  const { differs } = useTexts().authentication;
  const said = comparison?.sentence ?? check?.reason;
  // A pass and the lack of a record are told by the sentence; anything else needs its reason, unless it stands there.
  const isTold = !check || check.result === "pass" || check.result === "none" || said?.includes(check.reason);
  const more = isTold ? null : check.reason;
  return (
    <>
      {said && (
        <span className={comparison?.differs ? "differs" : undefined}>
          {comparison?.differs && <span className="sr">{differs} </span>}
          <bdi>
            <Said>{said}</Said>
          </bdi>
        </span>
      )}
      {told}
      <span className="sub">
        {more && (
          <bdi>
            <Said>{more}</Said>{" "}
          </bdi>
        )}
        {check && check.evidence.length > 0 && (
          <>
            <DnsRefs evidence={check.evidence} />{" "}
          </>
        )}
        <RfcLink reference={reference} />
      </span>
    </>
  );
}
