// Which body each signature saw, oldest first: where today's body begins to fit is where the last change was made.
import { Lit } from "#components/values/lit.tsx";
import { Ref } from "#components/values/ref.tsx";
import { Said } from "#components/values/said.tsx";
import { VerdictWord } from "#components/values/verdict.tsx";
import type { Ladder, Rung } from "#lib/report/ladder.ts";
import { useTexts } from "#texts";

export function LadderView({ ladder }: { ladder: Ladder | null }) {
  const { ladder: words, methods, field, unreadable } = useTexts().authentication;
  if (!ladder) return null;
  return (
    <>
      <div className="sub-head">
        <h3>{words.title}</h3>
        <span className="small soft">{words.order}</span>
      </div>
      <ol className="ladder">
        {ladder.rungs.map((rung) => (
          <li className={rungClass(rung)} key={rung.field}>
            <span>
              {rung.kind === "arc" ? `${methods.arc} ${rung.instance}` : methods.dkim},{" "}
              <Ref href={`#field-${rung.field}`}>{field(rung.field)}</Ref>
            </span>
            <Lit>{rung.domain ?? unreadable}</Lit>
            <Lit className="soft">{rung.claimed?.slice(0, 8) ?? "–"}…</Lit>
            <BodyWord match={rung.match} />
          </li>
        ))}
      </ol>
      {ladder.sentences.map((sentence) => (
        <p className="ladder-says" key={sentence}>
          <Said>{sentence}</Said>
        </p>
      ))}
    </>
  );
}

function rungClass({ match }: Rung): string {
  return match === true ? "fits" : match === false ? "apart" : "open";
}

function BodyWord({ match }: { match: boolean | null }) {
  const { ladder, notKnown } = useTexts().authentication;
  if (match === true) return <VerdictWord icon="check" tone="" word={ladder.today} />;
  if (match === false) return <VerdictWord icon="part" tone="" word={ladder.other} />;
  return <VerdictWord icon="unknown" tone="unknown" word={notKnown} />;
}
