import type { BimiCheck, DomainKeysCheck } from "#lib/checks/types.ts";
import { Fact, Notes } from "./auth-row.tsx";
import { describeKey } from "./key-words.ts";

/** The record as it stands; its addresses are text. */
export function BimiFacts({ check }: { check: BimiCheck }) {
  return (
    <>
      <p>Logo and certificate are named here; neither was fetched.</p>
      <dl className="facts">
        {check.recordDomain && (
          <Fact name="Published at" literal>
            {`${check.selector}._bimi.${check.recordDomain}`}
          </Fact>
        )}
        {check.record && (
          <Fact name="Record" literal>
            {check.record}
          </Fact>
        )}
        <Fact name="Logo, l=" literal={check.location !== null}>
          {check.location ?? "none"}
        </Fact>
        <Fact name="Certificate, a=" literal={check.authority !== null}>
          {check.authority ?? "none"}
        </Fact>
      </dl>
      <Notes notes={check.notes} />
    </>
  );
}

export function DomainKeysFacts({ check }: { check: DomainKeysCheck }) {
  return (
    <>
      <dl className="facts">
        <Fact name="Selector" literal>
          {check.selector ?? "unreadable"}
        </Fact>
        <Fact name="Canonicalization">{check.canonicalization ?? "unreadable"}</Fact>
        <Fact name="Key">{describeKey(check.key)}</Fact>
      </dl>
      <Notes notes={check.notes} />
    </>
  );
}
