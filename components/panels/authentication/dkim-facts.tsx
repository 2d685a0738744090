import { grouped } from "#components/values/counts.ts";
import { Grade } from "#components/values/grade.tsx";
import { Ref } from "#components/values/ref.tsx";
import { VerdictWord } from "#components/values/verdict.tsx";
import type { DkimCheck } from "#lib/checks/types.ts";
import { Fact } from "./auth-row.tsx";

/** The two halves of a signature, its facts, what was noticed, and why it does not hold. */
export function DkimFacts({ check }: { check: DkimCheck }) {
  const { bodyHash, diagnosis } = check;
  return (
    <>
      <div className="halves">
        <div>
          <h3>Header signature, b=</h3>
          <HeaderHalf check={check} />
        </div>
        <div>
          <h3>Body hash, bh=</h3>
          <BodyHalf match={bodyHash.match} />
        </div>
      </div>
      <dl className="facts">
        <Fact name="Signer">
          <bdi className="lit">{check.domain ?? "unreadable"}</bdi>, selector{" "}
          <bdi className="lit">{check.selector ?? "unreadable"}</bdi>
        </Fact>
        <Fact name="Algorithm">
          {check.algorithm ?? "unreadable"}, {check.canonicalization}
        </Fact>
        <Fact name="Key">{describeKey(check.key)}</Fact>
        {check.signedFields.length > 0 && (
          <Fact name="Signed fields" literal>
            {check.signedFields.join(": ")}
          </Fact>
        )}
        {bodyHash.claimed !== null && (
          <Fact name="Hash signed" literal>
            {bodyHash.claimed}
          </Fact>
        )}
        {bodyHash.computed !== null && (
          <Fact name="Hash as received" literal>
            {bodyHash.computed}
          </Fact>
        )}
        {check.unsignedOctets > 0 && (
          <Fact name="Not covered">{grouped(check.unsignedOctets)} octets of the body stand after l=</Fact>
        )}
        <Fact name="Field">
          <Ref href={`#field-${check.field}`}>field {check.field}</Ref>
        </Fact>
      </dl>
      <Notes notes={check.notes} />
      {diagnosis && (
        <div className="diagnosis">
          {diagnosis.proven ? <Grade certainty="proven" /> : <span className="soft small">not proven</span>}
          <Notes notes={diagnosis.causes} />
        </div>
      )}
    </>
  );
}

function HeaderHalf({ check }: { check: DkimCheck }) {
  if (check.headerSignature === "valid") return <VerdictWord icon="check" tone="" word="valid" />;
  if (check.headerSignature === "invalid") return <VerdictWord icon="cross" tone="bad" word="not valid" />;
  return <VerdictWord icon="unknown" tone="unknown" word="not decided" />;
}

function BodyHalf({ match }: { match: boolean | null }) {
  if (match === true) return <VerdictWord icon="check" tone="" word="matches" />;
  if (match === false) return <VerdictWord icon="cross" tone="bad" word="does not match" />;
  return <VerdictWord icon="unknown" tone="unknown" word="not decided" />;
}

const keyWords: Record<DkimCheck["key"]["state"], string> = {
  found: "found",
  none: "none is published now",
  revoked: "revoked by its owner",
  unreadable: "published, but not readable",
  unknown: "not known",
};

function describeKey(key: DkimCheck["key"]): string {
  return [keyWords[key.state], key.type, key.bits === null ? null : `${grouped(key.bits)} bit`]
    .filter(Boolean)
    .join(", ");
}

function Notes({ notes }: { notes: readonly { code: string; detail: string }[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="notes soft">
      {notes.map((note) => (
        <li key={`${note.code} ${note.detail}`}>{note.detail}</li>
      ))}
    </ul>
  );
}
