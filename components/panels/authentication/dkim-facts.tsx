// The two halves of a signature, its facts, what it leaves open, and why it does not hold.
import { Grade } from "#components/values/grade.tsx";
import { Instant } from "#components/values/instant.tsx";
import { Lit } from "#components/values/lit.tsx";
import { Ref } from "#components/values/ref.tsx";
import { RfcLink } from "#components/values/rfc-link.tsx";
import { VerdictWord } from "#components/values/verdict.tsx";
import type { DkimCheck } from "#lib/checks/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { Fact, Notes } from "./auth-row.tsx";
import { describeKey } from "./key-words.ts";
import { OctetStrip } from "./octet-strip.tsx";
import { isRepairable } from "./repairable.ts";

/** Heading of the working. */
export function describeDkim(check: DkimCheck): string {
  if (isRepairable(check)) return "It verifies once the change is undone";
  return check.diagnosis ? "Why it does not verify" : "The signature, taken apart";
}

export function DkimFacts({ report, check }: { report: ReportSoFar; check: DkimCheck }) {
  const { bodyHash, diagnosis } = check;
  return (
    <>
      <SignatureLine report={report} check={check} />
      <div className="halves">
        <div>
          <h4>Header signature, b=</h4>
          <HeaderHalf check={check} />
        </div>
        <div>
          <h4>Body hash, bh=</h4>
          <BodyHalf match={bodyHash.match} />
        </div>
      </div>
      <OctetStrip report={report} check={check} />
      <dl className="facts">
        <Fact name="Key">{describeKey(check.key)}</Fact>
        {check.identityDomain !== null && check.identityDomain !== check.domain && (
          <Fact name="Signed for, i=" literal>
            {check.identityDomain}
          </Fact>
        )}
        {check.signedFields.length > 0 && (
          <Fact name={`Covers ${check.signedFields.length} fields`} literal>
            {check.signedFields.join(" ")}
          </Fact>
        )}
        {bodyHash.claimed !== null && (
          <Fact name="Hash signed" literal>
            {bodyHash.claimed}
          </Fact>
        )}
        {bodyHash.computed !== null && bodyHash.match !== true && (
          <Fact name="As received" literal>
            {bodyHash.computed}
          </Fact>
        )}
      </dl>
      <Notes notes={check.notes} />
      {diagnosis && <Diagnosis check={check} causes={diagnosis.causes} proven={diagnosis.proven} />}
    </>
  );
}

function SignatureLine({ report, check }: { report: ReportSoFar; check: DkimCheck }) {
  const signed = report.route.times.find(({ source, field }) => source === "signed" && field === check.field);
  return (
    <p>
      Selector <Lit>{check.selector ?? "unreadable"}</Lit>, {check.algorithm ?? "unreadable algorithm"},{" "}
      {check.canonicalization}
      {signed && (
        <>
          , signed <Instant utc={signed.utc} />
        </>
      )}
      , <Ref href={`#field-${check.field}`}>field {check.field}</Ref>
    </p>
  );
}

function Diagnosis({
  check,
  causes,
  proven,
}: {
  check: DkimCheck;
  causes: { code: string; detail: string }[];
  proven: boolean;
}) {
  return (
    <div className="diagnosis">
      {proven ? <Grade certainty="proven" /> : <VerdictWord icon="unknown" tone="unknown" word="not proven" />}
      <div>
        <Notes notes={causes} />
        {isRepairable(check) && (
          <p className="small soft unsigned-text">
            Proven by reconstruction: undo this and the signed hash comes out. What was changed is <b>unsigned text</b>,
            whoever changed it, so the result stays {check.result} (<RfcLink reference="RFC 6376 §6.1.3" />
            ).
          </p>
        )}
      </div>
    </div>
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
