"use client";
// HTML as a picture: in a sandboxed frame, drawn only when asked for, each part alone (an encrypted part beside it must not be
// drawn into it). Scripts cannot run, nothing is loaded, links lead nowhere.
import { Suspense, useState } from "react";
import { useReportContext } from "#components/report/report-context.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { late } from "#components/ui/late.tsx";
import { useToggled } from "#components/ui/use-toggled.ts";
import type { Span } from "#lib/text/span.ts";
import { useTexts } from "#texts";
import type { AttachedPicture } from "./attached-pictures.ts";

export interface HtmlPictureProps {
  path: string;
  /** Where its octets stand in those of the message; null: they have to be decoded. */
  span: Span | null;
  charset: string | null;
  /** It is not drawn: a browser could be held up by it. */
  refused: boolean;
  pictures: readonly AttachedPicture[];
}

const HtmlDrawing = late(async () => (await import("./html-drawing.tsx")).HtmlDrawing);

export function HtmlPicture(props: HtmlPictureProps) {
  const { picture } = useTexts().contents;
  const { loadPart } = useReportContext();
  const [wanted, setWanted] = useState(false);
  const details = useToggled<HTMLDetailsElement>((open) => open && setWanted(true));
  if (!loadPart) return null;
  return (
    <details className="disclosure html-picture" ref={details}>
      <summary>
        <Icon name="chevron" />
        <span>{picture.title}</span>
      </summary>
      <div className="disclosed">
        <p className="small soft">{props.refused ? picture.tooLarge : picture.what}</p>
        {wanted && !props.refused && (
          <Suspense>
            <HtmlDrawing {...props} />
          </Suspense>
        )}
      </div>
    </details>
  );
}
