// What the domains publish about their mail, and whether the name of the sending address agrees with it.

import { recordText } from "#components/evidence/record-text.ts";
import { DnsSlip } from "#components/evidence/slip.tsx";
import { Lit } from "#components/values/lit.tsx";
import { DnsRefs, Ref } from "#components/values/ref.tsx";
import { Pending, Verdict } from "#components/values/verdict.tsx";
import type { Check, Checks } from "#lib/checks/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";

export const domain: PanelEntry = {
  id: "domain",
  folds: true,
  gist: () => "What the domains publish about their mail, as DNS tells it.",
  badge: () => null,
  Body,
  Margin,
};

const methods = [
  ["reverseDns", "Reverse DNS"],
  ["mx", "MX"],
  ["mtaSts", "MTA-STS"],
  ["tlsRpt", "TLS-RPT"],
  ["dane", "DANE"],
  ["blocklists", "Block lists"],
  ["network", "Network"],
] as const satisfies [keyof Checks, string][];

function Body({ report, texts, waiting }: PanelProps) {
  return (
    <table className="data stack">
      <thead>
        <tr>
          <th scope="col" className="key">
            Published
          </th>
          <th scope="col" className="c-half">
            Found
          </th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        {methods.map(([method, name]) => (
          <Method report={report} texts={texts} waiting={waiting} method={method} name={name} key={method} />
        ))}
        <NotAsked report={report} texts={texts} waiting={waiting} />
      </tbody>
    </table>
  );
}

function listOf(value: Check | Check[] | null | undefined): Check[] {
  return value == null ? [] : Array.isArray(value) ? value : [value];
}

interface MethodProps extends PanelProps {
  method: (typeof methods)[number][0];
  name: string;
}

function Method({ report, waiting, method, name }: MethodProps) {
  const checks = listOf(report.checks[method]);
  if (waiting && report.checks[method] === undefined && isBasic(method)) {
    return (
      <tr>
        <td className="key">{name}</td>
        <td>
          <Pending waiting={waiting} />
        </td>
        <td />
      </tr>
    );
  }
  return checks.map((check, at) => (
    <tr data-slip={check.evidence.length > 0 ? slipName(method, at) : undefined} key={slipName(method, at)}>
      <td className="key">{name}</td>
      <td data-label={check.domain ?? undefined}>
        <Verdict result={check.result} />
        <Records report={report} check={check} />
      </td>
      <td className="soft">
        {check.domain && !check.reason.includes(check.domain) && (
          <>
            <Lit>{check.domain}</Lit>:{" "}
          </>
        )}
        <bdi>{check.reason}</bdi> <DnsRefs evidence={check.evidence.slice(0, 4)} />
      </td>
    </tr>
  ));
}

/** Asked for every message; the others only when there is a reason or the reader wants them. */
const isBasic = (method: string): boolean => method === "reverseDns" || method === "mx";

function NotAsked({ report, waiting }: PanelProps) {
  const names = methods
    .filter(([method]) => listOf(report.checks[method]).length === 0 && !(waiting && isBasic(method)))
    .map(([, name]) => name);
  if (names.length === 0) return null;
  return (
    <tr>
      <td className="key">Not asked</td>
      <td>{names.join(", ")}</td>
      <td className="soft">
        Why stands under <Ref href="#findings">Not checked, and why</Ref>.
      </td>
    </tr>
  );
}

const slipName = (method: string, at: number): string => `${method}-${at}`;

function Records({ report, check }: { report: ReportSoFar; check: Check }) {
  const records = check.evidence.flatMap((number) => report.dns[number]?.records ?? []);
  return records.slice(0, 6).map((record, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: records never change
    <span className="sub" key={at}>
      <Lit>{recordText(record).slice(0, 200)}</Lit>
    </span>
  ));
}

function Margin({ report }: PanelProps) {
  return methods.flatMap(([method]) =>
    listOf(report.checks[method]).map(
      (check, at) =>
        check.evidence.length > 0 && (
          <DnsSlip report={report} name={slipName(method, at)} dns={check.evidence} key={slipName(method, at)} />
        ),
    ),
  );
}
