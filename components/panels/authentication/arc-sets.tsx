import { Lit } from "#components/values/lit.tsx";
import { Ref } from "#components/values/ref.tsx";
import { Verdict } from "#components/values/verdict.tsx";
import type { ArcCheck, ArcSetFacts } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";
import type { Field } from "#lib/fields/types.ts";
import { useActTexts, useTexts } from "#texts";
import { SignedOctets } from "./signed-octets.tsx";

interface ArcSetsProps {
  check: ArcCheck;
  claims: readonly Claim[];
  fields: readonly Field[];
}

/** ARC set by set: who sealed, what each seal says of the chain before it, and what holds now (RFC 8617). */
export function ArcSets({ check, claims, fields }: ArcSetsProps) {
  const { arc } = useActTexts().workings;
  const seals = new Map(fields.flatMap((field) => (isSeal(field) ? [[instanceOf(field), field.index] as const] : [])));
  return (
    <>
      <p>{arc.worth}</p>
      <ol className="arc-sets">
        {check.sets.map((set) => (
          <li key={set.instance}>
            <ArcSet set={set} recorded={recordedIn(claims, set.instance)} seal={seals.get(set.instance) ?? null} />
          </li>
        ))}
      </ol>
    </>
  );
}

const isSeal = ({ name }: Field): boolean => name.toLowerCase() === "arc-seal";

const instanceOf = ({ raw }: Field): number =>
  Number(/(?:^|;)\s*i\s*=\s*([0-9]{1,2})\b/.exec(raw.slice(0, 4_096))?.[1] ?? 0);

function ArcSet({ set, recorded, seal }: { set: ArcSetFacts; recorded: string; seal: number | null }) {
  const { arc } = useActTexts().workings;
  const { field } = useTexts().authentication;
  return (
    <>
      <span className="no">i={set.instance}</span>
      <div className="by">
        <Lit className="strong">{set.domain ?? arc.noSigner}</Lit>{" "}
        {set.field !== null && (
          <span className="small">
            <Ref href={`#field-${set.field}`}>{field(set.field)}</Ref>
          </span>
        )}
        <span className="sub">
          {arc.saidBefore} <Lit>cv={set.cv ?? "?"}</Lit>.{" "}
          {recorded ? (
            <>
              {arc.itRecorded} <Lit>{recorded}</Lit>
            </>
          ) : (
            arc.recordedNone
          )}
        </span>
      </div>
      <dl>
        <div>
          <dt>{arc.seal}</dt>
          <dd>
            <Verdict result={set.seal} />
          </dd>
        </div>
        <div>
          <dt>{arc.message}</dt>
          <dd>
            <Verdict result={set.signature} />
          </dd>
        </div>
      </dl>
      <div className="set-octets">
        {set.field !== null && <SignedOctets field={set.field} name={arc.message} />}
        {seal !== null && <SignedOctets field={seal} name={arc.seal} />}
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
