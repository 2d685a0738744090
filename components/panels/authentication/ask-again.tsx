"use client";
// Another sending address, HELO name or MAIL FROM than the message shows: the analysis runs again with what the reader gives.
import { type FormEvent, useId } from "react";
import { type Override, useReportContext } from "#components/report/report-context.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";

interface AskAgainProps {
  /** What was taken from the message; empty where it tells nothing. */
  taken: Record<keyof Override, string | null>;
}

const inputs = [
  { name: "ip", label: "Sending address", pattern: "[0-9A-Fa-f:.]{2,45}", wanted: "An IP address such as 192.0.2.1" },
  { name: "helo", label: "HELO name", pattern: "[^\\s<>]{1,255}", wanted: "A host name" },
  { name: "mailFrom", label: "MAIL FROM", pattern: "<>|[^\\s<>]{1,320}", wanted: "An address, or <> for none" },
] as const;

export function AskAgain({ taken }: AskAgainProps) {
  const { override, overridden } = useReportContext();
  const id = useId();
  if (!override) return null;
  const given = Object.values(overridden).some((value) => value !== null);

  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const read = (name: string) => String(data.get(name) ?? "").trim() || null;
    override({ ip: read("ip"), helo: read("helo"), mailFrom: read("mailFrom") });
  };

  return (
    <Disclosure summary="Ask for another sending address, HELO name or MAIL FROM" className="ask-again" id="ask-again">
      <form onSubmit={ask} key={Object.values(overridden).join(" ")}>
        {inputs.map(({ name, label, pattern, wanted }) => (
          <div className="ask" key={name}>
            <label htmlFor={`${id}-${name}`}>{label}</label>
            <input
              className="field-input lit"
              id={`${id}-${name}`}
              name={name}
              defaultValue={overridden[name] ?? ""}
              placeholder={taken[name] ?? "not known"}
              pattern={pattern}
              title={wanted}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          </div>
        ))}
        <div className="ask">
          <button className="button primary" type="submit">
            Ask again
          </button>
          {given && (
            <button className="button" type="button" onClick={() => override({ ip: null, helo: null, mailFrom: null })}>
              As the message shows
            </button>
          )}
        </div>
      </form>
      <p className="small soft">
        An empty box keeps what the message shows, in grey. The message is analysed again, as with the trust line.
      </p>
    </Disclosure>
  );
}
