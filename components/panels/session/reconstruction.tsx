// The place of the dialogues behind each hop. Most readers look for the route alone: their code comes when it is opened.
import { Disclosure } from "#components/ui/disclosure.tsx";
import { late } from "#components/ui/late.tsx";
import { WhenOpened } from "#components/ui/when-opened.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import { useTexts } from "#texts";

export const Dialogues = late(async () => (await import("./dialogues.tsx")).Dialogues);

export function Reconstruction({ report }: { report: ReportSoFar }) {
  const { session } = useTexts();
  return (
    <Disclosure className="reconstruction session-more" id="reconstruction" summary={session.reconstruction}>
      <WhenOpened>
        <Dialogues report={report} />
      </WhenOpened>
    </Disclosure>
  );
}
