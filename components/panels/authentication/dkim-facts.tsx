// The two halves of a signature, its facts, what it leaves open, and why it does not hold.
import { Grade } from "#components/values/grade.tsx";
import { Instant } from "#components/values/instant.tsx";
import { Lit } from "#components/values/lit.tsx";
import { Ref } from "#components/values/ref.tsx";
import { RfcLink } from "#components/values/rfc-link.tsx";
import { Said } from "#components/values/said.tsx";
import { VerdictWord } from "#components/values/verdict.tsx";
import type { DkimCheck } from "#lib/checks/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { useActTexts, useTexts } from "#texts";
import { bodyOctets } from "./body-segments.ts";
import { Fact, Notes } from "./facts.tsx";
import { describeKey } from "./key-words.ts";
import { OctetStrip } from "./octet-strip.tsx";
import { ToPublish } from "./publish.tsx";
import { isRepairable } from "./repairable.ts";
import { SignedOctets } from "./signed-octets.tsx";

export function DkimFacts({ report, check }: { report: ReportSoFar; check: DkimCheck }) {
  const { dkim } = useActTexts().workings;
  const { dkim: words } = useTexts().authentication;
  const { bodyHash, diagnosis } = check;
  const changed = (diagnosis?.causes ?? []).flatMap(({ span }) => (span ? [span] : []));
  return (
    <>
      <SignatureLine report={report} check={check} />
      <div className="halves">
        <div>
          <h4>{dkim.header}</h4>
          <HeaderHalf report={report} check={check} />
        </div>
        <div>
          <h4>{dkim.body}</h4>
          <BodyHalf match={bodyHash.match} />{" "}
          {bodyHash.computed !== null && (
            <span className="small soft">{dkim.overOctets(bodyOctets(report) - check.unsignedOctets)}</span>
          )}
        </div>
      </div>
      <OctetStrip report={report} check={check} />
      <dl className="facts">
        <Fact name={dkim.key}>{describeKey(check.key, dkim, words)}</Fact>
        {check.identityDomain !== null && check.identityDomain !== check.domain && (
          <Fact name={dkim.signedFor} literal>
            {check.identityDomain}
          </Fact>
        )}
        {check.signedFields.length > 0 && (
          <Fact name={dkim.covers(check.signedFields.length)} literal>
            {check.signedFields.join(" ")}
          </Fact>
        )}
        <Hashes check={check} />
      </dl>
      <Notes notes={check.notes} />
      {diagnosis && <Diagnosis check={check} causes={diagnosis.causes} proven={diagnosis.proven} />}
      <ToPublish record={check.publish} />
      <SignedOctets field={check.field} changed={changed} />
    </>
  );
}

/** What was signed, what is there, and what comes out when the change is undone. */
function Hashes({ check }: { check: DkimCheck }) {
  const { dkim } = useActTexts().workings;
  const { bodyHash, diagnosis } = check;
  const undone = isRepairable(check) && bodyHash.match === false;
  const inBody = diagnosis?.causes.filter(({ code }) => isOfBody(code)) ?? [];
  const [only] = inBody;
  const added = inBody.length > 0 && inBody.every(({ span }) => span !== null);
  const name =
    inBody.length === 1 && only?.code === "part-added" && only.part !== null
      ? dkim.withoutPart(only.part)
      : added
        ? dkim.withoutAdded
        : dkim.undone;
  return (
    <>
      {bodyHash.claimed !== null && (
        <Fact name={dkim.hashSigned} literal>
          {bodyHash.claimed}
        </Fact>
      )}
      {bodyHash.computed !== null && bodyHash.match !== true && (
        <Fact name={dkim.asReceived} literal>
          {bodyHash.computed}
        </Fact>
      )}
      {undone && (
        <Fact name={name} literal>
          <mark>{bodyHash.claimed}</mark>
        </Fact>
      )}
    </>
  );
}

/** Causes that speak of the header. */
const headerCodes =
  /^(?:subject-|from-replaced|field-added|mime-fields-|encoding-changed|folds-|copied-|addresses-|other-key|header-|signed-fields-)/;

const isOfBody = (code: string): boolean => !headerCodes.test(code);

function SignatureLine({ report, check }: { report: ReportSoFar; check: DkimCheck }) {
  const { dkim } = useActTexts().workings;
  const { unreadable, field } = useTexts().authentication;
  const signed = report.route.times.find((time) => time.source === "signed" && time.field === check.field);
  return (
    <p>
      {dkim.line} <Lit>{check.selector ?? unreadable}</Lit>, {check.algorithm ?? dkim.noAlgorithm},{" "}
      {check.canonicalization}
      {signed && (
        <>
          , {dkim.signedOn} <Instant utc={signed.utc} />
        </>
      )}
      , <Ref href={`#field-${check.field}`}>{field(check.field)}</Ref>
    </p>
  );
}

interface DiagnosisProps {
  check: DkimCheck;
  causes: NonNullable<DkimCheck["diagnosis"]>["causes"];
  proven: boolean;
}

function Diagnosis({ check, causes, proven }: DiagnosisProps) {
  const { values } = useTexts();
  const { dkim } = useActTexts().workings;
  return (
    <div className="diagnosis">
      {proven ? <Grade certainty="proven" /> : <VerdictWord icon="unknown" tone="unknown" word={dkim.notProven} />}
      <div>
        <ul className="notes soft">
          {causes.map(({ code, detail, span, part }) => (
            <li key={`${code} ${detail}`}>
              <bdi>
                <Said>{detail}</Said>
              </bdi>{" "}
              {span && (
                <span className="small">
                  <Ref href={`#octets-${span[0]}-${span[1]}`}>
                    {dkim.where(values.octetRange(span[0], span[1]), part)}
                  </Ref>
                </span>
              )}
            </li>
          ))}
        </ul>
        {isRepairable(check) && (
          <p className="small soft unsigned-text">
            {dkim.proof} <b>{dkim.unsignedText}</b>
            {dkim.verdictStays(check.result)} (<RfcLink reference="RFC 6376 §6.1.3" />
            ).
          </p>
        )}
      </div>
    </div>
  );
}

/** Fields named of those that are unchanged. */
const named = 3;

function HeaderHalf({ report, check }: { report: ReportSoFar; check: DkimCheck }) {
  const { dkim } = useActTexts().workings;
  if (check.headerSignature === "invalid") return <VerdictWord icon="cross" tone="bad" word={dkim.invalid} />;
  if (check.headerSignature !== "valid") return <VerdictWord icon="unknown" tone="unknown" word={dkim.undecided} />;
  const present = new Map(report.fields.map(({ name }) => [name.toLowerCase(), name]));
  const names = [...new Set(check.signedFields)].flatMap((name) => present.get(name) ?? []);
  return (
    <>
      <VerdictWord icon="check" tone="" word={dkim.valid} />{" "}
      {names.length > 0 && (
        <span className="small soft">
          <bdi>{dkim.unchanged(names.slice(0, named).join(", "), Math.max(0, names.length - named))}</bdi>
        </span>
      )}
    </>
  );
}

function BodyHalf({ match }: { match: boolean | null }) {
  const { dkim } = useActTexts().workings;
  if (match === true) return <VerdictWord icon="check" tone="" word={dkim.matches} />;
  if (match === false) return <VerdictWord icon="cross" tone="bad" word={dkim.differs} />;
  return <VerdictWord icon="unknown" tone="unknown" word={dkim.undecided} />;
}
