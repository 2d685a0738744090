import { Lit } from "#components/values/lit.tsx";
import { Ref } from "#components/values/ref.tsx";
import { Verdict } from "#components/values/verdict.tsx";
import type { ArcCheck, ArcSetFacts } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";

/** ARC set by set: who sealed, what each seal says of the chain before it, and what holds now (RFC 8617). */
export function ArcSets({ check, claims }: { check: ArcCheck; claims: readonly Claim[] }) {
  return (
    <>
      <p>A set is worth what you trust its signer; it tells what that server saw.</p>
      <ol className="arc-sets">
        {check.sets.map((set) => (
          <li key={set.instance}>
            <ArcSet set={set} recorded={recordedIn(claims, set.instance)} />
          </li>
        ))}
      </ol>
    </>
  );
}

function ArcSet({ set, recorded }: { set: ArcSetFacts; recorded: string }) {
  return (
    <>
      <span className="no">i={set.instance}</span>
      <div className="by">
        <Lit className="strong">{set.domain ?? "signer unreadable"}</Lit>{" "}
        {set.field !== null && (
          <span className="small">
            <Ref href={`#field-${set.field}`}>field {set.field}</Ref>
          </span>
        )}
        <span className="sub">
          Of the chain before it, it said <Lit>cv={set.cv ?? "?"}</Lit>.{" "}
          {recorded ? (
            <>
              It recorded: <Lit>{recorded}</Lit>
            </>
          ) : (
            "It recorded no result."
          )}
        </span>
      </div>
      <dl>
        <div>
          <dt>Seal</dt>
          <dd>
            <Verdict result={set.seal} />
          </dd>
        </div>
        <div>
          <dt>Message</dt>
          <dd>
            <Verdict result={set.signature} />
          </dd>
        </div>
      </dl>
    </>
  );
}

function recordedIn(claims: readonly Claim[], instance: number): string {
  return claims
    .filter((claim) => claim.source === "arc-authentication-results" && claim.properties.i === String(instance))
    .map((claim) => `${claim.method}=${claim.result}`)
    .join(", ");
}
