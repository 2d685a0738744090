// The dialogue behind each hop, for learners: written from the fields, marked so, with the DNS questions beside each step.
import type { MoreTexts } from "#components/language/texts.ts";
import { Breakable } from "#components/values/breakable.tsx";
import { Ref } from "#components/values/ref.tsx";
import { VisibleText } from "#components/values/visible-text.tsx";
import {
  type ReconstructedHop,
  type ReconstructedQuestion,
  type ReconstructedStep,
  reconstruct,
} from "#lib/report/reconstruct.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { useActTexts, useTexts } from "#texts";

interface DialoguesProps {
  report: ReportSoFar;
  texts: MoreTexts;
}

/** The dialogues themselves. */
export function Dialogues({ report }: { report: ReportSoFar }) {
  const texts = { ...useTexts(), ...useActTexts() };
  const words = texts.smtp;
  const hops = reconstruct(report, words);
  return (
    <>
      <p className="say">{words.reconstructionNote}</p>
      {hops[0]?.hop === null && <p className="soft">{words.noHops}</p>}
      {hops.map((hop) => (
        <Hop hop={hop} report={report} texts={texts} key={hop.hop ?? "only"} />
      ))}
    </>
  );
}

function Hop({ hop, report, texts }: DialoguesProps & { hop: ReconstructedHop }) {
  const words = texts.smtp;
  const title = hop.hop === null ? words.oneHop(hop.from, hop.by) : words.hop(hop.hop, hop.from, hop.by);
  return (
    <section className="rebuilt">
      <h3>
        <bdi>
          <Breakable text={title} />
        </bdi>{" "}
        <span className="label">{words.reconstructed}</span>
      </h3>
      {hop.steps.map((step) => (
        <Step step={step} report={report} texts={texts} key={step.step} />
      ))}
    </section>
  );
}

function Step({ step, report, texts }: DialoguesProps & { step: ReconstructedStep }) {
  const words = texts.smtp;
  return (
    <div className="rebuilt-step">
      <h4 className="label">{words.steps[step.step]}</h4>
      <ol>
        {step.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one step never change
          <li className={`said ${line.who}${line.written ? "" : " assumed"}`} key={at}>
            <span className="who">{words.voices[line.who]}</span>
            <span className="what">
              <VisibleText className="lit" text={line.text} />
              <span className="sr"> ({line.written ? words.written : words.assumed})</span>
            </span>
          </li>
        ))}
      </ol>
      {step.questions.length > 0 && (
        <ul className="rebuilt-dns" aria-label={words.asked}>
          {step.questions.map((question) => (
            <Question question={question} report={report} texts={texts} key={`${question.type} ${question.name}`} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Question({ question, report, texts }: DialoguesProps & { question: ReconstructedQuestion }) {
  const words = texts.smtp;
  const { name, type, why, asks } = question;
  const number = report.dns.findIndex(
    (answer) => answer.type === type && answer.name.toLowerCase() === name.toLowerCase(),
  );
  return (
    <li>
      <bdi className="lit">
        {type} <Breakable text={name} />
      </bdi>
      {number >= 0 && (
        <>
          {" "}
          <Ref href={`#dns-${number}`}>{texts.findings.places.dns(number)}</Ref>
        </>
      )}
      <span className="sub">
        {words.asks[asks]}: {words.why[why]}
      </span>
    </li>
  );
}
