"use client";
import { useState } from "react";
import { useReportContext } from "#components/report/report-context.tsx";
import { saveFile } from "#components/ui/save-file.ts";
import { useTexts } from "#texts";

interface PartDownloadProps {
  path: string;
  name: string | null;
  /** The part is a message: it can have a report of its own. */
  isMessage: boolean;
}

/** What one can do with the decoded octets of a part; absent where they cannot be had. */
export function PartDownload({ path, name, isMessage }: PartDownloadProps) {
  const { contents } = useTexts();
  const { partsHref, loadPart, openPart } = useReportContext();
  const [problem, setProblem] = useState<string | null>(null);
  if (!partsHref && !loadPart) return null;
  const save = async () => {
    const octets = await loadPart?.(path);
    if (typeof octets === "string") setProblem(octets);
    else if (octets) saveFile(octets, name ?? `part-${path}`);
  };
  return (
    <p className="part-download">
      {isMessage && openPart && (
        <button className="button" type="button" onClick={async () => setProblem(await openPart(path, name))}>
          {contents.openOwn}
          <span className="sr">{contents.partNumber(path)}</span>
        </button>
      )}
      {partsHref ? (
        <a className="button" href={`${partsHref}${encodeURIComponent(path)}`} download>
          {contents.download}
          <span className="sr">{contents.partNumber(path)}</span>
        </a>
      ) : (
        <button className="button" type="button" onClick={save}>
          {contents.download}
          <span className="sr">{contents.partNumber(path)}</span>
        </button>
      )}
      <span className="soft small" role="status">
        {problem}
      </span>
    </p>
  );
}
