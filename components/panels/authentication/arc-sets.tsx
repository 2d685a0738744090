import { Lit } from "#components/values/lit.tsx";
import { Verdict } from "#components/values/verdict.tsx";
import type { ArcCheck } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";

/** ARC set by set: who sealed, what each seal says of the chain before it, and what holds now (RFC 8617). */
export function ArcSets({ check, claims }: { check: ArcCheck; claims: readonly Claim[] }) {
  return (
    <>
      <p className="soft">A set is worth what you trust its signer; it tells what that server saw.</p>
      {/* biome-ignore lint/a11y/useSemanticElements: not a fieldset, a box that scrolls */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div className="scroller" role="group" aria-label="ARC sets" tabIndex={0}>
        <table className="listing">
          <thead>
            <tr>
              {["Set", "Sealed by", "It said of the chain", "Seal now", "Message signature now", "It recorded"].map(
                (head) => (
                  <th scope="col" key={head}>
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {check.sets.map((set) => (
              <tr key={set.instance}>
                <td>{set.instance}</td>
                <td>
                  <Lit>{set.domain ?? "–"}</Lit>
                </td>
                <td>
                  <Lit>{set.cv ?? "–"}</Lit>
                </td>
                <td>
                  <Verdict result={set.seal} />
                </td>
                <td>
                  <Verdict result={set.signature} />
                </td>
                <td className="soft">{recordedIn(claims, set.instance) || "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function recordedIn(claims: readonly Claim[], instance: number): string {
  return claims
    .filter((claim) => claim.source === "arc-authentication-results" && claim.properties.i === String(instance))
    .map((claim) => `${claim.method}=${claim.result}`)
    .join(", ");
}
