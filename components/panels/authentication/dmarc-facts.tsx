// Alignment, the tree walk, the record tag by tag, and what to publish where that can be told.
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Breakable } from "#components/values/breakable.tsx";
import { Lit } from "#components/values/lit.tsx";
import { DnsRefs } from "#components/values/ref.tsx";
import { Said } from "#components/values/said.tsx";
import type { DmarcCheck } from "#lib/checks/types.ts";
import { useActTexts } from "#texts";
import { Alignment } from "./alignment.tsx";
import { Fact, Notes } from "./facts.tsx";
import { ToPublish } from "./publish.tsx";

export function DmarcFacts({ check }: { check: DmarcCheck }) {
  const { dmarc } = useActTexts().workings;
  return (
    <>
      <Alignment check={check} />
      <dl className="facts">
        {check.walk.map((step, at) => (
          <Fact name={at === 0 ? dmarc.walk : ""} key={step.name}>
            <Lit>{step.name}</Lit>{" "}
            <span className="soft">
              <Said>{step.detail}</Said>
            </span>{" "}
            <DnsRefs evidence={step.evidence} />
          </Fact>
        ))}
        {check.organizationalDomain && (
          <Fact name={dmarc.organization} literal>
            {check.organizationalDomain}
          </Fact>
        )}
        {check.policyDomain && (
          <Fact name={dmarc.policy}>
            {check.policy ?? dmarc.noPolicy}, {dmarc.publishedBy} <Lit>{check.policyDomain}</Lit>
          </Fact>
        )}
        {check.publicSuffix && (
          <Fact name={dmarc.older}>
            <Said>{check.publicSuffix.detail}</Said>
          </Fact>
        )}
        {check.record && (
          <Fact name={dmarc.record} literal>
            {check.record}
          </Fact>
        )}
      </dl>
      {check.tags.length > 0 && <Tags tags={check.tags} />}
      <Notes notes={check.notes} />
      <ToPublish record={check.publish} />
    </>
  );
}

/** What is written in the record, and one click away what holds because it is not written. */
function Tags({ tags }: Pick<DmarcCheck, "tags">) {
  const { dmarc } = useActTexts().workings;
  const defaults = tags.filter(({ written }) => !written);
  return (
    <>
      <TagTable caption={dmarc.tags} tags={tags.filter(({ written }) => written)} />
      {defaults.length > 0 && (
        <Disclosure summary={dmarc.byDefault(defaults.length)} className="small">
          <TagTable caption={dmarc.defaults} tags={defaults} />
        </Disclosure>
      )}
    </>
  );
}

function TagTable({ caption, tags }: Pick<DmarcCheck, "tags"> & { caption: string }) {
  const { dmarc } = useActTexts().workings;
  return (
    <table className="listing tags">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{dmarc.tag}</th>
          <th scope="col">{dmarc.meaning}</th>
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
            <td className="soft">
              <Said>{meaning}</Said>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
