// Every question that was asked: answer, TTL, server, time, and which step used it.
import type { ReactNode } from "react";
import { isAnswered } from "#components/evidence/outcome-words.ts";
import { recordText } from "#components/evidence/record-text.ts";
import type { Texts } from "#components/language/texts.ts";
import { CopyRow } from "#components/ui/copy-row.tsx";
import { Lit, LongLit } from "#components/values/lit.tsx";
import { Said } from "#components/values/said.tsx";
import { VerdictWord } from "#components/values/verdict.tsx";
import type { Checks } from "#lib/checks/types.ts";
import type { Answer } from "#lib/dns/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { AnswerFilter } from "./dns-log/answer-filter.tsx";
import { readUses, standardNames } from "./dns-log/uses.ts";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";

type Words = Texts["dnsLog"];

export const dnsLog: PanelEntry = {
  id: "dns-log",
  folds: true,
  wide: true,
  gist: ({ report: { dns }, texts: { dnsLog } }) =>
    dns.length === 0 ? dnsLog.none : dnsLog.gist(dns.length, answered(dns)),
  badge: ({ dns }) => (dns.length > 0 ? { text: `${answered(dns)}/${dns.length}` } : null),
  Body,
  Tools,
};

function Tools({ report, texts: { dnsLog } }: PanelProps) {
  const servers = [...new Set(report.dns.map((answer) => answer.server).filter(Boolean))];
  const recorded = servers.length === 1 && servers[0] === "file";
  const open = report.dns.length - answered(report.dns);
  return (
    <>
      {recorded && <span className="flag">{dnsLog.fromFile}</span>}
      {servers.length > 0 && !recorded && (
        <span className="flag">
          {dnsLog.asked} <bdi>{servers.slice(0, 2).join(", ")}</bdi>
          {servers.length > 2 && dnsLog.moreServers(servers.length - 2)}
        </span>
      )}
      {open > 0 && open < report.dns.length && <AnswerFilter open={open} />}
    </>
  );
}

const answered = (dns: readonly Answer[]): number => dns.filter((answer) => isAnswered(answer.outcome)).length;

function Body({ report, texts, waiting }: PanelProps) {
  if (report.dns.length === 0) return <p className="empty">{whyEmpty(report, texts, waiting)}</p>;
  const { columns } = texts.dnsLog;
  const uses = readUses(report.checks);
  return (
    <table className="data stack dns-table">
      <colgroup>
        <col className="c-no" />
        <col className="c-name" />
        <col className="c-type" />
        <col className="c-outcome" />
        <col />
        <col className="c-ttl spare" />
        <col className="c-took spare" />
        <col className="c-uses" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{columns.no}</th>
          <th scope="col">{columns.question}</th>
          <th scope="col">{columns.type}</th>
          <th scope="col">{columns.outcome}</th>
          <th scope="col">{columns.answer}</th>
          <th scope="col" className="num spare">
            {columns.ttl}
          </th>
          <th scope="col" className="num spare">
            {columns.took}
          </th>
          <th scope="col">{columns.usedBy}</th>
        </tr>
      </thead>
      <tbody>
        {report.dns.map((answer, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the number of an answer is its name
          <AnswerRow answer={answer} number={number} uses={uses.get(number) ?? []} words={texts.dnsLog} key={number} />
        ))}
      </tbody>
    </table>
  );
}

function whyEmpty(report: ReportSoFar, { dnsLog }: Texts, waiting: PanelProps["waiting"]): ReactNode {
  if (waiting === "asking") return dnsLog.onTheirWay;
  const off = report.notChecked.find((row) => /dns|live/i.test(`${row.what} ${row.reason}`));
  if (!off) return dnsLog.nothingToAsk;
  return (
    <>
      {dnsLog.notAsked} <Said>{off.reason}</Said>
    </>
  );
}

interface AnswerRowProps {
  answer: Answer;
  number: number;
  /** Checks that stand on it. */
  uses: readonly (keyof Checks)[];
  words: Words;
}

function AnswerRow({ answer, number, uses, words }: AnswerRowProps) {
  return (
    <tr id={`dns-${number}`} data-answered={isAnswered(answer.outcome) || undefined}>
      <td className="key">
        {number}
        <CopyRow
          kind="text"
          value={`${answer.name} ${answer.type} ${answer.records.map(recordText).join(" | ")}`.trim()}
          what={`DNS ${number}`}
        />
      </td>
      <td>
        <Lit>{answer.name}</Lit>
        {answer.chain.length > 0 && (
          <span className="sub">
            {words.leadsTo} <Lit>{answer.chain.join(", ")}</Lit>
          </span>
        )}
      </td>
      <td>{answer.type}</td>
      <td>
        <Outcome answer={answer} words={words} />
      </td>
      <td className="soft">
        {answer.records.map((record, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: records of one answer never change
          <span className="record" key={at}>
            <LongLit text={recordText(record)} shown={160} />
          </span>
        ))}
        {answer.ede && (
          <span className="sub">
            {words.serverSays} <bdi>{answer.ede.text || words.code(answer.ede.code)}</bdi>
          </span>
        )}
      </td>
      <td className="num spare">{answer.outcome === "found" ? answer.ttl : ""}</td>
      <td className="num spare">{answer.elapsedMs} ms</td>
      <td className="soft" data-label={words.usedBy}>
        {uses.map((method) => nameOf(method, words)).join(", ")}
      </td>
    </tr>
  );
}

function nameOf(method: keyof Checks, { methods }: Words): string {
  return method in methods ? methods[method as keyof typeof methods] : (standardNames[method] ?? method);
}

function Outcome({ answer, words }: { answer: Answer; words: Words }) {
  const word = words.outcomes[answer.outcome];
  if (answer.outcome === "found") return <>{answer.authenticated ? words.signed(word) : word}</>;
  if (isAnswered(answer.outcome)) return <span className="faint">{word}</span>;
  return <VerdictWord icon="unknown" tone="unknown" word={word} />;
}
