import type { ReactNode } from "react";
import { Grade } from "#components/values/grade.tsx";
import { Lit } from "#components/values/lit.tsx";
import { useSaidLanguage } from "#components/values/said.tsx";
import { VerdictWord } from "#components/values/verdict.tsx";
import type { Part } from "#lib/content/types.ts";
import { useTexts } from "#texts";
import { isClash } from "./part-words.ts";

/** What a part is said to be beside what it is, where the two differ. */
export function TypeClash({ part }: { part: Part }) {
  const { contents } = useTexts();
  const language = useSaidLanguage();
  const types = part.details?.types;
  if (!types && !isClash(part)) return null;
  return (
    <>
      <div className="clash">
        <Side label={contents.declared} certainty="claimed">
          <Lit className="strong">{types?.declared ?? part.type}</Lit>
        </Side>
        <VerdictWord icon="cross" tone="bad" word={contents.differs} />
        <Side label={contents.byContent} certainty={types?.byContent === null ? "unknown" : "proven"}>
          <Lit className="strong">{types ? (types.byContent ?? contents.notKnown) : part.detected}</Lit>
        </Side>
      </div>
      {types && (
        <p className="clash-why small" lang={language}>
          {types.byName !== null && (
            <>
              {contents.byName} <b className="strong">{types.byName}</b>.{" "}
            </>
          )}
          <bdi>{types.explanation}</bdi>
        </p>
      )}
    </>
  );
}

function Side({
  label,
  certainty,
  children,
}: {
  label: string;
  certainty: "claimed" | "proven" | "unknown";
  children: ReactNode;
}) {
  return (
    <div>
      <span className="label">{label}</span>
      {children}
      <br />
      {certainty !== "unknown" && <Grade certainty={certainty} />}
    </div>
  );
}
