"use client";
import { useState } from "react";
import { useReportContext } from "#components/report/report-context.tsx";
import { CopyRow } from "#components/ui/copy-row.tsx";
import { defang } from "#components/values/defang.ts";
import { LongLit } from "#components/values/lit.tsx";
import { useTexts } from "#texts";

/** Octets of a picture that is searched; its points are counted once it is open. */
const mostOctets = 16_777_216;

/** Looks for a QR code when the reader asks for it. */
export function QrFinder({ path, size }: { path: string; size: number | null }) {
  const { contents } = useTexts();
  const { loadPart } = useReportContext();
  const [said, setSaid] = useState<string | null>(null);
  const [text, setText] = useState<string | null>(null);
  if (!loadPart) return null;
  const { qr } = contents;
  const look = async () => {
    setSaid(qr.looking);
    if (size !== null && size > mostOctets) return setSaid(qr.tooLarge);
    const octets = await loadPart(path);
    if (typeof octets === "string") return setSaid(octets);
    const { readQr } = await import("./read-qr.ts");
    const found = await readQr(octets);
    setText(typeof found === "string" ? null : found.text);
    setSaid(typeof found === "string" ? qr[found] : qr.found);
  };
  return (
    <p className="qr-finder">
      <button className="button" type="button" onClick={look}>
        {qr.look}
        <span className="sr">{contents.partNumber(path)}</span>
      </button>
      <span role="status">
        {said}{" "}
        {text !== null && (
          <>
            <LongLit text={defang("URL", text)} shown={300} /> <CopyRow kind="URL" value={text} what={qr.found} />
            <br />
            <span className="small soft">{qr.note}</span>
          </>
        )}
      </span>
    </p>
  );
}
