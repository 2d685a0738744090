// Which pictures of a message its HTML may show, and which HTML is too much to draw.
import type { Part } from "#lib/content/types.ts";

/** A picture of the message that HTML may show by its Content-ID (RFC 2392). */
export interface AttachedPicture {
  contentId: string;
  path: string;
  type: string;
}

/** Octets of a picture that is put in, and pictures of one HTML. */
const pictureOctets = 1_048_576;
const picturesShown = 50;
/** Octets of an HTML that is drawn. */
const drawnOctets = 1_048_576;

/** Raster formats alone: an SVG can hold scripts, and can look different each time. */
const raster = /^image\/(?:png|jpe?g|gif|webp|bmp)$/;

/** Those that HTML of this message may show. */
export function attachedPictures(parts: readonly Part[]): AttachedPicture[] {
  return parts
    .flatMap(({ contentId, path, size, detected, leaf }) =>
      leaf && contentId && size !== null && size <= pictureOctets && raster.test(detected ?? "")
        ? { contentId, path, type: detected! }
        : [],
    )
    .slice(0, picturesShown);
}

/** Whether a browser could be held up by it: told by its size, and by the survey of its tags. */
export function isTooMuchToDraw({ size, details }: Part): boolean {
  const cut = details?.inspections?.some(
    ({ kind, flags }) => kind === "html" && flags.some(({ code }) => code === "html-limit"),
  );
  return size === null || size > drawnOctets || cut === true;
}
