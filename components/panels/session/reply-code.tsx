import type { MoreTexts } from "#components/language/texts.ts";
import { useSaidLanguage } from "#components/values/said.tsx";

interface ReplyCodeProps {
  code: number;
  digits: readonly [string, string, string];
  line: number;
  texts: MoreTexts;
}

/** The three digits of a reply; what each says is shown while the pointer is over it or the keyboard on it. */
export function ReplyCode({ code, digits, line, texts }: ReplyCodeProps) {
  const id = `digits-${line}`;
  return (
    <span className="reply-code">
      <button type="button" className="lit code" aria-describedby={id}>
        <span className="sr">{texts.smtp.digits(code)}</span>
        <span aria-hidden="true">{code}</span>
      </button>
      <span className="digits" role="tooltip" id={id} lang={useSaidLanguage()}>
        {digits.map((text) => {
          const colon = text.indexOf(":");
          return (
            <span className="digit" key={text}>
              <span className="lit">{text.slice(0, colon).trim()}</span> <span>{text.slice(colon + 1).trim()}</span>
            </span>
          );
        })}
      </span>
    </span>
  );
}
