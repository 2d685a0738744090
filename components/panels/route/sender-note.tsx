import { Lit } from "#components/values/lit.tsx";
import { Ref } from "#components/values/ref.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";

/** Which address SPF is asked for, and how sure that is. */
export function SenderNote({ report }: { report: ReportSoFar }) {
  const { sender } = report.route;
  if (!sender) {
    return (
      <p className="soft">
        Which address handed it to the receiving side is not known, so SPF cannot be asked for it. You can{" "}
        <Ref href="#ask-again">give one</Ref>.
      </p>
    );
  }
  const sure = sender.confidence === "certain" ? "certain" : `${sender.confidence} confidence`;
  return (
    <p className="soft">
      Taken as the sending address: <Lit>{sender.ip}</Lit>, {sure}. {sender.why}
    </p>
  );
}
