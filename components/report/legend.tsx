import { Fragment } from "react";
import { Grade } from "#components/values/grade.tsx";
import { useBaseTexts } from "#texts";

const grades = ["proven", "recorded", "claimed"] as const;

/** The three grades and what they mean, always in sight. */
export function Legend() {
  const { legend } = useBaseTexts().values;
  return (
    <div className="legend">
      <h2>{legend.title}</h2>
      <dl>
        {grades.map((certainty) => (
          <Fragment key={certainty}>
            <dt>
              <Grade certainty={certainty} />
            </dt>
            <dd>{legend[certainty]}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}
