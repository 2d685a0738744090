import type { Texts } from "#components/language/texts.ts";
import { Lit } from "#components/values/lit.tsx";
import { DnsRefs } from "#components/values/ref.tsx";
import { RfcLink } from "#components/values/rfc-link.tsx";
import { Said } from "#components/values/said.tsx";
import { VerdictWord } from "#components/values/verdict.tsx";
import type { BlocklistCheck } from "#lib/checks/domain-types.ts";
import { useTexts } from "#texts";

interface BlocklistRowsProps {
  checks: readonly BlocklistCheck[];
}

/** List by list, in their own words; never a score. */
export function BlocklistRows({ checks }: BlocklistRowsProps) {
  const words = useTexts().domain;
  const answered = checks.filter(({ state }) => state === "listed" || state === "not-listed");
  const listed = answered.filter(({ state }) => state === "listed");
  return checks.map((check, at) => (
    <tr data-slip={check.evidence.length > 0 ? `blocklists-${at}` : undefined} key={check.domain}>
      <td className="key">
        {at === 0 && words.methods.blocklists}
        {at === 0 && answered.length > 0 && (
          <span className="sub soft">{words.listed(listed.length, answered.length)}</span>
        )}
      </td>
      <td>
        <State check={check} words={words} />
        <span className="sub">
          <Lit>{check.domain}</Lit>
        </span>
        {check.codes.map(({ code }) => (
          <span className="sub" key={code}>
            <Lit>{code}</Lit>
          </span>
        ))}
        {check.text !== null && (
          <span className="sub">
            <Lit>{check.text}</Lit>
          </span>
        )}
      </td>
      <td className="soft">
        <bdi>
          <Said>{check.reason}</Said>
        </bdi>{" "}
        <DnsRefs evidence={check.evidence} /> <RfcLink reference="RFC 5782 §2" />
      </td>
    </tr>
  ));
}

function State({ check: { state, result }, words }: { check: BlocklistCheck; words: Texts["domain"] }) {
  const word = words.states[state];
  if (state === "listed") return <VerdictWord icon="cross" tone={result === "fail" ? "bad" : ""} word={word} />;
  if (state === "not-listed") return <VerdictWord icon="dash" tone="unknown" word={word} />;
  return <VerdictWord icon="unknown" tone="unknown" word={word} />;
}
