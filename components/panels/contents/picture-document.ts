// The document that shows an HTML part in a frame of its own: no scripts, nothing loaded, no links that work. It stands behind
// a policy that is its first element, in a sandbox without any permission; the page around it forbids frames with an address.
import type { AttachedPicture } from "./attached-pictures.ts";

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
