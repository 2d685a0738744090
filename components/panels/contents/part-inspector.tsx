// Everything known of one part.
import { Suspense } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { late } from "#components/ui/late.tsx";
import { ScrollText } from "#components/ui/scroll-text.tsx";
import { WhenOpened } from "#components/ui/when-opened.tsx";
import { VisibleText } from "#components/values/visible-text.tsx";
import type { Part } from "#lib/content/types.ts";
import { useTexts } from "#texts";
import { AlternativeView } from "./alternative-view.tsx";
import { attachedPictures, isTooMuchToDraw } from "./attached-pictures.ts";
import { HexView } from "./hex-view.tsx";
import { HtmlPicture } from "./html-picture.tsx";
import { InspectionView } from "./inspection-view.tsx";
import { PartDownload } from "./part-download.tsx";
import { PartFacts } from "./part-facts.tsx";
import { PartFields } from "./part-fields.tsx";
import { isMail, isPlain, partName } from "./part-words.ts";
import { TypeClash } from "./type-clash.tsx";

/** Few messages have a picture in them. */
const QrFinder = late(async () => (await import("./qr-finder.tsx")).QrFinder);

interface PartInspectorProps {
  part: Part;
  /** All parts: an HTML may show pictures that are parts of their own. */
  siblings: readonly Part[];
}

/** @param props.many it is one of many: what is closed is drawn when it is opened */
export function PartInspector({ open, many, ...props }: PartInspectorProps & { open: boolean; many: boolean }) {
  const { part } = props;
  const { path } = part;
  const summary = (
    <>
      <span className="path">{path}</span> <bdi className="strong">{partName(part)}</bdi>
    </>
  );
  return (
    <Disclosure summary={summary} id={`part-${path}`} open={open} className="inspector" group="parts">
      {many && !open ? (
        <WhenOpened>
          <Inspected {...props} />
        </WhenOpened>
      ) : (
        <Inspected {...props} />
      )}
    </Disclosure>
  );
}

function Inspected({ part, siblings }: PartInspectorProps) {
  const { path, leaf, details } = part;
  return (
    <>
      <TypeClash part={part} />
      <PartFacts part={part} />
      {details?.inspections?.map((inspection) => (
        <InspectionView inspection={inspection} key={inspection.kind} />
      ))}
      {details?.alternative && <AlternativeView compared={details.alternative} />}
      <PartText part={part} />
      {leaf && part.type === "text/html" && (
        <HtmlPicture
          path={path}
          span={isPlain(part) ? part.body : null}
          charset={part.charset}
          refused={isTooMuchToDraw(part)}
          pictures={attachedPictures(siblings)}
        />
      )}
      {leaf && /^image\/(?:png|jpe?g|gif|webp|bmp)$/.test(part.detected ?? part.type) && (
        <Suspense>
          <QrFinder path={path} size={part.size} />
        </Suspense>
      )}
      <PartFields header={part.header} within={part.within} />
      {leaf && <HexView path={path} span={isPlain(part) ? part.body : null} />}
      {leaf && <PartDownload path={path} name={part.filename} isMessage={isMail(part)} />}
    </>
  );
}

function PartText({ part: { path, details } }: { part: Part }) {
  const { contents } = useTexts();
  if (!details?.text) return null;
  return (
    <Disclosure summary={details.truncated ? contents.textBeginning : contents.text}>
      <ScrollText className="part-text lit" label={contents.textOf(path)}>
        <VisibleText text={details.text} usual="lines" />
      </ScrollText>
    </Disclosure>
  );
}
