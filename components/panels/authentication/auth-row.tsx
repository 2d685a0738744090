// One method: what the receiver wrote down, what is found now, and why they differ; its working one click away.
import type { ReactNode } from "react";
import { claimCertainty } from "#components/report/certainty.ts";
import { Breakable } from "#components/values/breakable.tsx";
import { counted } from "#components/values/counts.ts";
import { Grade } from "#components/values/grade.tsx";
import { Lit } from "#components/values/lit.tsx";
import { DnsRefs } from "#components/values/ref.tsx";
import { Pending, Verdict, VerdictWord } from "#components/values/verdict.tsx";
import type { Check, Result } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";
import type { Comparison } from "#lib/report/comparison/method.ts";
import { propertiesText } from "./recorded.ts";
import { RowPair } from "./row-pair.tsx";

export interface AuthRowProps {
  id: string;
  method: string;
  /** What it was asked of: an identity, a domain. */
  of: string | null;
  /** The weightiest first. */
  recorded: readonly Claim[];
  /** null: it has not ended, or there is none beside what was recorded. */
  check: Check | null;
  /** null: checks run still. */
  comparison: Comparison | null;
  waiting: "asking" | "stopped" | null;
  /** A few words under the verdict. */
  sub?: string | null | undefined;
  /** Heading of the working. */
  opens?: string | null | undefined;
  children?: ReactNode;
}

export function AuthRow({ recorded, check, comparison, waiting, sub, opens, children, ...names }: AuthRowProps) {
  const now = check?.result ?? comparison?.now ?? null;
  const cells = (
    <>
      <td className="rec">
        <Recorded claims={recorded} />
      </td>
      <td className="now">
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
        <Why check={check} comparison={comparison} />
      </td>
    </>
  );
  return (
    <RowPair
      {...names}
      cells={cells}
      opens={(check && opens) ?? null}
      openAtFirst={now !== null && needsReasons.includes(now)}
    >
      {children}
    </RowPair>
  );
}

/** What passes needs no reasons at first sight. */
const needsReasons: readonly Result[] = ["fail", "softfail", "policy"];

function Recorded({ claims: [claim, ...others] }: { claims: readonly Claim[] }) {
  if (!claim) return <VerdictWord icon="dash" tone="unknown" word="not recorded" />;
  return (
    <>
      <Verdict result={claim.result} />
      {claimCertainty(claim) === "claimed" && (
        <span className="sub">
          <Grade certainty="claimed">only claimed</Grade>
        </span>
      )}
      <span className="sub">
        <bdi>
          <Breakable text={claim.reason ?? propertiesText(claim)} />
        </bdi>
      </span>
      {others.slice(0, 2).map((other) => (
        <span className="sub" key={`${other.field} ${other.by} ${other.result}`}>
          {other.result} {claimCertainty(other)}
          {other.by && (
            <>
              {" "}
              by <bdi>{other.by}</bdi>
            </>
          )}
        </span>
      ))}
      {others.length > 2 && <span className="sub">and {counted(others.length - 2, "more", "more")}</span>}
    </>
  );
}

function Why({ check, comparison }: Pick<AuthRowProps, "check" | "comparison">) {
  const said = comparison?.sentence ?? check?.reason;
  // A pass and the lack of a record are told by the sentence; anything else needs its reason, unless it stands there.
  const isTold = !check || check.result === "pass" || check.result === "none" || said?.includes(check.reason);
  const more = isTold ? null : check.reason;
  return (
    <>
      {said && (
        <span className={comparison?.differs ? "differs" : undefined}>
          {comparison?.differs && <span className="sr">differs: </span>}
          <bdi>{said}</bdi>
        </span>
      )}
      {(more || (check && check.evidence.length > 0)) && (
        <span className="sub">
          {more && <bdi>{more} </bdi>}
          <DnsRefs evidence={check?.evidence ?? []} />
        </span>
      )}
    </>
  );
}

/** A fact of a working: name and literal value. */
export function Fact({ name, children, literal = false }: { name: string; children: ReactNode; literal?: boolean }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{literal ? <Lit>{children}</Lit> : children}</dd>
    </div>
  );
}

/** What was noticed, one sentence each. */
export function Notes({ notes }: { notes: readonly { code: string; detail: string }[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="notes soft">
      {notes.map((note) => (
        <li key={`${note.code} ${note.detail}`}>{note.detail}</li>
      ))}
    </ul>
  );
}
