"use client";
// HTML as a picture: in a sandboxed frame, drawn only when asked for, each part alone (an encrypted part beside it must not be
// drawn into it). Scripts cannot run, nothing is loaded, links lead nowhere.
import { useState } from "react";
import { useReportContext } from "#components/report/report-context.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Segments } from "#components/ui/segments.tsx";
import type { Span } from "#lib/text/span.ts";
import { useTexts } from "#texts";
import type { AttachedPicture } from "./attached-pictures.ts";
import type { Drawing } from "./draw-picture.ts";

interface HtmlPictureProps {
  path: string;
  /** Where its octets stand in those of the message; null: they have to be decoded. */
  span: Span | null;
  charset: string | null;
  /** It is not drawn: a browser could be held up by it. */
  refused: boolean;
  pictures: readonly AttachedPicture[];
}

type Version = "cleaned" | "asSent";

export function HtmlPicture({ path, span, charset, refused, pictures }: HtmlPictureProps) {
  const { picture } = useTexts().contents;
  const { octets, loadPart } = useReportContext();
  const [drawing, setDrawing] = useState<Drawing | string | null>(null);
  const [version, setVersion] = useState<Version>("cleaned");
  if (!loadPart) return null;
  const toggle = async (open: boolean) => {
    if (!open || refused || drawing !== null) return;
    setDrawing(picture.drawing);
    const own = span && octets ? octets.subarray(span[0], span[1]) : await loadPart(path);
    setDrawing(
      typeof own === "string"
        ? own
        : await (await import("./draw-picture.ts")).drawPicture(own, charset, pictures, loadPart),
    );
  };
  return (
    <details className="disclosure html-picture" onToggle={(event) => void toggle(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" />
        <span>{picture.title}</span>
      </summary>
      <div className="disclosed">
        <p className="small soft">{refused ? picture.tooLarge : picture.what}</p>
        {typeof drawing === "string" && (
          <p className="small soft" role="status">
            {drawing}
          </p>
        )}
        {drawing !== null && typeof drawing !== "string" && (
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
        )}
      </div>
    </details>
  );
}
