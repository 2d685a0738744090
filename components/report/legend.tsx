import { Grade } from "#components/values/grade.tsx";

/** The three grades and what they mean, always in sight. */
export function Legend() {
  return (
    <div className="legend">
      <h2>How sure</h2>
      <dl>
        <dt>
          <Grade certainty="proven" />
        </dt>
        <dd>Waybill computed it or asked DNS</dd>
        <dt>
          <Grade certainty="recorded" />
        </dt>
        <dd>written by the receiving side</dd>
        <dt>
          <Grade certainty="claimed" />
        </dt>
        <dd>anyone on the way could write it</dd>
      </dl>
    </div>
  );
}
