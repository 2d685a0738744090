// Which body each signature saw, oldest first: where today's body begins to fit is where the last change was made.
import { Lit } from "#components/values/lit.tsx";
import { Ref } from "#components/values/ref.tsx";
import { VerdictWord } from "#components/values/verdict.tsx";
import type { Ladder, Rung } from "#lib/report/ladder.ts";

export function LadderView({ ladder }: { ladder: Ladder | null }) {
  if (!ladder) return null;
  return (
    <>
      <div className="sub-head">
        <h3>Which body each signature saw</h3>
        <span className="small soft">oldest first, by their place in the header section</span>
      </div>
      <ol className="ladder">
        {ladder.rungs.map((rung) => (
          <li className={rungClass(rung)} key={rung.field}>
            <span>
              {rung.kind === "arc" ? `ARC ${rung.instance}` : "DKIM"},{" "}
              <Ref href={`#field-${rung.field}`}>field {rung.field}</Ref>
            </span>
            <Lit>{rung.domain ?? "unreadable"}</Lit>
            <Lit className="soft">{rung.claimed?.slice(0, 8) ?? "–"}…</Lit>
            <BodyWord match={rung.match} />
          </li>
        ))}
      </ol>
      {ladder.sentences.map((sentence) => (
        <p className="ladder-says" key={sentence}>
          {sentence}
        </p>
      ))}
    </>
  );
}

function rungClass({ match }: Rung): string {
  return match === true ? "fits" : match === false ? "apart" : "open";
}

function BodyWord({ match }: { match: boolean | null }) {
  if (match === true) return <VerdictWord icon="check" tone="" word="today’s body" />;
  if (match === false) return <VerdictWord icon="part" tone="" word="another body" />;
  return <VerdictWord icon="unknown" tone="unknown" word="not known" />;
}
