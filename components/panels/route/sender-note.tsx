import { Lit } from "#components/values/lit.tsx";
import { Ref } from "#components/values/ref.tsx";
import { Said } from "#components/values/said.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import { useTexts } from "#texts";

/** Which address SPF is asked for, and how sure that is. */
export function SenderNote({ report }: { report: ReportSoFar }) {
  const words = useTexts().route.sender;
  const { sender } = report.route;
  if (!sender) {
    return (
      <p className="soft">
        {words.none}
        <Ref href="#ask-again">{words.give}</Ref>.
      </p>
    );
  }
  return (
    <p className="soft">
      {words.taken}
      <Lit>{sender.ip}</Lit>, {words.confidence[sender.confidence]}. <Said>{sender.why}</Said>
    </p>
  );
}
