"use client";
// Another sending address, HELO name or MAIL FROM than the message shows: what depends on it is asked anew.
import { type FormEvent, useId } from "react";
import { type Override, useReportContext } from "#components/report/report-context.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Lit } from "#components/values/lit.tsx";
import { useTexts } from "#texts";

interface AskAgainProps {
  /** What was taken from the message; empty where it tells nothing. */
  taken: Record<keyof Override, string | null>;
}

const inputs = [
  { name: "ip", pattern: "[0-9A-Fa-f:.]{2,45}" },
  { name: "helo", pattern: "[^\\s<>]{1,255}" },
  { name: "mailFrom", pattern: "<>|[^\\s<>]{1,320}" },
] as const;

export function AskAgain({ taken }: AskAgainProps) {
  const { ask: words, notKnown } = useTexts().authentication;
  const { override, overridden } = useReportContext();
  const id = useId();
  if (!override) return null;
  const given = inputs.filter(({ name }) => overridden[name] !== null);

  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const read = (name: string) => String(data.get(name) ?? "").trim() || null;
    override({ ip: read("ip"), helo: read("helo"), mailFrom: read("mailFrom") });
  };

  return (
    <>
      {given.length > 0 && (
        <p className="given" role="status">
          {words.given}{" "}
          {given.map(({ name }) => (
            <span key={name}>
              {words[name].label} <Lit>{overridden[name]}</Lit>{" "}
            </span>
          ))}
        </p>
      )}
      <Disclosure summary={words.summary} className="ask-again" id="ask-again">
        <form onSubmit={ask} key={Object.values(overridden).join(" ")}>
          {inputs.map(({ name, pattern }) => (
            <div className="ask" key={name}>
              <label htmlFor={`${id}-${name}`}>{words[name].label}</label>
              <input
                className="field-input lit"
                id={`${id}-${name}`}
                name={name}
                defaultValue={overridden[name] ?? ""}
                placeholder={taken[name] ?? notKnown}
                pattern={pattern}
                title={words[name].wanted}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
              />
            </div>
          ))}
          <div className="ask">
            <button className="button primary" type="submit">
              {words.again}
            </button>
            {given.length > 0 && (
              <button
                className="button"
                type="button"
                onClick={() => override({ ip: null, helo: null, mailFrom: null })}
              >
                {words.asShown}
              </button>
            )}
          </div>
        </form>
        <p className="small soft">{words.note}</p>
      </Disclosure>
    </>
  );
}
