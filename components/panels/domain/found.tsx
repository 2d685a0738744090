// What was found of one check, beyond its result word: hosts, names, records, systems.
import type { Texts } from "#components/language/texts.ts";
import { Lit } from "#components/values/lit.tsx";
import { Said } from "#components/values/said.tsx";
import { VerdictWord } from "#components/values/verdict.tsx";
import type { DaneCheck, NetworkCheck, ReverseDnsCheck } from "#lib/checks/domain-types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { MailHosts } from "./mail-hosts.tsx";

type Words = Texts["domain"];

interface FoundProps {
  report: ReportSoFar;
  method: "reverseDns" | "mx" | "mtaSts" | "tlsRpt" | "dane" | "network";
  /** Which of its checks. */
  at: number;
  words: Words;
}

export function Found({ report: { checks }, method, at, words }: FoundProps) {
  switch (method) {
    case "reverseDns":
      return checks.reverseDns && <Names check={checks.reverseDns} words={words} />;
    case "mx": {
      const check = checks.mx?.[at];
      return check && <MailHosts check={check} words={words} />;
    }
    case "mtaSts":
    case "tlsRpt": {
      const check = checks[method]?.[at];
      return check && <Published record={check.record} notes={check.notes} />;
    }
    case "dane": {
      const check = checks.dane?.[at];
      return check && <Keys check={check} />;
    }
    case "network":
      return checks.network && <Systems check={checks.network} words={words} />;
    default:
      return method satisfies never;
  }
}

function Names({ check: { ip, names, heloAgrees }, words }: { check: ReverseDnsCheck; words: Words }) {
  return (
    <>
      <span className="sub">
        <Lit>{ip}</Lit>
      </span>
      {names.slice(0, 5).map(({ name, confirmed }) => (
        <span className="sub" key={name}>
          <Lit>{name}</Lit>{" "}
          {confirmed !== null && <span className="soft">({confirmed ? words.leadsBack : words.leadsElsewhere})</span>}
        </span>
      ))}
      {heloAgrees !== null && <span className="sub soft">{heloAgrees ? words.heloAgrees : words.heloDiffers}</span>}
    </>
  );
}

function Published({ record, notes }: { record: string | null; notes: readonly { code: string; detail: string }[] }) {
  return (
    <>
      {record !== null && (
        <span className="sub">
          <Lit>{record.slice(0, 400)}</Lit>
        </span>
      )}
      {notes.map(({ code, detail }) => (
        <span className="sub soft" key={`${code} ${detail}`}>
          <Said>{detail}</Said>
        </span>
      ))}
    </>
  );
}

function Keys({ check: { host, records } }: { check: DaneCheck }) {
  return (
    <>
      <span className="sub">
        <Lit>{`_25._tcp.${host}`}</Lit>
      </span>
      {records.slice(0, 6).map(({ text, usable, meaning }) => (
        <span className="sub" key={text}>
          <Lit>{text.length > 60 ? `${text.slice(0, 32)}…` : text}</Lit>{" "}
          <span className="soft">
            {!usable && <VerdictWord icon="dash" tone="unknown" word="" />} <Said>{meaning}</Said>
          </span>
        </span>
      ))}
    </>
  );
}

function Systems({ check, words }: { check: NetworkCheck; words: Words }) {
  const { ip, prefix, systems, country, registry, allocated } = check;
  return (
    <>
      <span className="sub">
        <Lit>{prefix ?? ip}</Lit>
      </span>
      {systems.map(({ number, name }) => (
        <span className="sub" key={number}>
          {words.system(number)} {name && <bdi>{name}</bdi>}
        </span>
      ))}
      {country !== null && (
        <span className="sub soft">
          {words.registry(country, registry)}
          {allocated !== null && `, ${allocated}`}
        </span>
      )}
    </>
  );
}
