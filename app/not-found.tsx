import type { Metadata } from "next";
import { readTexts } from "#components/language/use-texts.server.ts";
import { LonePage } from "#components/report/lone-page.tsx";
import { useBaseTexts } from "#texts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await readTexts()).bar.notFound.page });

export default function NotFound() {
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
