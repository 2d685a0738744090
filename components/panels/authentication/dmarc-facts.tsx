import { Lit } from "#components/values/lit.tsx";
import { DnsRefs } from "#components/values/ref.tsx";
import { Verdict } from "#components/values/verdict.tsx";
import type { DmarcCheck } from "#lib/checks/types.ts";
import { Fact } from "./auth-row.tsx";

/** Alignment row by row, the tree walk, the record and what it asks for. */
export function DmarcFacts({ check }: { check: DmarcCheck }) {
  return (
    <>
      <p className="soft">DMARC passes when one identity is aligned with the From domain and passes its own check.</p>
      <Alignment check={check} />
      <dl className="facts">
        {check.organizationalDomain && (
          <Fact name="Organization" literal>
            {check.organizationalDomain}
          </Fact>
        )}
        {check.record && (
          <Fact name="Record" literal>
            {check.record}
          </Fact>
        )}
        {check.policyDomain && (
          <Fact name="Policy">
            {check.policy ?? "none readable"}, published by <Lit>{check.policyDomain}</Lit>
          </Fact>
        )}
        {check.walk.map((step) => (
          <Fact name="Tree walk" key={step.name}>
            <Lit>{step.name}</Lit> <span className="soft">{step.detail}</span> <DnsRefs evidence={step.evidence} />
          </Fact>
        ))}
        {check.publicSuffix && <Fact name="By RFC 7489">{check.publicSuffix.detail}</Fact>}
      </dl>
    </>
  );
}

function Alignment({ check }: { check: DmarcCheck }) {
  if (check.identifiers.length === 0)
    return <p className="soft alignment-none">There is no identity that could be aligned.</p>;
  return (
    <table className="alignment">
      <caption className="sr">Identities and whether they are aligned with {check.domain}</caption>
      <tbody>
        {check.identifiers.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of one check never change
          <tr key={at}>
            <th scope="row">
              {row.method.toUpperCase()} <Lit>{row.domain}</Lit>
            </th>
            <td className={row.aligned === false ? "how apart" : "how"}>{alignedWord(row.aligned)}</td>
            <td>
              <Verdict result={row.result} />
            </td>
            <td className="soft">{row.detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function alignedWord(aligned: boolean | null): string {
  if (aligned === null) return "alignment not known";
  return aligned ? "aligned" : "not aligned";
}
