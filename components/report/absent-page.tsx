import { LonePage } from "#components/report/lone-page.tsx";
import { useBaseTexts } from "#texts";

/** Nothing lies at this address. */
export function AbsentPage() {
  const { notFound } = useBaseTexts().bar;
  return (
    <LonePage title={notFound.title}>
      <p className="say soft">{notFound.text}</p>
      <p>
        <a className="button primary" href="/">
          {notFound.read}
        </a>
      </p>
    </LonePage>
  );
}
