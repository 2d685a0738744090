import { Said } from "#components/values/said.tsx";
import type { PanelProps } from "../panel-entry.ts";

/** What was done to the input before it was read, and how to get the whole source where there are only headers. */
export function Repairs({ report, texts: { answer } }: Pick<PanelProps, "report" | "texts">) {
  const { repairs, hasBody, kind } = report.source;
  const headersAlone = !hasBody && kind !== "smtp-session" && report.parts.every(({ size }) => !size);
  if (repairs.length === 0 && !headersAlone) return null;
  return (
    <ul className="repairs">
      {repairs.map((repair, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: repairs never change
        <li key={at}>
          <Said>{repair.detail}</Said>
          {repair.line !== null && <span className="faint">{answer.line(repair.line)}</span>}
        </li>
      ))}
      {headersAlone && <li>{answer.wholeSource}</li>}
    </ul>
  );
}
