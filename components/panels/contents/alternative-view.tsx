import { Disclosure } from "#components/ui/disclosure.tsx";
import type { ComparedTexts } from "#lib/content/html/compare-texts.ts";
import { useTexts } from "#texts";

/** The words of a plain text beside those of the HTML that programs show instead of it. */
export function AlternativeView({ compared }: { compared: ComparedTexts }) {
  const { alternative } = useTexts().contents;
  return (
    <Disclosure summary={alternative.title}>
      <p className="small">{alternative.shared(Math.round(compared.shared * 100), compared.with)}</p>
      <Words title={alternative.onlyPlain} words={compared.onlyPlain} inAll={compared.onlyPlainInAll} />
      <Words title={alternative.onlyHtml} words={compared.onlyHtml} inAll={compared.onlyHtmlInAll} />
    </Disclosure>
  );
}

function Words({ title, words, inAll }: { title: string; words: readonly string[]; inAll: number }) {
  const { alternative } = useTexts().contents;
  if (words.length === 0) return null;
  return (
    <p className="small">
      <span className="label">{title}</span>{" "}
      {words.map((word) => (
        <bdi className="lit word" key={word}>
          {word}{" "}
        </bdi>
      ))}
      {words.length < inAll && alternative.andMore(inAll - words.length)}
    </p>
  );
}
