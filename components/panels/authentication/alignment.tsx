// Alignment, drawn: the From domain at the left, a line to each identity; a broken line leads to one that is not aligned.
import { Lit } from "#components/values/lit.tsx";
import { Said } from "#components/values/said.tsx";
import { Verdict } from "#components/values/verdict.tsx";
import type { DmarcCheck } from "#lib/checks/types.ts";
import { useActTexts } from "#texts";
import { type Identity, joinIdentities } from "./identities-of.ts";

export function Alignment({ check }: { check: DmarcCheck }) {
  const { dmarc } = useActTexts().workings;
  if (check.identifiers.length === 0) return <p className="soft">{dmarc.noIdentity}</p>;
  const identities = joinIdentities(check.identifiers, dmarc.signatures);
  const words = { true: dmarc.aligned, false: dmarc.notAligned, null: dmarc.alignmentUnknown };
  return (
    <div className="alignment">
      <span className="from">
        <span className="small soft">{dmarc.from}</span>
        <Lit className="strong">{check.domain}</Lit>
      </span>
      <ul aria-label={dmarc.identities(check.domain ?? "")}>
        {identities.map((identity) => (
          <li key={`${identity.who} ${identity.domain} ${identity.result}`}>
            <Branch identity={identity} title={dmarc.connection} />
            <span className="identity">
              <Lit>{identity.domain}</Lit>
              <span className="small soft">
                {identity.who}, {words[`${identity.aligned}`]}. <Said>{identity.detail}</Said>
              </span>
            </span>
            <Verdict result={identity.result} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The line of one row; the upright that joins them is drawn by the style sheet. */
function Branch({ identity: { aligned }, title }: { identity: Identity; title: string }) {
  const end = aligned === true ? "100%" : "38%";
  return (
    <svg className="branch" aria-hidden="true">
      <title>{title}</title>
      <line x1="0" x2={end} y1="50%" y2="50%" />
      {aligned !== true && <line x1="66%" x2="100%" y1="50%" y2="50%" />}
      {aligned === false && <line x1="48%" x2="58%" y1="68%" y2="32%" />}
    </svg>
  );
}
