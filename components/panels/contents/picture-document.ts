// The document that shows an HTML part in a frame of its own: no scripts, nothing loaded, no links that work. It stands behind
// a policy that is its first element, in a sandbox without any permission; the page around it forbids frames with an address.
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

const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** @param html of the part, cleaned or as sent */
export function pictureDocument(html: string): string {
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><meta charset="utf-8">${html}`;
}

/** The pictures that the HTML names, each once. */
export function namedPictures(html: string, pictures: readonly AttachedPicture[]): AttachedPicture[] {
  return pictures.filter(({ contentId }) => addressForms(contentId).some((form) => html.includes(form)));
}

/** Puts pictures in the place of their `cid:` addresses. @param data by path, as `data:` addresses */
export function putPictures(
  html: string,
  pictures: readonly AttachedPicture[],
  data: ReadonlyMap<string, string>,
): string {
  let shown = html;
  for (const { contentId, path } of pictures) {
    const address = data.get(path);
    if (address) for (const form of addressForms(contentId)) shown = shown.replaceAll(form, address);
  }
  return shown;
}

/** RFC 2392 §2: the Content-ID may be percent-encoded. */
function addressForms(contentId: string): string[] {
  return [...new Set([`cid:${contentId}`, `cid:${encodeURIComponent(contentId)}`, `cid:${encodeURI(contentId)}`])];
}
