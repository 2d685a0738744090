import { CopyButton } from "#components/ui/copy-button.tsx";
import { Lit } from "#components/values/lit.tsx";
import { Said } from "#components/values/said.tsx";
import type { RecordToPublish } from "#lib/checks/types.ts";
import { useActTexts } from "#texts";
import { zoneLine } from "./zone-line.ts";

/** A record that would mend what a check found, as a line of a zone file, ready to copy. */
export function ToPublish({ record }: { record: RecordToPublish | null }) {
  const { publish } = useActTexts().workings;
  if (!record) return null;
  const line = zoneLine(record);
  return (
    <div className="to-publish">
      <h4>{publish.title}</h4>
      <p className="small soft">
        <Said>{record.why}</Said> {!record.complete && publish.incomplete}
      </p>
      <Lit>{line}</Lit> <CopyButton text={line} />
    </div>
  );
}
