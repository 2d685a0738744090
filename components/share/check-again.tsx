"use client";
// Results of a shared report beside those of today: the server checks the shared octets again, and the two stand in dated
// columns. The shared report itself is not changed.
import { useState } from "react";
import { describeRefusal } from "#components/analysis/problem-text.ts";
import { useAsleep } from "#components/ui/use-drawn.ts";
import { Instant } from "#components/values/instant.tsx";
import { Lit } from "#components/values/lit.tsx";
import { Verdict } from "#components/values/verdict.tsx";
import type { Report } from "#lib/report/types.ts";
import { useActTexts, useBaseTexts } from "#texts";
import { compareResults, type DatedRow, type ResultRow, readResults } from "./compare-results.ts";

interface CheckedAt {
  /** RFC 3339. */
  analyzedAt: string;
  results: readonly ResultRow[];
}

export function CheckAgain({ secret, first }: { secret: string; first: CheckedAt }) {
  const words = useActTexts().share.again;
  const { problems } = useBaseTexts();
  // As the server drew it, a press would be lost.
  const asleep = useAsleep();
  const [now, setNow] = useState<CheckedAt | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    setProblem(null);
    const headers = { authorization: `Bearer ${secret}` };
    const response = await fetch("/api/v1/report/check", { method: "POST", headers }).catch(() => null);
    if (!response) setProblem(problems.lostConnection);
    else if (!response.ok) setProblem(`${words.failed} ${await describeRefusal(response, problems)}`);
    else setNow(readChecked(await response.json()));
    setBusy(false);
  };
  return (
    <div className="check-again">
      <p className="dialog-actions">
        <button className="button" type="button" onClick={check} disabled={busy || asleep}>
          {busy ? words.checking : words.button}
        </button>
        <span className="problem" role="alert">
          {problem}
        </span>
      </p>
      {now && <Columns first={first} now={now} />}
    </div>
  );
}

/** The shape is our own server's contract. */
function readChecked({ analyzedAt, checks }: Report): CheckedAt {
  return { analyzedAt, results: readResults(checks) };
}

function Columns({ first, now }: { first: CheckedAt; now: CheckedAt }) {
  const words = useActTexts().share.again;
  const rows = compareResults(first.results, now.results);
  const changed = rows.filter((row) => row.before !== row.after).length;
  return (
    <section aria-labelledby="again-title">
      <h2 id="again-title">{words.title}</h2>
      <p role="status">
        {changed > 0 ? words.count(changed) : words.none} <span className="soft">{words.note}</span>
      </p>
      <table className="data stack">
        <thead>
          <tr>
            <th scope="col">{words.check}</th>
            <th scope="col">
              <Instant utc={first.analyzedAt} />
            </th>
            <th scope="col">
              <Instant utc={now.analyzedAt} />
            </th>
            <th scope="col">{words.change}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <RowName row={row} />
              </th>
              <td>{row.before === null ? words.nothing : <Verdict result={row.before} />}</td>
              <td>{row.after === null ? words.nothing : <Verdict result={row.after} />}</td>
              <td>{row.before === row.after ? words.same : <strong>{words.changed}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RowName({ row }: { row: DatedRow }) {
  const words = useActTexts().share.again;
  if (row.kind === "spf") return words.spf[row.identity];
  if (row.kind === "dkim") return <bdi>{words.signature(row.number, row.domain ?? "")}</bdi>;
  return (
    <>
      {row.name} {row.domain && <Lit>{row.domain}</Lit>}
    </>
  );
}
