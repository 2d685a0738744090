// One method: what the receiver wrote down, what is found now, and why they differ; its working one click away.
import type { ReactNode } from "react";
import { claimCertainty } from "#components/report/certainty.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Grade } from "#components/values/grade.tsx";
import { Lit } from "#components/values/lit.tsx";
import { DnsRefs } from "#components/values/ref.tsx";
import { Pending, Verdict, VerdictWord } from "#components/values/verdict.tsx";
import type { Check } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";
import { propertiesText } from "./recorded.ts";

export interface AuthRowProps {
  id: string;
  method: string;
  /** What it was asked of: an identity, a domain. */
  of: string | null;
  recorded: Claim | null;
  /** null: it has not ended. */
  check: Check | null;
  waiting: "asking" | "stopped" | null;
  /** A few words under the verdict. */
  sub?: string | null | undefined;
  /** Heading of the working. */
  opens?: string | undefined;
  children?: ReactNode;
}

export function AuthRow({ id, method, of, recorded, check, waiting, sub, opens, children }: AuthRowProps) {
  return (
    <>
      <tr id={id} data-slip={id}>
        <th scope="row">
          <a className="pick label" href={`#slip-${id}`} data-pick="">
            {method}
          </a>
          {of && (
            <span className="of small">
              <bdi>{of}</bdi>
            </span>
          )}
        </th>
        <td className="rec">
          <Recorded claim={recorded} />
        </td>
        <td className="now">
          {check ? <Verdict result={check.result} /> : <Pending waiting={waiting ?? "stopped"} />}
          {check && sub && (
            <span className="sub">
              <bdi>{sub}</bdi>
            </span>
          )}
        </td>
        <td className="why">{check && <Why check={check} recorded={recorded} />}</td>
      </tr>
      {check && opens && (
        <tr className="opened">
          <td colSpan={4}>
            <Disclosure summary={opens} open={isOpenAtFirst(check)} className="opened-box">
              {children}
            </Disclosure>
          </td>
        </tr>
      )}
    </>
  );
}

/** What passes needs no reasons at first sight. */
function isOpenAtFirst(check: Check): boolean {
  return check.result === "fail" || check.result === "softfail" || check.result === "policy";
}

function Recorded({ claim }: { claim: Claim | null }) {
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
        <bdi>{claim.reason ?? propertiesText(claim)}</bdi>
      </span>
    </>
  );
}

function Why({ check, recorded }: { check: Check; recorded: Claim | null }) {
  const differs = recorded !== null && recorded.result !== check.result;
  return (
    <span className={differs ? "differs" : undefined}>
      {differs && <span className="sr">differs: </span>}
      <bdi>{check.reason}</bdi>
      {check.evidence.length > 0 && (
        <span className="small">
          {" "}
          <DnsRefs evidence={check.evidence.slice(0, 4)} />
        </span>
      )}
    </span>
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
