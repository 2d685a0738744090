"use client";
// The picture of an HTML part: drawn once when it is first unfolded, in a frame, cleaned or as it was sent.
import { useEffect, useEffectEvent, useState } from "react";
import { useReportContext } from "#components/report/report-context.tsx";
import { Segments } from "#components/ui/segments.tsx";
import { useTexts } from "#texts";
import { type Drawing, drawPicture } from "./draw-picture.ts";
import type { HtmlPictureProps } from "./html-picture.tsx";

export function HtmlDrawing({ path, span, charset, pictures }: HtmlPictureProps) {
  const { picture } = useTexts().contents;
  const { octets, loadPart } = useReportContext();
  const [drawing, setDrawing] = useState<Drawing | string>(picture.drawing);
  const [version, setVersion] = useState<"cleaned" | "asSent">("cleaned");
  const draw = useEffectEvent(async () => {
    if (!loadPart) return;
    const own = span && octets ? octets.subarray(span[0], span[1]) : await loadPart(path);
    setDrawing(typeof own === "string" ? own : await drawPicture(own, charset, pictures, loadPart));
  });
  useEffect(() => void draw(), []);
  if (typeof drawing === "string") {
    return (
      <p className="small soft" role="status">
        {drawing}
      </p>
    );
  }
  return (
    <>
      <p className="picture-tools">
        <Segments
          label={picture.version}
          options={[
            { id: "cleaned", text: picture.cleaned },
            { id: "asSent", text: picture.asSent },
          ]}
          chosen={version}
          onChoose={setVersion}
        />
        {drawing.images > 0 && <span className="small soft">{picture.images(drawing.images)}</span>}
      </p>
      <iframe
        className="picture-frame"
        title={picture.frame(path)}
        sandbox=""
        referrerPolicy="no-referrer"
        srcDoc={drawing[version]}
        key={version}
      />
    </>
  );
}
