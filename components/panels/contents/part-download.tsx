"use client";
import { useState } from "react";
import { useReportContext } from "#components/report/report-context.tsx";

/** The decoded octets of a part as a download; absent where they cannot be had. */
export function PartDownload({ path, name }: { path: string; name: string | null }) {
  const { partsHref, downloadPart } = useReportContext();
  const [problem, setProblem] = useState<string | null>(null);
  if (partsHref) {
    return (
      <p className="part-download">
        <a className="button" href={`${partsHref}${encodeURIComponent(path)}`} download>
          Download<span className="sr"> part {path}</span>
        </a>
      </p>
    );
  }
  if (!downloadPart) return null;
  return (
    <p className="part-download">
      <button className="button" type="button" onClick={async () => setProblem(await downloadPart(path, name))}>
        Download<span className="sr"> part {path}</span>
      </button>
      <span className="soft small" role="status">
        {problem}
      </span>
    </p>
  );
}
