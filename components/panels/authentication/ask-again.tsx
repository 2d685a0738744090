"use client";
// Another sending address, HELO name or MAIL FROM than the message shows: what depends on it is asked anew.
import { type Override, useReportContext } from "#components/report/report-context.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { late } from "#components/ui/late.tsx";
import { WhenOpened } from "#components/ui/when-opened.tsx";
import { Lit } from "#components/values/lit.tsx";
import { useTexts } from "#texts";

export interface AskAgainProps {
  /** What was taken from the message; empty where it tells nothing. */
  taken: Record<keyof Override, string | null>;
}

const EnvelopeForm = late(async () => (await import("./envelope-form.tsx")).EnvelopeForm);

const names = ["ip", "helo", "mailFrom"] as const;

export function AskAgain({ taken }: AskAgainProps) {
  const { ask: words } = useTexts().authentication;
  const { override, overridden } = useReportContext();
  if (!override) return null;
  const given = names.filter((name) => overridden[name] !== null);

  return (
    <>
      {given.length > 0 && (
        <p className="given" role="status">
          {words.given}{" "}
          {given.map((name) => (
            <span key={name}>
              {words[name].label} <Lit>{overridden[name]}</Lit>{" "}
            </span>
          ))}
        </p>
      )}
      <Disclosure summary={words.summary} className="ask-again" id="ask-again">
        <WhenOpened printed={false}>
          <EnvelopeForm taken={taken} override={override} overridden={overridden} />
        </WhenOpened>
      </Disclosure>
    </>
  );
}
