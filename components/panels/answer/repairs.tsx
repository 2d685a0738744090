import type { ReportSoFar } from "#lib/report/types.ts";

/** What was done to the input before it was read, and how to get the whole source where there are only headers. */
export function Repairs({ report }: { report: ReportSoFar }) {
  const { repairs, hasBody, kind } = report.source;
  const headersAlone = !hasBody && kind !== "smtp-session" && report.parts.every(({ size }) => !size);
  if (repairs.length === 0 && !headersAlone) return null;
  return (
    <ul className="repairs">
      {repairs.map((repair, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: repairs never change
        <li key={at}>
          {repair.detail}
          {repair.line !== null && <span className="faint"> (line {repair.line})</span>}
        </li>
      ))}
      {headersAlone && <WholeSourceHint />}
    </ul>
  );
}

function WholeSourceHint() {
  return (
    <li>
      Only headers were given, so body hashes and attachments cannot be checked. The whole source: in Gmail “Show
      original”, in Outlook on the web “View message source”, in Apple Mail “View, Message, Raw Source”, in Thunderbird
      Ctrl+U.
    </li>
  );
}
