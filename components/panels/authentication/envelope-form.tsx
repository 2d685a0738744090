"use client";
// The form of AskAgain; comes when it is opened.
import { type FormEvent, useId } from "react";
import type { Override } from "#components/report/report-context.tsx";
import { useTexts } from "#texts";
import type { AskAgainProps } from "./ask-again.tsx";

interface EnvelopeFormProps extends AskAgainProps {
  override: (envelope: Override) => void;
  overridden: Override;
}

const inputs = [
  { name: "ip", pattern: "[0-9A-Fa-f:.]{2,45}" },
  { name: "helo", pattern: "[^\\s<>]{1,255}" },
  { name: "mailFrom", pattern: "<>|[^\\s<>]{1,320}" },
] as const;

export function EnvelopeForm({ taken, override, overridden }: EnvelopeFormProps) {
  const { ask: words, notKnown } = useTexts().authentication;
  const id = useId();
  const isGiven = Object.values(overridden).some((value) => value !== null);
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const read = (name: string) => String(data.get(name) ?? "").trim() || null;
    override({ ip: read("ip"), helo: read("helo"), mailFrom: read("mailFrom") });
  };

  return (
    <>
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
          {isGiven && (
            <button className="button" type="button" onClick={() => override({ ip: null, helo: null, mailFrom: null })}>
              {words.asShown}
            </button>
          )}
        </div>
      </form>
      <p className="small soft">{words.note}</p>
    </>
  );
}
