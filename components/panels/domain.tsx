// What the domains publish about their mail, whether the name of the sending address agrees with it, and what third parties
// say of that address.
import { DnsSlip } from "#components/evidence/slip.tsx";
import { late } from "#components/ui/late.tsx";
import { Lit } from "#components/values/lit.tsx";
import { DnsRefs, Ref } from "#components/values/ref.tsx";
import { RfcLink } from "#components/values/rfc-link.tsx";
import { Said } from "#components/values/said.tsx";
import { Pending, Verdict } from "#components/values/verdict.tsx";
import type { Check, Checks } from "#lib/checks/types.ts";
import { AskLists } from "./domain/ask-lists.tsx";
import { Found } from "./domain/found.tsx";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";

/** Lists are asked when the reader wants it. */
const BlocklistRows = late(async () => (await import("./domain/blocklist-rows.tsx")).BlocklistRows);

export const domain: PanelEntry = {
  id: "domain",
  folds: true,
  gist: ({ texts }) => texts.domain.gist,
  badge: () => null,
  Body,
  Margin,
};

/** Those of one row each, with what defines them. Block lists have rows of their own. */
const methods = [
  ["reverseDns", "RFC 8601 §3"],
  ["mx", "RFC 5321 §5.1"],
  ["mtaSts", "RFC 8461 §3"],
  ["tlsRpt", "RFC 8460 §3"],
  ["dane", "RFC 7672 §2.2"],
  ["network", "https://www.team-cymru.com/ip-asn-mapping"],
] as const satisfies [keyof Checks, string][];

type Method = (typeof methods)[number][0];

function Body(props: PanelProps) {
  const { report, texts, waiting } = props;
  const { columns } = texts.domain;
  return (
    <>
      <table className="data stack domain-table">
        <thead>
          <tr>
            <th scope="col" className="key">
              {columns.published}
            </th>
            <th scope="col" className="c-half">
              {columns.found}
            </th>
            <th scope="col">{columns.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {methods.map(([method, reference]) => (
            <MethodRows {...props} method={method} reference={reference} key={method} />
          ))}
          {report.checks.blocklists?.length ? <BlocklistRows checks={report.checks.blocklists} /> : null}
          <NotAsked {...props} />
        </tbody>
      </table>
      {!waiting && <AskLists />}
    </>
  );
}

function listOf<M extends Method>(checks: Partial<Checks>, method: M): Check[] {
  const value: Check | Check[] | null | undefined = checks[method];
  return value == null ? [] : Array.isArray(value) ? value : [value];
}

interface MethodRowsProps extends PanelProps {
  method: Method;
  reference: string;
}

function MethodRows({ report, texts, waiting, method, reference }: MethodRowsProps) {
  const { methods: names, roles } = texts.domain;
  if (waiting && report.checks[method] === undefined && isAlwaysAsked(method)) {
    return (
      <tr>
        <td className="key">{names[method]}</td>
        <td>
          <Pending waiting={waiting} />
        </td>
        <td />
      </tr>
    );
  }
  return listOf(report.checks, method).map((check, at) => (
    <tr data-slip={check.evidence.length > 0 ? slipName(method, at) : undefined} key={slipName(method, at)}>
      <td className="key">{names[method]}</td>
      <td>
        <Verdict result={check.result} />
        {check.domain && "role" in check && (
          <span className="sub">
            <Lit>{check.domain}</Lit> <span className="soft">{roles[check.role as keyof typeof roles]}</span>
          </span>
        )}
        <Found report={report} method={method} at={at} words={texts.domain} />
      </td>
      <td className="soft">
        <bdi>
          <Said>{check.reason}</Said>
        </bdi>{" "}
        <DnsRefs evidence={check.evidence.slice(0, 4)} /> <RfcLink reference={reference} />
      </td>
    </tr>
  ));
}

/** Asked for every message; the others only when there is a reason or the reader wants them. */
const isAlwaysAsked = (method: Method): boolean => method !== "network" && method !== "dane";

function NotAsked({ report, texts, waiting }: PanelProps) {
  const { methods: names, notAsked, whyUnder, notCheckedTitle } = texts.domain;
  const empty = methods
    .filter(([method]) => listOf(report.checks, method).length === 0 && !(waiting && isAlwaysAsked(method)))
    .map(([method]) => names[method]);
  const all = (report.checks.blocklists ?? []).length === 0 ? [...empty, names.blocklists] : empty;
  if (all.length === 0) return null;
  return (
    <tr>
      <td className="key">{notAsked}</td>
      <td>{all.join(", ")}</td>
      <td className="soft">
        {whyUnder} <Ref href="#findings">{notCheckedTitle}</Ref>.
      </td>
    </tr>
  );
}

const slipName = (method: string, at: number): string => `${method}-${at}`;

function Margin({ report }: PanelProps) {
  return [...methods.map(([method]) => method), "blocklists" as const].flatMap((method) => {
    const value = method === "blocklists" ? (report.checks.blocklists ?? []) : listOf(report.checks, method);
    return value.map(
      (check, at) =>
        check.evidence.length > 0 && (
          <DnsSlip report={report} name={slipName(method, at)} dns={check.evidence} key={slipName(method, at)} />
        ),
    );
  });
}
