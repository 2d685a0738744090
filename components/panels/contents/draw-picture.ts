// Makes the documents that show an HTML part in a frame: as it was sent, and cleaned. Fetched when somebody looks.
import type { ReportContextValue } from "#components/report/report-context.tsx";
import type { AttachedPicture } from "./attached-pictures.ts";
import { namedPictures, pictureDocument, putPictures } from "./picture-document.ts";

export interface Drawing {
  cleaned: string;
  asSent: string;
  images: number;
}

/** The document of an HTML part, cleaned and as sent. */
export async function drawPicture(
  octets: Uint8Array,
  charset: string | null,
  pictures: readonly AttachedPicture[],
  loadPart: NonNullable<ReportContextValue["loadPart"]>,
): Promise<Drawing> {
  const html = decode(octets, charset);
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
