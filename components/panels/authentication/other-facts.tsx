import type { BimiCheck, DomainKeysCheck } from "#lib/checks/types.ts";
import { useActTexts, useTexts } from "#texts";
import { Fact, Notes } from "./facts.tsx";
import { describeKey } from "./key-words.ts";

/** The record as it stands; its addresses are text. */
export function BimiFacts({ check }: { check: BimiCheck }) {
  const { bimi } = useActTexts().workings;
  return (
    <>
      <p>{bimi.lead}</p>
      <dl className="facts">
        {check.recordDomain && (
          <Fact name={bimi.at} literal>
            {`${check.selector}._bimi.${check.recordDomain}`}
          </Fact>
        )}
        {check.record && (
          <Fact name={bimi.record} literal>
            {check.record}
          </Fact>
        )}
        <Fact name={bimi.logo} literal={check.location !== null}>
          {check.location ?? bimi.none}
        </Fact>
        <Fact name={bimi.certificate} literal={check.authority !== null}>
          {check.authority ?? bimi.none}
        </Fact>
      </dl>
      <Notes notes={check.notes} />
    </>
  );
}

export function DomainKeysFacts({ check }: { check: DomainKeysCheck }) {
  const { domainkeys, dkim } = useActTexts().workings;
  const { unreadable, dkim: words } = useTexts().authentication;
  return (
    <>
      <dl className="facts">
        <Fact name={domainkeys.selector} literal>
          {check.selector ?? unreadable}
        </Fact>
        <Fact name={domainkeys.canonicalization}>{check.canonicalization ?? unreadable}</Fact>
        <Fact name={dkim.key}>{describeKey(check.key, dkim, words)}</Fact>
      </dl>
      <Notes notes={check.notes} />
    </>
  );
}
