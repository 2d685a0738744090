"use client";
// HTML as a picture: in a sandboxed frame, drawn only when asked for, each part alone (an encrypted part beside it must not be
// drawn into it). Scripts cannot run, nothing is loaded, links lead nowhere.
import { useState } from "react";
import { type ReportContextValue, useReportContext } from "#components/report/report-context.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Segments } from "#components/ui/segments.tsx";
import type { Span } from "#lib/text/span.ts";
import { useTexts } from "#texts";
import { type AttachedPicture, namedPictures, pictureDocument, putPictures } from "./picture-document.ts";

interface HtmlPictureProps {
  path: string;
  /** Where its octets stand in those of the message; null: they have to be decoded. */
  span: Span | null;
  charset: string | null;
  /** It is not drawn: a browser could be held up by it. */
  refused: boolean;
  pictures: readonly AttachedPicture[];
}

interface Drawing {
  cleaned: string;
  asSent: string;
  images: number;
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
    setDrawing(typeof own === "string" ? own : await draw(decode(own, charset), pictures, loadPart));
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

async function draw(
  html: string,
  pictures: readonly AttachedPicture[],
  loadPart: NonNullable<ReportContextValue["loadPart"]>,
): Promise<Drawing> {
  const named = namedPictures(html, pictures);
  const data = new Map<string, string>();
  for (const { path: at, type } of named) {
    const picture = await loadPart(at);
    if (typeof picture !== "string") data.set(at, dataAddress(picture, type));
  }
  const { sanitizeHtml } = await import("./sanitize-html.ts");
  const whole = putPictures(html, named, data);
  return { cleaned: pictureDocument(sanitizeHtml(whole)), asSent: pictureDocument(whole), images: data.size };
}

function decode(octets: Uint8Array, charset: string | null): string {
  try {
    return new TextDecoder(charset ?? "utf-8").decode(octets);
  } catch {
    return new TextDecoder("windows-1252").decode(octets);
  }
}

function dataAddress(octets: Uint8Array, type: string): string {
  let binary = "";
  for (let at = 0; at < octets.length; at += 32_768) {
    binary += String.fromCharCode(...octets.subarray(at, at + 32_768));
  }
  return `data:${type};base64,${btoa(binary)}`;
}
