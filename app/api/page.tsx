import type { Metadata } from "next";
import { headers } from "next/headers";
import { ApiReference } from "#components/api/api-reference.tsx";
import { readTexts } from "#components/language/use-texts.server.ts";
import { TopBar } from "#components/report/top-bar.tsx";
import { config } from "#lib/server/config.ts";
import { describeExamples } from "#lib/server/http/api-examples.ts";
import { listProblems } from "#lib/server/http/problem.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await readTexts()).api.title });

export default async function Page() {
  const { publicUrl, maxMessageBytes, rates } = config();
  const host = (await headers()).get("host");
  // A Host header is the client's word: only what can be part of an address is shown.
  const origin = publicUrl ?? `http://${host && /^[\w.:[\]-]+$/.test(host) ? host : "localhost:3000"}`;
  const limits = { octets: maxMessageBytes, analyze: rates.analyze, share: rates.share };
  return (
    <>
      <TopBar />
      <div className="page-grid">
        <ApiReference examples={describeExamples(origin)} problems={listProblems()} limits={limits} />
      </div>
    </>
  );
}
