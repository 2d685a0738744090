// Alignment, the tree walk, the record tag by tag, and what to publish where there is none.
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Breakable } from "#components/values/breakable.tsx";
import { counted } from "#components/values/counts.ts";
import { Lit } from "#components/values/lit.tsx";
import { DnsRefs } from "#components/values/ref.tsx";
import type { DmarcCheck } from "#lib/checks/types.ts";
import { Alignment } from "./alignment.tsx";
import { Fact, Notes } from "./auth-row.tsx";

/** Heading of the working. */
export function describeDmarc({ result, record }: DmarcCheck): string {
  if (result === "pass") return "An identity is aligned and passes";
  if (result === "fail") return "No identity is both aligned and passing";
  return record === null ? "Where a policy was looked for" : "Alignment, and where the policy was found";
}

export function DmarcFacts({ check }: { check: DmarcCheck }) {
  return (
    <>
      <p>DMARC passes when one identity is aligned with the From domain and passes its own check.</p>
      <Alignment check={check} />
      <dl className="facts">
        {check.walk.map((step, at) => (
          <Fact name={at === 0 ? "Tree walk" : ""} key={step.name}>
            <Lit>{step.name}</Lit> <span className="soft">{step.detail}</span> <DnsRefs evidence={step.evidence} />
          </Fact>
        ))}
        {check.organizationalDomain && (
          <Fact name="Organization" literal>
            {check.organizationalDomain}
          </Fact>
        )}
        {check.policyDomain && (
          <Fact name="Policy">
            {check.policy ?? "none readable"}, published by <Lit>{check.policyDomain}</Lit>
          </Fact>
        )}
        {check.publicSuffix && <Fact name="By RFC 7489">{check.publicSuffix.detail}</Fact>}
        {check.record && (
          <Fact name="Record" literal>
            {check.record}
          </Fact>
        )}
      </dl>
      {check.tags.length > 0 && <Tags tags={check.tags} />}
      <Notes notes={check.notes} />
      <ToPublish check={check} />
    </>
  );
}

/** What is written in the record, and one click away what holds because it is not written. */
function Tags({ tags }: Pick<DmarcCheck, "tags">) {
  const defaults = tags.filter(({ written }) => !written);
  return (
    <>
      <TagTable caption="The tags of the record" tags={tags.filter(({ written }) => written)} />
      {defaults.length > 0 && (
        <Disclosure summary={`${counted(defaults.length, "tag")} by default`} className="small">
          <TagTable caption="Tags that hold by default" tags={defaults} />
        </Disclosure>
      )}
    </>
  );
}

function TagTable({ caption, tags }: Pick<DmarcCheck, "tags"> & { caption: string }) {
  return (
    <table className="listing tags">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Tag</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        {tags.map(({ name, value, meaning }) => (
          <tr key={`${name} ${value}`}>
            <th scope="row">
              <Lit>
                <Breakable text={`${name}=${value}`} />
              </Lit>
            </th>
            <td className="soft">{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The least that counts as a record: it asks receivers for nothing, and follows from the domain alone (RFC 9989). */
function ToPublish({ check: { result, domain, record } }: { check: DmarcCheck }) {
  if (result !== "none" || domain === null || record !== null) return null;
  const line = `_dmarc.${domain}. IN TXT "v=DMARC1; p=none"`;
  return (
    <div className="to-publish">
      <p className="small soft">
        If the domain is yours: the least that counts as a record. It changes nothing for its mail; reports need{" "}
        <Lit>rua=</Lit> with an address of yours.
      </p>
      <Lit>{line}</Lit> <CopyButton text={line} />
    </div>
  );
}
