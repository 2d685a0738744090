import type { Metadata } from "next";
import { readTexts } from "#components/language/use-texts.server.ts";
import { AbsentPage } from "#components/report/absent-page.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await readTexts()).bar.notFound.page });

export default function NotFound() {
  return <AbsentPage />;
}
